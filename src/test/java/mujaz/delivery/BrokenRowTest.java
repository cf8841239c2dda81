package mujaz.delivery;

import static mujaz.store.Samples.ARABIC;
import static mujaz.store.Samples.NOW;
import static mujaz.store.Samples.telegram;
import static org.assertj.core.api.Assertions.assertThat;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.read.ListAppender;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.Optional;
import mujaz.chat.ChatId;
import mujaz.chat.Platform;
import mujaz.delivery.Message.Paragraph;
import mujaz.store.Store;
import mujaz.store.TestStore;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.slf4j.LoggerFactory;

/// A damaged row, first in line.
final class BrokenRowTest {

  @TempDir Path folder;

  private final ManualClocks clocks = new ManualClocks(NOW);
  private final FakePlatform platform = new FakePlatform();

  @Test
  void r_38_a_row_that_cannot_be_read_fails_alone_is_told_once_and_the_others_are_sent()
      throws SQLException {
    ListAppender<ILoggingEvent> log = new ListAppender<>();
    log.start();
    Logger logger = (Logger) LoggerFactory.getLogger(Courier.class);
    logger.setLevel(Level.INFO);
    logger.addAppender(log);
    try (Store store = TestStore.open(folder, clocks)) {
      owe(store, 1);
      owe(store, 1);
      owe(store, 2);
      damage("UPDATE outbox SET message = '{\"paragraphs\":[' WHERE id = 1");

      sendAll(store);

      assertThat(platform.chats()).containsExactlyInAnyOrder(telegram(1), telegram(2));
      Trace broken = store.trail().find(new DeliveryId(1)).orElseThrow();
      assertThat(broken.outcome().state()).isEqualTo(DeliveryState.FAILED);
      assertThat(broken.outcome().reason()).startsWith("what is stored cannot be read: ");
      assertThat(store.outbox().counts())
          .containsEntry(DeliveryState.FAILED, 1L)
          .containsEntry(DeliveryState.SENT, 2L);
      assertThat(log.list).extracting(ILoggingEvent::getLevel).containsExactly(Level.ERROR);
    } finally {
      logger.detachAppender(log);
      logger.setLevel(null);
    }
  }

  @Test
  void r_38_a_chat_that_cannot_be_read_costs_the_others_of_its_round_nothing() throws SQLException {
    try (Store store = TestStore.open(folder, clocks)) {
      owe(store, 1);
      owe(store, 2);
      owe(store, 3);
      damage("UPDATE chat SET zone = 'Atlantis/Poseidonis' WHERE number = 1");

      sendAll(store);

      assertThat(platform.chats()).containsExactlyInAnyOrder(telegram(2), telegram(3));
      for (long other : new long[] {2, 3}) {
        assertThat(store.trail().find(new DeliveryId(other)).orElseThrow().outcome().reason())
            .isEmpty();
      }
    }
  }

  private void sendAll(Store store) {
    Dispatcher dispatcher =
        new Dispatcher(
            new Dispatcher.Stores(
                store.sendQueue(Platform.TELEGRAM),
                store.chats(),
                store.stories(),
                store.transactions()),
            platform,
            Sending.DEFAULT,
            clocks,
            new SameThread());
    for (int round = 0; round < 200; round++) {
      dispatcher.round();
      clocks.advance(Duration.ofMillis(50));
    }
  }

  private static void owe(Store store, long number) {
    ChatId chat = store.chats().findOrAdd(telegram(number), ARABIC).id();
    Message message = Message.of(Paragraph.text("hello"));
    store.outbox().oweReply(chat, 0, new Delivery.What.Reply(message, Optional.empty()), NOW);
  }

  /// As another program might, or a disk.
  private void damage(String statement) throws SQLException {
    try (Connection connection =
            DriverManager.getConnection("jdbc:sqlite:" + folder.resolve("mujaz.db"));
        Statement damaging = connection.createStatement()) {
      assertThat(damaging.executeUpdate(statement)).isEqualTo(1);
    }
  }
}
