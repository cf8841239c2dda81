package mujaz.delivery;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.List;
import java.util.stream.IntStream;
import mujaz.chat.Cadence;
import mujaz.chat.Chat;
import mujaz.chat.ChatId;
import mujaz.chat.Preferences;
import mujaz.chat.Schedule;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/// When a digest comes, whatever happens to clocks, zones and hours. The clock stands at 11:00 on
/// Sunday, 1 March, in Cairo.
class DigestTimesTest {

  private static final LocalTime EIGHT = LocalTime.of(8, 0);
  private static final Preferences AT_EIGHT = DigestWorld.daily(EIGHT);
  private static final String MONDAY_TITLE = "Your digest, Monday, March 2: one story";

  @RegisterExtension final DigestWorld world = new DigestWorld();

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
  void r_53_r_54_a_night_digest_comes_once_on_the_days_when_clocks_change() {
    Preferences night =
        DigestWorld.ENGLISH
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
    world.wants(chat, DigestWorld.daily(LocalTime.of(9, 0)));
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

    world.wants(chat, DigestWorld.daily(LocalTime.of(7, 0)));
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
  void on_weekdays_only_the_days_of_rest_have_none_and_the_next_day_tells_all() {
    Chat chat =
        world.reader(
            1,
            DigestWorld.ENGLISH.with(Schedule.ALWAYS.with(Cadence.daily(EIGHT).onWeekdays(true))));
    world.jumpTo("2026-03-05T12:00:00Z");
    world.work();
    world.news("Harbour opens");

    world.until("2026-03-08T06:01:00Z");

    assertThat(world.runs()).last().isEqualTo(LocalDate.of(2026, 3, 8) + " 1 OWED");
    assertThat(world.said(chat)).hasSize(1);
  }
}
