package mujaz.cli;

import java.util.concurrent.Callable;
import mujaz.ops.Configuration;
import mujaz.ops.Lifecycle;
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
    Configuration configuration = ConfigurationFailure.configuration();
    new Running(configuration, "web.listen (MUJAZ_WEB=127.0.0.1:8081)", new Lifecycle())
        .untilStopped(spec.commandLine().getOut(), app -> {});
    return ExitCode.OK;
  }
}
