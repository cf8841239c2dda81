package mujaz.ops;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Collectors;

/// `docs/configuration.md`, made from the settings themselves. `main` rewrites the file.
final class ConfigurationDocument {

  static final Path FILE = Path.of("docs/configuration.md");

  private ConfigurationDocument() {}

  static String text() {
    return """
    # Configuration

    <!-- Made from the code by `mujaz.ops.ConfigurationDocument`: change the settings there, not this file. -->

    Settings stand in `%s`, or in the file that `%s` names. Each has a variable in the environment as well,
    which wins. `./mujaz check` names everything that is wrong, all at once (exit code 78), or prints what holds.

    %s
    ## In the environment only

    - `%s`: the path of the configuration file.
    - `%s`: the path of a file that holds the token and nothing else; wins over the file's `%s`.
    """
        .formatted(
            Settings.STANDARD_FILE,
            Settings.FILE_VARIABLE,
            Settings.ALL.stream().map(ConfigurationDocument::section).collect(Collectors.joining()),
            Settings.FILE_VARIABLE,
            Settings.TOKEN_FILE_VARIABLE,
            Settings.TOKEN.key());
  }

  private static String section(Setting<?> setting) {
    return """
    ## `%s`

    %s

    | environment | default | write | for example |
    |---|---|---|---|
    | `%s` | %s | %s | `%s` |

    """
        .formatted(
            setting.key(),
            setting.meaning(),
            setting.variable(),
            setting.standard().isEmpty() ? "–" : "`" + setting.standard() + "`",
            setting.format().write(),
            setting.format().example());
  }

  public static void main(String[] args) throws IOException {
    Files.writeString(FILE, text());
  }
}
