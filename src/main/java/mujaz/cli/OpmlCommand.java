package mujaz.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import mujaz.SourceLists;
import mujaz.SourceLists.Taken;
import mujaz.feed.FetchRequest;
import mujaz.feed.OpmlParser;
import mujaz.feed.OpmlResult;
import mujaz.feed.OpmlSource;
import mujaz.feed.OpmlWriter;
import mujaz.feed.ShownAddress;
import mujaz.story.TopicSlug;
import picocli.CommandLine.Command;
import picocli.CommandLine.ExitCode;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/// `mujaz opml`: lists of sources in and out, while the bot does not run.
@Command(
    name = "opml",
    description = "Take sources in from the list of another feed reader, or give them out (OPML).",
    synopsisSubcommandLabel = "import|export",
    mixinStandardHelpOptions = true)
final class OpmlCommand implements Runnable {

  private static final int MOST_REFUSALS = 20;

  @Spec private CommandSpec spec = CommandSpec.create();

  @Override
  public void run() {
    throw Failure.of("say what to do: mujaz opml import FILE, or mujaz opml export FILE.");
  }

  @Command(
      name = "import",
      description =
          "Add the sources of a list. Folders become topics; nothing is fetched before the bot runs."
              + " Exit code 1 when a source is refused.",
      mixinStandardHelpOptions = true)
  int take(
      @Parameters(paramLabel = "FILE|URL|-", description = "The list.") String from,
      @Option(
              names = "--topic",
              paramLabel = "SLUG",
              description = "Put all of them into this topic, whatever their folders.")
          Optional<String> topic)
      throws IOException, InterruptedException {
    Optional<TopicSlug> into = topic.map(OpmlCommand::slug);
    List<OpmlSource> sources = sources(from);
    Tally tally = new Tally(sources.size());
    try (SourceLists lists = open()) {
      lists.take(sources, into, tally::add);
    }
    tally.print();
    return tally.refused == 0 ? ExitCode.OK : ExitCode.SOFTWARE;
  }

  @Command(
      name = "export",
      description = "Write all sources as a list, topics as folders.",
      mixinStandardHelpOptions = true)
  int give(
      @Parameters(paramLabel = "FILE|-", description = "Where to; - for standard output.")
          String to,
      @Option(
              names = "--with-keys",
              description = "Keep passwords and keys in addresses: for yourself only.")
          boolean withKeys)
      throws IOException {
    List<OpmlSource> sources;
    try (SourceLists lists = open()) {
      sources = lists.give(withKeys);
    }
    String list = new OpmlWriter().write("Mujaz", sources);
    if (to.equals("-")) {
      out().print(list);
      out().flush();
    } else {
      Files.writeString(Path.of(to), list, StandardCharsets.UTF_8);
      out().printf(Locale.ROOT, "%,d sources written to %s.%n", sources.size(), to);
    }
    return ExitCode.OK;
  }

  private static TopicSlug slug(String typed) {
    if (!TopicSlug.isValid(typed)) {
      throw Failure.of("\"" + typed + "\" cannot name a topic: use 1 to 32 of a-z, 0-9, - and _.");
    }
    return new TopicSlug(typed);
  }

  private static List<OpmlSource> sources(String from) throws IOException, InterruptedException {
    byte[] list = Input.read(from, FetchRequest.Kind.FEED).body();
    return switch (new OpmlParser().parse(list)) {
      case OpmlResult.Sources(Optional<String> _, List<OpmlSource> sources, int _) -> sources;
      case OpmlResult.NotOpml(String reason) ->
          throw Failure.of(Input.name(from) + " cannot be read: " + Failure.clause(reason) + ".");
    };
  }

  private static SourceLists open() {
    return SourceLists.open(ConfigurationFailure.configuration(), InstantSource.system());
  }

  private PrintWriter out() {
    return spec.commandLine().getOut();
  }

  /// How many of each kind there were; the refused ones by name as long as they are few.
  private final class Tally {

    private final Progress progress;
    private int added;
    private int known;
    private int refused;

    Tally(int total) {
      this.progress = Progress.of(total, spec.commandLine().getErr());
    }

    void add(Taken taken) {
      progress.step();
      switch (taken) {
        case Taken.Added _ -> added++;
        case Taken.Known _ -> known++;
        case Taken.Refused(OpmlSource source, String reason) -> {
          refused++;
          if (refused <= MOST_REFUSALS) {
            progress.clear();
            out().println("refused: " + ShownAddress.of(source.url()) + " – " + reason);
          }
        }
      }
    }

    void print() {
      progress.clear();
      out()
          .printf(
              Locale.ROOT,
              "%,d sources added, %,d there already, %,d refused.%n",
              added,
              known,
              refused);
    }
  }
}
