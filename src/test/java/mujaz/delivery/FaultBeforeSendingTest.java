package mujaz.delivery;

import static mujaz.store.Samples.telegram;
import static org.assertj.core.api.Assertions.assertThat;

import java.lang.reflect.Proxy;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import mujaz.chat.ChatId;
import mujaz.chat.ChatStore;
import mujaz.chat.Platform;
import mujaz.delivery.Message.Paragraph;
import mujaz.store.Samples;
import mujaz.store.Store;
import mujaz.store.TestStore;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// The store fails between the claim of a message and its request.
final class FaultBeforeSendingTest {

  /// More than there are places in the budget of a second.
  private static final int CHATS = 40;

  @TempDir Path folder;

  private final ManualClocks clocks = new ManualClocks(Samples.NOW);
  private final AtomicInteger faults = new AtomicInteger(CHATS);

  @Test
  void
      r_40_a_fault_before_a_message_leaves_costs_neither_the_message_nor_its_place_in_the_budget() {
    FakePlatform platform = new FakePlatform();
    try (Store store = TestStore.open(folder, clocks)) {
      SendQueue queue = store.sendQueue(Platform.TELEGRAM);
      Dispatcher dispatcher =
          new Dispatcher(
              new Dispatcher.Stores(
                  queue, failing(store.chats()), store.stories(), store.transactions()),
              platform,
              Sending.DEFAULT,
              clocks,
              new SameThread());
      for (int chat = 1; chat <= CHATS; chat++) {
        owe(store, chat);
      }

      for (int i = 0; i < 2_000 && platform.requests().size() < CHATS; i++) {
        dispatcher.round();
        clocks.advance(Duration.ofMillis(50));
      }

      assertThat(faults).hasValue(0);
      assertThat(store.outbox().counts()).containsEntry(DeliveryState.SENT, (long) CHATS);
    }
  }

  private static void owe(Store store, long number) {
    ChatId chat = store.chats().findOrAdd(telegram(number), Samples.ARABIC).id();
    Message message = Message.of(Paragraph.text("hello"));
    store
        .outbox()
        .oweReply(chat, 0, new Delivery.What.Reply(message, Optional.empty()), Samples.NOW);
  }

  private ChatStore failing(ChatStore chats) {
    return (ChatStore)
        Proxy.newProxyInstance(
            ChatStore.class.getClassLoader(),
            new Class<?>[] {ChatStore.class},
            (proxy, method, arguments) -> {
              if (method.getName().equals("find") && fails(arguments[0])) {
                throw new IllegalStateException("the store fails");
              }
              return method.invoke(chats, List.of(arguments).toArray());
            });
  }

  /// All chats of a round at one go fail as long as one of them does.
  private boolean fails(Object wanted) {
    return switch (wanted) {
      case Set<?> _ -> faults.get() > 0;
      case ChatId _ -> faults.getAndUpdate(left -> Math.max(0, left - 1)) > 0;
      default -> false;
    };
  }
}
