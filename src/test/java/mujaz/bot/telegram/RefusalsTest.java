package mujaz.bot.telegram;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import mujaz.botapi.ChatMessage;
import mujaz.botapi.ChatRoom;
import mujaz.botapi.Fault;
import mujaz.chat.ChatAddress;
import mujaz.chat.Platform;
import mujaz.delivery.SendResult;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/// What Telegram refuses, and what is made of it.
class RefusalsTest extends SendingStage {

  @Test
  void r_26_flood_control_says_how_long_to_wait() throws InterruptedException {
    api.next(
        "sendMessage",
        new Fault.Refusal(429, "Too Many Requests: retry after 43838", "{\"retry_after\":43838}"));

    assertThat(send(5, MESSAGE)).isEqualTo(new SendResult.RetryAfter(Duration.ofSeconds(43_838)));
    assertThat(api.messagesIn(5)).isEmpty();
  }

  @Test
  void r_31_a_group_that_moved_tells_its_new_address() throws InterruptedException {
    api.group(-5);
    api.upgrade(-5, -100_5);

    assertThat(send(-5, MESSAGE))
        .isEqualTo(new SendResult.ChatMoved(new ChatAddress(Platform.TELEGRAM, -100_5)));
  }

  @ParameterizedTest
  @EnumSource(
      names = {"BLOCKED", "DEACTIVATED", "NOT_STARTED", "KICKED", "LEFT", "CHAT_DELETED", "MUTED"})
  void r_33_a_chat_that_is_closed_to_us_is_gone(ChatRoom.Standing standing)
      throws InterruptedException {
    api.privateChat(6, "ar").setStanding(standing);
    api.supergroup(-6).setStanding(standing);

    assertThat(send(6, MESSAGE)).isInstanceOf(SendResult.ChatGone.class);
    assertThat(send(-6, MESSAGE)).isInstanceOf(SendResult.ChatGone.class);
  }

  @Test
  void r_33_an_unknown_chat_or_a_channel_without_rights_is_gone() throws InterruptedException {
    api.channel(-7).setStanding(ChatRoom.Standing.MEMBER);

    assertThat(send(-7, MESSAGE)).isInstanceOf(SendResult.ChatGone.class);
    assertThat(send(404, MESSAGE)).isInstanceOf(SendResult.ChatGone.class);
  }

  @Test
  void r_35_markup_that_telegram_cannot_read_is_left_out_once() throws InterruptedException {
    api.next(
        "sendMessage",
        new Fault.Refusal(400, "Bad Request: can't parse entities: Unsupported start tag \"x\""));

    assertThat(send(5, MESSAGE)).isInstanceOf(SendResult.Sent.class);
    assertThat(onlyMessage().entities()).isEmpty();
    assertThat(onlyMessage().text()).contains("خبر عاجل");
    assertThat(api.requests("sendMessage")).hasSize(2);
  }

  @Test
  void r_35_and_not_twice() throws InterruptedException {
    api.always("sendMessage", new Fault.Refusal(400, "Bad Request: can't parse entities: x"));

    assertThat(send(5, MESSAGE)).isInstanceOf(SendResult.Rejected.class);
    assertThat(api.requests("sendMessage")).hasSize(2);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Wrong HTTP URL",
        "Failed to get HTTP URL content",
        "Wrong type of the web page content",
        "Wrong file identifier/HTTP URL specified"
      })
  void r_44_an_address_that_telegram_refuses_leaves_the_text_alone(String reason)
      throws InterruptedException {
    api.next("sendMessage", new Fault.Refusal(400, "Bad Request: " + reason));

    assertThat(send(5, MESSAGE)).isInstanceOf(SendResult.Sent.class);
    assertThat(onlyMessage().text()).contains("خبر عاجل");
    assertThat(api.requests("sendMessage")).hasSize(2);
    assertThat(api.requests("sendMessage").getLast().text("text")).doesNotContain("https:");
  }

  @Test
  void r_36_a_message_that_is_too_long_is_rejected() throws InterruptedException {
    api.next("sendMessage", new Fault.Refusal(400, "Bad Request: message is too long"));

    assertThat(send(5, MESSAGE))
        .isEqualTo(new SendResult.Rejected("Bad Request: message is too long"));
    assertThat(api.requests("sendMessage")).hasSize(1);
  }

  @Test
  void r_37_a_topic_that_is_gone_is_replaced_by_the_general_one() throws InterruptedException {
    api.supergroup(-8).openTopic(3);

    assertThat(platform.sender().send(envelope(-8, 3, MESSAGE)))
        .isInstanceOf(SendResult.Sent.class);
    assertThat(platform.sender().send(envelope(-8, 4, MESSAGE)))
        .isInstanceOf(SendResult.Sent.class);
    assertThat(api.messagesIn(-8)).extracting(ChatMessage::threadId).containsExactly(3, 0);
  }

  @Test
  void r_42_a_refused_token_stops_sending() throws InterruptedException {
    api.next("sendMessage", new Fault.Refusal(401, "Unauthorized"));

    assertThat(send(5, MESSAGE)).isInstanceOf(SendResult.Unauthorized.class);
  }

  @ParameterizedTest
  @CsvSource({"404,NotSent", "421,NotSent", "413,Rejected", "418,Rejected"})
  void r_43_errors_of_configuration_and_content_are_told_apart(int code, String outcome)
      throws InterruptedException {
    api.next("sendMessage", new Fault.Refusal(code, "because"));

    assertThat(send(5, MESSAGE).getClass().getSimpleName()).isEqualTo(outcome);
  }
}
