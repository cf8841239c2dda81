package mujaz.bot.web;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.javalin.config.RoutesConfig;
import io.javalin.http.BadRequestResponse;
import io.javalin.http.Context;
import io.javalin.http.Header;
import io.javalin.http.TooManyRequestsResponse;
import io.javalin.http.sse.SseClient;
import java.time.InstantSource;
import java.util.Map;
import java.util.Optional;
import mujaz.bot.Incoming;
import mujaz.chat.Chat;
import mujaz.chat.ChatStore;
import mujaz.chat.Person;
import mujaz.chat.Platform;
import mujaz.chat.TranscriptStore;
import mujaz.text.Language;
import org.jspecify.annotations.Nullable;

/// The routes of the web chat: the page, what its reader says and presses, and the stream of what
/// the bot says.
///
/// Safe for use by many threads. What one browser says reaches the bot in order.
public final class WebChat {

  /// Who speaks in every web chat: whoever reached the server, since it keeps all others out. Put
  /// among the owners, they may do everything.
  public static final Person HOLDER = new Person(Platform.WEB, 1);

  private static final int MOST_STREAMS = 256;
  private static final ObjectMapper JSON =
      new ObjectMapper().disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES);

  private final WebBot bot;
  private final ChatHistory history;
  private final EventStreams streams;
  private final InstantSource clock;
  private final Page page = new Page();
  private final Turns turns = new Turns();

  /// @param streams shared with the [WebMessageSender]
  public WebChat(
      WebBot bot,
      ChatStore chats,
      TranscriptStore transcripts,
      EventStreams streams,
      InstantSource clock) {
    this.bot = bot;
    this.history = new ChatHistory(chats, transcripts);
    this.streams = streams;
    this.clock = clock;
  }

  void routes(RoutesConfig routes) {
    routes.get("/", this::page);
    page.files().forEach((path, file) -> routes.get(path, file::serve));
    routes.before("/api/*", Visitor::of);
    routes.get("/api/commands", this::commands);
    routes.post("/api/say", this::say);
    routes.post("/api/press", this::press);
    routes.sse("/api/events", this::listen);
  }

  /// Ends the streams, so that the server can stop.
  void close() {
    streams.close();
  }

  private void page(Context request) {
    Visitor visitor = Visitor.find(request).orElseGet(() -> Visitor.welcome(request));
    request.html(page.in(language(request, visitor)));
  }

  private void commands(Context request) {
    Visitor visitor = Visitor.of(request);
    respond(request, bot.menu(Language.of(language(request, visitor))));
  }

  private void say(Context request) throws Exception {
    Visitor visitor = Visitor.of(request);
    Said said = read(request, Said.class).checked();
    turns.take(visitor.address(), () -> handle(visitor, said, where(request, visitor)));
    respond(request, Map.of());
  }

  private Optional<String> handle(Visitor visitor, Said said, Incoming.Where where)
      throws InterruptedException {
    Chat chat = history.open(visitor.address(), said.preferences(where.locale().orElse("en")));
    Incoming incoming = new Incoming.Said(where, HOLDER, said.text());
    Optional<String> toast =
        bot.handle(incoming, () -> history.keep(chat, Content.of(said.text()), clock.instant()));
    streams.added(visitor.address());
    return toast;
  }

  private void press(Context request) throws Exception {
    Visitor visitor = Visitor.of(request);
    Pressed pressed = read(request, Pressed.class).checked();
    Incoming incoming =
        new Incoming.Pressed(
            where(request, visitor), HOLDER, pressed.token(), Optional.of(pressed.message()));
    Optional<String> toast = turns.take(visitor.address(), () -> bot.handle(incoming, () -> {}));
    respond(request, Map.of("toast", toast.orElse("")));
  }

  private void listen(SseClient client) {
    Visitor visitor = Visitor.of(client.ctx());
    if (streams.count() >= MOST_STREAMS) {
      throw new TooManyRequestsResponse("Too many pages are open.");
    }
    String language = language(client.ctx(), visitor);
    EventStream stream = new EventStream(visitor.address(), language, history, client);
    client.keepAlive();
    client.onClose(() -> streams.remove(stream));
    streams.add(stream);
    Thread.ofVirtual().name("web-stream").start(stream);
  }

  private Incoming.Where where(Context request, Visitor visitor) {
    return new Incoming.Where(visitor.address(), 0, false, Optional.of(language(request, visitor)));
  }

  private String language(Context request, Visitor visitor) {
    return history
        .chat(visitor.address())
        .map(ChatHistory::languageOf)
        .orElse(InterfaceLanguage.accepted(request.header(Header.ACCEPT_LANGUAGE)));
  }

  private static <T> T read(Context request, Class<T> type) {
    try {
      @Nullable T body = JSON.readValue(request.bodyAsBytes(), type);
      return Optional.ofNullable(body).orElseThrow(() -> new BadRequestResponse("no object"));
    } catch (JsonProcessingException _) {
      throw new BadRequestResponse("not the JSON that is expected");
    } catch (java.io.IOException e) {
      throw new java.io.UncheckedIOException(e);
    }
  }

  private static void respond(Context request, Object body) {
    try {
      request.contentType("application/json").result(JSON.writeValueAsBytes(body));
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("records of strings are always JSON", e);
    }
  }
}
