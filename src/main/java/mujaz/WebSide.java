package mujaz;

import java.net.URI;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import mujaz.bot.Bot;
import mujaz.bot.CommandList;
import mujaz.bot.Incoming;
import mujaz.bot.web.Callers;
import mujaz.bot.web.EventStreams;
import mujaz.bot.web.WebBot;
import mujaz.bot.web.WebChat;
import mujaz.bot.web.WebMessageSender;
import mujaz.bot.web.WebServer;
import mujaz.ops.Configuration;
import mujaz.ops.Health;
import mujaz.ops.Lifecycle;
import mujaz.store.Store;
import mujaz.text.Language;

/// The HTTP server, wired: health for machines and, where configured, the web chat for people.
final class WebSide {

  private final Configuration.HostPort listen;
  private final boolean chat;
  private final Store store;
  private final InstantSource clock;
  private final EventStreams streams = new EventStreams();
  private volatile Optional<WebServer> server = Optional.empty();

  private WebSide(Configuration.HostPort listen, boolean chat, Store store, InstantSource clock) {
    this.listen = listen;
    this.chat = chat;
    this.store = store;
    this.clock = clock;
  }

  /// Empty when the configuration wants no HTTP server.
  static Optional<WebSide> of(Configuration.Web web, Store store, InstantSource clock) {
    return web.listen().map(listen -> new WebSide(listen, web.chat(), store, clock));
  }

  void startSending(Configuration.Delivery delivery, Lifecycle lifecycle, Health health)
      throws Exception {
    if (chat) {
      WebMessageSender sender = new WebMessageSender(store.transcript(), streams, clock);
      new Outflow(sender, delivery, store, clock).start(lifecycle, health);
    }
  }

  void startListening(Bot bot, Callers callers, Lifecycle lifecycle, Health health)
      throws Exception {
    Optional<WebChat> page =
        chat
            ? Optional.of(new WebChat(seen(bot), store.chats(), store.transcript(), streams, clock))
            : Optional.empty();
    lifecycle.start("web server", () -> listen(page, callers, health), this::close);
  }

  private void listen(Optional<WebChat> page, Callers callers, Health health) throws Exception {
    server =
        Optional.of(
            WebServer.start(listen.host(), listen.port(), () -> complaints(health), page, callers));
  }

  private static List<String> complaints(Health health) {
    return health.complaints().entrySet().stream()
        .map(complaint -> complaint.getKey() + ": " + complaint.getValue())
        .toList();
  }

  private void close() {
    server.ifPresent(WebServer::close);
  }

  /// Where a person opens the chat; empty when there is none.
  Optional<URI> address() {
    return chat ? server.map(WebServer::address) : Optional.empty();
  }

  private static WebBot seen(Bot bot) {
    return new WebBot() {
      @Override
      public Optional<String> handle(Incoming incoming, Runnable commit)
          throws InterruptedException {
        return bot.handle(incoming, commit);
      }

      @Override
      public List<CommandList.Entry> menu(Language language) {
        return bot.menu(language, true);
      }
    };
  }
}
