package mujaz.feed;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import mujaz.feed.NewEntry.Reading;

/// What a document of a feed brings that is not stored yet, polled or sent by a hub, and what is to
/// be done with it.
///
/// The difference is one of sets, never "up to the last one". Safe for use by many threads.
final class EntryDifference {

  /// Entries may come into a feed so long after the date that they bear.
  private static final Duration LATE = Duration.ofDays(1);

  private final FeedStore feeds;
  private final PollRules rules;
  private final InstantSource clock;

  EntryDifference(FeedStore feeds, PollRules rules, InstantSource clock) {
    this.feeds = feeds;
    this.rules = rules;
    this.clock = clock;
  }

  /// Oldest first, so that they are read in the order in which they happened.
  List<NewEntry> of(Feed feed, ParsedFeed parsed) {
    Map<String, Entry> identified = EntryIdentity.of(feed.id(), parsed.entries());
    Set<String> known = known(feed, identified.keySet());
    List<Map.Entry<String, Entry>> unknown =
        identified.entrySet().stream()
            .filter(entry -> !known.contains(entry.getKey()))
            .sorted(
                Comparator.comparing(entry -> date(entry.getValue()), Comparator.reverseOrder()))
            .toList();
    boolean changed = !isFirst(feed) && known.isEmpty() && unknown.size() > 1;
    return changed ? sinceThen(feed, unknown) : judged(feed, unknown);
  }

  /// Where nothing of a document is known although the feed was read before, its identities may
  /// have changed all at once, or its address: what is dated well before it was last
  /// read is no news. What is told again all the same joins the story that it had.
  private List<NewEntry> sinceThen(Feed feed, List<Map.Entry<String, Entry>> newestFirst) {
    Instant then = feed.history().lastSuccess().orElseThrow().minus(LATE);
    List<NewEntry> all = new ArrayList<>();
    newestFirst.reversed().stream()
        .filter(entry -> isUntil(then, entry.getValue()))
        .forEach(entry -> all.add(new NewEntry(entry.getKey(), entry.getValue(), Reading.SEEN)));
    all.addAll(
        judged(
            feed, newestFirst.stream().filter(entry -> !isUntil(then, entry.getValue())).toList()));
    return all;
  }

  private static boolean isUntil(Instant then, Entry entry) {
    return entry.details().published().filter(date -> !date.isAfter(then)).isPresent();
  }

  private static boolean isFirst(Feed feed) {
    return feed.history().lastSuccess().isEmpty();
  }

  /// Nothing of a feed that was never read before, since entries are stored together with that.
  private Set<String> known(Feed feed, Set<String> identities) {
    return isFirst(feed) ? Set.of() : feeds.known(feed.id(), identities);
  }

  /// An entry without a plausible date counts as just published.
  private Instant date(Entry entry) {
    Instant now = clock.instant();
    return entry.details().published().filter(date -> !date.isAfter(now)).orElse(now);
  }

  private List<NewEntry> judged(Feed feed, List<Map.Entry<String, Entry>> newestFirst) {
    boolean first = isFirst(feed);
    List<NewEntry> judged = new ArrayList<>();
    for (int rank = newestFirst.size() - 1; rank >= 0; rank--) {
      Map.Entry<String, Entry> entry = newestFirst.get(rank);
      Reading reading = first ? atFirst(rank) : later(rank);
      int more = first || rank > 0 ? 0 : Math.max(0, newestFirst.size() - rules.mostNews());
      judged.add(new NewEntry(entry.getKey(), entry.getValue(), reading, more));
    }
    return judged;
  }

  private Reading atFirst(int rank) {
    if (rank < rules.firstNews()) {
      return Reading.NEWS;
    }
    return rank < rules.firstNews() + rules.firstRead() ? Reading.ARCHIVE : Reading.SEEN;
  }

  private Reading later(int rank) {
    return rank < rules.mostNews() ? Reading.NEWS : Reading.ARCHIVE;
  }
}
