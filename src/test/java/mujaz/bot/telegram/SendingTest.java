package mujaz.bot.telegram;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.lang.syntax.ArchRuleDefinition;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import mujaz.botapi.ChatMessage;
import mujaz.botapi.Fault;
import mujaz.botapi.StrictBotApi;
import mujaz.delivery.Envelope;
import mujaz.delivery.Message;
import mujaz.delivery.Message.Paragraph;
import mujaz.delivery.Message.Span;
import mujaz.delivery.SendResult;
import org.junit.jupiter.api.Test;

/// What leaves, and how it arrives.
class SendingTest extends SendingStage {

  @Test
  void a_message_arrives_as_it_was_meant() throws InterruptedException {
    assertThat(send(5, MESSAGE)).isEqualTo(new SendResult.Sent(1));

    ChatMessage message = onlyMessage();
    assertThat(message.text()).isEqualTo("\u200Fخبر عاجل\n\n\u200Fالمصدر: \u2068Reuters\u2069");
    assertThat(message.links()).containsExactly("https://example.org/a?b=1&c=2");
    assertThat(api.requests("sendMessage").getFirst().text("link_preview_options"))
        .isEqualTo("{\"is_disabled\":true}");
  }

  @Test
  void buttons_carry_their_token_and_open_their_page() throws InterruptedException {
    Message message =
        MESSAGE.withKeyboard(
            List.of(
                List.of(
                    new Message.Button.Run("تابع", "abcdefghijklmnopqrstuv"),
                    new Message.Button.Run("too much", "x".repeat(65)),
                    new Message.Button.Open("اقرأ", "https://example.org"),
                    new Message.Button.Open("bad", "javascript:alert(1)"))));

    assertThat(send(5, message)).isInstanceOf(SendResult.Sent.class);
    assertThat(onlyMessage().buttons()).containsExactly("تابع", "اقرأ");
    assertThat(onlyMessage().dataOf("تابع")).isEqualTo("abcdefghijklmnopqrstuv");
  }

  @Test
  void an_earlier_message_is_replaced() throws InterruptedException {
    send(5, MESSAGE);
    Message changed = Message.of(Paragraph.text("new"));

    assertThat(edit(changed, 1)).isEqualTo(new SendResult.Sent(1));
    assertThat(onlyMessage().text()).isEqualTo("new");
  }

  @Test
  void r_46_an_edit_that_changes_nothing_or_comes_too_late_is_done() throws InterruptedException {
    send(5, MESSAGE);

    assertThat(edit(MESSAGE, 1)).isEqualTo(new SendResult.Sent(1));
    assertThat(edit(MESSAGE, 99)).isEqualTo(new SendResult.Sent(99));
  }

  @Test
  void r_44_telegram_is_given_no_picture_and_no_page_to_fetch() throws InterruptedException {
    send(5, MESSAGE);

    assertThat(api.requests("sendMessage").getFirst().params().get("link_preview_options"))
        .hasToString("{\"is_disabled\":true}");
  }

  @Test
  void r_47_only_classic_html_leaves() throws InterruptedException {
    for (Paragraph.Kind kind : Paragraph.Kind.values()) {
      send(
          5,
          Message.of(
              new Paragraph(
                  kind,
                  List.of(
                      new Span.Plain("a < b"),
                      new Span.Bold("b"),
                      new Span.Italic("i"),
                      new Span.Code("c"),
                      new Span.Link("l", "https://example.org/")))));
      clock.advance(Duration.ofSeconds(2));
    }

    assertThat(api.requests())
        .isNotEmpty()
        .allSatisfy(request -> {
          assertThat(request.method()).isEqualTo("sendMessage");
          assertThat(request.text("parse_mode")).isEqualTo("html");
          assertThat(request.params())
              .containsOnlyKeys("chat_id", "text", "parse_mode", "link_preview_options");
          assertThat(request.text("text").replaceAll("</?(b|i|a|code|blockquote)( [^>]*)?>", ""))
              .doesNotContain("<");
        });
  }

  @Test
  void r_47_no_class_of_ours_knows_rich_messages() {
    ArchRuleDefinition.noClasses()
        .should()
        .dependOnClassesThat()
        .haveNameMatching("org\\.telegram\\..*Rich.*")
        .check(new ClassFileImporter().importPackages("mujaz.bot.telegram"));
  }

  @Test
  void r_71_ids_of_52_bits_are_kept() throws InterruptedException {
    long id = (1L << 52) - 1;
    api.privateChat(id, "ar");

    assertThat(send(id, MESSAGE)).isInstanceOf(SendResult.Sent.class);
    assertThat(api.messagesIn(id)).hasSize(1);
  }

  @Test
  void r_111_a_message_of_nothing_visible_is_not_sent() throws InterruptedException {
    assertThat(send(5, Message.of(Paragraph.text("\u200F \u202E\u0000"))))
        .isInstanceOf(SendResult.Rejected.class);
    assertThat(api.requests()).isEmpty();
  }

  @Test
  void s_45_the_token_is_in_no_outcome_and_no_log() throws InterruptedException {
    String secret = StrictBotApi.TOKEN.substring(11);
    api.next("sendMessage", new Fault.Hangup(false));
    api.next("sendMessage", new Fault.Silence(false));
    api.next("sendMessage", new Fault.CutAnswer());
    api.next(
        "sendMessage",
        new Fault.Refusal(400, "Bad Request: can't parse entities: " + StrictBotApi.TOKEN));
    try (CapturedLog log = new CapturedLog()) {
      for (int i = 0; i < 4; i++) {
        assertThat(send(5, MESSAGE).toString()).doesNotContain(secret);
      }
      assertThat(log.everything()).doesNotContain(secret);
    }
    assertThat(new BotToken(StrictBotApi.TOKEN)).hasToString("<token>");
  }

  private SendResult edit(Message message, long messageId) throws InterruptedException {
    return platform.sender().send(new Envelope(chat(5), 0, message, 0, Optional.of(messageId)));
  }
}
