package mujaz.feed;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

/// The entries that wait for their articles to be read. Safe for use by many threads.
public interface EntryStore {

  /// Entries to read now, oldest first; those put off are left out until their time.
  List<UnreadEntry> unread(Instant now, int limit);

  /// Marks an entry as read. Called in the transaction that stores its story and what is owed.
  ///
  /// @param reason why only the feed's text was read, where the page was of no use
  void markRead(EntryId id, Optional<String> reason);

  /// Reading failed: try again at `notBefore`.
  void putOff(EntryId id, String reason, Instant notBefore);

  /// Reading failed for good: the entry is kept with its reason and never tried again.
  void giveUp(EntryId id, String reason);

  /// How often reading the entry was put off so far.
  int attempts(EntryId id);

  /// Has `wake` called after each commit of a poll that may have brought entries; quick, from any
  /// thread.
  void onUnread(Runnable wake);
}
