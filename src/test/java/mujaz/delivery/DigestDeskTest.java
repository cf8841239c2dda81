package mujaz.delivery;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import mujaz.chat.Cadence;
import mujaz.chat.Chat;
import mujaz.chat.ChatId;
import mujaz.chat.Preferences;
import mujaz.chat.Schedule;
import mujaz.chat.Subscription;
import mujaz.store.Samples;
import mujaz.story.Story;
import mujaz.story.StoryId;
import mujaz.story.TopicSlug;
import mujaz.summary.Length;
import mujaz.text.BidiText;
import mujaz.text.Language;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/// The clock stands at 11:00 on Sunday, 1 March, in Cairo, two hours ahead of UTC.
class DigestDeskTest {

  private static final LocalTime EIGHT = LocalTime.of(8, 0);
  private static final Preferences ENGLISH =
      new Preferences(Language.of("en"), Length.STANDARD, ZoneId.of("Africa/Cairo"));
  private static final Preferences AT_EIGHT = at(EIGHT);
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
  void r_50_after_days_of_standstill_one_digest_makes_up_for_those_missed() {
    Chat chat = world.reader(1, AT_EIGHT);
    world.news("Harbour opens");

    world.jumpTo("2026-03-05T09:30:00Z");
    world.restart();
    world.work();

    assertThat(world.said(chat))
        .containsExactly(List.of("Your digest, Thursday, March 5: one story", "Harbour opens"));
    assertThat(world.runs())
        .containsExactly(
            "2026-03-02 1 SKIPPED missed, and the next one was due already", "2026-03-05 1 OWED");
    world.until("2026-03-06T06:01:00Z");
    assertThat(world.said(chat)).hasSize(1);
  }

  @Test
  void r_50_a_digest_that_is_hours_late_is_skipped_with_the_reason_and_the_next_one_tells_all() {
    Chat chat = world.reader(1, AT_EIGHT);
    world.news("Harbour opens");

    world.jumpTo("2026-03-02T13:00:00Z");
    world.work();
    assertThat(world.said(chat)).isEmpty();
    assertThat(world.runs()).containsExactly("2026-03-02 1 SKIPPED 7 hours late");

    world.until("2026-03-03T06:01:00Z");
    assertThat(world.said(chat).getFirst()).contains("Harbour opens");
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
    Chat chat = world.reader(1, at(EIGHT, LocalTime.of(18, 0)));
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
  void r_53_r_54_a_night_digest_comes_once_on_the_days_when_clocks_change() {
    Preferences night =
        ENGLISH
            .withZone(ZoneId.of("Europe/Berlin"))
            .with(Schedule.ALWAYS.with(Cadence.daily(LocalTime.of(2, 30))));
    world.jumpTo("2026-03-28T12:00:00Z");
    Chat chat = world.reader(1, night);

    world.news("Harbour opens");
    world.until("2026-03-29T12:00:00Z");
    assertThat(world.said(chat)).hasSize(1);

    world.jumpTo("2026-10-24T12:00:00Z");
    world.work();
    int before = world.said(chat).size();
    world.news("Bridge closes");
    world.until("2026-10-25T12:00:00Z");
    assertThat(world.said(chat)).hasSize(before + 1);
  }

  @Test
  void r_55_each_chat_has_the_day_of_its_own_calendar() {
    world.reader(1, AT_EIGHT.withZone(ZoneId.of("Pacific/Auckland")));
    world.reader(2, AT_EIGHT.withZone(ZoneId.of("Pacific/Honolulu")));
    world.news("Harbour opens");

    world.until("2026-03-01T19:01:00Z");

    assertThat(world.runs()).containsExactly("2026-03-02 1 OWED", "2026-03-01 1 OWED");
  }

  @Test
  void r_56_who_moves_the_hour_of_a_digest_that_came_gets_the_next_one_tomorrow() {
    Chat chat = world.reader(1, AT_EIGHT);
    world.news("Harbour opens");
    world.until("2026-03-02T06:30:00Z");

    world.news("Bridge closes");
    world.wants(chat, at(LocalTime.of(9, 0)));
    world.until("2026-03-02T22:00:00Z");
    assertThat(world.said(chat)).hasSize(1);

    world.until("2026-03-03T07:01:00Z");
    assertThat(world.said(chat)).hasSize(2);
  }

  @Test
  void r_56_who_moves_the_hour_to_one_that_has_passed_gets_todays_digest_at_once() {
    Chat chat = world.reader(1, AT_EIGHT);
    world.news("Harbour opens");
    world.until("2026-03-02T05:30:00Z");

    world.wants(chat, at(LocalTime.of(7, 0)));
    world.until("2026-03-02T05:31:00Z");
    assertThat(world.said(chat)).containsExactly(List.of(MONDAY_TITLE, "Harbour opens"));

    world.news("Bridge closes");
    world.until("2026-03-03T05:01:00Z");
    assertThat(world.said(chat)).hasSize(2);
  }

  @Test
  void r_56_another_zone_neither_doubles_nor_drops_the_digest_of_the_day() {
    Chat chat = world.reader(1, AT_EIGHT);
    world.news("Harbour opens");
    world.until("2026-03-02T06:01:00Z");

    world.news("Bridge closes");
    world.wants(chat, AT_EIGHT.withZone(ZoneId.of("Europe/London")));
    world.until("2026-03-03T07:59:00Z");
    assertThat(world.said(chat)).hasSize(1);
    world.until("2026-03-03T08:01:00Z");
    assertThat(world.said(chat)).hasSize(2);

    world.news("Ferry sails");
    world.until("2026-03-04T02:00:00Z");
    world.wants(chat, AT_EIGHT.withZone(ZoneId.of("Asia/Tokyo")));
    world.until("2026-03-04T02:01:00Z");
    assertThat(world.said(chat)).hasSize(3);
  }

  @Test
  void r_57_a_clock_that_jumps_ahead_and_back_makes_no_storm_and_no_hole() {
    Chat chat = world.reader(1, AT_EIGHT);
    world.news("Harbour opens");
    world.until("2026-03-01T12:00:00Z");

    world.jumpTo("2026-04-10T07:00:00Z");
    world.work();
    world.news("Bridge closes");
    world.until("2026-04-10T07:30:00Z");
    assertThat(world.said(chat)).hasSize(1);

    world.jumpTo("2026-03-01T12:30:00Z");
    world.work();
    assertThat(world.said(chat)).hasSize(1);
    world.news("Ferry sails");
    world.until("2026-03-02T06:01:00Z");
    assertThat(world.runs()).containsExactly("2026-03-02 1 OWED", "2026-04-10 1 OWED");
    assertThat(world.outbox("DIGEST")).containsExactly("SENT", "SENT");
    assertThat(world.said(chat)).hasSize(2);
    assertThat(world.said(chat).getLast()).contains("Bridge closes", "Ferry sails");
    world.jumpTo("2026-03-01T12:30:00Z");
    world.until("2026-03-02T06:02:00Z");
    assertThat(world.said(chat)).hasSize(2);
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
  void r_60_the_same_hour_of_many_chats_is_spread_and_each_keeps_its_place() {
    Spread few = Spread.of(10);
    Spread many = Spread.of(100_000);

    assertThat(few.width()).isLessThan(Duration.ofSeconds(1));
    assertThat(many.width()).isEqualTo(Duration.ofMinutes(10));
    int[] minutes = new int[10];
    for (long id = 1; id <= 100_000; id++) {
      minutes[(int) many.of(new ChatId(id)).toMinutes()]++;
    }
    assertThat(IntStream.of(minutes).boxed()).allMatch(chats -> chats > 9_900 && chats < 10_100);
    assertThat(many.of(new ChatId(7))).isEqualTo(many.of(new ChatId(7)));
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

  @Test
  void on_weekdays_only_the_days_of_rest_have_none_and_the_next_day_tells_all() {
    Chat chat =
        world.reader(1, ENGLISH.with(Schedule.ALWAYS.with(Cadence.daily(EIGHT).onWeekdays(true))));
    world.jumpTo("2026-03-05T12:00:00Z");
    world.work();
    world.news("Harbour opens");

    world.until("2026-03-08T06:01:00Z");

    assertThat(world.runs()).last().isEqualTo(LocalDate.of(2026, 3, 8) + " 1 OWED");
    assertThat(world.said(chat)).hasSize(1);
  }

  private String text() {
    return world.platform.requests().getLast().message().paragraphs().stream()
        .flatMap(paragraph -> paragraph.spans().stream())
        .map(Message.Span::text)
        .map(BidiText::withoutControls)
        .collect(Collectors.joining(" "));
  }

  private static Preferences at(LocalTime... hours) {
    return ENGLISH.with(Schedule.ALWAYS.with(Cadence.daily(hours)));
  }
}
