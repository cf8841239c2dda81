package mujaz.cli;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.PrintWriter;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.InstantSource;
import java.util.Base64;
import java.util.concurrent.Callable;
import mujaz.feed.FeedParser;
import mujaz.feed.FetchRequest;
import mujaz.feed.FetchResult.Document;
import mujaz.feed.FirstLook;
import mujaz.feed.ParseResult;
import mujaz.feed.ParsedFeed;
import mujaz.feed.PollRules;
import mujaz.feed.SourcePreview;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/// `mujaz feed`: one feed and its entries, or many as JSON Lines.
@Command(
    name = "feed",
    description = "Show what a feed says: its entries.",
    mixinStandardHelpOptions = true)
final class FeedCommand implements Callable<Integer> {

  /// That of a bot whose `fetch.min_interval` nobody has set.
  private static final Duration SHORTEST = Duration.ofMinutes(5);

  /// One document, or a stream of them.
  static final class What {

    @Parameters(
        paramLabel = "FILE|URL|-",
        description = "The feed: a file, an address, or - for standard input.")
    private String input = "";

    @Option(
        names = "--jsonl",
        description = "Read JSON Lines from standard input, answer each with one line.")
    private boolean jsonLines;
  }

  @ArgGroup(multiplicity = "1")
  private What what = new What();

  @Option(names = "--json", description = "Print the feed as JSON.")
  private boolean json;

  @Spec private CommandSpec spec = CommandSpec.create();

  private final FeedParser parser = new FeedParser();

  @Override
  public Integer call() throws IOException, InterruptedException {
    if (what.jsonLines) {
      new JsonLines(System.in, System.out).answerEach(this::fill);
    } else if (Input.isAddress(what.input) && !json) {
      preview(Input.address(what.input));
    } else {
      show(feed(what.input, Input.read(what.input, FetchRequest.Kind.FEED)));
    }
    return 0;
  }

  private void fill(JsonNode asked, ObjectNode answer) throws IOException {
    URI url = URI.create(asked.path("url").asText().replace(" ", "%20"));
    FeedJson.fill(
        feed(url.toString(), new Document(url, asked.path("content_type").asText(), body(asked))),
        answer);
  }

  private static byte[] body(JsonNode asked) throws IOException {
    return asked.has("path")
        ? Files.readAllBytes(Path.of(asked.path("path").asText()))
        : Base64.getMimeDecoder().decode(asked.path("body_base64").asText());
  }

  private ParsedFeed feed(String from, Document document) {
    return switch (parser.parse(document)) {
      case ParseResult.Parsed(ParsedFeed feed) -> feed;
      case ParseResult.NotAFeed(String reason) ->
          throw Failure.of(
              from + " is not a feed that can be read: " + Failure.clause(reason) + ".");
    };
  }

  /// What a first poll of a source would find, and what it costs.
  private void preview(URI url) throws InterruptedException {
    SourcePreview preview =
        new SourcePreview(Input.fetcher(url), PollRules.every(SHORTEST), InstantSource.system());
    SourcePreview.Seen seen = preview.look(url);
    switch (seen.look()) {
      case FirstLook.Legible look -> FeedPreview.print(look, seen, spec.commandLine().getOut());
      case FirstLook.Unreadable(String reason) ->
          throw Failure.of(
              "cannot read "
                  + url
                  + ": "
                  + Failure.clause(reason)
                  + "; check the address and the connection.");
    }
  }

  private void show(ParsedFeed feed) throws IOException {
    PrintWriter out = spec.commandLine().getOut();
    if (json) {
      ObjectNode answer = JsonLines.JSON.createObjectNode();
      FeedJson.fill(feed, answer);
      out.println(JsonLines.JSON.writerWithDefaultPrettyPrinter().writeValueAsString(answer));
      return;
    }
    FeedPreview.printTitle(feed, out);
    FeedPreview.printEntries(feed, out);
  }
}
