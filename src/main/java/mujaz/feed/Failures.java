package mujaz.feed;

import java.time.Duration;
import java.time.Instant;
import java.util.Set;
import mujaz.feed.FetchResult.Failed;
import mujaz.feed.FetchResult.Fetched;
import mujaz.feed.FetchResult.Gone;
import mujaz.feed.FetchResult.NotModified;
import mujaz.feed.FetchResult.RateLimited;
import mujaz.feed.FetchResult.Refused;
import mujaz.feed.PollOutcome.Failing;
import mujaz.feed.PollOutcome.Paused;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// What becomes of a feed whose poll failed: it waits longer each time, up to a day and never for
/// ever; whoever looks after the sources is told when it lasts for days. Safe for use by many
/// threads.
final class Failures {

  private static final Logger LOG = LoggerFactory.getLogger(Failures.class);

  private static final int SEVERAL = 3;
  private static final Duration LONG = Duration.ofDays(1);

  private final FeedStore feeds;
  private final NextPoll next;
  private final SourceWatch watch;
  private final Outage outage = new Outage();

  Failures(FeedStore feeds, NextPoll next, SourceWatch watch) {
    this.feeds = feeds;
    this.next = next;
    this.watch = watch;
  }

  /// Learns from every answer whether our own network works.
  void note(FetchResult result) {
    boolean answered =
        switch (result) {
          case Fetched _, NotModified _, Gone _ -> true;
          case Failed(String reason) -> !Trouble.isSilence(reason);
          case RateLimited _, Refused _ -> false;
        };
    if (answered) {
      outage.over();
    }
  }

  /// The feed is polled no more until a person has it tried again.
  PollOutcome gone(Feed feed, Instant now) {
    String reason = Trouble.GONE.sentence();
    feeds.saveFailure(feed.id(), reason, now);
    feeds.savePolling(feed.id(), Polling.GONE);
    watch.failing(feed, reason);
    log(feed, reason);
    return new PollOutcome.Removed(next.afterFailure(feed.id(), SEVERAL, now));
  }

  PollOutcome failing(Feed feed, String reason, Instant now) {
    if (isOurs(feed, reason)) {
      return new Paused(next.afterFailure(feed.id(), feed.history().failures(), now));
    }
    int failures = feed.history().failures() + 1;
    feeds.saveFailure(feed.id(), reason, now);
    log(feed, reason);
    if (failures >= SEVERAL && !isRecent(feed, now)) {
      watch.failing(feed, reason);
    }
    return new Failing(reason, next.afterFailure(feed.id(), failures, now));
  }

  private boolean isOurs(Feed feed, String reason) {
    if (!Trouble.isSilence(reason)) {
      return false;
    }
    boolean wasWell = feed.history().failures() == 0 && feed.history().lastSuccess().isPresent();
    Set<FeedId> forgiven = wasWell ? outage.silence(feed) : Set.of();
    forgiven.forEach(feeds::forgiveFailure);
    if (!forgiven.isEmpty()) {
      LOG.atWarn().addKeyValue("reason", reason).log("nobody answers: our network seems down");
    }
    return outage.isKnown();
  }

  /// Whether the feed was well not long ago; one that never was counts from its first failure,
  /// which the number of failures tells.
  private static boolean isRecent(Feed feed, Instant now) {
    return feed.history().lastSuccess().filter(at -> at.plus(LONG).isAfter(now)).isPresent();
  }

  private static void log(Feed feed, String reason) {
    LOG.atWarn()
        .addKeyValue("feed", feed.id().value())
        .addKeyValue("reason", reason)
        .log("poll failed");
  }
}
