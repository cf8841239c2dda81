package mujaz;

import java.net.URI;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import mujaz.botapi.StrictBotApi;
import mujaz.ops.Configuration;
import mujaz.ops.Lifecycle;
import mujaz.ops.LogFormat;
import mujaz.ops.Secret;

/// The whole bot in this process, before a Telegram and sites on loopback.
final class TestApp {

  private TestApp() {}

  /// @param store where it keeps everything, as `store.url`
  static App start(StrictBotApi telegram, String store, long owner) throws Exception {
    return App.start(
        new Configuration(
            new Configuration.Telegram(Optional.of(new Secret(StrictBotApi.TOKEN)), telegram.url()),
            new Configuration.People(Configuration.Admission.EVERYONE, Set.of(owner)),
            new Configuration.Flow(
                new Configuration.Fetch(List.of("127.0.0.1"), Duration.ofMillis(300)),
                Configuration.Extract.STANDARD,
                new Configuration.Feed(1, URI.create("https://t.me")),
                new Configuration.Delivery(Duration.ofDays(1), Configuration.ResendUnknown.ONCE)),
            new Configuration.Machine(
                new Secret(store), new Configuration.Web(Optional.empty(), false), LogFormat.TEXT)),
        InstantSource.system(),
        new Lifecycle(),
        Duration.ofMillis(500));
  }
}
