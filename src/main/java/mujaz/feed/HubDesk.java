package mujaz.feed;

import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Optional;
import mujaz.feed.HubSubscription.State;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Our side of the talk with hubs: subscribes where a source announces one, renews before the lease
/// ends, unsubscribes, and says how far polls may slow down meanwhile (WebSub, section 5).
///
/// What hubs say in return comes in through [HubCallbacks]. Safe for use by many threads; a round
/// asks one hub after the other.
public final class HubDesk {

  private static final Logger LOG = LoggerFactory.getLogger(HubDesk.class);

  /// Between two polls of a source whose hub sends what is new.
  static final Duration SLOW = Duration.ofHours(4);

  private static final Duration LEASE = Duration.ofDays(10);
  private static final Duration FIRST_RETRY = Duration.ofMinutes(15);
  private static final Duration LONGEST_RETRY = Duration.ofDays(1);
  private static final Duration IDLE = Duration.ofSeconds(30);
  private static final int MOST_GOODBYES = 3;
  private static final int BATCH = 20;

  private final HubStore store;
  private final Fetcher fetcher;
  private final URI callbacks;
  private final InstantSource clock;
  private volatile Runnable wake = () -> {};

  /// @param callbacks where hubs reach us, without a slash at its end; the token of the
  ///   subscription is added
  public HubDesk(HubStore store, Fetcher fetcher, URI callbacks, InstantSource clock) {
    this.store = store;
    this.fetcher = fetcher;
    this.callbacks = callbacks;
    this.clock = clock;
  }

  /// Wants what the source announces now; quick, only noted.
  public void heard(FeedId feed, Optional<Announcement> announced) {
    Optional<Announcement> wanted = store.find(feed).map(HubSubscription::announced);
    if (wanted.equals(announced)) {
      return;
    }
    announced.ifPresentOrElse(
        told -> store.want(feed, told, HubKeys.random(), clock.instant()),
        () -> store.end(feed, clock.instant()));
    wake.run();
  }

  /// Has `wake` called when there is something to ask a hub for; quick, from any thread.
  public void wakeWith(Runnable wake) {
    this.wake = wake;
  }

  /// When to poll a feed next that was just polled: later while its hub sends, and not after the
  /// lease.
  ///
  /// A poll that finds what the hub should have brought ends that, until the hub sends again.
  public Duration next(FeedId feed, PollOutcome outcome) {
    Instant now = clock.instant();
    Optional<HubSubscription> live = store.find(feed).filter(found -> found.isLive(now));
    if (live.isEmpty()) {
      return outcome.next();
    }
    return switch (outcome) {
      case PollOutcome.Read(int stored, Duration next) when stored > 0 -> doubted(live.get(), next);
      case PollOutcome.Read(int stored, Duration next) -> slower(live.get(), next, now);
      case PollOutcome.Unchanged(Duration next) -> slower(live.get(), next, now);
      case PollOutcome.Paused(Duration next) -> next;
      case PollOutcome.Failing(String reason, Duration next) -> next;
      case PollOutcome.Removed(Duration next) -> next;
    };
  }

  private Duration doubted(HubSubscription subscription, Duration next) {
    store.trust(subscription.key().token(), false);
    return next;
  }

  private static Duration slower(HubSubscription live, Duration next, Instant now) {
    if (!live.standing().trusted()) {
      return next;
    }
    Duration left = Duration.between(now, live.standing().leaseEnd().orElse(now));
    Duration slow = SLOW.compareTo(left) < 0 ? SLOW : left;
    return slow.compareTo(next) > 0 ? slow : next;
  }

  /// Asks the hubs that are to be asked now.
  ///
  /// @return how long to wait before the next round
  public Duration round() throws InterruptedException {
    var due = store.due(clock.instant(), BATCH);
    for (HubSubscription subscription : due) {
      ask(subscription);
    }
    return due.size() < BATCH ? IDLE : Duration.ZERO;
  }

  private void ask(HubSubscription subscription) throws InterruptedException {
    String token = subscription.key().token();
    int failures = subscription.standing().failures();
    boolean ending = subscription.standing().state() == State.ENDING;
    if (ending && failures >= MOST_GOODBYES) {
      store.forget(token);
      return;
    }
    // Noted before it is sent: the hub may call back before it has answered.
    store.asked(token, failures + 1, clock.instant().plus(retry(failures)));
    FetchResult answer = fetcher.fetch(request(subscription));
    LOG.atInfo()
        .addKeyValue("feed", subscription.feed().map(FeedId::value).orElse(null))
        .addKeyValue("hub", subscription.announced().hub().getHost())
        .addKeyValue("mode", ending ? "unsubscribe" : "subscribe")
        .addKeyValue("answer", answer.getClass().getSimpleName())
        .log("hub asked");
    if (answer instanceof FetchResult.RateLimited(Duration pause)) {
      store.asked(token, failures, clock.instant().plus(pause));
    } else if (ending && answer instanceof FetchResult.Gone) {
      store.forget(token);
    }
  }

  /// A hub that does not call back is asked more and more seldom.
  private static Duration retry(int failures) {
    Duration wish = FIRST_RETRY.multipliedBy(1L << Math.min(failures, 7));
    return wish.compareTo(LONGEST_RETRY) < 0 ? wish : LONGEST_RETRY;
  }

  private FetchRequest request(HubSubscription subscription) {
    boolean ending = subscription.standing().state() == State.ENDING;
    String form =
        new HubForm()
            .with("hub.callback", callbacks + "/" + subscription.key().token())
            .with("hub.mode", ending ? "unsubscribe" : "subscribe")
            .with("hub.topic", subscription.announced().topic().toString())
            .with("hub.secret", subscription.key().secret())
            .with("hub.lease_seconds", Long.toString(LEASE.toSeconds()))
            .toString();
    return FetchRequest.hub(subscription.announced().hub(), form);
  }
}
