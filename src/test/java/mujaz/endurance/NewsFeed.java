package mujaz.endurance;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.function.BiConsumer;
import java.util.function.Supplier;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import mujaz.botapi.Step;

/// A feed on loopback whose entries carry whole articles. No two of them have a word in common, so
/// that each is a story of its own. A second feed reports some of the same events. Safe for many
/// threads.
final class NewsFeed implements AutoCloseable {

  /// The publisher of the second feed.
  static final String SECOND = "Island Post";

  private static final String FIRST = "Harbour Wire";
  private static final Duration SILENCE = Duration.ofSeconds(10);
  private static final Pattern BEGINNING = Pattern.compile("\\w+ \\w+");
  private static final int SHOWN = 60;
  private static final int SENTENCES = 6;
  private static final int WORDS = 14;
  private static final List<String> SYLLABLES =
      List.of(
          "ka", "ro", "mi", "te", "lu", "sha", "ven", "do", "pi", "gar", "nel", "bo", "su", "ti");

  private final HttpServer server;
  private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();
  private final BiConsumer<Step, String> watcher;
  private final Random random;
  private volatile Supplier<Weather> weather = () -> Weather.FAIR;

  /// What a poll meets.
  enum Weather {
    FAIR,
    /// 503.
    UNAVAILABLE,
    /// A page in place of a feed.
    OTHER_PAGE,
    /// The document ends in the middle.
    CUT_OFF,
    /// No answer, and no connection any more.
    HANGUP,
    /// No answer, and a connection that stays.
    SILENCE
  }

  /// What an article says.
  private record Said(String title, List<String> sentences) {}

  /// The newest first.
  private final List<String> items = new ArrayList<>();

  private final List<String> echoes = new ArrayList<>();
  private final List<Said> said = new ArrayList<>();
  private final CountDownLatch closing = new CountDownLatch(1);

  /// The numbers of the articles by the first words of their titles.
  private final Map<String, Integer> beginnings = new HashMap<>();

  private NewsFeed(HttpServer server, BiConsumer<Step, String> watcher, long seed) {
    this.server = server;
    this.watcher = watcher;
    this.random = new Random(seed);
  }

  static NewsFeed open(BiConsumer<Step, String> watcher, long seed) throws IOException {
    HttpServer server =
        HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    NewsFeed feed = new NewsFeed(server, watcher, seed);
    server.setExecutor(feed.threads);
    server.createContext("/feed.xml", exchange -> feed.answer(exchange, FIRST, feed.items));
    server.createContext("/second.xml", exchange -> feed.answer(exchange, SECOND, feed.echoes));
    server.start();
    return feed;
  }

  URI url() {
    return URI.create("http://127.0.0.1:" + server.getAddress().getPort() + "/feed.xml");
  }

  URI second() {
    return url().resolve("/second.xml");
  }

  /// Publishes one more article.
  ///
  /// @return its link
  synchronized String publish() {
    String link = url().resolve("/article-" + (items.size() + 1)).toString();
    List<String> text = Stream.generate(this::sentence).limit(SENTENCES).toList();
    String title = sentence();
    beginnings.put(beginning(title), items.size() + 1);
    items.addFirst(item(title, link, text));
    said.add(new Said(title, text));
    return link;
  }

  /// Has the second feed report what an article told, word for word: another sentence of such words
  /// could make it another language.
  ///
  /// @param article its number, from 1
  synchronized void echo(int article) {
    Said first = said.get(article - 1);
    String link = url().resolve("/echo-" + article).toString();
    echoes.addFirst(item(first.title(), link, first.sentences()));
  }

  private static String item(String title, String link, List<String> sentences) {
    return """
    <item><title>%s</title><link>%s</link><guid isPermaLink="false">%s</guid>
    <content:encoded><![CDATA[<p>%s</p>]]></content:encoded></item>
    """
        .formatted(title, link, link, String.join("</p><p>", sentences));
  }

  /// The number of the article of which a text tells, with links or without.
  synchronized Optional<Integer> article(String text) {
    return Optional.ofNullable(beginnings.get(beginning(text)));
  }

  private static String beginning(String text) {
    Matcher words = BEGINNING.matcher(text);
    return words.find() ? words.group() : "";
  }

  /// Asked at each poll.
  void weather(Supplier<Weather> changing) {
    weather = changing;
  }

  private String sentence() {
    String words =
        IntStream.range(0, WORDS).mapToObj(at -> word()).collect(Collectors.joining(" "));
    return Character.toUpperCase(words.charAt(0)) + words.substring(1) + ".";
  }

  private String word() {
    return IntStream.range(0, 4)
        .mapToObj(at -> SYLLABLES.get(random.nextInt(SYLLABLES.size())))
        .collect(Collectors.joining());
  }

  private void answer(HttpExchange exchange, String publisher, List<String> told)
      throws IOException {
    try (exchange) {
      watcher.accept(Step.ASKED, KillPoint.FEED);
      String rss = rss(publisher, told);
      switch (weather.get()) {
        case FAIR -> write(exchange, 200, rss);
        case UNAVAILABLE -> write(exchange, 503, "");
        case OTHER_PAGE -> write(exchange, 200, "<html><body>Back soon</body></html>");
        case CUT_OFF -> write(exchange, 200, rss.substring(0, rss.length() / 2));
        case HANGUP -> {}
        case SILENCE -> beSilent();
      }
    }
    watcher.accept(Step.ANSWERED, KillPoint.FEED);
  }

  private void beSilent() {
    try {
      boolean _ = closing.await(SILENCE.toMillis(), TimeUnit.MILLISECONDS);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  private static void write(HttpExchange exchange, int status, String text) throws IOException {
    byte[] body = text.getBytes(StandardCharsets.UTF_8);
    exchange.getResponseHeaders().set("Content-Type", "application/rss+xml; charset=utf-8");
    exchange.sendResponseHeaders(status, body.length == 0 ? -1 : body.length);
    exchange.getResponseBody().write(body);
  }

  private synchronized String rss(String publisher, List<String> told) {
    String shown = String.join("", told.subList(0, Math.min(told.size(), SHOWN)));
    return """
    <rss version="2.0" xmlns:content="http://purl.org/rss/1.0/modules/content/"><channel>
    <title>%s</title><language>en</language>%s</channel></rss>
    """
        .formatted(publisher, shown);
  }

  @Override
  public void close() {
    closing.countDown();
    server.stop(0);
    threads.close();
  }
}
