package mujaz.delivery;

import static mujaz.store.TestStore.NOW;
import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import mujaz.chat.Chat;
import mujaz.store.Samples;
import mujaz.store.Store;
import mujaz.store.TestStore;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SweeperTest {

  @TempDir Path folder;
  private final AtomicReference<Instant> now = new AtomicReference<>(NOW);

  @Test
  void rows_leave_when_they_were_kept_long_enough_and_never_within_a_week() {
    try (Store store = TestStore.open(folder, now::get)) {
      Chat chat = store.chats().findOrAdd(Samples.telegram(1), Samples.ARABIC);
      Delivery.What.Reply reply =
          new Delivery.What.Reply(Message.of(Message.Paragraph.text("x")), Optional.empty());
      store.outbox().oweReply(chat.id(), 0, reply, NOW);
      store.chats().saveState(chat.id(), Chat.State.SUSPENDED, "kicked");
      Sweeper sweeper = new Sweeper(store.outbox(), Duration.ofDays(1), now::get);

      now.set(NOW.plus(Duration.ofDays(6)));
      assertThat(sweeper.round()).isEqualTo(Duration.ofHours(1));
      assertThat(store.outbox().counts().get(DeliveryState.EXPIRED)).isOne();

      now.set(NOW.plus(Duration.ofDays(8)));
      sweeper.round();
      assertThat(store.outbox().counts().get(DeliveryState.EXPIRED)).isZero();
    }
  }
}
