package mujaz.bot;

import java.net.URI;
import java.time.Instant;
import java.util.Optional;
import mujaz.feed.Feed;
import mujaz.feed.FeedId;
import mujaz.feed.FeedStore;
import mujaz.feed.FirstLook;
import mujaz.feed.FirstPoll;
import mujaz.feed.PollSchedule;
import mujaz.feed.Polling;
import mujaz.feed.TelegramChannels;
import mujaz.story.Topic;
import mujaz.story.TopicFeeds;

/// The source desk that has sources polled, each for the first time when it is found.
public final class PollingSourceDesk implements SourceDesk {

  private final FeedStore feeds;
  private final PollSchedule schedule;
  private final FirstPoll firstPoll;
  private final TopicFeeds topics;
  private final TelegramChannels channels;

  public PollingSourceDesk(
      FeedStore feeds,
      PollSchedule schedule,
      FirstPoll firstPoll,
      TopicFeeds topics,
      TelegramChannels channels) {
    this.feeds = feeds;
    this.schedule = schedule;
    this.firstPoll = firstPoll;
    this.topics = topics;
    this.channels = channels;
  }

  @Override
  public Optional<URI> address(String typed) {
    return channels.preview(typed).or(() -> WebAddress.read(typed));
  }

  @Override
  public Optional<Feed> known(String typed) {
    return address(typed)
        .flatMap(feeds::findByUrl)
        .or(() -> WebAddress.read(typed).flatMap(feeds::findByUrl));
  }

  @Override
  public Found find(URI url) throws InterruptedException {
    Optional<Feed> known = feeds.findByUrl(url);
    if (known.isPresent()) {
      return new Found.Known(known.get());
    }
    return switch (firstPoll.look(url)) {
      case FirstLook.Legible look ->
          known(look).<Found>map(Found.Known::new).orElseGet(() -> new Found.New(look));
      case FirstLook.Unreadable(String reason) -> new Found.Unreadable(reason);
    };
  }

  /// The source that we have already where a page or a redirect led.
  private Optional<Feed> known(FirstLook.Legible look) {
    return feeds.findByUrl(look.url()).or(() -> feeds.findByUrl(look.fetched().document().url()));
  }

  @Override
  public Feed add(FirstLook.Legible look) {
    Feed added = feeds.add(look.url());
    schedule.pollAfter(added.id(), firstPoll.keep(added, look));
    return feeds.find(added.id()).orElse(added);
  }

  @Override
  public Feed move(Feed feed, FirstLook.Legible look) {
    feeds.move(feed.id(), look.url());
    if (feed.history().polling() == Polling.GONE) { // its old address was gone, not this one
      feeds.savePolling(feed.id(), Polling.NEW);
      wake();
    }
    Feed moved = feeds.find(feed.id()).orElse(feed);
    schedule.pollAfter(moved.id(), firstPoll.keep(moved, look));
    return feeds.find(feed.id()).orElse(moved);
  }

  @Override
  public void put(Feed feed, Topic topic) {
    topics.put(topic, feed.id());
    wake();
  }

  @Override
  public void retry(FeedId id) {
    feeds.savePolling(id, Polling.NEW);
    wake();
    schedule.pollNow(id);
  }

  @Override
  public void wake() {
    feeds.wake().forEach(schedule::pollNow);
  }

  @Override
  public Optional<Instant> nextPoll(FeedId id) {
    return schedule.next(id);
  }

  @Override
  public void remove(FeedId id) {
    schedule.forget(id);
    feeds.remove(id);
  }
}
