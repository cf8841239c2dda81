package mujaz.bot.telegram;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.SequencedMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import mujaz.bot.CommandList;
import mujaz.bot.Rights;
import mujaz.chat.InboxStore;
import mujaz.delivery.MessageSender;
import okhttp3.ConnectionPool;
import okhttp3.Dispatcher;
import okhttp3.OkHttpClient;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.telegram.telegrambots.client.okhttp.OkHttpTelegramClient;
import org.telegram.telegrambots.meta.generics.TelegramClient;

/// Telegram as a place where the bot lives: receiving, handling and sending under one token.
///
/// Updates come in after [#start]; the parts for sending work from the beginning, until [#close()].
/// Safe for use by many threads.
public final class TelegramPlatform implements AutoCloseable {

  private static final Logger log = LoggerFactory.getLogger(TelegramPlatform.class);
  private static final Duration STOP = Duration.ofSeconds(5);
  private static final int PARALLEL = 160;

  /// Shorter than servers keep idle connections: one that dies under a request leaves it unknown.
  private static final Duration IDLE = Duration.ofSeconds(20);

  private final TelegramAccess access;
  private final InboxStore inbox;
  private final InstantSource clock;
  private final Timing timing;
  private final ExecutorService callThreads = Executors.newVirtualThreadPerTaskExecutor();
  private final OkHttpClient http;
  private final TelegramClient client;
  private Optional<Running> running = Optional.empty();

  /// What runs between start and close.
  private record Running(Receiver receiver, Optional<Hook> hook, List<Thread> threads) {}

  public TelegramPlatform(TelegramAccess access, InboxStore inbox, InstantSource clock) {
    this(access, inbox, clock, Timing.USUAL);
  }

  TelegramPlatform(TelegramAccess access, InboxStore inbox, InstantSource clock, Timing timing) {
    this.access = access;
    this.inbox = inbox;
    this.clock = clock;
    this.timing = timing;
    this.http = http(callThreads, timing);
    this.client =
        new OkHttpTelegramClient(
            PlainMethods.writer(), http, access.token().value(), access.server());
  }

  private static OkHttpClient http(ExecutorService threads, Timing timing) {
    Dispatcher dispatcher = new Dispatcher(threads);
    dispatcher.setMaxRequestsPerHost(PARALLEL);
    return OneRequest.guard(new OkHttpClient.Builder())
        .dispatcher(dispatcher)
        .connectionPool(new ConnectionPool(PARALLEL, IDLE.toSeconds(), TimeUnit.SECONDS))
        .callTimeout(timing.call())
        .readTimeout(timing.call())
        .writeTimeout(timing.call())
        .build();
  }

  /// Sends into Telegram chats.
  public MessageSender sender() {
    return new TelegramMessageSender(client, access.token(), timing.patience());
  }

  /// Says who administers a chat.
  public Rights rights() {
    return new TelegramRights(client, access.token(), timing.patience());
  }

  /// Has Telegram suggest these commands, in each language and otherwise in the first; on a thread
  /// of its own.
  public void suggest(SequencedMap<String, List<CommandList.Entry>> menus) {
    CommandMenu menu = new CommandMenu(client, access.token());
    callThreads.execute(() -> {
      menu.publish(menus.firstEntry().getValue());
      menus.forEach(menu::publish);
    });
  }

  /// Begins to receive, once; what is in the inbox from before is handled first.
  public synchronized void start(BotHandler bot, UpdateWatch watch) {
    if (running.isPresent()) {
      throw new IllegalStateException("started already");
    }
    InboxWorker worker = new InboxWorker(inbox, handling(bot, watch), timing.pause());
    Optional<Hook> hook =
        access.webhook().map(url -> new Hook(url, access.token(), inbox, worker::wake));
    Receiver receiver = receiver(hook, worker::wake);
    Thread handling = Thread.ofVirtual().name("telegram-inbox").start(worker);
    Thread receiving = Thread.ofVirtual().name("telegram-receive").start(receiver);
    running = Optional.of(new Running(receiver, hook, List.of(receiving, handling)));
  }

  private Receiver receiver(Optional<Hook> hook, Runnable arrived) {
    UpdateSource source = new UpdateSource(access, pollClient(), timing.longPoll());
    return hook.<Receiver>map(it -> new WebhookWatch(source, it, clock, timing.pause()))
        .orElseGet(() -> new TelegramPoller(source, inbox, arrived, clock, timing.pause()));
  }

  /// Whether Telegram sends updates to us, rather than being asked for them.
  public boolean usesWebhook() {
    return access.webhook().isPresent();
  }

  /// Whether a caller of the webhook knows its secret; nobody does while updates are polled.
  public boolean admits(String secret) {
    return hook().map(hook -> hook.admits(secret)).orElse(false);
  }

  /// Commits an update that came to the webhook; what is none is left out.
  ///
  /// @throws RuntimeException when it cannot be stored: then it must come again
  public void take(byte[] update) {
    hook().orElseThrow(() -> new IllegalStateException("nothing is received now")).take(update);
  }

  private synchronized Optional<Hook> hook() {
    return running.flatMap(Running::hook);
  }

  private Handling handling(BotHandler bot, UpdateWatch watch) {
    NamedCommands names = new NamedCommands(client, access.token(), timing);
    return new Handling(
        inbox,
        new Handling.Listeners(names, bot, watch),
        new CallbackAnswers(client, access.token()),
        new ChatThrottle(clock),
        timing.pause());
  }

  private OkHttpClient pollClient() {
    return http.newBuilder().callTimeout(timing.poll()).readTimeout(timing.poll()).build();
  }

  /// How receiving goes; not ready before the first answer.
  public synchronized PollerHealth health() {
    return running
        .map(parts -> parts.receiver().health())
        .orElseGet(() -> new PollerHealth(Instant.EPOCH, ""));
  }

  /// Stops receiving and handling, closes the connections; takes seconds at most. What was
  /// not stored yet comes again from Telegram, what was cut off in its handling stays in the inbox.
  @Override
  public synchronized void close() {
    running.ifPresent(TelegramPlatform::stop);
    running = Optional.empty();
    http.dispatcher().cancelAll();
    callThreads.shutdown();
    http.connectionPool().evictAll();
  }

  private static void stop(Running parts) {
    parts.threads().forEach(Thread::interrupt);
    parts.receiver().cancel();
    try {
      for (Thread thread : parts.threads()) {
        if (!thread.join(STOP)) {
          log.atWarn().addKeyValue("thread", thread.getName()).log("does not stop");
        }
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }
}
