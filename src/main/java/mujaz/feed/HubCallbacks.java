package mujaz.feed;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Optional;
import mujaz.feed.HubSubscription.State;
import mujaz.feed.ParseResult.Parsed;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// What hubs say to us: is this really wanted, it is denied, here is what is new (WebSub, sections
/// 5.2, 5.3 and 7). Safe for use by many threads.
public final class HubCallbacks {

  private static final Logger LOG = LoggerFactory.getLogger(HubCallbacks.class);

  private static final Duration LONGEST_LEASE = Duration.ofDays(30);
  private static final Duration SHORTEST_LEASE = Duration.ofMinutes(5);
  private static final Duration AFTER_DENIAL = Duration.ofDays(1);

  private final HubStore store;
  private final FeedStore feeds;
  private final EntryDifference difference;
  private final PollSchedule schedule;
  private final InstantSource clock;
  private final FeedParser parser = new FeedParser();

  public HubCallbacks(
      HubStore store,
      FeedStore feeds,
      PollRules rules,
      PollSchedule schedule,
      InstantSource clock) {
    this.store = store;
    this.feeds = feeds;
    this.difference = new EntryDifference(feeds, rules, clock);
    this.schedule = schedule;
    this.clock = clock;
  }

  /// What became of something that was sent to us.
  public enum Receipt {
    /// Stored, or known already.
    TAKEN,
    /// Not signed by the hub's secret, or nothing that we can read: the sender is not told.
    IGNORED,
    /// Nobody wants this any more.
    UNWANTED
  }

  /// Whether the hub may do this: it asks before it begins to send and before it stops.
  ///
  /// @param leaseSeconds for how long it would send; not positive: it does not say
  public boolean confirms(String token, String mode, String topic, long leaseSeconds) {
    Optional<HubSubscription> asked =
        store.findByToken(token).filter(found -> isTopic(found, topic));
    if (asked.isEmpty()) {
      return false;
    }
    State state = asked.get().standing().state();
    return switch (mode) {
      case "subscribe" -> state == State.WANTED && agreed(token, leaseSeconds);
      case "unsubscribe" -> state == State.ENDING && forgotten(token);
      default -> false;
    };
  }

  /// Notes that the hub does not send, or not any more: polls go on at their own pace at once.
  public boolean denied(String token, String topic) {
    Optional<HubSubscription> asked =
        store.findByToken(token).filter(found -> isTopic(found, topic));
    asked.ifPresent(found -> {
      store.denied(token, clock.instant().plus(AFTER_DENIAL));
      found.feed().ifPresent(schedule::pollNow);
    });
    return asked.isPresent();
  }

  /// Whether anything may be sent with this token: asked before a body is read.
  public boolean isWanted(String token) {
    return store.findByToken(token).filter(found -> found.isLive(clock.instant())).isPresent();
  }

  /// Stores what is new in a document that a hub sends, as if it had been polled.
  ///
  /// @param signature the header `X-Hub-Signature`
  public Receipt receive(String token, String signature, String contentType, byte[] body) {
    Optional<HubSubscription> live =
        store.findByToken(token).filter(found -> found.isLive(clock.instant()));
    Optional<Feed> feed = live.flatMap(HubSubscription::feed).flatMap(feeds::find);
    if (live.isEmpty() || feed.isEmpty()) {
      return Receipt.UNWANTED;
    }
    String secret = live.get().key().secret();
    if (HubSignature.parse(signature).filter(sent -> sent.signs(body, secret)).isEmpty()) {
      return ignored(feed.get(), "not signed as agreed");
    }
    return read(
        live.get(), feed.get(), new FetchResult.Document(feed.get().url(), contentType, body));
  }

  private Receipt read(HubSubscription live, Feed feed, FetchResult.Document document) {
    return switch (parser.parse(document)) {
      case Parsed(ParsedFeed parsed) -> {
        int stored = feeds.saveSent(feed.id(), difference.of(feed, parsed), clock.instant());
        store.trust(live.key().token(), true);
        LOG.atInfo()
            .addKeyValue("feed", feed.id().value())
            .addKeyValue("entries", parsed.entries().size())
            .addKeyValue("new", stored)
            .log("pushed");
        yield Receipt.TAKEN;
      }
      case ParseResult.NotAFeed(String reason) -> ignored(feed, reason);
    };
  }

  private static Receipt ignored(Feed feed, String reason) {
    LOG.atInfo()
        .addKeyValue("feed", feed.id().value())
        .addKeyValue("reason", reason)
        .log("push ignored");
    return Receipt.IGNORED;
  }

  private boolean agreed(String token, long leaseSeconds) {
    Duration offered = leaseSeconds > 0 ? Duration.ofSeconds(leaseSeconds) : LONGEST_LEASE;
    Duration lease = offered.compareTo(LONGEST_LEASE) < 0 ? offered : LONGEST_LEASE;
    Instant now = clock.instant();
    // Renewed after three quarters, so that a hub that is away for a while is asked again in time.
    Duration renewal = lease.multipliedBy(3).dividedBy(4);
    Duration next = renewal.compareTo(SHORTEST_LEASE) > 0 ? renewal : SHORTEST_LEASE;
    store.agreed(token, now.plus(lease), now.plus(next));
    return true;
  }

  private boolean forgotten(String token) {
    store.forget(token);
    return true;
  }

  private static boolean isTopic(HubSubscription subscription, String topic) {
    return subscription.announced().topic().toString().equals(topic);
  }
}
