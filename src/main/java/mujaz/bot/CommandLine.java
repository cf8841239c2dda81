package mujaz.bot;

import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// A typed command: `/name arguments`.
///
/// @param name in small letters: case does not matter (S-32)
public record CommandLine(String name, String arguments) {

  private static final Pattern FORM =
      Pattern.compile("/(\\w{1,32})(?:@(\\w+))?(?:\\s+(.*))?", Pattern.DOTALL);

  /// Reads a command; empty: the text is none, or it is addressed to a bot by its name.
  static Optional<CommandLine> read(String text) {
    Matcher form = FORM.matcher(text.strip());
    return form.matches() && form.group(2) == null ? Optional.of(of(form)) : Optional.empty();
  }

  /// Whether a text is a command for a bot that it names: none of ours, once the platform has taken
  /// our own name off.
  static boolean isForeign(String text) {
    Matcher form = FORM.matcher(text.strip());
    return form.matches() && form.group(2) != null;
  }

  private static CommandLine of(Matcher form) {
    String arguments = form.group(3) == null ? "" : form.group(3).strip();
    return new CommandLine(form.group(1).toLowerCase(Locale.ROOT), arguments);
  }

  /// For platforms on which a command can carry a bot's name: the text with our name taken off,
  /// empty when it is a command for another bot. Any other text is left as it is.
  ///
  /// @param username ours, without `@`
  public static Optional<String> addressedTo(String username, String text) {
    Matcher form = FORM.matcher(text.strip());
    if (!form.matches() || form.group(2) == null) {
      return Optional.of(text);
    }
    CommandLine line = of(form);
    return form.group(2).equalsIgnoreCase(username)
        ? Optional.of(("/" + line.name() + " " + line.arguments()).strip())
        : Optional.empty();
  }
}
