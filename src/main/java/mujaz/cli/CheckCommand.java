package mujaz.cli;

import java.nio.file.Path;
import java.util.concurrent.Callable;
import mujaz.ops.ConfigurationReader;
import mujaz.ops.ConfigurationReader.Outcome;
import picocli.CommandLine.Command;
import picocli.CommandLine.ExitCode;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/// `mujaz check`: says everything that is wrong with the configuration, or what holds.
@Command(
    name = "check",
    description =
        "Check the configuration: print everything that is wrong, or the settings that hold.",
    mixinStandardHelpOptions = true)
final class CheckCommand implements Callable<Integer> {

  @Spec private CommandSpec spec;

  @Override
  public Integer call() {
    return switch (ConfigurationReader.read(System.getenv(), Path.of(""))) {
      case Outcome.Valid valid -> {
        ConfigurationFailure.checked(valid)
            .effective()
            .forEach(spec.commandLine().getOut()::println);
        yield ExitCode.OK;
      }
      case Outcome.Wrong wrong -> throw ConfigurationFailure.of(wrong);
    };
  }
}
