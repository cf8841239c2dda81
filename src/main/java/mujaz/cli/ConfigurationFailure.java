package mujaz.cli;

import java.nio.file.Path;
import java.util.List;
import mujaz.article.SiteRules;
import mujaz.ops.Configuration;
import mujaz.ops.ConfigurationReader;
import mujaz.ops.ConfigurationReader.Outcome;

/// How a command gets the configuration, or ends with everything that is wrong with it.
final class ConfigurationFailure {

  private ConfigurationFailure() {}

  /// The configuration of the folder in which the program was started, and of its environment.
  ///
  /// @throws Failure with exit code 78 when it is wrong
  static Configuration configuration() {
    return switch (ConfigurationReader.read(System.getenv(), Path.of(""))) {
      case Outcome.Valid valid -> checked(valid).configuration();
      case Outcome.Wrong wrong -> throw of(wrong);
    };
  }

  /// What the configuration names has to be right as well.
  static Outcome.Valid checked(Outcome.Valid valid) {
    valid.configuration().flow().extract().rules().ifPresent(ConfigurationFailure::rules);
    return valid;
  }

  /// The rules of sites in a file.
  ///
  /// @throws Failure with exit code 78 when one of them is wrong
  static SiteRules rules(Path file) {
    return switch (SiteRules.read(file)) {
      case SiteRules.Outcome.Valid valid -> valid.rules();
      case SiteRules.Outcome.Wrong wrong -> throw of(wrong.problems());
    };
  }

  static Failure of(Outcome.Wrong wrong) {
    return of(wrong.problems());
  }

  private static Failure of(List<String> problems) {
    String between = problems.size() == 1 ? " " : "\n  - ";
    return Failure.configuration(
        "the configuration is wrong:" + between + String.join(between, problems));
  }
}
