package mujaz;

import java.time.Duration;
import java.time.InstantSource;
import mujaz.bot.FloodWatch;
import mujaz.bot.OwnerNotices;
import mujaz.delivery.Sweeper;
import mujaz.ops.Configuration;
import mujaz.ops.Lifecycle;
import mujaz.ops.Loop;
import mujaz.store.Store;

/// What is looked after now and then, beside the flow.
final class Upkeep {

  private static final Duration STOP = Duration.ofSeconds(1);

  private final Loop sweeping;
  private final Loop watching;

  Upkeep(Configuration.Delivery delivery, Store store, OwnerNotices notices, InstantSource clock) {
    Sweeper sweeper = new Sweeper(store.outbox(), delivery.keep(), delivery.archive(), clock);
    FloodWatch floods = new FloodWatch(store.chats(), notices, clock);
    this.sweeping = new Loop("sweeping", sweeper::round, clock);
    this.watching = new Loop("flood watch", floods::round, clock);
  }

  void start(Lifecycle lifecycle) throws Exception {
    lifecycle.start("sweeping", sweeping::start, () -> sweeping.stop(STOP));
    lifecycle.start("flood watch", watching::start, () -> watching.stop(STOP));
  }
}
