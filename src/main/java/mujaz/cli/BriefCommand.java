package mujaz.cli;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import mujaz.article.Article;
import mujaz.article.Publication;
import mujaz.article.SiteRules;
import mujaz.summary.Budget;
import mujaz.summary.Document;
import mujaz.summary.Length;
import mujaz.summary.SalienceSummarizer;
import mujaz.summary.Summary;
import mujaz.text.PlainText;
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
    description = {
      "Show the brief of one article: its headline and its key sentences.",
      "The article is plain text (its first line is the title), an HTML page, or the first entry of a feed."
    },
    footer = {
      "",
      "Fields of --json:",
      "  lang       the article's language, such as ar",
      "  headline   one line",
      "  sentences  the chosen ones in the article's order: index (from 0), text, score",
      "  ranking    indices of the article's sentences, the best first",
      "  site, url  who published it, and where; null when the article does not say",
      "  teaser     whether this is only the beginning, and the publisher sells the rest"
    },
    mixinStandardHelpOptions = true)
final class BriefCommand implements Callable<Integer> {

  @Parameters(
      paramLabel = "FILE|URL|-",
      description = "The article: a file, an address, or - for standard input.")
  private String input = "";

  @Option(names = "--json", description = "Print the brief as JSON.")
  private boolean json;

  @Option(
      names = "--length",
      paramLabel = "LENGTH",
      description = "headline, short, standard or long (default: standard).")
  private Length length = Length.STANDARD;

  @Option(
      names = "--sentences",
      paramLabel = "N",
      description = "At most so many key sentences, instead of --length.")
  private @Nullable Integer sentences;

  @Option(
      names = "--characters",
      paramLabel = "N",
      description = "As many key sentences as fit into so many characters, instead of --length.")
  private @Nullable Integer characters;

  @Option(
      names = "--explain",
      description =
          "Show every sentence with its rank, those of the brief marked, and in a table what speaks"
              + " for each and against it (docs/summary-quality.md explains the features).")
  private boolean explain;

  @Option(
      names = "--show-text",
      description =
          "Show the text of the page instead of its brief: what was kept of it as the article, what"
              + " was dropped, and why as far as it is known.")
  private boolean showText;

  @Option(
      names = "--rules",
      paramLabel = "FILE",
      description = "A file with rules for single sites (docs/extraction.md), to try them.")
  private Optional<Path> rules = Optional.empty();

  @Spec private CommandSpec spec = CommandSpec.create();

  @Override
  public Integer call() throws IOException, InterruptedException {
    if (explain && json) {
      throw new ParameterException(spec.commandLine(), "give --explain or --json, not both");
    }
    if (showText && (explain || json)) {
      throw new ParameterException(
          spec.commandLine(), "give --show-text without --explain and --json");
    }
    Budget budget = budget();
    ArticleInput.Given given = ArticleInput.read(input, siteRules());
    if (showText) {
      new ShownText(out(), styled()).print(given.text());
      return ExitCode.OK;
    }
    brief(given.article(), budget);
    return ExitCode.OK;
  }

  private SiteRules siteRules() {
    return rules.map(ConfigurationFailure::rules).orElse(SiteRules.NONE);
  }

  private void brief(Article article, Budget budget) throws IOException {
    if (article.blocks().isEmpty()) {
      throw Failure.of(
          "there is no article in " + Input.name(input) + ": give a text or a page that has one.");
    }
    SalienceSummarizer summarizer = new SalienceSummarizer();
    Document document = Document.of(article);
    if (json) {
      printJson(article, summarizer.summarize(document, budget));
    } else if (explain) {
      new ExplanationText(out(), styled(), summarizer.explain(document, budget)).print();
    } else {
      print(article, besideHeadline(summarizer, document, budget));
    }
  }

  private Budget budget() {
    int most = sentences == null ? length.sentences() : sentences;
    if (most < 0) {
      throw new ParameterException(spec.commandLine(), "--sentences takes a number from 0");
    }
    if (characters == null) {
      return Budget.ofSentences(most);
    }
    if (characters < 0) {
      throw new ParameterException(spec.commandLine(), "--characters takes a number from 0");
    }
    return sentences == null ? Budget.ofCharacters(characters) : new Budget(most, characters);
  }

  /// What the headline was made of is not told twice; the next best takes its place.
  private static Summary besideHeadline(
      SalienceSummarizer summarizer, Document document, Budget budget) {
    Summary brief = summarizer.summarize(document, budget);
    Summary beside = brief.besideHeadline();
    boolean room =
        beside.sentences().size() < brief.sentences().size()
            && budget.sentences() < Integer.MAX_VALUE;
    return room
        ? summarizer
            .summarize(document, new Budget(budget.sentences() + 1, budget.characters()))
            .besideHeadline()
        : beside;
  }

  private void printJson(Article article, Summary summary) throws IOException {
    ObjectNode answer = JsonLines.JSON.createObjectNode();
    SummaryJson.fill(summary, article.language(), answer);
    Publication publication = article.publication();
    answer.put("site", publication.site().orElse(null)).put("url", publication.url().orElse(null));
    answer.put("teaser", article.teaser());
    out().println(JsonLines.JSON.writerWithDefaultPrettyPrinter().writeValueAsString(answer));
  }

  /// Each in a paragraph of its own, so that a terminal finds the direction of each by itself.
  private void print(Article article, Summary summary) {
    out().println(styled() ? "\u001b[1m" + summary.headline() + "\u001b[22m" : summary.headline());
    summary.sentences().forEach(sentence -> out().println("\n• " + sentence.text()));
    if (article.teaser()) {
      out().println("\n(Only the beginning: the publisher keeps the rest for subscribers.)");
    }
    Publication publication = article.publication();
    List<String> source =
        Stream.of(publication.site(), publication.url()).flatMap(Optional::stream).toList();
    if (!source.isEmpty()) {
      out().println("\n" + PlainText.clean(String.join("\n", source)));
    }
  }

  private boolean styled() {
    return spec.commandLine().getColorScheme().ansi().enabled();
  }

  private PrintWriter out() {
    return spec.commandLine().getOut();
  }
}
