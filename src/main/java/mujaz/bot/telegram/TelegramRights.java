package mujaz.bot.telegram;

import java.time.Duration;
import java.util.Set;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import mujaz.bot.Rights;
import mujaz.chat.ChatAddress;
import mujaz.chat.Person;
import mujaz.chat.Platform;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.telegram.telegrambots.meta.api.methods.groupadministration.GetChatMember;
import org.telegram.telegrambots.meta.exceptions.TelegramApiException;
import org.telegram.telegrambots.meta.generics.TelegramClient;

/// Asks Telegram, each time anew, whether somebody administers a chat (S-33, S-37). No answer means
/// no. Safe for use by many threads.
final class TelegramRights implements Rights {

  private static final Logger log = LoggerFactory.getLogger(TelegramRights.class);
  private static final Set<String> ADMINS = Set.of("creator", "administrator");

  private final TelegramClient client;
  private final BotToken token;
  private final Duration patience;

  TelegramRights(TelegramClient client, BotToken token, Duration patience) {
    this.client = client;
    this.token = token;
    this.patience = patience;
  }

  @Override
  public boolean isAdmin(Person person, ChatAddress chat) throws InterruptedException {
    return person.platform() == Platform.TELEGRAM
        && chat.platform() == Platform.TELEGRAM
        && ADMINS.contains(status(person.number(), chat.number()));
  }

  private String status(long person, long chat) throws InterruptedException {
    GetChatMember question = new GetChatMember(Long.toString(chat), person);
    try {
      var member = client.executeAsync(question).get(patience.toMillis(), TimeUnit.MILLISECONDS);
      return member == null ? "" : member.getStatus();
    } catch (ExecutionException | TimeoutException | TelegramApiException e) {
      log.atWarn().log("rights are not known: {}", token.redact(e));
      return "";
    }
  }
}
