package mujaz.bot.telegram;

import java.util.Optional;
import mujaz.bot.CommandLine;
import mujaz.bot.Incoming;
import org.telegram.telegrambots.meta.api.methods.GetMe;
import org.telegram.telegrambots.meta.exceptions.TelegramApiException;
import org.telegram.telegrambots.meta.generics.TelegramClient;

/// Takes the bot's own name off a command such as `/latest@mujaz_bot`, as groups with several bots
/// send it; what names another bot is not for us (S-32).
///
/// The name is asked from Telegram when the first such command comes. Used by one thread.
final class NamedCommands implements BotHandler {

  private final BotHandler bot;
  private final TelegramClient client;
  private final BotToken token;
  private Optional<String> name = Optional.empty();

  NamedCommands(BotHandler bot, TelegramClient client, BotToken token) {
    this.bot = bot;
    this.client = client;
    this.token = token;
  }

  @Override
  public Optional<String> handle(Incoming incoming, Runnable commit) throws InterruptedException {
    if (incoming instanceof Incoming.Said said && said.text().matches("(?s)/\\w+@.*")) {
      return handleNamed(said, commit);
    }
    return bot.handle(incoming, commit);
  }

  private Optional<String> handleNamed(Incoming.Said said, Runnable commit)
      throws InterruptedException {
    Optional<String> ours = CommandLine.addressedTo(name(), said.text());
    if (ours.isEmpty()) {
      commit.run();
      return Optional.empty();
    }
    return bot.handle(new Incoming.Said(said.where(), said.from(), ours.get()), commit);
  }

  private String name() {
    if (name.isEmpty()) {
      name = Optional.of(ask());
    }
    return name.get();
  }

  private String ask() {
    try {
      return String.valueOf(client.execute(new GetMe()).getUserName());
    } catch (TelegramApiException e) {
      throw new IllegalStateException("Telegram does not say our name: " + token.redact(e));
    }
  }
}
