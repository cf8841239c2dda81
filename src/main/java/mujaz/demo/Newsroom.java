package mujaz.demo;

import io.javalin.Javalin;
import io.javalin.config.JavalinConfig;
import io.javalin.http.Context;
import io.javalin.http.NotFoundResponse;
import java.net.URI;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import mujaz.demo.Script.Published;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// The running newsroom: a site on the loopback address whose feeds grow while one watches.
///
/// Safe for use by several threads. When the script is used up, nothing new is published and the
/// log says so; what was published stays readable until [#close()].
public final class Newsroom implements AutoCloseable {

  private static final Logger LOG = LoggerFactory.getLogger(Newsroom.class);
  private static final int RELATED_LINKS = 5;

  private final Newspapers newspapers = new Newspapers();
  private final Script script;
  private final Javalin server;
  private final Thread publisher;

  private Newsroom(int port, InstantSource clock, Duration interval) {
    this.script = Script.bundled(newspapers, clock);
    this.server = Javalin.create(this::configure).start("127.0.0.1", port);
    this.publisher = Thread.ofVirtual().name("newsroom").unstarted(() -> publishEvery(interval));
  }

  /// Opens a newsroom that publishes by itself.
  ///
  /// @param port TCP port on 127.0.0.1; 0 for any that is free
  /// @param interval time between two reports
  public static Newsroom start(int port, Duration interval, InstantSource clock) {
    Newsroom newsroom = new Newsroom(port, clock, interval);
    newsroom.publisher.start();
    return newsroom;
  }

  /// Opens a newsroom in which nothing happens until [#publish()] is called.
  public static Newsroom quiet(InstantSource clock) {
    return new Newsroom(0, clock, Duration.ZERO);
  }

  /// The feeds, in the order in which they should be added.
  public List<Source> sources() {
    return newspapers.all().stream()
        .filter(outlet -> outlet.style().foundAt().isEmpty())
        .map(o -> new Source(site().resolve(o.feedPath()), o.topic(), o.language(), o.name()))
        .toList();
  }

  /// More sources, one of each kind that a feed is not, as one would type them after `/addsource`:
  /// an address or the name of a channel.
  public List<String> others() {
    return newspapers.all().stream()
        .flatMap(outlet -> outlet.style().foundAt().stream())
        .map(place -> place.startsWith("@") ? place : site().resolve(place).toString())
        .toList();
  }

  /// The topics that the sources belong to, in the order in which they should be shown.
  public List<DemoTopic> topics() {
    return newspapers.topics();
  }

  /// Publishes the next report of the script.
  ///
  /// @return the address of its page; empty when the script is used up
  public Optional<URI> publish() {
    Optional<Published> next = script.publishNext();
    next.ifPresent(
        p -> LOG.atInfo().addKeyValue("report", p.report().id()).log("newsroom published"));
    return next.map(p -> site().resolve(p.report().path()));
  }

  @Override
  public void close() {
    publisher.interrupt();
    server.stop();
  }

  /// Where it listens; also where the previews of its Telegram channels are.
  public URI site() {
    return URI.create("http://127.0.0.1:" + server.port());
  }

  private void configure(JavalinConfig config) {
    config.startup.showJavalinBanner = false;
    config.concurrency.useVirtualThreads = true;
    for (Outlet outlet : newspapers.all()) {
      config.routes.get(outlet.feedPath(), request -> feed(request, outlet));
      config.routes.get(outlet.path(), request -> home(request, outlet));
      config.routes.get(outlet.path() + "/sitemap.xml", request -> index(request, outlet));
      config.routes.get(outlet.path() + "/{page}", request -> article(request, outlet));
      config.routes.get("/" + outlet.id() + "/{number}", request -> post(request, outlet));
    }
    config.routes.get("/s/{name}", request -> request.redirect("/" + request.pathParam("name")));
    config.routes.get("/{name}", Newsroom::contact);
  }

  private List<Published> reports(Outlet outlet) {
    List<Published> reports = script.by(outlet);
    if (reports.isEmpty()) {
      throw new NotFoundResponse();
    }
    return reports;
  }

  private void home(Context request, Outlet outlet) {
    List<Published> reports = reports(outlet);
    String page = new HomePage(outlet).write(reports);
    Conditional.answer(request, "text/html; charset=utf-8", page, reports.getFirst().at());
  }

  private void index(Context request, Outlet outlet) {
    Published newest = reports(outlet).getFirst();
    SitemapDocument sitemap = new SitemapDocument(outlet, site().toString());
    Conditional.answer(request, sitemap.contentType(), sitemap.index(newest), newest.at());
  }

  /// What Telegram shows for a name that is no public channel.
  private static void contact(Context request) {
    request.contentType("text/html; charset=utf-8");
    request.result(FrontMatter.text("pages/contact.html"));
  }

  /// A post leads to the article that it tells.
  private void post(Context request, Outlet outlet) {
    List<Published> reports = reports(outlet);
    int number = request.pathParamAsClass("number", Integer.class).get();
    if (number < 1 || number > reports.size()) {
      throw new NotFoundResponse();
    }
    request.redirect(reports.get(reports.size() - number).report().path());
  }

  private void feed(Context request, Outlet outlet) {
    List<Published> reports = reports(outlet);
    FeedDocument feed = FeedDocument.of(outlet, site().toString());
    Conditional.answer(request, feed.contentType(), feed.write(reports), reports.getFirst().at());
  }

  private void article(Context request, Outlet outlet) {
    Published article = script.at(request.path()).orElseThrow(NotFoundResponse::new);
    List<Published> related =
        script.all().stream()
            .filter(p -> p.report().outlet().language().equals(outlet.language()))
            .filter(p -> !p.equals(article))
            .limit(RELATED_LINKS)
            .toList();
    String page = new ArticlePage(outlet, site().toString()).write(article, related);
    Conditional.answer(request, "text/html; charset=utf-8", page, article.at());
  }

  private void publishEvery(Duration interval) {
    try {
      do {
        Thread.sleep(interval);
      } while (publish().isPresent());
      LOG.atInfo().log("newsroom has published all its reports; nothing new will follow");
    } catch (InterruptedException _) {
      LOG.atDebug().log("newsroom closed");
    }
  }
}
