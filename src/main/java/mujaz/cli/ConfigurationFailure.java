package mujaz.cli;

import java.nio.file.Path;
import java.util.List;
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
      case Outcome.Valid valid -> valid.configuration();
      case Outcome.Wrong wrong -> throw of(wrong);
    };
  }

  static Failure of(Outcome.Wrong wrong) {
    List<String> problems = wrong.problems();
    String between = problems.size() == 1 ? " " : "\n  - ";
    return Failure.configuration(
        "the configuration is wrong:" + between + String.join(between, problems));
  }
}
