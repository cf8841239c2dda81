package mujaz.feed;

/// An entry about to be stored.
///
/// @param identity hex of a hash of at least 128 bits: the same for the same entry at each poll,
///   unique within its feed
/// @param reading what is to be done with it
public record NewEntry(String identity, Entry entry, Reading reading) {

  /// What is to become of an entry that was just seen.
  public enum Reading {
    /// Read the article and tell the subscribers.
    NEWS,
    /// Read the article, so that it can be looked up, but tell nobody: it was there before us.
    ARCHIVE,
    /// Only remember that it was seen.
    SEEN
  }
}
