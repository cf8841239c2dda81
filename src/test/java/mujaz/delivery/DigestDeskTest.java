package mujaz.delivery;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalTime;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import mujaz.chat.Chat;
import mujaz.chat.Preferences;
import mujaz.chat.Subscription;
import mujaz.store.Samples;
import mujaz.story.Story;
import mujaz.story.StoryId;
import mujaz.story.TopicSlug;
import mujaz.text.BidiText;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/// What a digest tells, once. The clock stands at 11:00 on Sunday, 1 March, in Cairo.
class DigestDeskTest {

  private static final LocalTime EIGHT = LocalTime.of(8, 0);
  private static final Preferences AT_EIGHT = DigestWorld.daily(EIGHT);
  private static final String MONDAY_TITLE = "Your digest, Monday, March 2: one story";

  @RegisterExtension final DigestWorld world = new DigestWorld();

  @Test
  void a_daily_digest_tells_once_what_came_since_the_last_one() {
    Chat chat = world.reader(1, AT_EIGHT);
    world.news("Harbour opens");
    world.news("Bridge closes");

    world.until("2026-03-02T05:59:00Z");
    assertThat(world.said(chat)).isEmpty();
    world.until("2026-03-02T06:01:00Z");
    assertThat(world.said(chat))
        .containsExactly(
            List.of("Your digest, Monday, March 2: 2 stories", "Bridge closes", "Harbour opens"));

    world.news("Ferry sails");
    world.until("2026-03-03T06:01:00Z");
    assertThat(world.said(chat).getLast())
        .containsExactly("Your digest, Tuesday, March 3: one story", "Ferry sails");
    assertThat(world.runs()).containsExactly("2026-03-02 1 OWED", "2026-03-03 1 OWED");
  }

  @Test
  void stories_that_more_publishers_report_come_first_and_the_rest_is_counted() {
    Chat chat = world.reader(1, AT_EIGHT);
    Story harbour = world.news("Harbour opens");
    IntStream.rangeClosed(1, 16).forEach(number -> world.news("Story " + number));
    world.joins(harbour, "The Echo");

    world.until("2026-03-02T06:01:00Z");

    List<String> digest = world.said(chat).getFirst();
    assertThat(digest)
        .hasSize(16)
        .startsWith("Your digest, Monday, March 2: 17 stories", "Harbour opens", "Story 16");
    assertThat(text()).contains("2 more stories: /latest").contains("and one more source");
  }

  @Test
  void the_stories_of_several_topics_stand_under_their_names_and_none_twice() {
    Chat chat = world.reader(1, AT_EIGHT);
    world.subscribe(chat, Samples.SPORT);
    Story both = world.news("Harbour opens");
    world.news("Cup final", Samples.SPORT);
    world.news("Ferry sails");
    world
        .store
        .transactions()
        .run(() -> {
          world.store.stories().addTopic(both.id(), Samples.SPORT);
          world.store.news().add(both.id(), world.clocks.instant());
        });

    world.until("2026-03-02T06:01:00Z");

    assertThat(world.said(chat).getFirst())
        .containsExactlyInAnyOrder(
            "Your digest, Monday, March 2: 3 stories", "Harbour opens", "Cup final", "Ferry sails");
    assertThat(text()).contains("Topic sport", "Topic world");
  }

  @Test
  void a_story_that_joins_a_second_topic_after_it_was_told_is_not_told_again() {
    Chat chat = world.reader(1, AT_EIGHT);
    world.subscribe(chat, Samples.SPORT);
    Story told = world.news("Harbour opens");
    world.until("2026-03-02T06:01:00Z");

    world
        .store
        .transactions()
        .run(() -> {
          world.store.stories().addTopic(told.id(), Samples.SPORT);
          world.store.news().add(told.id(), world.clocks.instant());
        });
    world.until("2026-03-03T06:01:00Z");

    assertThat(world.said(chat)).hasSize(1);
  }

  @Test
  void r_51_a_digest_that_was_refused_has_told_nothing_and_the_next_one_tells_it() {
    Chat chat = world.reader(1, AT_EIGHT);
    world.news("Harbour opens");
    world.platform.answer(chat.address(), new SendResult.Rejected("too long"));

    world.until("2026-03-02T06:01:00Z");
    world.news("Bridge closes");
    world.until("2026-03-03T06:01:00Z");

    assertThat(world.said(chat).getLast())
        .containsExactly(
            "Your digest, Tuesday, March 3: 2 stories", "Bridge closes", "Harbour opens");
  }

  @Test
  void r_51_a_digest_that_cannot_leave_is_replaced_by_the_next_one_and_not_piled_up() {
    Chat chat = world.reader(1, DigestWorld.daily(EIGHT, LocalTime.of(18, 0)));
    world.news("Harbour opens");
    SendResult[] noConnection =
        IntStream.range(0, 500)
            .mapToObj(i -> new SendResult.NotSent("no connection"))
            .toArray(SendResult[]::new);
    world.platform.answer(chat.address(), noConnection);
    world.until("2026-03-01T16:01:00Z");
    assertThat(world.outbox("DIGEST")).containsExactly("PENDING no connection");

    world.until("2026-03-02T06:00:00Z");
    world.until("2026-03-02T06:30:00Z");

    assertThat(world.outbox("DIGEST").getFirst()).isEqualTo("EXPIRED in the digest of 2026-03-02");
    assertThat(world.outbox("DIGEST")).hasSize(2);
    assertThat(world.said(chat).getLast()).containsExactly(MONDAY_TITLE, "Harbour opens");
  }

  @Test
  void r_52_two_desks_that_run_the_same_digest_owe_it_once() {
    Chat chat = world.reader(1, AT_EIGHT);
    world.news("Harbour opens");
    Appointment appointment = world.store.digests().appointmentOf(chat.id()).orElseThrow();

    world.until("2026-03-02T06:01:00Z");
    world.news("Bridge closes");
    world.store.digests().save(appointment);
    world.desk().round();
    world.work();

    assertThat(world.said(chat)).containsExactly(List.of(MONDAY_TITLE, "Harbour opens"));
    world.until("2026-03-03T06:01:00Z");
    assertThat(world.said(chat).getLast())
        .contains("Bridge closes")
        .doesNotContain("Harbour opens");
  }

  @Test
  void r_59_with_nothing_to_say_nothing_is_sent_and_the_reason_is_written_down() {
    Chat chat = world.reader(1, AT_EIGHT);
    Chat follower = world.reader(2, AT_EIGHT);
    world.store.chats().unsubscribe(new Subscription(follower.id(), 0, Samples.WORLD));

    world.until("2026-03-02T06:01:00Z");

    assertThat(world.said(chat)).isEmpty();
    assertThat(world.runs())
        .containsExactly(
            "2026-03-02 1 NOTHING no news in its topics",
            "2026-03-02 1 NOTHING no news in its topics");
  }

  @Test
  void r_60_the_news_of_a_topic_is_read_once_for_all_chats_of_a_round() {
    NewsLog log = world.store.news();
    world.news("Harbour opens");
    AtomicInteger reads = new AtomicInteger();
    Newsstand stand =
        new Newsstand(new CountedReads(log, reads), log.lastBefore(world.clocks.instant()));

    IntStream.range(0, 1_000).forEach(chat -> stand.after(0, Samples.WORLD));

    assertThat(stand.after(0, Samples.WORLD)).hasSize(1);
    assertThat(reads).hasValue(1);
  }

  private record CountedReads(NewsLog log, AtomicInteger reads) implements NewsLog {

    @Override
    public void add(StoryId story, Instant at) {
      log.add(story, at);
    }

    @Override
    public long lastBefore(Instant then) {
      return log.lastBefore(then);
    }

    @Override
    public List<News> between(TopicSlug topic, long after, long upTo) {
      reads.incrementAndGet();
      return log.between(topic, after, upTo);
    }

    @Override
    public int forgetBefore(Instant then) {
      return log.forgetBefore(then);
    }
  }

  private String text() {
    return world.platform.requests().getLast().message().paragraphs().stream()
        .flatMap(paragraph -> paragraph.spans().stream())
        .map(Message.Span::text)
        .map(BidiText::withoutControls)
        .collect(Collectors.joining(" "));
  }
}
