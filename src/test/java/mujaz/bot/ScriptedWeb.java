package mujaz.bot;

import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import mujaz.feed.Entry;
import mujaz.feed.Feed;
import mujaz.feed.FeedId;
import mujaz.feed.FeedStore;
import mujaz.feed.FetchResult;
import mujaz.feed.FirstLook;
import mujaz.feed.FirstPoll;
import mujaz.feed.ParsedFeed;
import mujaz.feed.PollSchedule;
import mujaz.feed.Rhythm;
import mujaz.feed.Told;
import mujaz.feed.Validators;
import mujaz.testing.CountedTransactions;

/// The world outside as a poll finds it: some feeds, and 404 for all else; and the schedule of
/// polls.
final class ScriptedWeb implements PollSchedule, FirstPoll {

  private static final List<Entry> ENTRIES = List.of(entry("Ferry opens"), entry("Market"));

  final Duration pace = Duration.ofMinutes(20);
  final List<Duration> scheduled = new ArrayList<>();
  final List<FeedId> forgotten = new ArrayList<>();
  int requests;
  int keptInTransaction;

  private final FeedStore feeds;
  private final CountedTransactions transactions;
  private final Map<URI, String> titles = new HashMap<>();
  private final Map<URI, URI> pages = new HashMap<>();

  ScriptedWeb(FeedStore feeds, CountedTransactions transactions) {
    this.feeds = feeds;
    this.transactions = transactions;
  }

  void serves(String url, String title) {
    titles.put(URI.create(url), title);
  }

  /// A page on which one of the feeds is found.
  void leads(String page, String feed) {
    pages.put(URI.create(page), URI.create(feed));
  }

  @Override
  public FirstLook look(URI asked) {
    requests++;
    URI url = pages.getOrDefault(asked, asked);
    Optional<String> title = Optional.ofNullable(titles.get(url));
    return title.isEmpty()
        ? new FirstLook.Unreadable("The server answered 404.")
        : new FirstLook.Legible(url, document(url), feed(title));
  }

  private static FetchResult.Fetched document(URI url) {
    return new FetchResult.Fetched(
        new FetchResult.Document(url, "application/rss+xml", new byte[0]),
        Validators.NONE,
        Optional.empty());
  }

  private static ParsedFeed feed(Optional<String> title) {
    return new ParsedFeed(
        "rss_2.0", title, Optional.empty(), Optional.empty(), Optional.empty(), ENTRIES);
  }

  private static Entry entry(String title) {
    return new Entry(Optional.empty(), Optional.empty(), title, "", Entry.Details.NONE);
  }

  @Override
  public Duration keep(Feed feed, FirstLook.Legible look) {
    keptInTransaction += transactions.isOpen() ? 1 : 0;
    Instant at = Instant.parse("2026-03-01T12:00:00Z");
    Told told = new Told(look.parsed().title(), Validators.NONE, Rhythm.UNKNOWN);
    feeds.saveFetched(feed.id(), told, List.of(), at);
    return pace;
  }

  @Override
  public void pollNow(FeedId feed) {
    scheduled.add(Duration.ZERO);
  }

  @Override
  public void pollAfter(Map<FeedId, Duration> waits) {
    waits.forEach(this::pollAfter);
  }

  @Override
  public void pollAfter(FeedId feed, Duration wait) {
    scheduled.add(wait);
  }

  @Override
  public Optional<Instant> next(FeedId feed) {
    return Optional.of(Instant.parse("2026-03-01T12:20:30Z"));
  }

  @Override
  public void forget(FeedId feed) {
    forgotten.add(feed);
  }
}
