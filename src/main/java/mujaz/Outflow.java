package mujaz;

import java.time.Duration;
import java.time.InstantSource;
import java.util.function.Consumer;
import mujaz.chat.Platform;
import mujaz.delivery.Dispatcher;
import mujaz.delivery.MessageSender;
import mujaz.delivery.Sending;
import mujaz.ops.Configuration;
import mujaz.ops.Health;
import mujaz.ops.Lifecycle;
import mujaz.ops.Loop;
import mujaz.store.Store;

/// The last part of the flow, once for each platform: what is owed to its chats is sent.
final class Outflow {

  private static final Duration STUCK = Duration.ofMinutes(2);
  private static final Duration LOOP_STOP = Duration.ofSeconds(1);
  private static final Duration SENDING_STOP = Duration.ofSeconds(7);

  private final String name;
  private final Dispatcher dispatcher;
  private final Loop loop;

  Outflow(MessageSender sender, Configuration.Delivery delivery, Store store, InstantSource clock) {
    Platform platform = sender.platform();
    this.name = "sending to " + platform.name().toLowerCase(java.util.Locale.ROOT);
    this.dispatcher =
        new Dispatcher(
            new Dispatcher.Stores(
                store.sendQueue(platform), store.chats(), store.stories(), store.transactions()),
            sender,
            sending(delivery),
            clock);
    this.loop = new Loop(name, dispatcher::round, clock);
    dispatcher.wakeWith(loop::wake);
  }

  private static Sending sending(Configuration.Delivery delivery) {
    Sending.WhenUnknown unknown =
        switch (delivery.resendUnknown()) {
          case ONCE -> Sending.WhenUnknown.ONCE;
          case NEVER -> Sending.WhenUnknown.NEVER;
        };
    return switch (delivery.paidBroadcasts()) {
      case OFF -> Sending.free(delivery.expireAfter(), unknown);
      case ON -> Sending.paid(delivery.expireAfter(), unknown);
    };
  }

  /// Whom to tell, in one sentence, that the platform does not take the owner's money.
  void whenNotFunded(Consumer<String> told) {
    dispatcher.whenNotFunded(told);
  }

  void start(Lifecycle lifecycle, Health health) throws Exception {
    health.register(name, loop.completesWithin(STUCK));
    health.register(name + ": permission", dispatcher::complaint);
    lifecycle.start(name, loop::start, this::stop);
  }

  /// Nothing more is claimed; what is under way is sent to its end.
  private void stop() throws InterruptedException {
    loop.stop(LOOP_STOP);
    dispatcher.stop(SENDING_STOP);
  }
}
