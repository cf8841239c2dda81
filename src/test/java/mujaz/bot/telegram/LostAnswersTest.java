package mujaz.bot.telegram;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.time.Duration;
import mujaz.botapi.Fault;
import mujaz.delivery.SendResult;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// Requests whose answer does not come, cannot be read, or never left.
class LostAnswersTest extends SendingStage {

  @ParameterizedTest
  @ValueSource(booleans = {true, false})
  void r_21_no_answer_in_time_is_unknown(boolean accepted) throws InterruptedException {
    api.next("sendMessage", new Fault.Silence(accepted));

    assertThat(send(5, MESSAGE)).isInstanceOf(SendResult.Unknown.class);
    assertThat(api.requests("sendMessage")).hasSize(1);
  }

  @ParameterizedTest
  @ValueSource(booleans = {true, false})
  void r_21_a_connection_lost_after_the_request_is_unknown(boolean accepted)
      throws InterruptedException {
    api.next("sendMessage", new Fault.Hangup(accepted));

    assertThat(send(5, MESSAGE)).isInstanceOf(SendResult.Unknown.class);
    assertThat(api.requests("sendMessage")).hasSize(1);
    assertThat(api.messagesIn(5)).hasSize(accepted ? 1 : 0);
  }

  @Test
  void r_22_a_refused_connection_is_not_sent() throws InterruptedException {
    api.stopListening();

    assertThat(send(5, MESSAGE)).isInstanceOf(SendResult.NotSent.class);
  }

  @Test
  void r_22_a_failed_tls_handshake_is_not_sent() throws InterruptedException {
    URI tls = URI.create("https://127.0.0.1:" + api.url().getPort());
    try (TelegramPlatform wrong = platform(tls)) {
      assertThat(wrong.sender().send(envelope(5, 0, MESSAGE)))
          .isInstanceOf(SendResult.NotSent.class);
    }
  }

  @ParameterizedTest
  @ValueSource(ints = {503, 408, 307})
  void r_23_one_request_leaves_whatever_the_answer_invites_to(int status)
      throws InterruptedException {
    api.always("sendMessage", new Fault.HtmlPage(status, false));

    assertThat(send(5, MESSAGE)).isInstanceOf(SendResult.Unknown.class);
    assertThat(api.requests("sendMessage")).hasSize(1);
  }

  @Test
  void r_24_a_success_that_cannot_be_read_is_unknown() throws InterruptedException {
    api.next("sendMessage", new Fault.WrongResult());
    api.next("sendMessage", new Fault.CutAnswer());

    assertThat(send(5, MESSAGE)).isInstanceOf(SendResult.Unknown.class);
    assertThat(send(5, MESSAGE)).isInstanceOf(SendResult.Unknown.class);
  }

  @Test
  void r_25_a_page_of_a_front_proxy_is_unknown() throws InterruptedException {
    api.next("sendMessage", new Fault.HtmlPage(502, true));
    api.next("sendMessage", new Fault.Refusal(500, "Internal Server Error"));

    assertThat(send(5, MESSAGE)).isInstanceOf(SendResult.Unknown.class);
    assertThat(send(5, MESSAGE)).isInstanceOf(SendResult.Unknown.class);
  }

  @Test
  void r_45_an_answer_that_never_ends_is_cut_and_unknown() throws InterruptedException {
    api.next("sendMessage", new Fault.Trickle(true));

    long start = System.nanoTime();
    assertThat(send(5, MESSAGE)).isInstanceOf(SendResult.Unknown.class);
    assertThat(Duration.ofNanos(System.nanoTime() - start)).isLessThan(Duration.ofSeconds(5));
  }
}
