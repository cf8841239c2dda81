package mujaz.feed;

import java.time.Instant;

/// An entry that waits for its article to be read.
///
/// @param firstSeen when we first met it: stands in for a missing or implausible date
/// @param news whether subscribers are to be told
public record UnreadEntry(EntryId id, Feed feed, Entry entry, Instant firstSeen, boolean news) {}
