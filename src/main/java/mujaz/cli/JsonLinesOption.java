package mujaz.cli;

import java.io.IOException;
import mujaz.cli.JsonLines.Answer;
import picocli.CommandLine.ExitCode;
import picocli.CommandLine.Option;

/// `--jsonl`, the only form that a stage alone has: a line in for each document, a line out.
final class JsonLinesOption {

  @Option(
      names = "--jsonl",
      required = true,
      description = "Read JSON Lines from standard input, answer each with one line.")
  @SuppressWarnings("UnusedVariable") // picocli insists on it, so it is always there
  private boolean given;

  /// @return the exit code: documents that cannot be read are answered with an error each
  int answerEach(Answer answer) throws IOException {
    new JsonLines(System.in, System.out).answerEach(answer);
    return ExitCode.OK;
  }
}
