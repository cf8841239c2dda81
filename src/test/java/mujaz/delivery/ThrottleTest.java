package mujaz.delivery;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import mujaz.chat.ChatId;
import org.junit.jupiter.api.Test;

final class ThrottleTest {

  private static final long PAUSE = Duration.ofSeconds(5).toNanos();
  private static final long SLOW_START = Duration.ofSeconds(10).toNanos();

  private final Throttle throttle = new Throttle(30);

  @Test
  void r_28_one_chat_that_is_told_to_wait_changes_nothing_for_the_others() {
    flood(1, 0);
    flood(1, 1);
    flood(1, 2);

    assertThat(throttle.used(3)).isEqualTo(30);
  }

  @Test
  void r_28_several_chats_pause_all_and_then_a_fifth_less_is_used() {
    floodAll(0);

    assertThat(throttle.used(PAUSE - 1)).isZero();
    assertThat(throttle.used(PAUSE)).isOne();
    assertThat(throttle.used(PAUSE + SLOW_START / 2)).isEqualTo(12);
    assertThat(throttle.used(PAUSE + SLOW_START)).isEqualTo(25);
  }

  @Test
  void what_was_taken_away_comes_back_within_minutes() {
    floodAll(0);

    assertThat(throttle.used(PAUSE + Duration.ofSeconds(30).toNanos())).isEqualTo(27);
    assertThat(throttle.used(PAUSE + Duration.ofSeconds(60).toNanos())).isEqualTo(30);
    assertThat(throttle.used(PAUSE + Duration.ofHours(1).toNanos())).isEqualTo(30);
  }

  @Test
  void who_is_told_again_and_again_goes_down_to_one_a_second_and_not_lower() {
    long now = 0;
    for (int i = 0; i < 100; i++) {
      floodAll(now);
      now += PAUSE;
    }

    assertThat(throttle.used(now + SLOW_START)).isBetween(1, 2);
    assertThat(throttle.used(now + Duration.ofMinutes(6).toNanos())).isEqualTo(30);
  }

  @Test
  void r_28_complaints_about_what_was_under_way_when_the_pause_began_count_once() {
    for (int i = 0; i < 20; i++) {
      floodAll(i);
    }

    assertThat(throttle.used(19 + PAUSE + SLOW_START)).isEqualTo(25);
  }

  private void floodAll(long now) {
    for (int chat = 1; chat <= 3; chat++) {
      flood(chat, now);
    }
  }

  private void flood(long chat, long now) {
    throttle.flooded(new ChatId(chat), now, PAUSE);
  }
}
