package mujaz.feed;

import java.util.Optional;

/// Is told of sources that somebody should look after.
public interface SourceWatch {

  /// The source has failed for days, or is gone for good and polled no more. Called outside of any
  /// transaction, for the same source again after each further failure.
  ///
  /// @param reason one sentence for people, see [Trouble]
  void failing(Feed feed, String reason);

  /// Which hub the source has, as its last document said; called after each that was read, maybe
  /// inside a transaction.
  default void announced(FeedId feed, Optional<Announcement> announced) {}
}
