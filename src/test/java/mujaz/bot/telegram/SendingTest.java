package mujaz.bot.telegram;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.lang.syntax.ArchRuleDefinition;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import mujaz.botapi.ChatMessage;
import mujaz.botapi.ChatRoom;
import mujaz.botapi.Fault;
import mujaz.botapi.StrictBotApi;
import mujaz.botapi.TestClock;
import mujaz.chat.Chat;
import mujaz.chat.ChatAddress;
import mujaz.chat.ChatId;
import mujaz.chat.Platform;
import mujaz.chat.Preferences;
import mujaz.delivery.Envelope;
import mujaz.delivery.Message;
import mujaz.delivery.Message.Paragraph;
import mujaz.delivery.Message.Span;
import mujaz.delivery.SendResult;
import mujaz.summary.Length;
import mujaz.text.Language;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class SendingTest {

  private static final Message MESSAGE =
      Message.of(
          Paragraph.text(new Span.Bold("خبر عاجل")),
          Paragraph.text(
              new Span.Plain("المصدر: "),
              new Span.Link("Reuters", "https://example.org/a?b=1&c=2")));

  private final TestClock clock = new TestClock(Instant.parse("2026-11-22T08:00:00Z"));
  private final StrictBotApi api = StrictBotApi.start(clock);
  private final TelegramPlatform platform = platform(api.url());

  @BeforeEach
  void open_a_chat() {
    api.privateChat(5, "ar");
  }

  @AfterEach
  void close() {
    platform.close();
    api.close();
  }

  private static TelegramPlatform platform(URI server) {
    return new TelegramPlatform(
        new TelegramAccess(server, new BotToken(StrictBotApi.TOKEN)),
        new MemoryInbox(),
        InstantSource.system(),
        new Timing(Duration.ofSeconds(2), Duration.ofSeconds(1), Thread::sleep));
  }

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

  @Test
  void r_45_an_answer_that_never_ends_is_cut_and_unknown() throws InterruptedException {
    api.next("sendMessage", new Fault.Trickle(true));

    long start = System.nanoTime();
    assertThat(send(5, MESSAGE)).isInstanceOf(SendResult.Unknown.class);
    assertThat(Duration.ofNanos(System.nanoTime() - start)).isLessThan(Duration.ofSeconds(5));
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

  private SendResult send(long chat, Message message) throws InterruptedException {
    return platform.sender().send(envelope(chat, 0, message));
  }

  private SendResult edit(Message message, long messageId) throws InterruptedException {
    return platform.sender().send(new Envelope(chat(5), 0, message, 0, Optional.of(messageId)));
  }

  private static Envelope envelope(long chat, long thread, Message message) {
    return new Envelope(chat(chat), thread, message, 0, Optional.empty());
  }

  private static Chat chat(long number) {
    return new Chat(
        new ChatId(1),
        new ChatAddress(Platform.TELEGRAM, number),
        new Preferences(Language.of("ar"), Length.STANDARD, ZoneOffset.UTC),
        Chat.State.ACTIVE);
  }

  private ChatMessage onlyMessage() {
    assertThat(api.messagesIn(5)).hasSize(1);
    return api.messagesIn(5).getFirst();
  }
}
