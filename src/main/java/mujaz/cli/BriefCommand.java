package mujaz.cli;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import mujaz.article.Article;
import mujaz.article.PlainArticle;
import mujaz.summary.Length;
import mujaz.summary.SalienceSummarizer;
import mujaz.summary.Summary;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.ExitCode;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/// `mujaz brief`: one article, its brief on the terminal.
@Command(
    name = "brief",
    description = "Show the brief of one article: its headline and its key sentences.",
    mixinStandardHelpOptions = true)
final class BriefCommand implements Callable<Integer> {

  @Parameters(
      paramLabel = "FILE|-",
      description = "The article: a text file, or - for standard input.")
  private String input = "";

  @Option(names = "--json", description = "Print the brief as JSON.")
  private boolean json;

  @Option(names = "--length", description = "${COMPLETION-CANDIDATES} (default: ${DEFAULT-VALUE}).")
  private Length length = Length.STANDARD;

  @Option(
      names = "--sentences",
      paramLabel = "N",
      description = "At most so many key sentences, instead of --length.")
  private @Nullable Integer sentences;

  @Spec private CommandSpec spec = CommandSpec.create();

  @Override
  public Integer call() throws IOException {
    Article article = PlainArticle.read(text());
    Summary summary = new SalienceSummarizer().summarize(article, most());
    if (summary.headline().isEmpty()) {
      throw Failure.of("there is no text in " + input + ": give an article.");
    }
    show(article, summary);
    return ExitCode.OK;
  }

  private int most() {
    if (sentences == null) {
      return length.sentences();
    }
    if (sentences < 0) {
      throw new ParameterException(spec.commandLine(), "--sentences takes a number from 0.");
    }
    return sentences;
  }

  private String text() throws IOException {
    return new String(input.equals("-") ? System.in.readAllBytes() : file(), UTF_8);
  }

  private byte[] file() throws IOException {
    try {
      Path path = Path.of(input);
      if (Files.isRegularFile(path) && Files.isReadable(path)) {
        return Files.readAllBytes(path);
      }
    } catch (InvalidPathException e) {
      throw Failure.of("\"" + input + "\" is not the name of a file.");
    }
    throw Failure.of(
        "there is no readable file \"" + input + "\": give a file, or - for standard input.");
  }

  private void show(Article article, Summary summary) throws IOException {
    PrintWriter out = spec.commandLine().getOut();
    if (json) {
      ObjectNode answer = JsonLines.JSON.createObjectNode();
      SummaryJson.fill(summary, article.language(), answer);
      out.println(JsonLines.JSON.writerWithDefaultPrettyPrinter().writeValueAsString(answer));
      return;
    }
    out.println(summary.headline());
    summary.sentences().forEach(sentence -> out.println("\n• " + sentence.text()));
  }
}
