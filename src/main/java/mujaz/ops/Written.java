package mujaz.ops;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/// What the operator wrote, in the file and in the environment, read setting by setting; gathers
/// what is wrong.
///
/// Used by one thread.
final class Written {

  private final Map<String, String> environment;
  private final YamlFile file;
  private final List<String> problems = new ArrayList<>();
  private final List<String> effective = new ArrayList<>();

  Written(Map<String, String> environment, YamlFile file) {
    this.environment = environment;
    this.file = file;
    problems.addAll(file.problems());
    nameUnknownKeys();
    nameMistypedVariables();
  }

  /// What is wrong, one sentence each.
  List<String> problems() {
    return List.copyOf(problems);
  }

  /// `key: value (where it comes from)`, secrets masked, in the order in which they were read.
  List<String> effective() {
    return List.copyOf(effective);
  }

  /// The value of a setting that has a default.
  <T> T get(Setting<T> setting) {
    return find(setting).orElseGet(() -> setting.format().reading().read(setting.standard()));
  }

  /// The value of a setting; empty when nothing valid was written.
  <T> Optional<T> find(Setting<T> setting) {
    Optional<YamlFile.Written> written = source(setting);
    if (written.isEmpty()) {
      String standard = setting.standard().isEmpty() ? "" : " " + setting.standard();
      effective.add(setting.key() + ":" + standard + " (default)");
      return Optional.empty();
    }
    return read(setting, written.get());
  }

  /// The value of a setting that is read elsewhere too, and complained about there.
  <T> Optional<T> peek(Setting<T> setting) {
    try {
      return source(setting).map(written -> setting.format().reading().read(written.text()));
    } catch (RuntimeException e) {
      return Optional.empty();
    }
  }

  /// Says that settings do not go together.
  void complain(String problem) {
    problems.add(problem);
  }

  private <T> Optional<T> read(Setting<T> setting, YamlFile.Written written) {
    try {
      T value = setting.format().reading().read(written.text());
      String shown = setting.format().secret() ? "****" : Redaction.redact(written.text());
      effective.add("%s: %s (%s)".formatted(setting.key(), shown, written.place()));
      return Optional.of(value);
    } catch (RuntimeException e) {
      problems.add(complaint(setting, written));
      return Optional.empty();
    }
  }

  private static String complaint(Setting<?> setting, YamlFile.Written written) {
    String said =
        setting.format().secret() ? "its value" : "\"" + Redaction.redact(written.text()) + "\"";
    return "%s (%s): %s is not valid; write %s"
        .formatted(setting.key(), written.place(), said, setting.format().write());
  }

  private Optional<YamlFile.Written> source(Setting<?> setting) {
    return Stream.of(
            setting.equals(Settings.TOKEN) ? tokenFile() : Optional.<YamlFile.Written>empty(),
            variable(setting.variable()),
            Optional.ofNullable(file.values().get(setting.key())))
        .flatMap(Optional::stream)
        .findFirst();
  }

  private Optional<YamlFile.Written> variable(String name) {
    return Optional.ofNullable(environment.get(name))
        .map(String::strip)
        .filter(text -> !text.isEmpty())
        .map(text -> new YamlFile.Written(text, name));
  }

  private Optional<YamlFile.Written> tokenFile() {
    Optional<YamlFile.Written> named = variable(Settings.TOKEN_FILE_VARIABLE);
    if (named.isPresent() && variable(Settings.TOKEN.variable()).isPresent()) {
      problems.add(
          "%s and %s are both set; keep one of them"
              .formatted(Settings.TOKEN_FILE_VARIABLE, Settings.TOKEN.variable()));
    }
    return named.flatMap(written -> contentOf(written.text()));
  }

  private Optional<YamlFile.Written> contentOf(String path) {
    try {
      String token = Files.readString(Path.of(path)).strip();
      return Optional.of(new YamlFile.Written(token, Settings.TOKEN_FILE_VARIABLE));
    } catch (IOException | RuntimeException e) {
      problems.add(
          "%s: the file %s cannot be read; write the path of a readable file that holds the token"
              .formatted(Settings.TOKEN_FILE_VARIABLE, path));
      return Optional.empty();
    }
  }

  private void nameUnknownKeys() {
    List<String> known = Settings.ALL.stream().map(Setting::key).toList();
    file.values()
        .forEach((key, written) -> {
          if (!known.contains(key)) {
            String meant =
                Nearest.to(key, known, Math.max(3, key.length() / 2))
                    .map(nearest -> "did you mean " + nearest + "?")
                    .orElse("remove it");
            problems.add("%s: there is no setting %s; %s".formatted(written.place(), key, meant));
          }
        });
  }

  /// Other programs may have variables with our prefix: only near misses are complained about.
  private void nameMistypedVariables() {
    List<String> known =
        Stream.concat(
                Settings.ALL.stream().map(Setting::variable),
                Stream.of(Settings.FILE_VARIABLE, Settings.TOKEN_FILE_VARIABLE))
            .toList();
    environment.keySet().stream()
        .filter(name -> name.startsWith("MUJAZ_") && !known.contains(name))
        .sorted()
        .forEach(name ->
            Nearest.to(name, known, 2)
                .ifPresent(nearest ->
                    problems.add(
                        "%s: there is no such variable; did you mean %s?"
                            .formatted(name, nearest))));
  }
}
