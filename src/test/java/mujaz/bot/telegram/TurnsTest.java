package mujaz.bot.telegram;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicReference;
import java.util.stream.IntStream;
import mujaz.bot.Incoming;
import mujaz.botapi.StrictBotApi;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/// Whose turn it is when several chats speak.
class TurnsTest {

  private static final int FLOODER = 5;
  private static final int READER = 6;

  private final StrictBotApi api = StrictBotApi.withoutFloodControl();
  private final MemoryInbox inbox = new MemoryInbox();
  private final AtomicReference<Instant> now = new AtomicReference<>(Instant.EPOCH);
  private final CountDownLatch slow = new CountDownLatch(1);
  private final RecordedBot bot = new RecordedBot();
  private final TelegramPlatform platform =
      new TelegramPlatform(
          new TelegramAccess(api.url(), new BotToken(StrictBotApi.TOKEN)),
          inbox,
          now::get,
          new Timing(Duration.ofSeconds(2), Duration.ofSeconds(20), new RecordedPause()));

  @BeforeEach
  void open_chats() {
    api.privateChat(FLOODER, "ar");
    api.privateChat(READER, "en");
    api.supergroup(-7);
  }

  @AfterEach
  void close() {
    slow.countDown();
    platform.close();
    api.close();
  }

  private void start() {
    platform.start(this::handle, (number, reason) -> {});
  }

  private Optional<String> handle(Incoming incoming, Runnable commit) throws InterruptedException {
    if (incoming instanceof Incoming.Said said && said.text().equals("/slow")) {
      slow.await();
    }
    return bot.handle(incoming, commit);
  }

  @Test
  void r_17_a_slow_command_of_one_chat_delays_that_chat_only() {
    api.userSends(FLOODER, "/slow");
    api.userSends(FLOODER, "/after");
    IntStream.range(0, 10).forEach(i -> api.userSends(READER, "/quick" + i));
    start();

    await().until(() -> bot.texts().size() == 10);
    assertThat(bot.texts())
        .containsExactlyElementsOf(IntStream.range(0, 10).mapToObj(i -> "/quick" + i).toList());
    slow.countDown();
    await().until(() -> bot.texts().size() == 12);
    assertThat(bot.texts()).endsWith("/slow", "/after");
  }

  @Test
  void r_17_a_chat_that_floods_is_heard_twenty_times_a_minute_and_told_once() {
    IntStream.range(0, 300).forEach(i -> api.userSends(FLOODER, "/topics"));
    api.userSends(READER, "/latest");
    start();

    await().until(() -> inbox.dropped().size() == 279);
    assertThat(inbox.dropped().values()).allMatch(reason -> reason.contains("20 commands"));
    assertThat(bot.texts()).filteredOn("/topics"::equals).hasSize(20);
    assertThat(bot.texts()).contains("/latest");
    assertThat(notices()).hasSize(1);

    now.set(now.get().plus(Duration.ofMinutes(2)));
    IntStream.range(0, 25).forEach(i -> api.userSends(FLOODER, "/topics"));
    await().until(() -> inbox.dropped().size() == 284);
    assertThat(bot.texts()).filteredOn("/topics"::equals).hasSize(40);
    assertThat(notices()).hasSize(1);
  }

  @Test
  void r_17_talk_in_a_group_is_not_counted() {
    IntStream.range(0, 50).forEach(i -> api.userSends(-7, READER, "we talk " + i));
    api.userSends(-7, READER, "/latest");
    start();

    await().until(() -> bot.texts().contains("/latest"));
    assertThat(inbox.dropped()).isEmpty();
  }

  @Test
  void r_17_memory_holds_few_updates_whoever_waits() {
    IntStream.range(100, 140).forEach(chat -> api.privateChat(chat, "en"));
    IntStream.range(100, 140).forEach(chat -> api.userSends(chat, "/slow"));
    Counted counted = new Counted();
    platform.start(counted, (number, reason) -> {});

    await().until(() -> counted.inside.size() == 16);
    slow.countDown();
    await().until(() -> bot.texts().size() == 40);
    assertThat(counted.most).isEqualTo(16);
  }

  private final class Counted implements BotHandler {

    final ConcurrentHashMap<Long, Boolean> inside = new ConcurrentHashMap<>();
    volatile int most;

    @Override
    public Optional<String> handle(Incoming incoming, Runnable commit) throws InterruptedException {
      long chat = ((Incoming.Said) incoming).where().chat().number();
      inside.put(chat, true);
      synchronized (this) {
        most = Math.max(most, inside.size());
      }
      slow.await();
      inside.remove(chat);
      return bot.handle(incoming, commit);
    }
  }

  private List<Incoming> notices() {
    return bot.incoming().stream().filter(Incoming.TooMuch.class::isInstance).toList();
  }
}
