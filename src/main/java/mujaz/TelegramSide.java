package mujaz;

import java.time.Duration;
import java.time.InstantSource;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import java.util.SequencedMap;
import java.util.function.Consumer;
import mujaz.bot.Bot;
import mujaz.bot.CommandList;
import mujaz.bot.Rights;
import mujaz.bot.telegram.BotToken;
import mujaz.bot.telegram.PollerHealth;
import mujaz.bot.telegram.TelegramAccess;
import mujaz.bot.telegram.TelegramPlatform;
import mujaz.bot.telegram.UpdateWatch;
import mujaz.bot.web.UpdateDoor;
import mujaz.bot.web.WebhookRoute;
import mujaz.chat.Phrases;
import mujaz.ops.Configuration;
import mujaz.ops.Health;
import mujaz.ops.Lifecycle;
import mujaz.ops.Secret;
import mujaz.store.Store;
import mujaz.text.Language;

/// The bot on Telegram, wired.
final class TelegramSide {

  private static final Duration SILENT = Duration.ofMinutes(3);

  private final TelegramPlatform platform;
  private final Store store;
  private final InstantSource clock;

  private TelegramSide(TelegramPlatform platform, Store store, InstantSource clock) {
    this.platform = platform;
    this.store = store;
    this.clock = clock;
  }

  /// Empty when no token is configured.
  static Optional<TelegramSide> of(
      Configuration.Telegram telegram, Store store, InstantSource clock) {
    return telegram
        .token()
        .map(token -> access(telegram, token))
        .map(access -> wired(access, store, clock));
  }

  private static TelegramAccess access(Configuration.Telegram telegram, Secret token) {
    return new TelegramAccess(telegram.api(), new BotToken(token.reveal()), telegram.webhook());
  }

  private static TelegramSide wired(TelegramAccess access, Store store, InstantSource clock) {
    return new TelegramSide(new TelegramPlatform(access, store.inbox(), clock), store, clock);
  }

  Rights rights() {
    return platform.rights();
  }

  /// @param notFunded told when Telegram does not let the owner pay for speed
  void startSending(
      Configuration.Delivery delivery,
      Lifecycle lifecycle,
      Health health,
      Consumer<String> notFunded)
      throws Exception {
    Outflow outflow = new Outflow(platform.sender(), delivery, store, clock);
    outflow.whenNotFunded(notFunded);
    outflow.start(lifecycle, health);
  }

  void startReceiving(Bot bot, UpdateWatch watch, Lifecycle lifecycle, Health health)
      throws Exception {
    health.register("receiving from telegram", this::complaint);
    lifecycle.start(
        "receiving from telegram", () -> platform.start(bot::handle, watch), platform::close);
    platform.suggest(menus(bot));
  }

  /// Where Telegram sends updates to; empty while they are polled.
  Optional<WebhookRoute> webhook() {
    return platform.usesWebhook() ? Optional.of(new WebhookRoute(door())) : Optional.empty();
  }

  private UpdateDoor door() {
    return new UpdateDoor() {
      @Override
      public boolean admits(String secret) {
        return platform.admits(secret);
      }

      @Override
      public void take(byte[] update) {
        platform.take(update);
      }
    };
  }

  private static SequencedMap<String, List<CommandList.Entry>> menus(Bot bot) {
    SequencedMap<String, List<CommandList.Entry>> menus = new LinkedHashMap<>();
    for (Language language : Phrases.languages()) {
      menus.put(language.tag(), bot.menu(language, false));
    }
    return menus;
  }

  /// The age of the last good answer tells more than whether a thread still runs.
  private Optional<String> complaint() {
    PollerHealth now = platform.health();
    if (!now.trouble().isEmpty()) {
      return Optional.of(now.trouble());
    }
    boolean silent = now.lastGood().isBefore(clock.instant().minus(SILENT));
    return silent ? Optional.of("no answer from Telegram for minutes") : Optional.empty();
  }
}
