package mujaz.delivery;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.LongStream;
import mujaz.bot.telegram.BotToken;
import mujaz.bot.telegram.TelegramAccess;
import mujaz.bot.telegram.TelegramPlatform;
import mujaz.botapi.ApiRequest;
import mujaz.botapi.StrictBotApi;
import mujaz.chat.Platform;
import mujaz.chat.Subscription;
import mujaz.store.Samples;
import mujaz.store.Store;
import mujaz.store.TestStore;
import mujaz.story.StoryId;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// A broadcast that the owner pays for, with and without Stars; time is moved by hand.
final class PaidBroadcastTest {

  private static final int CHATS = 300;
  private static final long FIRST_CHAT = 1_000;

  @TempDir Path folder;

  private final ManualClocks clocks = new ManualClocks(Samples.NOW);
  private final StrictBotApi api = StrictBotApi.start(clocks);
  private final List<String> notices = new ArrayList<>();
  private Store store;
  private TelegramPlatform telegram;

  @BeforeEach
  void open() {
    store = TestStore.open(folder, clocks);
    TelegramAccess access = new TelegramAccess(api.url(), new BotToken(StrictBotApi.TOKEN));
    telegram = new TelegramPlatform(access, store.inbox(), clocks);
    store.transactions().run(this::owe);
  }

  @AfterEach
  void close() {
    telegram.close();
    store.close();
    api.close();
  }

  @Test
  void with_stars_briefs_go_out_faster_than_thirty_a_second_and_each_says_that_it_is_paid() {
    api.setPaidBroadcasts(true);

    Duration took = broadcast(Sending.paid(Duration.ofDays(1), Sending.WhenUnknown.ONCE));

    assertThat(took).isLessThan(Duration.ofSeconds(1));
    assertThat(sends()).hasSize(CHATS).allMatch(PaidBroadcastTest::isPaid);
    assertThat(notices).isEmpty();
  }

  @Test
  void without_stars_thirty_a_second_are_sent_and_the_owner_hears_of_it_once() {
    Duration took = broadcast(Sending.paid(Duration.ofDays(1), Sending.WhenUnknown.ONCE));

    assertThat(took).isBetween(Duration.ofSeconds(9), Duration.ofSeconds(12));
    assertThat(sends()).filteredOn(send -> !isPaid(send)).hasSize(CHATS);
    assertThat(notices).containsExactly("Bad Request: BALANCE_TOO_LOW");
  }

  @Test
  void nobody_pays_who_did_not_say_so() {
    api.setPaidBroadcasts(true);

    Duration took = broadcast(Sending.DEFAULT);

    assertThat(took).isGreaterThan(Duration.ofSeconds(9));
    assertThat(sends()).hasSize(CHATS).noneMatch(PaidBroadcastTest::isPaid);
  }

  private Duration broadcast(Sending settings) {
    Dispatcher dispatcher =
        new Dispatcher(
            new Dispatcher.Stores(
                store.sendQueue(Platform.TELEGRAM),
                store.chats(),
                store.stories(),
                store.transactions()),
            telegram.sender(),
            settings,
            clocks,
            new SameThread());
    dispatcher.whenNotFunded(notices::add);
    long start = clocks.nanos();
    while (store.outbox().counts().getOrDefault(DeliveryState.PENDING, 0L) > 0) {
      clocks.advance(dispatcher.round());
    }
    assertThat(store.outbox().counts()).containsEntry(DeliveryState.SENT, (long) CHATS);
    return Duration.ofNanos(clocks.nanos() - start);
  }

  private void owe() {
    List<Subscription> readers =
        LongStream.range(FIRST_CHAT, FIRST_CHAT + CHATS).mapToObj(this::reader).toList();
    store.outbox().oweBrief(story(), readers, clocks.instant());
  }

  private Subscription reader(long number) {
    api.privateChat(number, "ar");
    return new Subscription(
        store.chats().findOrAdd(Samples.telegram(number), Samples.ARABIC).id(), 0, Samples.WORLD);
  }

  private StoryId story() {
    return store
        .stories()
        .open(
            Samples.report("The Post", "https://post.example/1", clocks.instant()),
            Set.of(),
            Samples.fingerprint("open"),
            clocks.instant())
        .id();
  }

  private List<ApiRequest> sends() {
    return api.requests("sendMessage");
  }

  private static boolean isPaid(ApiRequest send) {
    return send.params().containsKey("allow_paid_broadcast");
  }
}
