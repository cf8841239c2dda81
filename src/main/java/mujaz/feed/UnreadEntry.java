package mujaz.feed;

import java.time.Instant;

/// An entry that waits for its article to be read.
///
/// @param firstSeen when we first met it: stands in for a missing or implausible date
/// @param news whether subscribers are to be told
/// @param more of how many entries they are told that there are more; mostly 0
public record UnreadEntry(
    EntryId id, Feed feed, Entry entry, Instant firstSeen, boolean news, int more) {

  public UnreadEntry(EntryId id, Feed feed, Entry entry, Instant firstSeen, boolean news) {
    this(id, feed, entry, firstSeen, news, 0);
  }
}
