package mujaz;

import java.net.URI;
import java.time.Duration;
import java.time.InstantSource;
import java.util.Optional;
import mujaz.bot.web.HubDoor;
import mujaz.bot.web.HubRoutes;
import mujaz.feed.Announcement;
import mujaz.feed.Feed;
import mujaz.feed.FeedId;
import mujaz.feed.Fetcher;
import mujaz.feed.HubCallbacks;
import mujaz.feed.HubDesk;
import mujaz.feed.PollOutcome;
import mujaz.feed.PollRules;
import mujaz.feed.PollSchedule;
import mujaz.feed.SourceWatch;
import mujaz.ops.Configuration;
import mujaz.ops.Health;
import mujaz.ops.Lifecycle;
import mujaz.ops.Loop;
import mujaz.store.Store;

/// WebSub, wired: hubs are asked in a loop of their own, and heard through the web server. Does
/// nothing where no public address is configured.
final class HubSide {

  private static final Duration STUCK = Duration.ofMinutes(30);
  private static final Duration STOP = Duration.ofSeconds(3);

  private final Store store;
  private final InstantSource clock;
  private final Optional<HubDesk> desk;

  HubSide(Configuration.Web web, Store store, Fetcher fetcher, InstantSource clock) {
    this.store = store;
    this.clock = clock;
    this.desk =
        web.listen()
            .flatMap(listen -> web.publicUrl())
            .map(url -> new HubDesk(store.hubs(), fetcher, callbacks(url), clock));
  }

  private static URI callbacks(URI publicUrl) {
    return URI.create(publicUrl + HubRoutes.PATH);
  }

  /// Hears of hubs beside somebody who looks after sources otherwise.
  SourceWatch watching(SourceWatch people) {
    return new SourceWatch() {
      @Override
      public void failing(Feed feed, String reason) {
        people.failing(feed, reason);
      }

      @Override
      public void announced(FeedId feed, Optional<Announcement> announced) {
        desk.ifPresent(hubs -> hubs.heard(feed, announced));
      }
    };
  }

  /// How long to wait before a feed is polled again that just was.
  Duration next(FeedId feed, PollOutcome outcome) {
    return desk.map(hubs -> hubs.next(feed, outcome)).orElseGet(outcome::next);
  }

  void start(Lifecycle lifecycle, Health health) throws Exception {
    if (desk.isPresent()) {
      Loop loop = new Loop("hubs", desk.get()::round, clock);
      desk.get().wakeWith(loop::wake);
      health.register("hubs", loop.completesWithin(STUCK));
      lifecycle.start("hubs", loop::start, () -> loop.stop(STOP));
    }
  }

  /// Where hubs call us.
  Optional<HubRoutes> routes(PollRules rules, PollSchedule schedule) {
    return desk.map(hubs ->
        new HubRoutes(door(new HubCallbacks(store.hubs(), store.feeds(), rules, schedule, clock))));
  }

  static HubDoor door(HubCallbacks callbacks) {
    return new HubDoor() {
      @Override
      public boolean confirms(String token, String mode, String topic, long leaseSeconds) {
        return callbacks.confirms(token, mode, topic, leaseSeconds);
      }

      @Override
      public boolean denied(String token, String topic) {
        return callbacks.denied(token, topic);
      }

      @Override
      public boolean isWanted(String token) {
        return callbacks.isWanted(token);
      }

      @Override
      public Receipt receive(String token, String signature, String contentType, byte[] body) {
        return switch (callbacks.receive(token, signature, contentType, body)) {
          case TAKEN -> Receipt.TAKEN;
          case IGNORED -> Receipt.IGNORED;
          case UNWANTED -> Receipt.UNWANTED;
        };
      }
    };
  }
}
