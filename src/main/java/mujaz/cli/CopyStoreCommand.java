package mujaz.cli;

import java.io.PrintWriter;
import java.time.InstantSource;
import java.util.Locale;
import java.util.concurrent.Callable;
import mujaz.ops.Configuration;
import mujaz.store.StoreCopy;
import picocli.CommandLine.Command;
import picocli.CommandLine.ExitCode;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/// `mujaz copy-store`: everything that is kept, into another database.
@Command(
    name = "copy-store",
    description =
        "Copy everything into an empty database, such as PostgreSQL's, and compare each table. The bot must not run.",
    mixinStandardHelpOptions = true)
final class CopyStoreCommand implements Callable<Integer> {

  @Option(
      names = "--to",
      required = true,
      paramLabel = "URL",
      description = "Where to, written as store.url: postgresql://user:password@host/database")
  private String to = "";

  @Spec private CommandSpec spec = CommandSpec.create();

  @Override
  public Integer call() {
    Configuration configuration = ConfigurationFailure.configuration();
    PrintWriter out = spec.commandLine().getOut();
    StoreCopy.copy(
        configuration.machine().store().reveal(),
        to.replaceFirst("^jdbc:", ""),
        InstantSource.system(),
        copied ->
            out.println(String.format(Locale.ROOT, "%-20s %,10d", copied.table(), copied.rows())));
    out.println("All rows are the same there. Set store.url to the new place.");
    return ExitCode.OK;
  }
}
