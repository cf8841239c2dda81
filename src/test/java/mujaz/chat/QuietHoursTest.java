package mujaz.chat;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class QuietHoursTest {

  private static final ZoneId CAIRO = ZoneId.of("Africa/Cairo");
  private static final QuietHours NIGHT = hours(22, 7);

  @Test
  void r_58_quiet_hours_go_over_midnight_and_end_with_the_minute_named() {
    Optional<QuietHours.Night> night = night("2026-01-10T20:00:00Z", "2026-01-11T05:00:00Z");

    assertThat(NIGHT.at(Instant.parse("2026-01-10T19:59:59Z"), CAIRO)).isEmpty();
    assertThat(NIGHT.at(Instant.parse("2026-01-10T20:00:00Z"), CAIRO)).isEqualTo(night);
    assertThat(NIGHT.at(Instant.parse("2026-01-11T04:59:59Z"), CAIRO)).isEqualTo(night);
    assertThat(NIGHT.at(Instant.parse("2026-01-11T05:00:00Z"), CAIRO)).isEmpty();
  }

  @Test
  void quiet_hours_of_the_day_lie_within_one_day() {
    assertThat(hours(13, 15).at(Instant.parse("2026-01-10T12:30:00Z"), CAIRO))
        .isEqualTo(night("2026-01-10T11:00:00Z", "2026-01-10T13:00:00Z"));
    assertThat(hours(13, 15).at(Instant.parse("2026-01-10T22:30:00Z"), CAIRO)).isEmpty();
  }

  @Test
  void r_54_a_night_in_which_clocks_are_put_back_ends_when_its_last_hour_is_over() {
    ZoneId berlin = ZoneId.of("Europe/Berlin");
    QuietHours untilTwice = new QuietHours(LocalTime.of(22, 0), LocalTime.of(2, 30), false);

    assertThat(untilTwice.at(Instant.parse("2026-10-25T01:00:00Z"), berlin))
        .isEqualTo(night("2026-10-24T20:00:00Z", "2026-10-25T01:30:00Z"));
  }

  @Test
  void quiet_all_day_is_a_pause() {
    assertThatThrownBy(() -> hours(7, 7)).isInstanceOf(IllegalArgumentException.class);
  }

  private static Optional<QuietHours.Night> night(String start, String end) {
    return Optional.of(new QuietHours.Night(Instant.parse(start), Instant.parse(end)));
  }

  private static QuietHours hours(int from, int to) {
    return new QuietHours(LocalTime.of(from, 0), LocalTime.of(to, 0), false);
  }
}
