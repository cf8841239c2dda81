package mujaz;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import mujaz.botapi.ChatMessage;
import mujaz.botapi.StrictBotApi;
import mujaz.store.TestPostgres;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/// The running bot on PostgreSQL, whose connections are cut and whose server goes away.
@Timeout(120)
class StoreTroubleTest {

  private static final long OWNER = 4_503_599_627_370_001L;

  /// What may wait for ever must not take the only thread of the common pool from other tests.
  private static final Executor ASIDE = Thread::startVirtualThread;

  private static final Duration PATIENCE = Duration.ofSeconds(60);

  private static final List<String> THEMES =
      List.of(
          "ferry bridge captain tide lighthouse anchor",
          "library novel reader shelf poetry archive",
          "orchard apple harvest farmer cider blossom",
          "glacier summit climber avalanche rope valley",
          "violin concert orchestra melody conductor opera");

  @TempDir Path folder;
  private NewsSite site;
  private StrictBotApi telegram;

  @BeforeEach
  void open() throws Exception {
    site = NewsSite.open();
    telegram = StrictBotApi.withoutFloodControl();
    telegram.privateChat(OWNER, "en");
  }

  @AfterEach
  void close() {
    telegram.close();
    site.close();
  }

  @Test
  void r_68_connections_are_dropped_again_and_again_and_each_brief_comes_once() throws Exception {
    try (App app = start()) {
      subscribe();
      for (int i = 1; i <= 4; i++) {
        TestPostgres.dropConnections(url());
        publish("item-" + i, i);
        TestPostgres.dropConnections(url());
        String link = "item-" + i;
        await().atMost(PATIENCE).until(() -> !about(link).isEmpty());
      }
      await().atMost(PATIENCE).until(() -> app.complaints().isEmpty());
      for (int i = 1; i <= 4; i++) {
        assertThat(about("item-" + i)).hasSize(1);
      }
    }
    assertThat(telegram.violations()).isEmpty();
  }

  @Test
  void r_75_a_lost_database_ends_nothing_and_is_told_and_what_came_meanwhile_is_handled_once()
      throws Exception {
    try (App app = start()) {
      subscribe();
      CompletableFuture<Void> end = CompletableFuture.runAsync(() -> awaitReplacement(app), ASIDE);
      TestPostgres.allowConnections(url(), false);
      await().atMost(PATIENCE).until(() -> app.complaints().containsKey("lease"));
      telegram.userSends(OWNER, "/removetopic nowhere");
      await().atMost(PATIENCE).until(() -> app.complaints().containsKey("store"));
      assertThat(telegram.unconfirmedUpdates()).hasSize(1);
      assertThat(end).isNotDone();

      TestPostgres.allowConnections(url(), true);

      await().atMost(PATIENCE).until(() -> !saying("nowhere").isEmpty());
      await().atMost(PATIENCE).until(() -> app.complaints().isEmpty());
      assertThat(saying("nowhere")).hasSize(1);
      assertThat(telegram.unconfirmedUpdates()).isEmpty();
    }
  }

  @Test
  void another_process_stands_by_and_takes_over_when_the_first_is_gone() throws Exception {
    App first = start();
    subscribe();
    CompletableFuture<App> second = CompletableFuture.supplyAsync(this::startSecond, ASIDE);
    publish("item-1", 1);
    await().atMost(PATIENCE).until(() -> !about("item-1").isEmpty());
    assertThat(second).isNotDone();

    first.close();

    try (App app = second.join()) {
      assertThat(app.complaints()).doesNotContainKey("lease");
      publish("item-2", 2);
      await().atMost(PATIENCE).until(() -> !about("item-2").isEmpty());
      assertThat(about("item-1")).hasSize(1);
      assertThat(about("item-2")).hasSize(1);
    }
    assertThat(telegram.violations()).isEmpty();
  }

  private void publish(String name, int number) {
    site.publish(name, THEMES.get(number), page(number));
  }

  /// Each about something else, so that none joins the story of another.
  private static String page(int number) {
    String theme = THEMES.get(number);
    return """
    <!doctype html><html lang="en"><head><meta charset="utf-8"><title>The %s</title></head>
    <body><article><h1>%s</h1><p>%s</p><p>%s</p><p>%s</p></article></body></html>
    """
        .formatted(
            theme,
            theme,
            "On Monday the people of the town saw how "
                + theme
                + " came together after a long year of waiting.",
            "Nobody had thought that "
                + theme
                + " would matter so much to those who live near the square.",
            "The council said that "
                + theme
                + " will be looked after with more money in the next year.");
  }

  private void subscribe() {
    publish("old", 0);
    says("/addtopic city");
    says("/addsource " + site.feed() + " city");
    says("/subscribe city");
  }

  private void says(String text) {
    int before = messages().size();
    telegram.userSends(OWNER, text);
    await().atMost(PATIENCE).until(() -> messages().size() > before);
  }

  private List<ChatMessage> about(String name) {
    return messages().stream()
        .filter(message -> message.links().stream().anyMatch(link -> link.endsWith("/" + name)))
        .toList();
  }

  private List<ChatMessage> saying(String word) {
    return messages().stream().filter(message -> message.text().contains(word)).toList();
  }

  private List<ChatMessage> messages() {
    return telegram.messagesIn(OWNER);
  }

  private String url() {
    return TestPostgres.url(folder);
  }

  private static void awaitReplacement(App app) {
    try {
      app.awaitReplacement();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  private App startSecond() {
    try {
      return start();
    } catch (Exception e) {
      throw new IllegalStateException(e);
    }
  }

  private App start() throws Exception {
    return TestApp.start(telegram, url(), OWNER);
  }
}
