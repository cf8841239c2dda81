package mujaz.bot.telegram;

import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.locks.ReentrantLock;
import mujaz.bot.CommandLine;
import mujaz.bot.Incoming;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.telegram.telegrambots.meta.api.methods.GetMe;
import org.telegram.telegrambots.meta.api.objects.User;
import org.telegram.telegrambots.meta.exceptions.TelegramApiException;
import org.telegram.telegrambots.meta.generics.TelegramClient;

/// Takes the bot's own name off a command such as `/latest@mujaz_bot`, as groups with several bots
/// send it; what names another bot is not for us (S-32).
///
/// The name is asked from Telegram when the first such command comes, which waits until there is an
/// answer. Safe for use by many threads.
final class NamedCommands {

  private static final Logger log = LoggerFactory.getLogger(NamedCommands.class);

  private final TelegramClient client;
  private final BotToken token;
  private final Timing timing;
  private final ReentrantLock asking = new ReentrantLock();
  private Optional<String> name = Optional.empty();

  NamedCommands(TelegramClient client, BotToken token, Timing timing) {
    this.client = client;
    this.token = token;
    this.timing = timing;
  }

  /// What happened, if it is meant for us.
  Optional<Incoming> forUs(Incoming incoming) throws InterruptedException {
    if (incoming instanceof Incoming.Said said && said.text().matches("(?s)/\\w+@.*")) {
      return CommandLine.addressedTo(name(), said.text()).map(said::withText);
    }
    return Optional.of(incoming);
  }

  private String name() throws InterruptedException {
    asking.lockInterruptibly();
    try {
      BackOff backOff = new BackOff();
      while (name.isEmpty()) {
        name = ask();
        if (name.isEmpty()) {
          timing.pause().sleep(backOff.next());
        }
      }
      return name.get();
    } finally {
      asking.unlock();
    }
  }

  private Optional<String> ask() throws InterruptedException {
    try {
      User us =
          client.executeAsync(new GetMe()).get(timing.patience().toMillis(), TimeUnit.MILLISECONDS);
      return Optional.ofNullable(us).map(User::getUserName);
    } catch (ExecutionException | TimeoutException | TelegramApiException e) {
      log.atWarn().log("Telegram does not say our name, asking again: {}", token.redact(e));
      return Optional.empty();
    }
  }
}
