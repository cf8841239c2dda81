package mujaz.delivery;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalTime;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import mujaz.chat.Cadence;
import mujaz.chat.Chat;
import mujaz.chat.Preferences;
import mujaz.chat.QuietHours;
import mujaz.chat.Schedule;
import mujaz.store.Samples;
import mujaz.story.Story;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/// Quiet hours from 22:00 to 7:00 in Cairo, two hours ahead of UTC; and pauses.
class HeldBriefsTest {

  private static final Preferences QUIET = quiet(false);
  private static final Preferences BREAKING = quiet(true);

  @RegisterExtension final DigestWorld world = new DigestWorld();

  @Test
  void r_58_briefs_of_the_night_are_held_over_midnight_and_come_once_when_it_ends() {
    Chat chat = world.reader(1, QUIET);
    world.until("2026-03-01T21:00:00Z");
    world.news("Harbour opens");
    world.news("Bridge closes");
    world.until("2026-03-02T04:59:00Z");
    assertThat(world.said(chat)).isEmpty();

    world.until("2026-03-02T05:01:00Z");
    assertThat(world.said(chat))
        .containsExactly(List.of("Harbour opens"), List.of("Bridge closes"));
    world.until("2026-03-02T12:00:00Z");
    assertThat(world.said(chat)).hasSize(2);
  }

  @Test
  void r_58_many_briefs_of_a_night_come_as_one_digest() {
    Chat chat = world.reader(1, QUIET);
    world.until("2026-03-01T21:00:00Z");
    IntStream.rangeClosed(1, 20).forEach(number -> world.news("Story " + number));
    world.until("2026-03-01T22:00:00Z");
    world.restart();

    world.until("2026-03-02T05:01:00Z");

    assertThat(world.said(chat)).hasSize(1);
    assertThat(world.said(chat).getFirst())
        .hasSize(16)
        .startsWith("20 stories came while it was quiet");
    assertThat(world.outbox("BRIEF"))
        .hasSize(20)
        .containsOnly("EXPIRED in the digest of 2026-03-02");
    world.news("Ferry sails");
    world.until("2026-03-02T06:00:00Z");
    assertThat(world.said(chat).getLast()).containsExactly("Ferry sails");
  }

  @Test
  void r_58_breaking_news_comes_through_where_the_chat_wants_it_twice_a_night_at_most() {
    Chat chat = world.reader(1, BREAKING);
    Chat asleep = world.reader(2, QUIET);
    world.until("2026-03-01T21:00:00Z");
    for (int number = 1; number <= 3; number++) {
      Story story = world.news("Story " + number);
      world.until("2026-03-01T21:1" + number + ":00Z");
      for (String source : List.of("The Echo", "The Herald", "The Star")) {
        world.joins(story, source);
      }
      assertThat(world.said(chat)).hasSize(number - 1);
      world.joins(story, "The Sun");
      world.until("2026-03-01T21:1" + number + ":30Z");
      assertThat(world.said(chat)).hasSize(Math.min(number, 2));
    }

    world.until("2026-03-02T05:01:00Z");
    assertThat(world.said(chat)).hasSize(3);
    assertThat(world.said(asleep)).hasSize(3);
    assertThat(world.said(chat).getLast()).containsExactly("Story 3");
  }

  @Test
  void r_58_a_digest_that_is_late_waits_for_the_end_of_the_night() {
    Schedule evening = QUIET.schedule().with(Cadence.daily(LocalTime.of(18, 0)));
    Chat chat = world.reader(1, QUIET.with(evening));
    world.news("Harbour opens");

    world.jumpTo("2026-03-01T20:30:00Z");
    world.until("2026-03-02T04:59:00Z");
    assertThat(world.said(chat)).isEmpty();
    world.until("2026-03-02T05:01:00Z");
    assertThat(world.said(chat)).hasSize(1);
  }

  @Test
  void a_digest_that_was_chosen_for_an_hour_of_quiet_comes() {
    Schedule midnight = QUIET.schedule().with(Cadence.daily(LocalTime.of(23, 0)));
    Chat chat = world.reader(1, QUIET.with(midnight));
    world.news("Harbour opens");

    world.until("2026-03-01T21:01:00Z");

    assertThat(world.runs()).containsExactly("2026-03-01 1 OWED");
    assertThat(world.said(chat)).hasSize(1);
  }

  @Test
  void who_ends_the_quiet_hours_at_night_gets_what_waits() {
    Chat chat = world.reader(1, QUIET);
    world.until("2026-03-01T21:00:00Z");
    world.news("Harbour opens");
    world.until("2026-03-01T21:30:00Z");

    world.wants(chat, DigestWorld.ENGLISH);
    world.until("2026-03-01T21:31:00Z");

    assertThat(world.said(chat)).hasSize(1);
  }

  @Test
  void r_61_who_comes_back_after_weeks_is_told_in_one_brief_of_the_most_important_only() {
    Chat chat = world.reader(1, DigestWorld.ENGLISH);
    world.news("Harbour opens");
    world.until("2026-03-01T10:00:00Z");
    assertThat(world.said(chat)).hasSize(1);

    world.wants(
        chat, DigestWorld.ENGLISH.with(DigestWorld.ENGLISH.schedule().paused(Schedule.FOREVER)));
    IntStream.rangeClosed(1, 40).forEach(number -> world.news("Story " + number));
    world.until("2026-03-01T12:00:00Z");
    world.jumpTo("2026-03-22T12:00:00Z");
    world.work();
    assertThat(world.said(chat)).hasSize(1);

    world.wants(chat, DigestWorld.ENGLISH);
    world.work();
    assertThat(world.said(chat)).hasSize(2);
    assertThat(world.said(chat).getLast()).hasSize(16).startsWith("40 stories that you missed");
    world.news("Ferry sails");
    world.work();
    assertThat(world.said(chat).getLast()).containsExactly("Ferry sails");
    assertThat(world.said(chat)).hasSize(3);
  }

  @Test
  void r_61_a_pause_for_some_days_ends_by_itself_and_so_does_that_of_a_digest() {
    Preferences daily = DigestWorld.daily(LocalTime.of(8, 0));
    Chat atOnce = world.reader(1, DigestWorld.ENGLISH);
    Chat digest = world.reader(2, daily);
    world.news("Harbour opens");
    world.wants(atOnce, paused(DigestWorld.ENGLISH));
    world.wants(digest, paused(daily));
    world.news("Bridge closes");

    world.until("2026-03-03T11:59:00Z");
    assertThat(world.said(atOnce)).isEmpty();
    assertThat(world.said(digest)).isEmpty();
    world.until("2026-03-03T12:01:00Z");
    assertThat(world.said(atOnce)).hasSize(1);
    assertThat(world.said(atOnce).getFirst()).startsWith("2 stories that you missed");
    assertThat(world.said(digest)).isEmpty();
    world.until("2026-03-04T06:01:00Z");
    assertThat(world.said(digest).getFirst()).contains("Harbour opens", "Bridge closes");
  }

  @Test
  void who_reads_at_once_again_is_told_what_the_next_digest_would_have_told() {
    Preferences daily = DigestWorld.daily(LocalTime.of(8, 0));
    Chat chat = world.reader(1, daily);
    world.news("Harbour opens");

    world.wants(chat, DigestWorld.ENGLISH);
    world.work();
    world.news("Bridge closes");
    world.work();

    assertThat(world.said(chat))
        .containsExactly(
            List.of("One story that you missed", "Harbour opens"), List.of("Bridge closes"));
  }

  @Test
  void r_61_what_was_filed_in_the_seconds_before_a_pause_ends_is_told_too() {
    Chat chat = world.reader(1, DigestWorld.ENGLISH);
    world.wants(chat, paused(DigestWorld.ENGLISH));
    world.news("Harbour opens");
    world.clocks.jump(Duration.ofSeconds(-9));

    world.wants(chat, DigestWorld.ENGLISH);
    world.work();
    world.until("2026-03-01T12:00:00Z");

    assertThat(world.said(chat))
        .containsExactly(List.of("One story that you missed", "Harbour opens"));
  }

  @Test
  void r_31_what_a_pause_held_back_comes_when_the_chat_becomes_one_that_does_not_pause() {
    Chat pausing = world.reader(1, DigestWorld.ENGLISH);
    Chat known = world.store.chats().findOrAdd(Samples.telegram(2), quiet(false));
    world.news("Harbour opens");
    world.wants(pausing, paused(DigestWorld.ENGLISH));
    world.work();
    world.news("Bridge closes");

    world.store.chats().move(pausing.address(), known.address());
    world.until("2026-03-01T12:00:00Z");

    assertThat(world.said(known)).hasSize(1);
    assertThat(world.said(known).getFirst()).startsWith("2 stories that you missed");
  }

  private static Preferences paused(Preferences preferences) {
    return preferences.with(preferences.schedule().paused(Instant.parse("2026-03-03T12:00:00Z")));
  }

  private static Preferences quiet(boolean breaking) {
    QuietHours night = new QuietHours(LocalTime.of(22, 0), LocalTime.of(7, 0), breaking);
    return DigestWorld.ENGLISH.with(Schedule.ALWAYS.withQuiet(Optional.of(night)));
  }
}
