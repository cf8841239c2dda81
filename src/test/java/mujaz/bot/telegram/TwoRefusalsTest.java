package mujaz.bot.telegram;

import static org.assertj.core.api.Assertions.assertThat;

import mujaz.botapi.Fault;
import mujaz.delivery.SendResult;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/// Markup that cannot be read and a topic that is closed, met by the same message.
class TwoRefusalsTest extends SendingStage {

  private static final long FORUM = -10L;
  private static final int THREAD = 7;
  private static final Fault MARKUP =
      new Fault.Refusal(400, "Bad Request: can't parse entities: at 7");

  @BeforeEach
  void close_the_topic() {
    api.supergroup(FORUM).openTopic(THREAD);
    api.room(FORUM).closeTopic(THREAD);
  }

  @Test
  void r_37_a_closed_topic_does_not_shut_the_chat_where_the_markup_was_refused_before()
      throws InterruptedException {
    api.next("sendMessage", MARKUP);

    assertThat(platform.sender().send(envelope(FORUM, THREAD, MESSAGE)))
        .isInstanceOf(SendResult.Sent.class);
    assertThat(api.messagesIn(FORUM)).hasSize(1);
    assertThat(api.messagesIn(FORUM).getFirst().threadId()).isZero();
  }

  @Test
  void r_35_each_repair_is_made_once() throws InterruptedException {
    api.always("sendMessage", MARKUP);

    assertThat(platform.sender().send(envelope(FORUM, THREAD, MESSAGE)))
        .isInstanceOf(SendResult.Rejected.class);
    assertThat(api.count("sendMessage")).isEqualTo(2);
  }
}
