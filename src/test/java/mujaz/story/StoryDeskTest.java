package mujaz.story;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import java.net.URI;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Optional;
import java.util.Set;
import mujaz.feed.FeedId;
import mujaz.testing.StoreOnDisk;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

class StoryDeskTest {

  private static final Instant NOW = Reports.NOW;
  private static final TopicSlug CITY = new TopicSlug("city");
  private static final TopicSlug BRIDGES = new TopicSlug("bridges");

  @RegisterExtension final StoreOnDisk disk = new StoreOnDisk(InstantSource.fixed(NOW));

  private final StoryStore stories = disk.store().stories();
  private final TopicStore topics = disk.store().topics();
  private final StoryDesk desk = desk();

  @BeforeEach
  void two_feeds() {
    disk.store().feeds().add(URI.create("https://herald.example/feed.xml"));
    disk.store().feeds().add(URI.create("https://echo.example/feed.xml"));
  }

  @Test
  void an_event_is_one_story_with_all_its_sources() {
    StoryDesk.Filed first =
        desk.file(Reports.of("Herald", "http://a/1", "City closes Tal bridge after cracks found"));
    StoryDesk.Filed second =
        desk.file(Reports.of("Post", "http://b/1", "City closes Tal bridge, cracks found"));
    StoryDesk.Filed other =
        desk.file(Reports.of("Post", "http://b/2", "Queen visits new museum of glass"));

    assertThat(first.fresh()).isTrue();
    assertThat(second.fresh()).isFalse();
    assertThat(second.story().id()).isEqualTo(first.story().id());
    assertThat(second.story().sources())
        .extracting(Story.Source::name)
        .containsExactly("Herald", "Post");
    assertThat(other.fresh()).isTrue();
  }

  @Test
  void r_102_the_same_link_in_two_feeds_is_one_story_with_the_topics_of_both() {
    topics.save(new Topic(CITY, "City", Optional.empty()));
    topics.save(new Topic(BRIDGES, "Bridges", Optional.empty()));
    topics.addFeed(CITY, new FeedId(1));
    topics.addFeed(BRIDGES, new FeedId(2));

    desk.file(Reports.from(1, "Herald", "http://a/1", "First title of all"));
    StoryDesk.Filed again =
        desk.file(Reports.from(2, "Herald", "http://a/1", "A wholly new heading"));

    assertThat(again.fresh()).isFalse();
    assertThat(again.story().topics()).isEqualTo(Set.of(CITY, BRIDGES));
  }

  @Test
  void what_was_filed_before_a_restart_is_recognised() {
    desk.file(Reports.of("Herald", "http://a/1", "City closes Tal bridge after cracks found"));

    assertThat(
            desk()
                .file(Reports.of("Post", "http://b/1", "City closes Tal bridge, cracks found"))
                .fresh())
        .isFalse();
  }

  @Test
  void what_was_rolled_back_is_forgotten_even_when_its_number_is_used_again() {
    assertThatIllegalStateException()
        .isThrownBy(() -> disk.store().transactions().run(this::fileAndFail));
    desk.file(Reports.of("Post", "http://b/2", "Queen visits new museum of glass"));

    assertThat(
            desk.file(
                    Reports.of("Herald", "http://a/1", "City closes Tal bridge after cracks found"))
                .fresh())
        .isTrue();
  }

  @Test
  void an_old_article_of_the_same_title_is_another_event() {
    desk.file(
        Reports.at(
            NOW.minusSeconds(20 * 86_400),
            "http://a/1",
            "City closes Tal bridge after cracks found"));

    assertThat(
            desk.file(
                    Reports.of("Herald", "http://a/2", "City closes Tal bridge after cracks found"))
                .fresh())
        .isTrue();
  }

  private void fileAndFail() {
    desk.file(Reports.of("Herald", "http://a/1", "City closes Tal bridge after cracks found"));
    throw new IllegalStateException("rolls the transaction back");
  }

  private StoryDesk desk() {
    return new StoryDesk(stories, new TopicMatcher(topics), InstantSource.fixed(NOW));
  }
}
