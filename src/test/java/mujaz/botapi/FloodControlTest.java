package mujaz.botapi;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class FloodControlTest {

  private final TestClock clock = new TestClock(Instant.parse("2026-11-22T08:00:00Z"));
  private final StrictBotApi api = StrictBotApi.start(clock);
  private final ApiCaller bot = ApiCaller.of(api);

  @AfterEach
  void close() {
    api.close();
  }

  @Test
  void a_chat_takes_a_burst_and_then_one_a_second() {
    api.privateChat(5, "en");
    for (int i = 0; i < 5; i++) {
      assertThat(retryAfter(bot.send(5, "x"))).isZero();
    }

    JsonNode refusal = bot.send(5, "x");
    assertThat(refusal.path("error_code").asInt()).isEqualTo(429);
    assertThat(refusal.path("description").asText())
        .isEqualTo("Too Many Requests: retry after " + retryAfter(refusal));
    clock.advance(Duration.ofSeconds(retryAfter(refusal)));
    assertThat(retryAfter(bot.send(5, "x"))).isZero();
  }

  @Test
  void sending_on_during_a_freeze_lengthens_it() {
    api.privateChat(5, "en");
    for (int i = 0; i < 5; i++) {
      bot.send(5, "x");
    }

    assertThat(retryAfter(bot.send(5, "x"))).isLessThan(retryAfter(bot.send(5, "x")));
  }

  @Test
  void a_group_takes_twenty_a_minute() {
    api.group(-5);
    for (int i = 0; i < 20; i++) {
      assertThat(retryAfter(bot.send(-5, "x"))).isZero();
      clock.advance(Duration.ofSeconds(1));
    }

    assertThat(retryAfter(bot.send(-5, "x"))).isEqualTo(40);
    clock.advance(Duration.ofSeconds(40));
    assertThat(retryAfter(bot.send(-5, "x"))).isZero();
  }

  @Test
  void the_whole_bot_sends_thirty_a_second() {
    for (int i = 0; i < 30; i++) {
      api.privateChat(100 + i, "en");
      assertThat(retryAfter(bot.send(100 + i, "x"))).isZero();
    }
    api.privateChat(5, "en");

    assertThat(retryAfter(bot.send(5, "x"))).isEqualTo(1);
    clock.advance(Duration.ofSeconds(1));
    assertThat(retryAfter(bot.send(5, "x"))).isZero();
  }

  private static long retryAfter(JsonNode answer) {
    return answer.at("/parameters/retry_after").asLong();
  }
}
