package mujaz.feed;

/// Is told of sources that a person should look after. Called outside of any transaction, for the
/// same source again after each further failure.
public interface SourceWatch {

  /// The source has failed for days, or is gone for good and polled no more.
  ///
  /// @param reason one sentence for people, see [Trouble]
  void failing(Feed feed, String reason);
}
