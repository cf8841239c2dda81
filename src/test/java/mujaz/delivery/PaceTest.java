package mujaz.delivery;

import static mujaz.store.Samples.telegram;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Deque;
import mujaz.chat.Chat;
import mujaz.chat.ChatAddress;
import mujaz.chat.ChatId;
import mujaz.chat.Platform;
import mujaz.store.Samples;
import org.junit.jupiter.api.Test;

final class PaceTest {

  private static final SendingLimits LIMITS = SendingLimits.of(Platform.TELEGRAM, false);

  private final ManualClocks clocks = new ManualClocks(Samples.NOW);
  private final Pace pace = new Pace(LIMITS, clocks);

  @Test
  void r_30_on_a_short_way_nearly_all_of_the_budget_is_used_and_never_more() {
    SimulatedPlatform platform =
        new SimulatedPlatform(LIMITS, Duration.ofMillis(1), Duration.ofMillis(2));

    platform.send(10_000);

    assertThat(platform.tooMany).isZero();
    assertThat(platform.used()).isGreaterThan(0.98);
  }

  @Test
  void r_30_a_long_way_costs_little_of_the_budget() {
    SimulatedPlatform platform =
        new SimulatedPlatform(LIMITS, Duration.ofMillis(40), Duration.ofMillis(5));

    platform.send(10_000);

    assertThat(platform.tooMany).isZero();
    assertThat(platform.used()).isGreaterThan(0.95);
  }

  @Test
  void r_30_on_a_way_that_is_never_twice_the_same_nothing_arrives_too_early() {
    SimulatedPlatform platform =
        new SimulatedPlatform(LIMITS, Duration.ofMillis(5), Duration.ofMillis(60));

    platform.send(10_000);

    assertThat(platform.tooMany).isZero();
  }

  @Test
  void a_chat_gets_three_at_one_go_and_five_in_five_seconds() throws InterruptedException {
    Chat chat = chat(1);
    for (int second = 0; second < 60; second++) {
      while (!pace.resting().contains(chat.id())) {
        send(chat);
      }
      clocks.advance(Duration.ofSeconds(1));
    }

    assertThat(sent).isBetween(40, 60);
    assertThat(mostInFiveSeconds).isEqualTo(5);
  }

  private int sent;
  private int mostInFiveSeconds;
  private final Deque<Long> times = new ArrayDeque<>();

  private void send(Chat chat) throws InterruptedException {
    Pace.Turn turn = pace.awaitPart(chat);
    pace.answered(pace.leave(turn, chat, true));
    sent++;
    times.add(clocks.nanos());
    while (clocks.nanos() - times.getFirst() >= Duration.ofSeconds(5).toNanos()) {
      times.removeFirst();
    }
    mostInFiveSeconds = Math.max(mostInFiveSeconds, times.size());
  }

  private static Chat chat(long number) {
    ChatAddress address = telegram(number);
    return new Chat(new ChatId(number), address, Samples.ARABIC, Chat.State.ACTIVE);
  }
}
