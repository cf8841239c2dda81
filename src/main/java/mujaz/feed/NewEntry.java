package mujaz.feed;

/// An entry about to be stored.
///
/// @param identity hex of a hash of at least 128 bits: the same for the same entry at each poll,
///   unique within its feed
/// @param reading what is to be done with it
/// @param more how many more entries its poll brought than are told one by one; 0 at all but the
///   newest
public record NewEntry(String identity, Entry entry, Reading reading, int more) {

  public NewEntry(String identity, Entry entry, Reading reading) {
    this(identity, entry, reading, 0);
  }

  /// What is to become of an entry that was just seen.
  public enum Reading {
    /// Read the article and tell the subscribers.
    NEWS,
    /// Read the article, so that it can be looked up, but send no brief of it: it was there before
    /// us, or too much came at once.
    ARCHIVE,
    /// Only remember that it was seen.
    SEEN
  }
}
