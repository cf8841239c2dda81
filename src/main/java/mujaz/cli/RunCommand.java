package mujaz.cli;

import java.nio.file.Path;
import java.util.concurrent.Callable;
import mujaz.ops.Configuration;
import mujaz.ops.ConfigurationReader;
import mujaz.ops.ConfigurationReader.Outcome;
import picocli.CommandLine.Command;
import picocli.CommandLine.ExitCode;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/// `mujaz run`: the bot, on Telegram when a token is configured, in the browser when the web chat
/// is on.
@Command(
    name = "run",
    description =
        "Run the bot: on Telegram when a token is configured, else in the browser. Settings: config/mujaz.yaml.",
    mixinStandardHelpOptions = true)
final class RunCommand implements Callable<Integer> {

  @Spec private CommandSpec spec = CommandSpec.create();

  @Override
  public Integer call() throws InterruptedException {
    Running.untilStopped(configuration(), spec.commandLine().getOut(), app -> {});
    return ExitCode.OK;
  }

  private static Configuration configuration() {
    return switch (ConfigurationReader.read(System.getenv(), Path.of(""))) {
      case Outcome.Valid valid -> valid.configuration();
      case Outcome.Wrong wrong -> throw ConfigurationFailure.of(wrong);
    };
  }
}
