package mujaz.bot;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import mujaz.bot.CommandList.Entry;
import mujaz.chat.Access;
import mujaz.chat.Phrases;
import mujaz.text.Language;

/// The document of all commands, made from the commands themselves.
///
/// `main` rewrites it.
final class CommandReference {

  static final Path FILE = Path.of("docs", "commands.md");

  private static final String START =
      """
      # Commands

      What can be said to the bot, on every platform. This page is made from the commands themselves; after a
      change, run the `main` of `CommandReference` in the tests.

      In a private chat everybody who is let in may use the commands for readers. In groups and channels, only
      admins change what is followed and the settings. Names may be typed in any case.

      `/addtopic` with the short name of a topic that is there already changes what is given and leaves the rest;
      `*` as the query takes the query away, so that the topic has all stories of its sources.
      """;

  private CommandReference() {}

  static String text() {
    try (BotWorld world = new BotWorld(Access.Policy.OWNER)) {
      return text(world.bot());
    }
  }

  private static String text(Bot bot) {
    StringBuilder text = new StringBuilder(START);
    for (Language language : Phrases.languages()) {
      List<Entry> readers = bot.menu(language, false);
      List<Entry> owners = bot.menu(language, true);
      Phrases phrases = Phrases.in(language);
      text.append("\n## ").append(phrases.say("language.name")).append("\n");
      table(text, phrases.say("help.title"), readers);
      table(text, phrases.say("help.owner"), owners.subList(readers.size(), owners.size()));
    }
    return text.toString();
  }

  private static void table(StringBuilder text, String title, List<Entry> entries) {
    text.append("\n| ").append(title).append(" | |\n|---|---|\n");
    for (Entry entry : entries) {
      text.append("| `%s` | %s |\n".formatted(plain(entry.usage()), entry.description()));
    }
  }

  private static String plain(String usage) {
    return usage.replaceAll("[\u2068\u2069]", "");
  }

  public static void main(String[] args) throws IOException {
    Files.createDirectories(FILE.getParent());
    Files.writeString(FILE, text());
  }
}
