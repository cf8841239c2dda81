package mujaz.chat;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class TimetableTest {

  private static final ZoneId BERLIN = ZoneId.of("Europe/Berlin");
  private static final LocalTime IN_THE_GAP = LocalTime.of(2, 30);

  @Test
  void r_53_an_hour_that_a_day_does_not_have_is_due_once_at_the_first_instant_after_the_gap() {
    Timetable daily = timetable(BERLIN, IN_THE_GAP);

    List<Slot> slots = next(daily, "2026-03-28T12:00:00Z", 2);

    assertThat(slots)
        .extracting(Slot::due)
        .containsExactly(at("2026-03-29T01:00:00Z"), at("2026-03-30T00:30:00Z"));
    assertThat(daily.latest(at("2026-03-29T01:00:00Z"))).contains(slots.getFirst());
  }

  @Test
  void r_54_an_hour_that_a_day_has_twice_is_due_the_first_time_only() {
    List<Slot> slots = next(timetable(BERLIN, IN_THE_GAP), "2026-10-24T12:00:00Z", 2);

    assertThat(slots)
        .extracting(Slot::due)
        .containsExactly(at("2026-10-25T00:30:00Z"), at("2026-10-26T01:30:00Z"));
  }

  @Test
  void r_53_r_54_every_zone_has_each_daily_digest_of_two_years_once_and_in_order() {
    for (String id : ZoneId.getAvailableZoneIds()) {
      Timetable daily = timetable(ZoneId.of(id), IN_THE_GAP);
      LocalDate start = LocalDate.of(2026, 1, 1);
      List<Instant> due =
          IntStream.range(0, 730)
              .mapToObj(day -> daily.on(start.plusDays(day)).getFirst().due())
              .toList();
      assertThat(due).as(id).doesNotHaveDuplicates().isSorted();
    }
  }

  @Test
  void r_55_a_digest_belongs_to_the_day_of_the_chat_and_not_to_that_of_utc() {
    Slot auckland =
        next(
                timetable(ZoneId.of("Pacific/Auckland"), LocalTime.of(8, 0)),
                "2026-03-01T12:00:00Z",
                1)
            .getFirst();
    Slot honolulu =
        next(
                timetable(ZoneId.of("Pacific/Honolulu"), LocalTime.of(20, 0)),
                "2026-03-02T01:00:00Z",
                1)
            .getFirst();

    assertThat(auckland)
        .isEqualTo(new Slot(LocalDate.of(2026, 3, 2), 1, at("2026-03-01T19:00:00Z")));
    assertThat(honolulu)
        .isEqualTo(new Slot(LocalDate.of(2026, 3, 1), 1, at("2026-03-02T06:00:00Z")));
  }

  @Test
  void days_of_rest_are_those_of_the_country() {
    Cadence mornings = Cadence.daily(LocalTime.of(8, 0)).onWeekdays(true);

    assertThat(days(mornings, "Africa/Cairo"))
        .containsExactly("SUNDAY", "MONDAY", "TUESDAY", "WEDNESDAY", "THURSDAY");
    assertThat(days(mornings, "Europe/Paris"))
        .containsExactly("MONDAY", "TUESDAY", "WEDNESDAY", "THURSDAY", "FRIDAY");
    assertThat(days(mornings, "Asia/Kolkata")).contains("SATURDAY").doesNotContain("SUNDAY");
    assertThat(days(mornings, "UTC")).doesNotContain("SATURDAY", "SUNDAY");
    assertThat(days(mornings, "+03:00")).doesNotContain("SATURDAY", "SUNDAY");
  }

  @Test
  void hours_are_kept_in_the_order_of_the_day_and_once_each() {
    LocalTime morning = LocalTime.of(8, 0);
    LocalTime evening = LocalTime.of(18, 0);

    assertThat(Cadence.daily(evening, morning, morning).hours()).containsExactly(morning, evening);
    assertThat(next(timetable(BERLIN, evening, morning), "2026-01-05T12:00:00Z", 2))
        .extracting(Slot::number)
        .containsExactly(2, 1);
    assertThat(Cadence.AT_ONCE.onWeekdays(true)).isEqualTo(Cadence.AT_ONCE);
    assertThatThrownBy(() ->
            Cadence.daily(
                IntStream.range(0, 7)
                    .mapToObj(hour -> LocalTime.of(hour, 0))
                    .toArray(LocalTime[]::new)))
        .isInstanceOf(IllegalArgumentException.class);
  }

  private static List<String> days(Cadence cadence, String zone) {
    return IntStream.range(0, 7)
        .mapToObj(day -> LocalDate.of(2026, 3, 1).plusDays(day))
        .filter(day -> !new Timetable(cadence, ZoneId.of(zone)).on(day).isEmpty())
        .map(day -> day.getDayOfWeek().name())
        .toList();
  }

  private static List<Slot> next(Timetable timetable, String after, int count) {
    return timetable.after(at(after)).limit(count).toList();
  }

  private static Timetable timetable(ZoneId zone, LocalTime... hours) {
    return new Timetable(Cadence.daily(hours), zone);
  }

  private static Instant at(String instant) {
    return Instant.parse(instant);
  }
}
