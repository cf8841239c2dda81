package mujaz.delivery;

import static mujaz.store.Samples.telegram;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.nio.file.Path;
import java.time.Duration;
import java.time.InstantSource;
import java.util.Optional;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CountDownLatch;
import java.util.stream.LongStream;
import mujaz.chat.Chat;
import mujaz.chat.ChatAddress;
import mujaz.chat.Platform;
import mujaz.delivery.Message.Paragraph;
import mujaz.ops.Loop;
import mujaz.store.Samples;
import mujaz.store.Store;
import mujaz.store.TestStore;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class SlowChatTest {

  private static final ChatAddress SLOW = telegram(1);
  private static final int OTHERS = 20;

  @TempDir Path folder;

  private final CountDownLatch answered = new CountDownLatch(1);
  private final ConcurrentLinkedQueue<ChatAddress> asked = new ConcurrentLinkedQueue<>();

  @Test
  void r_29_a_chat_whose_answer_does_not_come_has_one_request_under_way_and_delays_nobody()
      throws Exception {
    try (Store store = TestStore.open(folder, InstantSource.system())) {
      Sending two = new Sending(2, Duration.ofDays(1), Sending.WhenUnknown.ONCE, false);
      Dispatcher dispatcher =
          new Dispatcher(
              new Dispatcher.Stores(
                  store.sendQueue(Platform.TELEGRAM),
                  store.chats(),
                  store.stories(),
                  store.transactions()),
              new SlowPlatform(),
              two,
              InstantSource.system());
      Loop loop = new Loop("sending", dispatcher::round, InstantSource.system());
      dispatcher.wakeWith(loop::wake);
      owe(store);

      loop.start();
      await().atMost(Duration.ofSeconds(60)).until(() -> asked.size() > OTHERS);

      assertThat(asked).filteredOn(SLOW::equals).hasSize(1);
      answered.countDown();
      await().atMost(Duration.ofSeconds(60)).until(() -> asked.size() == OTHERS + 3);
      loop.stop(Duration.ofSeconds(5));
      dispatcher.stop(Duration.ofSeconds(5));
    }
  }

  private static void owe(Store store) {
    for (int i = 0; i < 3; i++) {
      reply(store, SLOW);
    }
    LongStream.rangeClosed(2, OTHERS + 1).forEach(number -> reply(store, telegram(number)));
  }

  private static void reply(Store store, ChatAddress to) {
    store
        .outbox()
        .oweReply(
            store.chats().findOrAdd(to, Samples.ARABIC).id(),
            0,
            new Delivery.What.Reply(Message.of(Paragraph.text("an answer")), Optional.empty()),
            InstantSource.system().instant());
  }

  /// Answers everybody at once but for one.
  private final class SlowPlatform implements MessageSender {

    @Override
    public Platform platform() {
      return Platform.TELEGRAM;
    }

    @Override
    public int parts(Chat chat, Message message) {
      return 1;
    }

    @Override
    public SendResult send(Envelope envelope) throws InterruptedException {
      asked.add(envelope.chat().address());
      if (envelope.chat().address().equals(SLOW)) {
        answered.await();
      }
      return new SendResult.Sent(1);
    }
  }
}
