package mujaz.cli;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.InstantSource;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import mujaz.App;
import mujaz.demo.DemoTopic;
import mujaz.demo.Newsroom;
import mujaz.demo.Source;
import mujaz.ops.Configuration;
import mujaz.ops.Lifecycle;
import mujaz.ops.LogFormat;
import mujaz.story.Topic;
import mujaz.story.TopicSlug;
import picocli.CommandLine.Command;
import picocli.CommandLine.ExitCode;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/// `mujaz demo`: no token, no network. A bundled newsroom publishes, and the bot talks in the
/// browser.
@Command(
    name = "demo",
    description =
        "Try the whole bot in the browser: no token, no network, a bundled newsroom that publishes as it runs.",
    mixinStandardHelpOptions = true)
final class DemoCommand implements Callable<Integer> {

  private static final Duration POLL = Duration.ofSeconds(5);

  @Option(
      names = "--port",
      paramLabel = "PORT",
      description =
          "Where the web chat listens on localhost; 0: any free port (default: ${DEFAULT-VALUE}).")
  private int port = 8080;

  @Option(
      names = "--every",
      paramLabel = "SECONDS",
      description = "How often the newsroom publishes (default: ${DEFAULT-VALUE}).")
  private int every = 15;

  @Option(
      names = "--stop-after",
      hidden = true,
      paramLabel = "SECONDS",
      description = "End by itself: the launcher lets the JVM learn from such a short demo.")
  private Optional<Integer> stopAfter = Optional.empty();

  @Spec private CommandSpec spec = CommandSpec.create();

  @Override
  public Integer call() throws Exception {
    require(every >= 1, "--every takes a number of seconds from 1");
    require(port >= 0 && port <= 65_535, "--port takes a number from 0 to 65535");
    Path folder = Files.createTempDirectory("mujaz-demo");
    Newsroom newsroom = Newsroom.start(0, Duration.ofSeconds(every), InstantSource.system());
    String portSetting = "--port, such as --port 8081; --port 0 takes any free one";
    new Running(configuration(folder, newsroom), portSetting, below(folder, newsroom))
        .untilStopped(spec.commandLine().getOut(), app -> show(newsroom, app));
    return ExitCode.OK;
  }

  private void show(Newsroom newsroom, App app) {
    offer(newsroom, app);
    String others = String.join(", ", newsroom.others());
    spec.commandLine().getOut().println("More sources, to try /addsource with: " + others);
    stopAfter.ifPresent(seconds ->
        CompletableFuture.delayedExecutor(seconds, TimeUnit.SECONDS)
            .execute(() -> System.exit(ExitCode.OK)));
  }

  private void require(boolean holds, String otherwise) {
    if (!holds) {
      throw new ParameterException(spec.commandLine(), otherwise);
    }
  }

  /// What the bot stands on, stopped after it. Each demo starts afresh, in a folder that goes with
  /// it.
  private static Lifecycle below(Path folder, Newsroom newsroom) throws Exception {
    Lifecycle lifecycle = new Lifecycle();
    lifecycle.start("demo folder", () -> {}, () -> delete(folder));
    lifecycle.start("newsroom", () -> {}, newsroom::close);
    return lifecycle;
  }

  private static void delete(Path folder) throws IOException {
    try (Stream<Path> left = Files.walk(folder)) {
      List<Path> deepestFirst = left.sorted(Comparator.reverseOrder()).toList();
      for (Path path : deepestFirst) {
        Files.delete(path);
      }
    }
  }

  private Configuration configuration(Path folder, Newsroom newsroom) {
    return new Configuration(
        new Configuration.Telegram(Optional.empty(), URI.create("https://api.telegram.org")),
        new Configuration.People(Configuration.Admission.OWNER, Set.of()),
        new Configuration.Flow(
            new Configuration.Fetch(List.of("127.0.0.1"), POLL),
            Configuration.Extract.STANDARD,
            new Configuration.Feed(1, newsroom.site()),
            new Configuration.Delivery(Duration.ofDays(1), Configuration.ResendUnknown.ONCE)),
        new Configuration.Machine(
            folder.resolve("mujaz.db"),
            new Configuration.Web(Optional.of(new Configuration.HostPort("127.0.0.1", port)), true),
            LogFormat.TEXT));
  }

  private static void offer(Newsroom newsroom, App app) {
    for (Source source : newsroom.sources()) {
      newsroom.topics().stream()
          .filter(topic -> topic.slug().equals(source.topic()))
          .findFirst()
          .ifPresent(topic -> app.offer(topic(topic), source.url()));
    }
  }

  private static Topic topic(DemoTopic topic) {
    String name =
        Optional.ofNullable(topic.names().get(topic.language()))
            .orElseGet(() -> topic.names().getOrDefault("en", topic.slug()));
    return new Topic(new TopicSlug(topic.slug()), name, Optional.empty());
  }
}
