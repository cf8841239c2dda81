package mujaz.story;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import mujaz.feed.FeedId;
import mujaz.testing.StoreOnDisk;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

class TopicFeedsTest {

  private static final FeedId FEED = new FeedId(1);
  private static final TopicSlug CITY = new TopicSlug("city");

  @RegisterExtension final StoreOnDisk disk = new StoreOnDisk(InstantSource.fixed(Reports.NOW));

  private final TopicStore topics = disk.store().topics();
  private final StoryStore stories = disk.store().stories();
  private final TopicFeeds feeds = new TopicFeeds(topics, stories, new TopicMatcher(topics));

  @BeforeEach
  void two_feeds() {
    disk.store().feeds().add(URI.create("https://herald.example/feed.xml"));
    disk.store().feeds().add(URI.create("https://echo.example/feed.xml"));
  }

  @Test
  void what_a_feed_has_told_joins_the_topic_that_it_is_put_into() {
    StoryId told = filed(Reports.from(1, "Herald", "https://herald.example/1", "A bridge"));
    StoryId other = filed(Reports.from(2, "Echo", "https://echo.example/1", "A tunnel"));

    feeds.put(topic(Optional.empty()), FEED);

    assertThat(topics.feedsOf(CITY)).containsExactly(FEED);
    assertThat(topicsOf(told)).containsExactly(CITY);
    assertThat(topicsOf(other)).isEmpty();
  }

  @Test
  void only_stories_that_meet_the_query_of_the_topic_join_it() {
    StoryId bridge = filed(Reports.from(1, "Herald", "https://herald.example/1", "A bridge"));
    StoryId tunnel = filed(Reports.from(1, "Herald", "https://herald.example/2", "A tunnel"));

    feeds.put(topic(Optional.of("bridge")), FEED);

    assertThat(topicsOf(bridge)).containsExactly(CITY);
    assertThat(topicsOf(tunnel)).isEmpty();
  }

  private Topic topic(Optional<String> query) {
    Topic topic = new Topic(CITY, "City", query);
    topics.save(topic);
    return topic;
  }

  private StoryId filed(Report report) {
    Fingerprint fingerprint = new Fingerprint("en", Set.of(), Set.of());
    return stories.open(report, Set.of(), fingerprint, Reports.NOW).id();
  }

  private List<TopicSlug> topicsOf(StoryId story) {
    return List.copyOf(stories.find(story).orElseThrow().topics());
  }
}
