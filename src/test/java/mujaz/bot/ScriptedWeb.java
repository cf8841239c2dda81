package mujaz.bot;

import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import mujaz.feed.Feed;
import mujaz.feed.FeedId;
import mujaz.feed.FeedStore;
import mujaz.feed.PollSchedule;
import mujaz.feed.Validators;

/// The world outside as a poll finds it: some feeds, and 404 for all else; and the schedule of
/// polls.
final class ScriptedWeb implements PollSchedule, PollSchedule.Poll {

  final Duration pace = Duration.ofMinutes(20);
  final List<Duration> scheduled = new ArrayList<>();
  final List<FeedId> forgotten = new ArrayList<>();
  int requests;

  private final FeedStore feeds;
  private final Map<URI, String> titles = new HashMap<>();

  ScriptedWeb(FeedStore feeds) {
    this.feeds = feeds;
  }

  void serves(String url, String title) {
    titles.put(URI.create(url), title);
  }

  @Override
  public Duration poll(FeedId id) {
    requests++;
    Instant at = Instant.parse("2026-03-01T12:00:00Z");
    Feed feed = feeds.find(id).orElseThrow();
    Optional<String> title = Optional.ofNullable(titles.get(feed.url()));
    if (title.isPresent()) {
      feeds.saveFetched(id, title, Validators.NONE, List.of(), at);
    } else {
      feeds.saveFailure(id, "The server answered 404.", at);
    }
    return pace;
  }

  @Override
  public void pollNow(FeedId feed) {
    scheduled.add(Duration.ZERO);
  }

  @Override
  public void pollAfter(FeedId feed, Duration wait) {
    scheduled.add(wait);
  }

  @Override
  public void forget(FeedId feed) {
    forgotten.add(feed);
  }
}
