package mujaz.bot.telegram;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneOffset;
import java.util.Optional;
import mujaz.botapi.ChatMessage;
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

/// The platform's sender before the strict server, whose clock stands still.
abstract class SendingStage {

  static final Message MESSAGE =
      Message.of(
          Paragraph.text(new Span.Bold("خبر عاجل")),
          Paragraph.text(
              new Span.Plain("المصدر: "),
              new Span.Link("Reuters", "https://example.org/a?b=1&c=2")));

  final TestClock clock = new TestClock(Instant.parse("2026-11-22T08:00:00Z"));
  final StrictBotApi api = StrictBotApi.start(clock);
  final TelegramPlatform platform = platform(api.url());

  @BeforeEach
  void open_a_chat() {
    api.privateChat(5, "ar");
  }

  @AfterEach
  void close() {
    platform.close();
    api.close();
  }

  static TelegramPlatform platform(URI server) {
    return new TelegramPlatform(
        new TelegramAccess(server, new BotToken(StrictBotApi.TOKEN)),
        new MemoryInbox(),
        InstantSource.system(),
        new Timing(Duration.ofSeconds(2), Duration.ofSeconds(1), Thread::sleep));
  }

  SendResult send(long chat, Message message) throws InterruptedException {
    return platform.sender().send(envelope(chat, 0, message));
  }

  static Envelope envelope(long chat, long thread, Message message) {
    return new Envelope(chat(chat), thread, message, 0, Optional.empty());
  }

  static Chat chat(long number) {
    return new Chat(
        new ChatId(1),
        new ChatAddress(Platform.TELEGRAM, number),
        new Preferences(Language.of("ar"), Length.STANDARD, ZoneOffset.UTC),
        Chat.State.ACTIVE);
  }

  ChatMessage onlyMessage() {
    assertThat(api.messagesIn(5)).hasSize(1);
    return api.messagesIn(5).getFirst();
  }
}
