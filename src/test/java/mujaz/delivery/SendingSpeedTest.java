package mujaz.delivery;

import static mujaz.delivery.DeliveryState.SENT;
import static mujaz.store.Samples.telegram;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/// How fast messages leave, and what waits for which.
final class SendingSpeedTest extends DispatcherStage {

  @Test
  void r_26_flood_control_freezes_the_chat_exactly_so_long_and_keeps_its_order() {
    platform.answer(ANNA, new SendResult.RetryAfter(Duration.ofSeconds(30)));
    reply(ANNA, "first");
    reply(ANNA, "second");
    owe(BORIS);

    settle();
    assertThat(platform.chats()).containsExactly(ANNA, BORIS);

    restart();
    pass(Duration.ofMillis(29_999));
    assertThat(platform.requests()).hasSize(2);

    pass(Duration.ofMillis(1));
    assertThat(texts()).endsWith("first", "second");
    assertThat(count(SENT)).isEqualTo(3);
  }

  @Test
  void r_28_flood_control_in_several_chats_pauses_everything_and_starts_again_slowly() {
    for (int number = 11; number <= 13; number++) {
      platform.answer(telegram(number), new SendResult.RetryAfter(Duration.ofSeconds(5)));
      owe(telegram(number));
    }
    settle();
    IntStream.rangeClosed(100, 160).forEach(number -> owe(telegram(number)));

    pass(Duration.ofMillis(4_900));
    assertThat(platform.requests()).hasSize(3);

    clocks.advance(Duration.ofMillis(100));
    settle();
    int atFirst = platform.requests().size() - 3;
    assertThat(atFirst).isBetween(1, 3);

    IntStream.range(0, 200).forEach(tenth -> pass(Duration.ofMillis(100)));
    assertThat(count(SENT)).isEqualTo(64);
  }

  @Test
  void r_29_a_group_with_a_backlog_gets_twenty_a_minute_and_delays_nobody() {
    IntStream.range(0, 30).forEach(i -> reply(GROUP, "line " + i));
    owe(ANNA);

    settle();
    assertThat(platform.chats()).contains(ANNA);

    IntStream.range(0, 590).forEach(tenth -> pass(Duration.ofMillis(100)));
    assertThat(platform.chats().stream().filter(GROUP::equals)).hasSize(20);
    pass(Duration.ofSeconds(5));
    assertThat(platform.chats().stream().filter(GROUP::equals).count()).isGreaterThan(20);
  }

  @Test
  void a_burst_is_sent_in_even_steps_thirty_a_second_in_all_and_once_a_chat() {
    IntStream.rangeClosed(1, 90).forEach(number -> owe(telegram(number)));

    settle();
    assertThat(platform.requests()).hasSize(5);
    passUntil(Duration.ofMillis(900));
    assertThat(platform.requests()).hasSize(30);
    passUntil(Duration.ofMillis(1_900));
    assertThat(platform.requests()).hasSize(60);
    passUntil(Duration.ofMillis(2_900));
    assertThat(platform.chats()).hasSize(90).doesNotHaveDuplicates();
  }

  private void passUntil(Duration sinceStart) {
    while (clocks.nanos() < sinceStart.toNanos()) {
      pass(Duration.ofMillis(10));
    }
  }

  @Test
  void a_reply_waits_for_a_step_of_a_broadcast_and_not_for_its_second() {
    IntStream.rangeClosed(1, 90).forEach(number -> owe(telegram(number)));
    settle();

    reply(ANNA, "an answer");
    pass(Duration.ofMillis(140));

    assertThat(platform.chats().get(5)).isEqualTo(ANNA);
  }

  private List<String> texts() {
    return platform.requests().stream()
        .map(Envelope::message)
        .map(message -> message.paragraphs().getFirst().spans().getFirst().text())
        .toList();
  }
}
