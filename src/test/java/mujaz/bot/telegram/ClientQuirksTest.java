package mujaz.bot.telegram;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.Mockito.doReturn;
import static org.mockito.Mockito.doThrow;
import static org.mockito.Mockito.mock;

import java.time.Duration;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import mujaz.botapi.StrictBotApi;
import mujaz.chat.Chat;
import mujaz.chat.ChatAddress;
import mujaz.chat.ChatId;
import mujaz.chat.Platform;
import mujaz.chat.Preferences;
import mujaz.delivery.Envelope;
import mujaz.delivery.Message;
import mujaz.delivery.SendResult;
import mujaz.summary.Length;
import mujaz.text.Language;
import org.junit.jupiter.api.Test;
import org.telegram.telegrambots.meta.api.methods.send.SendMessage;
import org.telegram.telegrambots.meta.exceptions.TelegramApiException;
import org.telegram.telegrambots.meta.exceptions.TelegramApiRequestException;
import org.telegram.telegrambots.meta.generics.TelegramClient;

/// What telegrambots' client can do that no server can bring about: here, and only here, it is
/// mocked.
class ClientQuirksTest {

  private final TelegramClient client = mock(TelegramClient.class);
  private final TelegramMessageSender sender =
      new TelegramMessageSender(client, new BotToken(StrictBotApi.TOKEN), Duration.ofSeconds(5));

  @Test
  void r_24_a_success_without_a_message_is_unknown() throws Exception {
    doReturn(CompletableFuture.completedFuture(null))
        .when(client)
        .executeAsync(any(SendMessage.class));

    assertThat(send()).isInstanceOf(SendResult.Unknown.class);
  }

  @Test
  void r_25_an_error_without_a_code_is_unknown() throws Exception {
    doReturn(CompletableFuture.failedFuture(new TelegramApiRequestException("no code")))
        .when(client)
        .executeAsync(any(SendMessage.class));

    assertThat(send()).isInstanceOf(SendResult.Unknown.class);
  }

  @Test
  void s_45_what_the_client_says_before_it_sends_is_told_without_the_token() throws Exception {
    doThrow(new TelegramApiException("bad request to /bot" + StrictBotApi.TOKEN + "/sendMessage"))
        .when(client)
        .executeAsync(any(SendMessage.class));

    assertThat(send())
        .isInstanceOfSatisfying(
            SendResult.Rejected.class,
            rejected -> assertThat(rejected.reason()).doesNotContain(StrictBotApi.TOKEN));
  }

  private SendResult send() throws InterruptedException {
    Chat chat =
        new Chat(
            new ChatId(1),
            new ChatAddress(Platform.TELEGRAM, 5),
            new Preferences(Language.of("ar"), Length.STANDARD, ZoneOffset.UTC),
            Chat.State.ACTIVE);
    Message message = new Message(List.of(Message.Paragraph.text("مرحبًا")), List.of());
    return sender.send(new Envelope(chat, 0, message, 0, Optional.empty()));
  }
}
