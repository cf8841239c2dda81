package mujaz.bot;

import java.util.List;
import mujaz.bot.Command.Audience;
import mujaz.chat.Phrases;

/// The commands and what they do, for the menus of platforms and for the documents.
public final class CommandList {

  private CommandList() {}

  /// One command as a menu shows it.
  ///
  /// @param name without the slash
  /// @param usage with the slash and what may follow
  public record Entry(String name, String usage, String description) {}

  static List<Entry> entries(Commands commands, Phrases phrases, boolean owner) {
    return commands.listed().stream()
        .filter(spec -> owner || spec.audience() != Audience.OWNERS)
        .map(spec -> entry(spec, phrases))
        .toList();
  }

  static Entry entry(Command.Spec spec, Phrases phrases) {
    String name = spec.name();
    return new Entry(name, phrases.say("usage." + name), phrases.say("command." + name));
  }
}
