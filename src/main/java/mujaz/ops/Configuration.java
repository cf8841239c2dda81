package mujaz.ops;

import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/// Everything that the operator decided, valid as a whole. Immutable; read once, at start, by
/// [ConfigurationReader].
public record Configuration(Telegram telegram, People people, Flow flow, Machine machine) {

  /// @param token empty: no Telegram
  /// @param api root of the Bot API, without a slash at its end
  /// @param webhook where Telegram sends updates to; empty: they are polled
  public record Telegram(Optional<Secret> token, URI api, Optional<URI> webhook) {

    public Telegram(Optional<Secret> token, URI api) {
      this(token, api, Optional.empty());
    }
  }

  /// Who may use the bot.
  ///
  /// @param owners Telegram's numbers of people that may do everything
  public record People(Admission access, Set<Long> owners) {

    public People {
      owners = Set.copyOf(owners);
    }
  }

  /// Who is answered beside the owners.
  public enum Admission {
    OWNER,
    EVERYONE
  }

  /// The way of the news.
  public record Flow(Fetch fetch, Extract extract, Feed feed, Delivery delivery) {}

  /// @param allow private hosts and CIDR ranges that may be fetched although they are private
  /// @param minInterval between two polls of one feed
  /// @param contact a web or mail address for those who are fetched from
  public record Fetch(List<String> allow, Duration minInterval, Optional<String> contact) {

    public Fetch {
      allow = List.copyOf(allow);
    }

    public Fetch(List<String> allow, Duration minInterval) {
      this(allow, minInterval, Optional.empty());
    }
  }

  /// @param rules the file with the rules of single sites
  public record Extract(Optional<Path> rules) {

    public static final Extract STANDARD = new Extract(Optional.empty());
  }

  /// @param firstPollNews how many entries of a new feed are news to its readers
  /// @param telegram where the previews of public channels are served
  public record Feed(int firstPollNews, URI telegram) {}

  /// @param expireAfter what was not sent by then is not sent any more
  /// @param keep how long can be told all that became of a message
  /// @param archive how long stays on record what became of it
  public record Delivery(
      Duration expireAfter,
      ResendUnknown resendUnknown,
      PaidBroadcasts paidBroadcasts,
      Duration keep,
      Duration archive) {

    public static final Duration USUALLY_KEPT = Duration.ofDays(90);
    public static final Duration USUALLY_ARCHIVED = Duration.ofDays(730);

    public Delivery(
        Duration expireAfter, ResendUnknown resendUnknown, PaidBroadcasts paidBroadcasts) {
      this(expireAfter, resendUnknown, paidBroadcasts, USUALLY_KEPT, USUALLY_ARCHIVED);
    }

    public Delivery(Duration expireAfter, ResendUnknown resendUnknown) {
      this(expireAfter, resendUnknown, PaidBroadcasts.OFF);
    }
  }

  /// Whether the owner pays Telegram for sending faster.
  public enum PaidBroadcasts {
    OFF,
    ON
  }

  /// What to do with a message of which nobody knows whether it arrived.
  public enum ResendUnknown {
    ONCE,
    NEVER
  }

  /// The machine that the program runs on.
  ///
  /// @param store the URL of the database, which may hold a password
  public record Machine(Secret store, Web web, LogFormat log) {

    /// With an SQLite file.
    public Machine(Path database, Web web, LogFormat log) {
      this(new Secret("sqlite:" + database), web, log);
    }
  }

  /// @param listen empty: no HTTP server
  /// @param chat whether the web chat is served beside the health pages
  /// @param publicUrl where the whole internet reaches this server, without a slash at its end
  public record Web(Optional<HostPort> listen, boolean chat, Optional<URI> publicUrl) {

    public Web(Optional<HostPort> listen, boolean chat) {
      this(listen, chat, Optional.empty());
    }
  }

  /// Where a server listens.
  ///
  /// @param port 0: any free one
  public record HostPort(String host, int port) {

    @Override
    public String toString() {
      return (host.contains(":") ? "[" + host + "]" : host) + ":" + port;
    }
  }
}
