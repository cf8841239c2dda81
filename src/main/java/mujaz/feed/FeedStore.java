package mujaz.feed;

import java.net.URI;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/// The feeds and how polling them went. Safe for use by many threads.
///
/// Each method is one transaction, or part of the caller's where one is open.
public interface FeedStore {

  /// Adds a feed, or gives the one that has this URL already.
  Feed add(URI url);

  Optional<Feed> find(FeedId id);

  Optional<Feed> findByUrl(URI url);

  /// A page of all feeds, oldest first.
  List<Feed> list(int offset, int limit);

  /// The feeds that were added after this one, oldest first: a walk through many costs the same at
  /// each step.
  List<Feed> after(FeedId last, int limit);

  int count();

  /// Forgets a feed and its entries. Stories that came from it stay.
  void remove(FeedId id);

  /// Which of these identities the feed has stored already.
  Set<String> known(FeedId id, Set<String> identities);

  /// Stores new entries together with the validators that vouch for them, and the good poll.
  ///
  /// @return how many of the entries were not stored before
  int saveFetched(FeedId id, Told told, List<NewEntry> entries, Instant at);

  /// Stores new entries that a hub brought; says nothing about polls.
  ///
  /// @return how many of the entries were not stored before
  int saveSent(FeedId id, List<NewEntry> entries, Instant at);

  /// Records a poll that found nothing changed; the validators are those of that answer.
  void saveNotModified(FeedId id, Validators validators, Instant at);

  /// Records a failed poll; validators and entries stay as they are.
  void saveFailure(FeedId id, String reason, Instant at);

  /// Takes back that the last poll failed: it was not the feed's failure.
  void forgiveFailure(FeedId id);

  /// Notes that the owners are told that a feed fails; false when they were told already. The next
  /// good poll forgets it.
  boolean tell(FeedId id);

  /// Whether somebody reads a topic that draws on this feed.
  boolean isRead(FeedId id);

  void savePolling(FeedId id, Polling polling);

  /// Makes [Polling#READ] of every new or resting feed that somebody reads now.
  ///
  /// @return those that rested
  List<FeedId> wake();

  /// Moves a feed to a new URL (301, 308), keeping its entries and readers; false when another feed
  /// has it.
  boolean move(FeedId id, URI url);

  /// Makes one feed part of another, because both are the same by now: its topics, its
  /// entries and the reports that came from it are the other's, and the feed is no more.
  void merge(FeedId gone, FeedId into);
}
