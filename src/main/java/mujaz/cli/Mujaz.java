package mujaz.cli;

import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import mujaz.delivery.StorageFault;
import mujaz.ops.Logging;
import mujaz.store.StoreUnavailable;
import picocli.AutoComplete;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.ExitCode;
import picocli.CommandLine.Model.UsageMessageSpec;

/// The `mujaz` program. Exit codes: 0 done, 1 it failed, 2 wrong usage, 78 wrong configuration.
@Command(
    name = "mujaz",
    description =
        "Reads the news so that its subscribers need not: briefs in the publishers' own sentences.",
    mixinStandardHelpOptions = true,
    footer = {"", "All about one command: mujaz COMMAND --help"},
    commandListHeading = "",
    versionProvider = Mujaz.Version.class,
    synopsisSubcommandLabel = "COMMAND",
    subcommands = {
      RunCommand.class,
      DemoCommand.class,
      CheckCommand.class,
      OpmlCommand.class,
      ChatsCommand.class,
      DeliveryCommand.class,
      BackupCommand.class,
      CopyStoreCommand.class,
      HealthCommand.class,
      BriefCommand.class,
      FeedCommand.class,
      ExtractCommand.class,
      StoriesCommand.class,
      SummarizeCommand.class,
      TextCommand.class,
      AutoComplete.GenerateCompletion.class,
      CommandLine.HelpCommand.class
    })
public final class Mujaz {

  private Mujaz() {}

  public static void main(String[] args) {
    Logging.silenceJdk();
    System.exit(commandLine().execute(args));
  }

  static CommandLine commandLine() {
    CommandLine mujaz = new CommandLine(new Mujaz());
    mujaz.getHelpSectionMap().put(UsageMessageSpec.SECTION_KEY_COMMAND_LIST, new CommandGroups());
    mujaz.getSubcommands().values().forEach(Mujaz::giveVersion);
    return mujaz
        .setCaseInsensitiveEnumValuesAllowed(true)
        .setOut(new PrintWriter(System.out, true, StandardCharsets.UTF_8))
        .setErr(new PrintWriter(System.err, true, StandardCharsets.UTF_8))
        .setParameterExceptionHandler(new Misuse())
        .setExecutionExceptionHandler(Mujaz::explain)
        .setUsageHelpAutoWidth(true);
  }

  private static void giveVersion(CommandLine command) {
    command.getCommandSpec().versionProvider(new Version());
  }

  private static int explain(
      Exception failure, CommandLine command, CommandLine.ParseResult parsed) {
    String told = String.valueOf(failure.getMessage());
    return switch (failure) {
      case Failure expected -> explain(command, told, expected.exitCode());
      case StoreUnavailable _ -> explain(command, told, ExitCode.SOFTWARE);
      case StorageFault _ ->
          explain(command, "the store cannot be used now: " + told, ExitCode.SOFTWARE);
      default ->
          explain(
              command,
              "this is a defect of the program, please report it: "
                  + failure.getClass().getSimpleName()
                  + (failure.getMessage() == null ? "" : ": " + told),
              ExitCode.SOFTWARE);
    };
  }

  private static int explain(CommandLine command, String sentence, int exitCode) {
    command.getErr().println("mujaz: " + sentence);
    return exitCode;
  }

  /// The version that the jar's manifest carries.
  static final class Version implements CommandLine.IVersionProvider {

    @Override
    public String[] getVersion() {
      return new String[] {"mujaz " + current()};
    }

    static String current() {
      return Optional.ofNullable(Mujaz.class.getPackage().getImplementationVersion())
          .orElse("(unpackaged)");
    }
  }
}
