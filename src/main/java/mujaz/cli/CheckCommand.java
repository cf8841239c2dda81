package mujaz.cli;

import java.io.PrintWriter;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.concurrent.Callable;
import mujaz.SourceCheck;
import mujaz.ops.ConfigurationReader;
import mujaz.ops.ConfigurationReader.Outcome;
import picocli.CommandLine.Command;
import picocli.CommandLine.ExitCode;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/// `mujaz check`: says everything that is wrong with the configuration, or what holds; polls the
/// sources when asked to.
@Command(
    name = "check",
    description = {
      "Check the configuration: print everything that is wrong, or the settings that hold.",
      "",
      "With --sources: poll each source once, now, while the bot does not run. Exit code 1 when one"
          + " fails."
    },
    mixinStandardHelpOptions = true)
final class CheckCommand implements Callable<Integer> {

  /// More lines than this are for files, not for people.
  private static final int FEW = 50;

  @Option(
      names = "--sources",
      description = "Poll each source once and print those that fail; all when there are few.")
  private boolean sources;

  @Option(names = "--all", description = "With --sources: print all of them.")
  private boolean all;

  @Spec private CommandSpec spec = CommandSpec.create();

  @Override
  public Integer call() throws InterruptedException {
    return switch (ConfigurationReader.read(System.getenv(), Path.of(""))) {
      case Outcome.Valid valid -> checked(ConfigurationFailure.checked(valid));
      case Outcome.Wrong wrong -> throw ConfigurationFailure.of(wrong);
    };
  }

  private int checked(Outcome.Valid valid) throws InterruptedException {
    if (!sources) {
      valid.effective().forEach(out()::println);
      return ExitCode.OK;
    }
    try (SourceCheck check = SourceCheck.open(valid.configuration(), InstantSource.system())) {
      return poll(check);
    }
  }

  private int poll(SourceCheck check) throws InterruptedException {
    int count = check.count();
    Progress progress = Progress.of(count, spec.commandLine().getErr());
    SourceTable table = new SourceTable(out(), progress, all || count <= FEW);
    table.printHeading();
    check.run(table::add);
    out().println(table.summary());
    return table.isAllWell() ? ExitCode.OK : ExitCode.SOFTWARE;
  }

  private PrintWriter out() {
    return spec.commandLine().getOut();
  }
}
