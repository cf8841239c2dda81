package mujaz.delivery;

import static mujaz.store.TestStore.NOW;
import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.concurrent.atomic.AtomicReference;
import mujaz.chat.Chat;
import mujaz.chat.Subscription;
import mujaz.store.Samples;
import mujaz.store.Store;
import mujaz.store.TestStore;
import mujaz.story.StoryId;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SweeperTest {

  @TempDir Path folder;
  private final AtomicReference<Instant> now = new AtomicReference<>(NOW);

  @Test
  void rows_leave_when_they_were_kept_long_enough_never_within_a_week_and_stay_on_record() {
    try (Store store = TestStore.open(folder, now::get)) {
      Chat chat = store.chats().findOrAdd(Samples.telegram(1), Samples.ARABIC);
      List<Subscription> reader = List.of(new Subscription(chat.id(), 0, Samples.WORLD));
      store.outbox().oweBrief(story(store), reader, NOW);
      store.chats().saveState(chat.id(), Chat.State.SUSPENDED, "kicked");
      Sweeper sweeper =
          new Sweeper(store.outbox(), Duration.ofDays(1), Duration.ofDays(30), now::get);

      now.set(NOW.plus(Duration.ofDays(6)));
      assertThat(sweeper.round()).isEqualTo(Duration.ofHours(1));
      assertThat(expired(store)).isOne();

      now.set(NOW.plus(Duration.ofDays(8)));
      sweeper.round();
      assertThat(expired(store)).isZero();
      assertThat(onRecord(store)).isOne();

      now.set(NOW.plus(Duration.ofDays(31)));
      assertThat(sweeper.round()).isLessThan(Duration.ofHours(1));
      assertThat(sweeper.round()).isEqualTo(Duration.ofHours(1));
      assertThat(onRecord(store)).isZero();
    }
  }

  private static StoryId story(Store store) {
    return store
        .stories()
        .open(
            Samples.report("The Post", "https://post.example/1", NOW),
            Set.of(Samples.WORLD),
            Samples.fingerprint("open"),
            NOW)
        .id();
  }

  private static long expired(Store store) {
    return store.outbox().counts().getOrDefault(DeliveryState.EXPIRED, 0L);
  }

  private static int onRecord(Store store) {
    return store
        .trail()
        .list(Set.of(DeliveryState.EXPIRED), new DeliveryId(Long.MAX_VALUE), 9)
        .size();
  }
}
