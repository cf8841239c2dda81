package mujaz.feed;

import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import mujaz.feed.FetchResult.Failed;
import mujaz.feed.FetchResult.Fetched;
import mujaz.feed.FetchResult.Gone;
import mujaz.feed.FetchResult.NotModified;
import mujaz.feed.FetchResult.RateLimited;
import mujaz.feed.FetchResult.Refused;
import mujaz.feed.FirstLook.Legible;
import mujaz.feed.FirstLook.Unreadable;
import mujaz.feed.PollOutcome.Paused;
import mujaz.feed.PollOutcome.Read;
import mujaz.feed.PollOutcome.Removed;
import mujaz.feed.PollOutcome.Unchanged;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Asks one source for news: fetch, parse, compare with what is known, store the difference.
///
/// Safe for use by many threads as long as no feed is polled twice at a time; polling again what
/// was polled stores nothing new.
public final class FeedPoller implements FirstPoll {

  private static final Logger LOG = LoggerFactory.getLogger(FeedPoller.class);

  private final FeedStore feeds;
  private final Fetcher fetcher;
  private final PollRules rules;
  private final InstantSource clock;
  private final SourceReader sources;
  private final EntryDifference difference;
  private final SourceWatch watch;
  private final MoveNotes moves = new MoveNotes();
  private final NextPoll next;
  private final Failures failures;

  /// @param watch is told of sources that need a person, and of hubs
  public FeedPoller(
      FeedStore feeds, Fetcher fetcher, PollRules rules, SourceWatch watch, InstantSource clock) {
    this.difference = new EntryDifference(feeds, rules, clock);
    this.watch = watch;
    this.feeds = feeds;
    this.fetcher = fetcher;
    this.sources = new SourceReader(fetcher);
    this.rules = rules;
    this.clock = clock;
    this.next = new NextPoll(rules.pace());
    this.failures = new Failures(feeds, next, watch);
  }

  public PollOutcome poll(FeedId id) throws InterruptedException {
    Optional<Feed> feed = feeds.find(id);
    if (feed.isEmpty()) {
      return new Removed(rules.pace().longest());
    }
    if (feed.get().history().polling() == Polling.READ && !feeds.isRead(id)) {
      feeds.savePolling(id, Polling.RESTING);
      return new Removed(rules.pace().longest());
    }
    Duration busy = fetcher.busy(feed.get().url());
    return busy.isZero() ? poll(feed.get()) : new Paused(busy);
  }

  @Override
  public FirstLook look(URI url) throws InterruptedException {
    return switch (fetcher.fetch(FetchRequest.feed(url))) {
      case Fetched fetched -> sources.first(url, fetched);
      case NotModified(Validators validators) -> new Unreadable(Trouble.EMPTY.sentence());
      case RateLimited(Duration pause) -> new Unreadable(Trouble.BUSY.sentence());
      case Gone() -> new Unreadable(Trouble.GONE.sentence());
      case Refused(String reason) -> new Unreadable(reason);
      case Failed(String reason) -> new Unreadable(reason);
    };
  }

  @Override
  public Duration keep(Feed feed, Legible look) {
    return stored(feed, look.fetched(), look.parsed()).next();
  }

  /// Polls a feed as it was just read from the store, whoever reads it, and waits for its host.
  public PollOutcome poll(Feed feed) throws InterruptedException {
    FetchResult result = fetcher.fetch(request(feed));
    failures.note(result);
    return switch (result) {
      case Fetched fetched -> read(feed, fetched);
      case NotModified(Validators validators) -> unchanged(feed, validators);
      case RateLimited(Duration pause) -> paused(feed, pause);
      case Gone() -> failures.gone(feed, clock.instant());
      case Refused(String reason) -> failures.failing(feed, reason, clock.instant());
      case Failed(String reason) -> failures.failing(feed, reason, clock.instant());
    };
  }

  /// With the validators, unless the server has said "not modified" for too long to be believed.
  private FetchRequest request(Feed feed) {
    boolean doubtful = feed.history().rhythm().doubts(clock.instant());
    return doubtful
        ? FetchRequest.feed(feed.url())
        : new FetchRequest(feed.url(), feed.validators(), FetchRequest.Kind.FEED);
  }

  private PollOutcome read(Feed feed, Fetched fetched) throws InterruptedException {
    return switch (sources.again(feed.url(), fetched, parsed -> knowsSome(feed, parsed))) {
      case Legible(URI url, Fetched document, ParsedFeed parsed) -> stored(feed, document, parsed);
      case Unreadable(String reason) -> failures.failing(feed, reason, clock.instant());
    };
  }

  private boolean knowsSome(Feed feed, ParsedFeed parsed) {
    Set<String> identities = EntryIdentity.of(feed.id(), parsed.entries()).keySet();
    return !feeds.known(feed.id(), identities).isEmpty();
  }

  private PollOutcome stored(Feed feed, Fetched fetched, ParsedFeed parsed) {
    Instant now = clock.instant();
    List<NewEntry> news = difference.of(feed, parsed);
    Rhythm rhythm = feed.history().rhythm().after(parsed, news.size(), now);
    Told told = new Told(parsed.title(), fetched.validators(), rhythm);
    int stored = feeds.saveFetched(feed.id(), told, news, now);
    watch.announced(feed.id(), announced(fetched, parsed));
    moves.note(feed.id(), fetched.movedTo()).ifPresent(url -> move(feed, url));
    LOG.atInfo()
        .addKeyValue("feed", feed.id().value())
        .addKeyValue("entries", parsed.entries().size())
        .addKeyValue("new", stored)
        .log("polled");
    return new Read(stored, next.afterAnswer(feed.id(), rhythm, fetched.validators().fresh(), now));
  }

  private static Optional<Announcement> announced(Fetched fetched, ParsedFeed parsed) {
    return Announcement.in(Stream.concat(fetched.links().stream(), parsed.links().stream()));
  }

  /// Where another feed is already, the two become one: nothing is told twice. Of the two
  /// the one stays that is polled.
  private void move(Feed feed, URI url) {
    Optional<Feed> other = feeds.findByUrl(url).filter(one -> !one.id().equals(feed.id()));
    if (other.filter(one -> one.history().polling().isScheduled()).isPresent()) {
      feeds.merge(feed.id(), other.get().id());
    } else {
      other.ifPresent(one -> feeds.merge(one.id(), feed.id()));
      feeds.move(feed.id(), url);
    }
    LOG.atInfo()
        .addKeyValue("feed", feed.id().value())
        .addKeyValue("merged", other.isPresent())
        .log("moved for good, as its server says");
  }

  /// A feed that was never read cannot be unchanged: else what it holds when it comes at last would
  /// be news, all of it.
  private PollOutcome unchanged(Feed feed, Validators validators) {
    Instant now = clock.instant();
    if (feed.history().lastSuccess().isEmpty()) {
      return failures.failing(feed, Trouble.EMPTY.sentence(), now);
    }
    feeds.saveNotModified(feed.id(), validators, now);
    Rhythm rhythm = feed.history().rhythm();
    return new Unchanged(next.afterAnswer(feed.id(), rhythm, validators.fresh(), now));
  }

  private PollOutcome paused(Feed feed, Duration pause) {
    LOG.atInfo()
        .addKeyValue("feed", feed.id().value())
        .addKeyValue("pause", pause)
        .log("asked to wait");
    return new Paused(next.afterPause(feed.id(), pause, clock.instant()));
  }
}
