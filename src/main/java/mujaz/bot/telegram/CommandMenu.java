package mujaz.bot.telegram;

import java.util.List;
import mujaz.bot.CommandList;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.telegram.telegrambots.meta.api.methods.commands.SetMyCommands;
import org.telegram.telegrambots.meta.api.objects.commands.BotCommand;
import org.telegram.telegrambots.meta.exceptions.TelegramApiException;
import org.telegram.telegrambots.meta.generics.TelegramClient;

/// The commands that Telegram suggests while somebody types: help for people, never a right (S-32).
///
/// Safe for use by many threads. A menu that cannot be set does no harm, so it is noted and not
/// tried again before the next start.
final class CommandMenu {

  private static final Logger log = LoggerFactory.getLogger(CommandMenu.class);

  private final TelegramClient client;
  private final BotToken token;

  CommandMenu(TelegramClient client, BotToken token) {
    this.client = client;
    this.token = token;
  }

  /// Sets the menu for everybody, so for those whose language has none of its own.
  void publish(List<CommandList.Entry> entries) {
    set(new SetMyCommands(commands(entries)));
  }

  /// Sets the menu for those whose app speaks this language.
  void publish(String language, List<CommandList.Entry> entries) {
    SetMyCommands menu = new SetMyCommands(commands(entries));
    menu.setLanguageCode(language);
    set(menu);
  }

  private static List<BotCommand> commands(List<CommandList.Entry> entries) {
    return entries.stream()
        .map(entry -> new BotCommand(entry.name(), entry.description()))
        .toList();
  }

  private void set(SetMyCommands menu) {
    try {
      client.execute(menu);
    } catch (TelegramApiException e) {
      log.atInfo().addKeyValue("reason", token.redact(e)).log("the command menu was not set");
    }
  }
}
