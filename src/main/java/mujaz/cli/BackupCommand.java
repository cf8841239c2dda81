package mujaz.cli;

import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.Locale;
import java.util.concurrent.Callable;
import mujaz.ops.Configuration;
import mujaz.store.Backup;
import picocli.CommandLine.Command;
import picocli.CommandLine.ExitCode;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/// `mujaz backup`: a copy of the SQLite store, while the bot runs or not.
@Command(
    name = "backup",
    description = {
      "Copy the SQLite store as it is now, while the bot runs or not.",
      "",
      "To restore it, stop the bot and put the copy in the place of the store."
          + " PostgreSQL has pg_dump for this."
    },
    mixinStandardHelpOptions = true)
final class BackupCommand implements Callable<Integer> {

  private static final double MEGABYTE = 1_000_000;

  @Parameters(paramLabel = "FILE", description = "Where to; nothing that exists is overwritten.")
  private Path file = Path.of("");

  @Spec private CommandSpec spec = CommandSpec.create();

  @Override
  public Integer call() throws InterruptedException {
    Configuration configuration = ConfigurationFailure.configuration();
    PrintWriter err = spec.commandLine().getErr();
    long size =
        Backup.write(
            configuration.machine().store().reveal(),
            file,
            bytes -> err.println("%s so far".formatted(megabytes(bytes))));
    spec.commandLine().getOut().println("%s: %s, sound".formatted(file, megabytes(size)));
    return ExitCode.OK;
  }

  private static String megabytes(long bytes) {
    return String.format(Locale.ROOT, "%.1f MB", bytes / MEGABYTE);
  }
}
