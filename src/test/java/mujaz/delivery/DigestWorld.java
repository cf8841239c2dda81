package mujaz.delivery;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import mujaz.chat.Cadence;
import mujaz.chat.Chat;
import mujaz.chat.Preferences;
import mujaz.chat.Schedule;
import mujaz.chat.Subscription;
import mujaz.delivery.Message.Span;
import mujaz.store.Samples;
import mujaz.store.Store;
import mujaz.store.TestStore;
import mujaz.story.Report;
import mujaz.story.Story;
import mujaz.story.TopicSlug;
import mujaz.summary.KeySentence;
import mujaz.summary.Length;
import mujaz.summary.Summary;
import mujaz.text.Language;
import org.junit.jupiter.api.extension.AfterEachCallback;
import org.junit.jupiter.api.extension.ExtensionContext;

/// News, chats that read it at hours of their own, and a clock that the test moves: a real store,
/// the desk of digests and a dispatcher over a platform that takes everything.
final class DigestWorld implements AfterEachCallback {

  /// Who reads everything at once, two hours ahead of UTC.
  static final Preferences ENGLISH =
      new Preferences(Language.of("en"), Length.STANDARD, ZoneId.of("Africa/Cairo"));

  private static final Duration STEP = Duration.ofHours(1);

  final ManualClocks clocks = new ManualClocks(Samples.NOW);
  final FakePlatform platform = new FakePlatform();
  private final Path folder;
  Store store;
  private Announcer announcer;
  private AppointmentBook book;
  private DigestDesk desk;
  private Dispatcher dispatcher;

  DigestWorld() {
    try {
      folder = Files.createTempDirectory("mujaz-digests");
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    open();
    store.topics().save(Samples.topic(Samples.WORLD));
    store.topics().save(Samples.topic(Samples.SPORT));
  }

  private void open() {
    store = TestStore.open(folder, clocks);
    announcer = new Announcer(store.outbox(), store.news(), store.chats(), clocks);
    book = new AppointmentBook(store.digests(), store.news(), clocks);
    desk = desk();
    dispatcher =
        new Dispatcher(
            new Dispatcher.Stores(queue(), store.chats(), store.stories(), store.transactions()),
            platform,
            Sending.DEFAULT,
            clocks,
            new SameThread());
  }

  DigestDesk desk() {
    return new DigestDesk(
        new DigestDesk.Stores(
            store.digests(), store.news(), store.chats(), store.stories(), store.topics()),
        store.transactions(),
        clocks);
  }

  void restart() {
    store.close();
    open();
  }

  @Override
  public void afterEach(ExtensionContext context) {
    store.close();
  }

  /// Who reads digests at these hours instead.
  static Preferences daily(LocalTime... hours) {
    return ENGLISH.with(Schedule.ALWAYS.with(Cadence.daily(hours)));
  }

  /// A chat that reads about the world.
  Chat reader(long number, Preferences preferences) {
    Chat chat = store.chats().findOrAdd(Samples.telegram(number), Samples.ARABIC);
    subscribe(chat, Samples.WORLD);
    return wants(chat, preferences);
  }

  void subscribe(Chat chat, TopicSlug topic) {
    store.chats().subscribe(new Subscription(chat.id(), 0, topic));
  }

  /// The chat changes its preferences, as its command does.
  Chat wants(Chat chat, Preferences preferences) {
    Chat before = store.chats().find(chat.id()).orElseThrow();
    store
        .transactions()
        .run(() -> {
          store.chats().savePreferences(chat.id(), preferences);
          book.changed(before, preferences);
        });
    return store.chats().find(chat.id()).orElseThrow();
  }

  Story news(String headline) {
    return news(headline, Samples.WORLD);
  }

  /// A story that one publisher reports.
  Story news(String headline, TopicSlug topic) {
    Report report = report(headline, "The Post");
    Story story =
        store
            .transactions()
            .inTransaction(() -> {
              Story opened =
                  store
                      .stories()
                      .open(report, Set.of(topic), Samples.fingerprint(headline), clocks.instant());
              announcer.announce(opened);
              return opened;
            });
    clocks.advance(Duration.ofSeconds(10));
    return story;
  }

  /// Another publisher reports it.
  void joins(Story story, String source) {
    Report report = report(story.summary().headline(), source);
    store
        .transactions()
        .run(() -> {
          Story joined =
              store
                  .stories()
                  .join(
                      story.id(),
                      report,
                      story.topics(),
                      Samples.fingerprint("more"),
                      clocks.instant());
          announcer.update(joined);
          announcer.announce(joined);
        });
  }

  private Report report(String headline, String source) {
    Summary summary =
        new Summary(
            headline,
            List.of(
                new KeySentence(0, headline + " was said on Monday.", 2),
                new KeySentence(1, "More of " + headline + " follows.", 1)),
            List.of(0, 1));
    String link = "https://post.example/" + headline.hashCode() + source.hashCode();
    return new Report(source, Optional.empty(), Samples.article(link), summary, clocks.instant());
  }

  /// Time passes, from one thing that is due to the next, and everybody works.
  void until(String instant) {
    Instant end = Instant.parse(instant);
    while (clocks.instant().isBefore(end)) {
      Instant now = clocks.instant();
      Instant next =
          Stream.of(
                  store.digests().nextDue(),
                  queue().nextDue(clocks.instant()),
                  Optional.of(now.plus(STEP)))
              .flatMap(Optional::stream)
              .filter(now::isBefore)
              .min(Instant::compareTo)
              .orElse(end);
      clocks.advance(Duration.between(now, next.isBefore(end) ? next : end));
      work();
    }
  }

  private SendQueue queue() {
    return store.sendQueue(platform.platform());
  }

  /// The clock is put to another time at once.
  void jumpTo(String instant) {
    clocks.jump(Duration.between(clocks.instant(), Instant.parse(instant)));
  }

  void work() {
    while (desk.round().isZero()) {}
    for (int second = 0; second < 4; second++) {
      while (dispatcher.round().isZero()) {}
      clocks.advance(Duration.ofMillis(1_100)); // one message a second to a chat
    }
  }

  /// Messages to a chat, each as its bold words: the headline of a brief; title and headlines of a
  /// digest.
  List<List<String>> said(Chat chat) {
    return platform.requests().stream()
        .filter(envelope -> envelope.chat().address().equals(chat.address()))
        .map(envelope -> bold(envelope.message()))
        .toList();
  }

  private static List<String> bold(Message message) {
    return message.paragraphs().stream()
        .flatMap(paragraph -> paragraph.spans().stream())
        .filter(span -> span instanceof Span.Bold)
        .map(Span::text)
        .toList();
  }

  /// What became of the digests of all chats: day, slot, outcome and reason.
  List<String> runs() {
    return query(
        "SELECT day || ' ' || slot || ' ' || outcome || ' ' || reason FROM digest_run"
            + " ORDER BY chat, day, slot");
  }

  List<String> outbox(String kind) {
    return query(
        "SELECT state || ' ' || reason FROM outbox WHERE kind = '" + kind + "' ORDER BY id");
  }

  private List<String> query(String sql) {
    try (Connection connection =
            DriverManager.getConnection("jdbc:sqlite:" + folder.resolve("mujaz.db"));
        ResultSet rows = connection.createStatement().executeQuery(sql)) {
      List<String> found = new ArrayList<>();
      while (rows.next()) {
        found.add(rows.getString(1).strip());
      }
      return found;
    } catch (SQLException e) {
      throw new AssertionError(e);
    }
  }
}
