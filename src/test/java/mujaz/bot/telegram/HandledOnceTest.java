package mujaz.bot.telegram;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicInteger;
import mujaz.bot.Incoming;
import mujaz.botapi.StrictBotApi;
import mujaz.chat.ChatAddress;
import mujaz.chat.ChatId;
import mujaz.chat.Platform;
import mujaz.chat.Preferences;
import mujaz.chat.TranscriptStore.Line;
import mujaz.chat.TranscriptStore.Numbered;
import mujaz.summary.Length;
import mujaz.testing.StoreOnDisk;
import mujaz.text.Language;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/// An update has its effect once, over a real store, whatever fails around its commit.
class HandledOnceTest {

  private static final Instant NOW = Instant.parse("2026-03-01T09:00:00Z");

  private final StrictBotApi api = StrictBotApi.withoutFloodControl();
  private final StoreOnDisk disk = new StoreOnDisk(() -> NOW);
  private final RecordedPause pause = new RecordedPause();
  private final AtomicInteger tries = new AtomicInteger();
  private final List<String> told = new CopyOnWriteArrayList<>();
  private final TelegramPlatform platform =
      new TelegramPlatform(
          new TelegramAccess(api.url(), new BotToken(StrictBotApi.TOKEN)),
          disk.store().inbox(),
          () -> NOW,
          new Timing(Duration.ofSeconds(2), Duration.ofSeconds(20), pause));
  private ChatId chat = new ChatId(1);

  @BeforeEach
  void open_a_chat() {
    api.privateChat(5, "ar");
    Preferences arabic = new Preferences(Language.of("ar"), Length.STANDARD, ZoneOffset.UTC);
    chat = disk.store().chats().findOrAdd(new ChatAddress(Platform.TELEGRAM, 5), arabic).id();
  }

  @AfterEach
  void close() throws Exception {
    platform.close();
    disk.close();
    api.close();
  }

  @Test
  void r_02_a_fault_after_the_commit_has_nothing_done_again() {
    handle((incoming, commit) -> {
      write(incoming, commit);
      throw new IllegalStateException("after the commit");
    });

    assertThat(lines()).containsExactly("/start");
    assertThat(tries).hasValue(2);
    assertThat(told).isEmpty();
  }

  @Test
  void r_02_a_fault_before_the_commit_has_it_done_again() {
    handle((incoming, commit) -> {
      disk.store()
          .transactions()
          .run(() -> {
            append(incoming);
            commit.run();
            if (tries.get() < 2) {
              throw new IllegalStateException("before the commit");
            }
          });
      return Optional.empty();
    });

    assertThat(lines()).containsExactly("/start");
    assertThat(tries).hasValue(2);
  }

  /// Until what was said, and something after it, is over.
  private void handle(BotHandler bot) {
    api.userSends(5, "/start");
    platform.start(
        (incoming, commit) -> {
          if (said(incoming).equals("over")) {
            disk.store().transactions().run(commit);
            return Optional.empty();
          }
          tries.incrementAndGet();
          return bot.handle(incoming, commit);
        },
        (number, reason) -> told.add(reason));
    api.userSends(5, "over");
    await().until(() -> api.unconfirmedUpdates().isEmpty() && nothingWaits());
  }

  private boolean nothingWaits() {
    return disk.store().inbox().heads(Platform.TELEGRAM, Set.of(), 1).isEmpty();
  }

  private void write(Incoming incoming, Runnable commit) {
    disk.store()
        .transactions()
        .run(() -> {
          append(incoming);
          commit.run();
        });
  }

  private void append(Incoming incoming) {
    disk.store().transcript().append(chat, new Line(false, said(incoming), NOW));
  }

  private static String said(Incoming incoming) {
    return ((Incoming.Said) incoming).text();
  }

  private List<String> lines() {
    return disk.store().transcript().after(chat, 0, 10).stream()
        .map(Numbered::line)
        .map(Line::content)
        .toList();
  }
}
