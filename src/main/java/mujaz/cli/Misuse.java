package mujaz.cli;

import java.util.List;
import picocli.CommandLine;
import picocli.CommandLine.ExitCode;
import picocli.CommandLine.IParameterExceptionHandler;
import picocli.CommandLine.MissingParameterException;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.UnmatchedArgumentException;

/// Says in one sentence what is wrong with a command line, and where help is; exit code 2.
///
/// Only the program alone, without any command, is answered with the whole help.
final class Misuse implements IParameterExceptionHandler {

  @Override
  public int handleParseException(ParameterException wrong, String[] arguments) {
    CommandLine command = wrong.getCommandLine();
    if (arguments.length == 0) {
      command.usage(command.getErr());
    } else {
      command
          .getErr()
          .println(
              "mujaz: %s. Try '%s --help'."
                  .formatted(sentence(wrong), command.getCommandSpec().qualifiedName()));
    }
    return ExitCode.USAGE;
  }

  private static String sentence(ParameterException wrong) {
    return switch (wrong) {
      case UnmatchedArgumentException unknown -> unknown(unknown);
      case MissingParameterException missing when isCommand(missing.getCommandLine()) ->
          "a command is missing";
      default -> plain(wrong);
    };
  }

  private static boolean isCommand(CommandLine command) {
    return !command.getSubcommands().isEmpty();
  }

  private static String unknown(UnmatchedArgumentException wrong) {
    String name = wrong.getCommandLine().getCommandSpec().qualifiedName();
    String what = "\"" + wrong.getUnmatched().getFirst() + "\"";
    String sentence =
        wrong.isUnknownOption()
            ? name + " has no option " + what
            : isCommand(wrong.getCommandLine())
                ? "there is no command " + what
                : name + " does not take " + what;
    return sentence + meant(wrong.getSuggestions());
  }

  private static String meant(List<String> suggestions) {
    return suggestions.isEmpty() ? "" : " (did you mean " + suggestions.getFirst() + "?)";
  }

  /// The parser's own words, without those that only programmers know.
  private static String plain(ParameterException wrong) {
    String message = String.valueOf(wrong.getMessage());
    return Failure.clause(
        message.replaceFirst("^Error: ", "").replace(" an int", " a whole number"));
  }
}
