package mujaz.botapi;

import com.fasterxml.jackson.databind.JsonNode;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.function.BiConsumer;
import java.util.function.Function;

/// A Bot API server on a loopback port, with one bot; see the package text.
///
/// Time is the given clock's, except for the waiting of long polls and of scripted faults, which is
/// real. Safe for many threads. [#close()] throws when a violation was not looked at.
public final class StrictBotApi implements AutoCloseable {

  public static final String TOKEN = "7000000001:AAHtestTESTtestTESTtestTESTtestTEST_-x";

  private final Town town;
  private final Methods methods;
  private final Reader reader;
  private final FaultScript faults = new FaultScript();
  private final RequestChecks checks = new RequestChecks();
  private final RequestLog requests = new RequestLog();
  private volatile BiConsumer<Step, String> watcher = (step, method) -> {};
  private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();
  private final BotApiHttp http = new BotApiHttp(new Front());
  private final HttpServer server;

  private StrictBotApi(InstantSource clock, boolean floodControl, int port) {
    town = new Town(clock);
    methods = new Methods(town, floodControl);
    reader = new Reader(town, methods);
    try {
      server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), port), 0);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    server.setExecutor(threads);
    server.createContext("/", http);
    server.start();
  }

  /// A server with flood control, whose budgets follow this clock.
  public static StrictBotApi start(InstantSource clock) {
    return new StrictBotApi(clock, true, 0);
  }

  /// The same on a port of the caller's choice.
  public static StrictBotApi start(InstantSource clock, int port) {
    return new StrictBotApi(clock, true, port);
  }

  /// A server that never says 429 by itself.
  public static StrictBotApi withoutFloodControl() {
    return new StrictBotApi(InstantSource.system(), false, 0);
  }

  /// Where it listens: what `telegram.api` is set to.
  public URI url() {
    return URI.create("http://127.0.0.1:" + server.getAddress().getPort());
  }

  // Chats

  /// A private chat that its person has started; the chat has the person's id.
  public ChatRoom privateChat(long userId, String language) {
    town.add(new Person(userId, "Reader " + userId, language));
    return room(userId, ChatRoom.Kind.PRIVATE, ChatRoom.Standing.MEMBER);
  }

  public ChatRoom group(long id) {
    return room(id, ChatRoom.Kind.GROUP, ChatRoom.Standing.MEMBER);
  }

  /// Open topics in it to make it a forum.
  public ChatRoom supergroup(long id) {
    return room(id, ChatRoom.Kind.SUPERGROUP, ChatRoom.Standing.MEMBER);
  }

  /// A channel in which the bot may post.
  public ChatRoom channel(long id) {
    return room(id, ChatRoom.Kind.CHANNEL, ChatRoom.Standing.ADMINISTRATOR);
  }

  private ChatRoom room(long id, ChatRoom.Kind kind, ChatRoom.Standing standing) {
    return town.add(new ChatRoom(id, kind, "Chat " + id, standing));
  }

  /// A chat that was made before.
  public ChatRoom room(long id) {
    return town.room(id);
  }

  /// The bot's messages that a chat holds now, oldest first.
  public List<ChatMessage> messagesIn(long chatId) {
    return town.room(chatId).messages();
  }

  // People

  /// The person of a private chat writes; returns the update's id, 0 when the bot does not ask for
  /// messages.
  public long userSends(long chatId, String text) {
    return userSends(chatId, chatId, text);
  }

  /// A person writes in any chat; in a channel it is a post without an author.
  public long userSends(long chatId, long userId, String text) {
    return reader.sends(chatId, userId, text);
  }

  /// The person of a private chat presses the button with this text; returns the query's id.
  public String userPresses(ChatMessage message, String button) {
    return userPresses(message, message.chatId(), message.dataOf(button));
  }

  /// Somebody sends this data as if from a button under the message.
  public String userPresses(ChatMessage message, long userId, String data) {
    return reader.presses(message, userId, data);
  }

  /// Changes what the bot is in a chat and tells it so (`my_chat_member`).
  public long changeStanding(long chatId, long byUserId, ChatRoom.Standing standing) {
    return reader.changesStanding(chatId, byUserId, standing);
  }

  /// A group becomes a supergroup with a new id; nobody tells the bot.
  public ChatRoom upgrade(long groupId, long newId) {
    ChatRoom supergroup = supergroup(newId);
    town.room(groupId).upgradeTo(newId);
    return supergroup;
  }

  /// Whether the bot has Stars, and a thousand messages a second may be paid for; at first not.
  public void setPaidBroadcasts(boolean enabled) {
    methods.setPaidBroadcasts(enabled);
  }

  public List<CallbackAnswer> callbackAnswers() {
    return methods.callbackAnswers();
  }

  /// The commands of the last `setMyCommands`.
  public JsonNode commands() {
    return methods.commands();
  }

  // Updates

  /// Puts an update of any kind into the queue, well-formed or not.
  public long queueUpdate(String kind, JsonNode content) {
    return town.updates.add(kind, content);
  }

  /// Gives the last update once more.
  public void repeatLastUpdate() {
    town.updates.repeatLast();
  }

  /// For a clock that runs faster: polls wait so many times less than they are asked to.
  public void hurry(int times) {
    town.updates.hurry(times);
  }

  /// From now on updates are numbered from here, as after a quiet week.
  public void restartUpdateIdsAt(long id) {
    town.updates.restartAt(id);
  }

  /// What waits is lost, as after 24 hours.
  public void forgetUpdates() {
    town.updates.clear();
  }

  /// The ids of the updates that the bot has not confirmed.
  public List<Long> unconfirmedUpdates() {
    return town.updates.unconfirmed();
  }

  /// Another program sets a webhook; nothing is sent there.
  public void setWebhook(String url) {
    methods.webhook().setElsewhere(url);
  }

  // Faults and the log

  /// The next call of this method that has no other fault before it goes wrong like this.
  public void next(String method, Fault fault) {
    faults.add(method, fault);
  }

  /// Whatever goes wrong like this, until [#heal()]: asked for each request that meets no other
  /// fault, on the request's own thread.
  public void weather(Function<ApiRequest, Optional<Fault>> weather) {
    faults.weather(weather);
  }

  /// Every call of this method goes wrong like this until [#heal()].
  public void always(String method, Fault fault) {
    faults.always(method, fault);
  }

  public void heal() {
    faults.heal();
  }

  /// Has every request told to the watcher, step by step, on the request's own thread: it goes on
  /// when the watcher returns.
  public void watch(BiConsumer<Step, String> watcher) {
    this.watcher = watcher;
  }

  /// Has the witness see what chats show.
  public void watch(Witness witness) {
    town.witness = witness;
  }

  /// For long runs: from now on requests are only counted, and a chat remembers so many of the
  /// bot's messages.
  public void forget(int messages) {
    town.memory = messages;
    requests.forget();
  }

  /// Every request so far, in order of arrival.
  public List<ApiRequest> requests() {
    return requests.all();
  }

  public List<ApiRequest> requests(String method) {
    return requests().stream().filter(request -> request.method().equals(method)).toList();
  }

  /// How often a method was called so far.
  public int count(String method) {
    return requests.count(method);
  }

  /// What no bot should have sent, since the last look.
  public List<String> violations() {
    return checks.take();
  }

  @Override
  public void close() {
    http.close();
    methods.webhook().close();
    town.updates.close();
    server.stop(0);
    threads.close();
    List<String> violations = violations();
    if (!violations.isEmpty()) {
      throw new AssertionError("requests that no bot should send: " + violations);
    }
  }

  /// Stops listening and forgets nothing else: connections are refused from now on.
  public void stopListening() {
    server.stop(0);
  }

  private final class Front implements BotApiHttp.Front {

    @Override
    public void admit(String token, String method) {
      if (!token.matches("\\d+:[\\w-]+")) {
        throw ApiFailure.of(404, "Not Found");
      }
      if (!token.equals(TOKEN)) {
        throw ApiFailure.of(401, "Unauthorized");
      }
      if (!MethodTable.knows(method)) {
        checks.record("no method " + method);
        throw ApiFailure.of(404, "Not Found: method not found");
      }
    }

    @Override
    public Optional<Fault> fault(String method, Params params) {
      ApiRequest request = new ApiRequest(method, params.values(), town.clock.instant());
      requests.add(request);
      checks.check(method, params);
      return faults.take(request);
    }

    @Override
    public void passed(Step step, String method) {
      watcher.accept(step, method);
    }

    @Override
    public JsonNode answer(String method, Params params) {
      return methods.call(method, params);
    }
  }
}
