package mujaz.cli;

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

  int exitCode() {
    return exitCode;
  }
}
