package mujaz.store;

import static mujaz.store.Samples.NOW;
import static mujaz.store.Samples.SPORT;
import static mujaz.store.Samples.WORLD;
import static mujaz.store.Samples.fingerprint;
import static mujaz.store.Samples.report;
import static mujaz.store.Samples.topic;
import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.Set;
import mujaz.article.Article;
import mujaz.feed.FeedId;
import mujaz.story.Report;
import mujaz.story.Story;
import mujaz.story.StoryStore.Filed;
import mujaz.story.StoryStore.Told;
import mujaz.story.Topic;
import org.junit.jupiter.api.Test;

/// What stories and topics promise, whatever keeps them.
abstract class StoryStoreContract extends ContractTest {

  private static final Instant LATER = NOW.plus(Duration.ofHours(1));

  @Test
  void a_story_is_opened_and_joined() {
    Story opened = store.stories().open(post(NOW), Set.of(WORLD), fingerprint("open"), NOW);
    Story joined =
        store.stories().join(opened.id(), echo(), Set.of(SPORT), fingerprint("x"), LATER);

    assertThat(opened.summary()).isEqualTo(Samples.summary());
    assertThat(opened.times()).isEqualTo(new Story.Times(NOW, NOW));
    assertThat(joined.sources())
        .containsExactly(
            new Story.Source("The Post", "https://post.example/1"),
            new Story.Source("The Echo", "https://echo.example/1"));
    assertThat(joined.topics()).containsOnly(WORLD, SPORT);
    assertThat(joined.times()).isEqualTo(new Story.Times(NOW, LATER));
    assertThat(store.stories().find(opened.id())).contains(joined);
  }

  @Test
  void a_source_that_shows_only_the_beginning_is_known_by_it() {
    Report post = post(NOW);
    Article whole = post.article();
    Article teaser =
        new Article(whole.title(), whole.language(), whole.blocks(), whole.publication(), true);
    Report sold = new Report(post.source(), post.feed(), teaser, post.summary(), NOW);

    Story story = store.stories().open(sold, Set.of(), fingerprint("open"), NOW);
    Story joined = store.stories().join(story.id(), echo(), Set.of(), fingerprint("x"), LATER);

    assertThat(joined.sources()).extracting(Story.Source::teaser).containsExactly(true, false);
  }

  @Test
  void a_story_is_found_by_the_link_of_any_of_its_articles() {
    Story story = store.stories().open(post(NOW), Set.of(), fingerprint("open"), NOW);
    store.stories().join(story.id(), echo(), Set.of(), fingerprint("x"), LATER);

    assertThat(store.stories().findByLink("https://echo.example/1")).contains(story.id());
    assertThat(store.stories().findByLink("https://echo.example/2")).isEmpty();
  }

  @Test
  void articles_of_lately_joined_stories_are_recognised() {
    Story story = store.stories().open(post(NOW), Set.of(), fingerprint("open"), NOW);
    assertThat(store.stories().filedSince(LATER)).isEmpty();

    store.stories().join(story.id(), echo(), Set.of(), fingerprint("x"), LATER);

    assertThat(store.stories().filedSince(LATER))
        .containsExactly(
            new Filed(story.id(), fingerprint("open"), NOW),
            new Filed(story.id(), fingerprint("x"), NOW));
  }

  @Test
  void the_latest_stories_come_by_the_time_of_the_news() {
    Story second = store.stories().open(post(LATER), Set.of(WORLD), fingerprint("a"), NOW);
    Story first = store.stories().open(post(NOW), Set.of(SPORT, WORLD), fingerprint("b"), NOW);

    assertThat(store.stories().latest(Set.of(), 0, 10)).containsExactly(second, first);
    assertThat(store.stories().latest(Set.of(), 1, 1)).containsExactly(first);
    assertThat(store.stories().latest(Set.of(SPORT), 0, 10)).containsExactly(first);
    assertThat(store.stories().latest(Set.of(SPORT, WORLD), 0, 10)).hasSize(2);
  }

  @Test
  void a_report_of_a_feed_that_was_removed_meanwhile_is_filed() {
    Report orphan =
        new Report(
            "The Post",
            Optional.of(new FeedId(99)),
            Samples.article("https://post.example/1"),
            Samples.summary(),
            NOW);

    assertThat(store.stories().open(orphan, Set.of(), fingerprint("open"), NOW).sources())
        .hasSize(1);
  }

  @Test
  void what_a_feed_has_told_can_join_a_topic_later() {
    Optional<FeedId> feed =
        Optional.of(store.feeds().add(URI.create("https://news.example/feed")).id());
    Report old = ofFeed(feed, "https://news.example/1");
    Story first = store.stories().open(old, Set.of(WORLD), fingerprint("a"), NOW);
    Report next = ofFeed(feed, "https://news.example/2");
    Story second = store.stories().open(next, Set.of(), fingerprint("b"), NOW);
    store.stories().open(post(NOW), Set.of(), fingerprint("c"), NOW);

    assertThat(store.stories().articlesOf(feed.orElseThrow(), 10))
        .containsExactly(
            new Told(second.id(), next.article()), new Told(first.id(), old.article()));
    assertThat(store.stories().articlesOf(feed.orElseThrow(), 1)).hasSize(1);
    store.stories().addTopic(first.id(), SPORT);
    store.stories().addTopic(first.id(), SPORT);
    assertThat(store.stories().find(first.id()).orElseThrow().topics()).containsOnly(WORLD, SPORT);
  }

  private static Report ofFeed(Optional<FeedId> feed, String link) {
    return new Report("The Post", feed, Samples.article(link), Samples.summary(), NOW);
  }

  @Test
  void topics_are_saved_changed_and_removed() {
    store.topics().save(topic(WORLD));
    Topic changed = new Topic(WORLD, "العالم", Optional.of("harbour OR ميناء"));
    store.topics().save(changed);
    store.topics().save(topic(SPORT));

    assertThat(store.topics().list()).containsExactly(topic(SPORT), changed);
    store.topics().remove(SPORT);
    assertThat(store.topics().find(SPORT)).isEmpty();
    assertThat(store.topics().find(WORLD)).contains(changed);
  }

  @Test
  void feeds_belong_to_topics() {
    store.topics().save(topic(WORLD));
    FeedId feed = store.feeds().add(URI.create("https://news.example/feed")).id();

    store.topics().addFeed(WORLD, feed);
    store.topics().addFeed(WORLD, feed);
    assertThat(store.topics().feedsOf(WORLD)).containsOnly(feed);
    assertThat(store.topics().topicsOf(feed)).containsOnly(WORLD);
  }

  private static Report post(Instant at) {
    return report("The Post", "https://post.example/1", at);
  }

  private static Report echo() {
    return report("The Echo", "https://echo.example/1", NOW);
  }
}
