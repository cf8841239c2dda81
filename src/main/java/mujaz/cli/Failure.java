package mujaz.cli;

import java.util.Locale;
import picocli.CommandLine.ExitCode;

/// A failure that the person at the terminal can mend: one clear sentence, an exit code, no stack
/// trace.
final class Failure extends RuntimeException {

  static final int WRONG_CONFIGURATION = 78;

  private static final long serialVersionUID = 1;

  private final int exitCode;

  private Failure(String sentence, int exitCode) {
    super(sentence);
    this.exitCode = exitCode;
  }

  static Failure of(String sentence) {
    return new Failure(sentence, ExitCode.SOFTWARE);
  }

  static Failure configuration(String sentence) {
    return new Failure(sentence, WRONG_CONFIGURATION);
  }

  /// What the rest of the program tells as a sentence, as the end of one of ours.
  static String clause(String sentence) {
    String end = sentence.strip().replaceFirst("\\.$", "");
    return end.matches("\\p{Lu}\\p{Ll}.*|A .*") ? lowered(end) : end;
  }

  private static String lowered(String text) {
    return text.substring(0, 1).toLowerCase(Locale.ROOT) + text.substring(1);
  }

  int exitCode() {
    return exitCode;
  }
}
