package mujaz.delivery;

import static mujaz.store.Samples.telegram;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.atomic.AtomicBoolean;
import mujaz.chat.ChatAddress;
import mujaz.chat.ChatId;
import mujaz.chat.Platform;
import mujaz.chat.Subscription;
import mujaz.delivery.Message.Paragraph;
import mujaz.store.Samples;
import mujaz.store.Store;
import mujaz.store.TestStore;
import mujaz.story.Story;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.io.TempDir;

/// A dispatcher over a real store and a platform that answers as a test wants; time passes when the
/// test says so.
abstract class DispatcherStage {

  static final ChatAddress ANNA = telegram(1);
  static final ChatAddress BORIS = telegram(2);
  static final ChatAddress GROUP = telegram(-1_001);

  @TempDir Path folder;

  final ManualClocks clocks = new ManualClocks(Samples.NOW);
  final FakePlatform platform = new FakePlatform();
  Store store;
  final AtomicBoolean woken = new AtomicBoolean();
  Dispatcher dispatcher;

  @BeforeEach
  void open() {
    store = TestStore.open(folder, clocks);
    dispatcher = dispatcher(Sending.DEFAULT);
    dispatcher.wakeWith(() -> woken.set(true));
  }

  @AfterEach
  void close() {
    store.close();
  }

  Dispatcher dispatcher(Sending settings) {
    return new Dispatcher(
        new Dispatcher.Stores(queue(), store.chats(), store.stories(), store.transactions()),
        platform,
        settings,
        clocks,
        new SameThread());
  }

  SendQueue queue() {
    return store.sendQueue(Platform.TELEGRAM);
  }

  void restart() {
    store.close();
    open();
  }

  /// Rounds until there is nothing to do at this instant.
  void settle() {
    for (int i = 0; i < 500; i++) {
      woken.set(false);
      if (dispatcher.round().isPositive() && !woken.get()) {
        return;
      }
    }
    throw new AssertionError("it never rests");
  }

  void pass(Duration time) {
    clocks.advance(time);
    settle();
  }

  ChatId chat(ChatAddress address) {
    return store.chats().findOrAdd(address, Samples.ARABIC).id();
  }

  Story story() {
    return store
        .stories()
        .open(
            Samples.report("The Post", "https://post.example/1", clocks.instant()),
            Set.of(),
            Samples.fingerprint("open"),
            clocks.instant());
  }

  void owe(ChatAddress reader) {
    owe(story(), reader);
  }

  void owe(Story story, ChatAddress reader) {
    Subscription subscription = new Subscription(chat(reader), 0, Samples.WORLD);
    store.outbox().oweBrief(story.id(), List.of(subscription), clocks.instant());
  }

  void reply(ChatAddress to, String text) {
    Message message = Message.of(Paragraph.text(text));
    store
        .outbox()
        .oweReply(
            chat(to), 0, new Delivery.What.Reply(message, Optional.empty()), clocks.instant());
  }

  long count(DeliveryState state) {
    return store.outbox().counts().getOrDefault(state, 0L);
  }
}
