package mujaz.ops;

import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import mujaz.ops.Configuration.Admission;
import mujaz.ops.Configuration.HostPort;
import mujaz.ops.Configuration.PaidBroadcasts;
import mujaz.ops.Configuration.ResendUnknown;
import mujaz.ops.Setting.Names;

/// Every setting there is. To add one: a constant here, its place in [Configuration], and in
/// `ConfigurationReader`.
final class Settings {

  static final String FILE_VARIABLE = "MUJAZ_CONFIG";
  static final String STANDARD_FILE = "config/mujaz.yaml";
  static final String TOKEN_FILE_VARIABLE = "MUJAZ_TELEGRAM_TOKEN_FILE";

  static final Setting<Secret> TOKEN =
      new Setting<>(
          new Names("telegram.token", "MUJAZ_TELEGRAM_TOKEN"),
          Formats.token(),
          "",
          "The bot's token. Without one there is no Telegram, only the web chat."
              + " Better kept out of this file: `"
              + TOKEN_FILE_VARIABLE
              + "` names a file that holds nothing else.");

  static final Setting<URI> API =
      new Setting<>(
          new Names("telegram.api", "MUJAZ_TELEGRAM_API"),
          Formats.webAddress(),
          "https://api.telegram.org",
          "The Bot API server: change it when you run one of your own.");

  static final Setting<Optional<URI>> WEBHOOK =
      new Setting<>(
          new Names("telegram.webhook", "MUJAZ_TELEGRAM_WEBHOOK"),
          Formats.webhook(),
          "",
          "Has Telegram send updates instead of being asked for them: `on` for `/telegram` below"
              + " `web.public_url`, or the public address that leads to `/telegram` of"
              + " `web.listen`. Default: updates are polled, which needs no public address.");

  static final Setting<Set<Long>> OWNERS =
      new Setting<>(
          new Names("owners", "MUJAZ_OWNERS"),
          Formats.userIds(),
          "",
          "The people who may do everything, by their numbers (not names: those change hands)."
              + " Default: nobody.");

  static final Setting<Admission> ACCESS =
      new Setting<>(
          new Names("access", "MUJAZ_ACCESS"),
          Formats.oneOf(Admission.class),
          "owner",
          "Who is answered: the owners alone, or everyone.");

  static final Setting<Secret> STORE =
      new Setting<>(
          new Names("store.url", "MUJAZ_STORE"),
          Formats.store(),
          "sqlite:data/mujaz.db",
          "Where everything is kept. The folder of an SQLite file is made when it is missing."
              + " PostgreSQL's address may end in `?password_file=` and a path, in place of the"
              + " password, and in `sslmode=` and `sslrootcert=`; see"
              + " [delivery.md](delivery.md#the-store).");

  static final Setting<Optional<HostPort>> WEB =
      new Setting<>(
          new Names("web.listen", "MUJAZ_WEB"),
          Formats.listen(),
          "",
          "Where the web chat and the health pages are served. Default: 127.0.0.1:8080,"
              + " without the chat when there is a Telegram token.");

  static final Setting<URI> PUBLIC_URL =
      new Setting<>(
          new Names("web.public_url", "MUJAZ_WEB_PUBLIC_URL"),
          Formats.publicAddress(),
          "",
          "The address by which the whole internet reaches `web.listen`, usually that of a proxy"
              + " in front of it: sources that have a WebSub hub are then sent to us instead of"
              + " polled often ([feeds.md](feeds.md#websub)). Default: none.");

  static final Setting<List<String>> ALLOW =
      new Setting<>(
          new Names("fetch.allow", "MUJAZ_FETCH_ALLOW"),
          Formats.hostsAndRanges(),
          "",
          "Private hosts that may be fetched. Default: none, only public addresses are.");

  static final Setting<Duration> MIN_INTERVAL =
      new Setting<>(
          new Names("fetch.min_interval", "MUJAZ_FETCH_MIN_INTERVAL"),
          Formats.duration("15m"),
          "5m",
          "No feed is polled more often than this.");

  static final Setting<String> CONTACT =
      new Setting<>(
          new Names("fetch.contact", "MUJAZ_FETCH_CONTACT"),
          Formats.contact(),
          "",
          "Where the people behind a site reach you: it stands in the User-Agent of every request."
              + " Default: none.");

  static final Setting<Path> EXTRACT_RULES =
      new Setting<>(
          new Names("extract.rules", "MUJAZ_EXTRACT_RULES"),
          Formats.file(),
          "",
          "A YAML file that says for single sites what of a page is the article;"
              + " [extraction.md](extraction.md#site-rules) describes it. Default: none.");

  static final Setting<Integer> FIRST_POLL_NEWS =
      new Setting<>(
          new Names("feed.first_poll_news", "MUJAZ_FEED_FIRST_POLL_NEWS"),
          Formats.number(0, 100),
          "1",
          "How many entries of a newly added feed are sent as news; the others can be looked up.");

  static final Setting<URI> CHANNELS =
      new Setting<>(
          new Names("feed.telegram", "MUJAZ_FEED_TELEGRAM"),
          Formats.webAddress(),
          "https://t.me",
          "Where the posts of public Telegram channels are read: a mirror, where t.me is blocked.");

  static final Setting<Duration> EXPIRE_AFTER =
      new Setting<>(
          new Names("delivery.expire_after", "MUJAZ_DELIVERY_EXPIRE_AFTER"),
          Formats.duration("12h"),
          "2d",
          "A brief that could not be sent for so long is not sent any more.");

  static final Setting<ResendUnknown> RESEND_UNKNOWN =
      new Setting<>(
          new Names("delivery.resend_unknown", "MUJAZ_DELIVERY_RESEND_UNKNOWN"),
          Formats.oneOf(ResendUnknown.class),
          "once",
          "When nobody knows whether a message arrived: send it once more, or never again.");

  static final Setting<PaidBroadcasts> PAID_BROADCASTS =
      new Setting<>(
          new Names("delivery.paid_broadcasts", "MUJAZ_DELIVERY_PAID_BROADCASTS"),
          Formats.oneOf(PaidBroadcasts.class),
          "off",
          "Whether briefs go out at 1,000 a second instead of 30, for which Telegram takes Stars"
              + " from the bot's balance. Enable it at @BotFather first.");
  static final Setting<Duration> KEEP =
      new Setting<>(
          new Names("delivery.keep", "MUJAZ_DELIVERY_KEEP"),
          Formats.duration("365d"),
          "90d",
          "For so long can be told all that became of a message, also where `/why` answers it; at"
              + " least a week.");

  static final Setting<Duration> ARCHIVE =
      new Setting<>(
          new Names("delivery.archive", "MUJAZ_DELIVERY_ARCHIVE"),
          Formats.duration("3650d"),
          "730d",
          "For so long stays on record which story went to which chat, when, and what became of it"
              + " (`mujaz delivery`, `/why` with a link); not the text.");

  static final Setting<LogFormat> LOG =
      new Setting<>(
          new Names("log.format", "MUJAZ_LOG"),
          Formats.oneOf(LogFormat.class),
          "",
          "How log lines look, on standard error. Default: text on a terminal, else json.");

  static final List<Setting<?>> ALL =
      List.of(
          TOKEN,
          API,
          WEBHOOK,
          OWNERS,
          ACCESS,
          STORE,
          WEB,
          PUBLIC_URL,
          ALLOW,
          MIN_INTERVAL,
          CONTACT,
          EXTRACT_RULES,
          FIRST_POLL_NEWS,
          CHANNELS,
          EXPIRE_AFTER,
          RESEND_UNKNOWN,
          PAID_BROADCASTS,
          KEEP,
          ARCHIVE,
          LOG);

  private Settings() {}
}
