package mujaz.bot;

import java.net.URI;
import java.time.Duration;
import java.util.Optional;
import mujaz.feed.Feed;
import mujaz.feed.FeedId;
import mujaz.feed.FeedStore;
import mujaz.feed.PollSchedule;

/// The source desk that adds a feed and polls it at once, on the calling thread.
public final class PollingSourceDesk implements SourceDesk {

  private final FeedStore feeds;
  private final PollSchedule schedule;
  private final PollSchedule.Poll poll;

  public PollingSourceDesk(FeedStore feeds, PollSchedule schedule, PollSchedule.Poll poll) {
    this.feeds = feeds;
    this.schedule = schedule;
    this.poll = poll;
  }

  @Override
  public Added add(URI url) throws InterruptedException {
    Optional<Feed> known = feeds.findByUrl(url).filter(PollingSourceDesk::wasRead);
    return known.isPresent() ? new Added.Known(known.get()) : firstPoll(feeds.add(url).id());
  }

  private Added firstPoll(FeedId id) throws InterruptedException {
    Duration next = poll.poll(id);
    Feed feed = feeds.find(id).orElseThrow();
    Optional<String> error = feed.history().lastError();
    if (error.isPresent() && !wasRead(feed)) {
      feeds.remove(id);
      return new Added.Unreadable(error.get());
    }
    schedule.pollAfter(id, next);
    return new Added.New(feed);
  }

  private static boolean wasRead(Feed feed) {
    return feed.history().lastSuccess().isPresent();
  }

  @Override
  public void remove(FeedId id) {
    schedule.forget(id);
    feeds.remove(id);
  }
}
