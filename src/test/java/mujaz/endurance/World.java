package mujaz.endurance;

import static org.awaitility.Awaitility.await;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.BiConsumer;
import java.util.function.LongUnaryOperator;
import mujaz.botapi.Step;
import mujaz.botapi.StrictBotApi;
import mujaz.chat.Chat;
import mujaz.chat.ChatAddress;
import mujaz.chat.Platform;
import mujaz.chat.Preferences;
import mujaz.chat.Subscription;
import mujaz.store.Store;
import mujaz.story.TopicSlug;
import mujaz.summary.Length;
import mujaz.text.Language;

/// What a running bot meets: Telegram, a feed, its owner, and a folder for its file.
///
/// @param folder with the database and the log of all runs
record World(Path folder, StrictBotApi telegram, NewsFeed feed) implements AutoCloseable {

  static final long OWNER = 4_503_599_627_370_001L;
  static final String TOPIC = "harbour";

  private static final Preferences PREFERENCES =
      new Preferences(Language.of("en"), Length.STANDARD, ZoneOffset.UTC);
  private static final Duration PATIENCE = Duration.ofMinutes(3);

  /// @param watcher told of each step of each request to Telegram and to the feed
  static World open(Path folder, StrictBotApi telegram, BiConsumer<Step, String> watcher, long seed)
      throws IOException {
    telegram.watch(watcher);
    telegram.privateChat(OWNER, "ar");
    return new World(folder, telegram, NewsFeed.open(watcher, seed));
  }

  /// Starts the bot and waits until it receives.
  BotProcess start() throws IOException {
    return start(List.of("-XX:TieredStopAtLevel=1"), Map.of());
  }

  /// @param flags of its JVM
  /// @param more settings, instead of ours where they are the same
  BotProcess start(List<String> flags, Map<String, String> more) throws IOException {
    int asked = telegram.count("getUpdates");
    Map<String, String> settings = settings();
    settings.putAll(more);
    BotProcess bot = BotProcess.start(flags, settings, log());
    await().atMost(PATIENCE).until(() -> telegram.count("getUpdates") > asked || !bot.isAlive());
    if (!bot.isAlive()) {
      throw new IllegalStateException(
          "the bot does not start: " + Files.readString(log().toPath()));
    }
    return bot;
  }

  private Map<String, String> settings() {
    Map<String, String> settings = new HashMap<>();
    settings.put("MUJAZ_TELEGRAM_TOKEN", StrictBotApi.TOKEN);
    settings.put("MUJAZ_TELEGRAM_API", telegram.url().toString());
    settings.put("MUJAZ_OWNERS", String.valueOf(OWNER));
    settings.put("MUJAZ_ACCESS", "everyone");
    settings.put("MUJAZ_STORE", "sqlite:" + database());
    settings.put("MUJAZ_WEB", "off");
    settings.put("MUJAZ_FETCH_ALLOW", "127.0.0.1");
    settings.put("MUJAZ_FETCH_MIN_INTERVAL", "1s");
    return settings;
  }

  /// Has the owner put the feed into the topic.
  void addTopic() {
    feed.publish();
    says(OWNER, "/addtopic " + TOPIC);
    says(OWNER, "/addsource " + feed.url() + " " + TOPIC);
  }

  /// Has these chats read the topic, while no bot runs.
  ///
  /// @param thread in which each of them wants it
  static void subscribe(Store store, List<Long> readers, LongUnaryOperator thread) {
    store
        .transactions()
        .run(() ->
            readers.forEach(reader -> {
              Chat chat = store.chats().findOrAdd(address(reader), PREFERENCES);
              store
                  .chats()
                  .subscribe(
                      new Subscription(
                          chat.id(), thread.applyAsLong(reader), new TopicSlug(TOPIC)));
            }));
  }

  static ChatAddress address(long reader) {
    return new ChatAddress(Platform.TELEGRAM, reader);
  }

  /// Says something to the running bot, and waits for the answer.
  void says(long reader, String text) {
    int before = telegram.messagesIn(reader).size();
    telegram.userSends(reader, text);
    await().atMost(PATIENCE).until(() -> telegram.messagesIn(reader).size() > before);
  }

  Path database() {
    return folder.resolve("mujaz.db");
  }

  File log() {
    return folder.resolve("bot.log").toFile();
  }

  @Override
  public void close() {
    telegram.close();
    feed.close();
  }
}
