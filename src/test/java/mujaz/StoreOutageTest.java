package mujaz;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import mujaz.botapi.Fault;
import mujaz.botapi.StrictBotApi;
import mujaz.store.PostgresServer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/// The server of PostgreSQL goes away while briefs are owed and under way, and comes back.
@Timeout(180)
class StoreOutageTest {

  private static final long OWNER = 4_503_599_627_370_001L;
  private static final List<Long> READERS = List.of(OWNER, 11L, 12L);
  private static final List<String> NEWS = List.of("item-1", "item-2");
  private static final int BRIEFS = READERS.size() * NEWS.size();
  private static final Duration PATIENCE = Duration.ofSeconds(60);

  /// Long enough for the server to stop before the answer comes.
  private static final Fault SLOW = new Fault.Delay(Duration.ofSeconds(4));

  @TempDir Path folder;

  @Test
  void r_68_a_server_that_stops_and_starts_costs_no_brief_no_reply_and_no_restart()
      throws Exception {
    try (NewsSite site = NewsSite.open();
        StrictBotApi telegram = StrictBotApi.withoutFloodControl();
        PostgresServer server = PostgresServer.start(folder.resolve("data"));
        App app = TestApp.start(telegram, server.url(), OWNER)) {
      subscribe(telegram, site, server);
      int sent = telegram.count("sendMessage");
      telegram.always("sendMessage", SLOW);
      publish(site, "item-1", "ferry bridge captain tide lighthouse anchor");
      publish(site, "item-2", "library novel reader shelf poetry archive");
      await()
          .atMost(PATIENCE)
          .untilAsserted(() -> assertThat(rows(server, "kind = 'BRIEF'")).isEqualTo(BRIEFS));
      await().atMost(PATIENCE).until(() -> telegram.count("sendMessage") > sent);

      server.stop();

      CompletableFuture<Void> end = awaitingReplacement(app);
      await().atMost(PATIENCE).until(() -> app.complaints().containsKey("lease"));
      telegram.userSends(OWNER, "/removetopic nowhere");
      await().atMost(PATIENCE).until(() -> app.complaints().containsKey("store"));
      assertThat(telegram.unconfirmedUpdates()).hasSize(1);
      telegram.heal();
      server.startAgain();

      await()
          .atMost(PATIENCE)
          .until(() -> rows(server, "state = 'SENT' AND kind = 'BRIEF'") == BRIEFS);
      await().atMost(PATIENCE).until(() -> app.complaints().isEmpty());
      await().atMost(PATIENCE).until(() -> telling(telegram, OWNER, "nowhere") == 1);
      for (long reader : READERS) {
        for (String item : NEWS) {
          assertThat(about(telegram, reader, item)).as(reader + " " + item).isOne();
        }
      }
      assertThat(rows(server, "state IN ('UNKNOWN', 'FAILED') OR resent = 1")).isZero();
      assertThat(end).isNotDone();
      assertThat(telegram.violations()).isEmpty();
    }
  }

  /// What was published before is read before anybody subscribes, so that nobody is owed it.
  private static void subscribe(StrictBotApi telegram, NewsSite site, PostgresServer server) {
    publish(site, "old", "glacier summit climber avalanche rope valley");
    READERS.forEach(reader -> telegram.privateChat(reader, "en"));
    says(telegram, OWNER, "/addtopic city");
    says(telegram, OWNER, "/addsource " + site.feed() + " city");
    await().atMost(PATIENCE).until(() -> number(server, "SELECT count(*) FROM report") == 1);
    READERS.forEach(reader -> says(telegram, reader, "/subscribe city"));
  }

  private static void says(StrictBotApi telegram, long chat, String text) {
    int before = telegram.messagesIn(chat).size();
    telegram.userSends(chat, text);
    await().atMost(PATIENCE).until(() -> telegram.messagesIn(chat).size() > before);
  }

  private static long about(StrictBotApi telegram, long chat, String item) {
    return telegram.messagesIn(chat).stream()
        .filter(message -> message.links().stream().anyMatch(link -> link.endsWith("/" + item)))
        .count();
  }

  private static long telling(StrictBotApi telegram, long chat, String word) {
    return telegram.messagesIn(chat).stream()
        .filter(message -> message.text().contains(word))
        .count();
  }

  private static void publish(NewsSite site, String name, String theme) {
    site.publish(name, theme, page(theme));
  }

  private static String page(String theme) {
    return """
    <!doctype html><html lang="en"><head><meta charset="utf-8"><title>The %1$s</title></head>
    <body><article><h1>%1$s</h1>
    <p>On Monday the people of the town saw how %1$s came together after a long year of waiting.</p>
    <p>Nobody had thought that %1$s would matter so much to those who live near the square.</p>
    <p>The council said that %1$s will be looked after with more money in the next year.</p>
    </article></body></html>
    """
        .formatted(theme);
  }

  private static int rows(PostgresServer server, String which) throws SQLException {
    return number(server, "SELECT count(*) FROM outbox WHERE " + which);
  }

  private static int number(PostgresServer server, String query) throws SQLException {
    try (Connection connection = DriverManager.getConnection(server.jdbcUrl());
        Statement statement = connection.createStatement();
        var row = statement.executeQuery(query)) {
      row.next();
      return row.getInt(1);
    }
  }

  private static CompletableFuture<Void> awaitingReplacement(App app) {
    return CompletableFuture.runAsync(
        () -> {
          try {
            app.awaitReplacement();
          } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
          }
        },
        Thread::startVirtualThread);
  }
}
