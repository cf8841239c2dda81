package mujaz.bot.web;

import io.javalin.Javalin;
import io.javalin.config.JavalinConfig;
import io.javalin.http.Context;
import io.javalin.http.HttpStatus;
import io.javalin.util.JavalinBindException;
import java.io.IOException;
import java.net.BindException;
import java.net.InetAddress;
import java.net.URI;
import java.net.UnknownHostException;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// The program's HTTP server: health for machines and, if wanted, the web chat for people.
///
/// On a loopback address the chat is open to who sits at the machine; on any other it asks for a
/// key that is made at each start and part of [#address()].
public final class WebServer implements AutoCloseable {

  private static final Logger LOG = LoggerFactory.getLogger(WebServer.class);

  /// The longest message in JSON, each character escaped, and some.
  private static final long LARGEST_BODY = 32 * 1024;

  private final Supplier<List<String>> problems;
  private final Optional<WebChat> chat;
  private final Callers callers;
  private final String host;
  private final Optional<AccessKey> key;
  private final Javalin server;

  private WebServer(
      String host,
      Optional<AccessKey> key,
      Supplier<List<String>> problems,
      Optional<WebChat> chat,
      Callers callers) {
    this.host = host;
    this.key = key;
    this.problems = problems;
    this.chat = chat;
    this.callers = callers;
    this.server = Javalin.create(this::configure);
  }

  /// Listens, for people only.
  ///
  /// @see #start(String, int, Supplier, Optional, Callers)
  public static WebServer start(
      String host, int port, Supplier<List<String>> problems, Optional<WebChat> chat)
      throws IOException {
    return start(host, port, problems, chat, Callers.NONE);
  }

  /// Listens.
  ///
  /// @param port 0 for any that is free
  /// @param problems what is wrong with the program now, one line each; empty: it is healthy
  /// @throws BindException when the port is taken
  /// @throws UnknownHostException when this machine has no such address
  public static WebServer start(
      String host,
      int port,
      Supplier<List<String>> problems,
      Optional<WebChat> chat,
      Callers callers)
      throws IOException {
    boolean open = InetAddress.getByName(host).isLoopbackAddress();
    Optional<AccessKey> key = open ? Optional.empty() : Optional.of(AccessKey.random());
    WebServer server = new WebServer(host, key, problems, chat, callers);
    try {
      server.server.start(host, port);
      return server;
    } catch (JavalinBindException e) {
      throw (IOException) new BindException("port " + port + " is in use").initCause(e);
    }
  }

  /// Where a person opens the chat, with the key where one is needed: not for logs that others
  /// read.
  public URI address() {
    boolean any = host.equals("0.0.0.0") || host.equals("::");
    String name = any || key.isEmpty() ? "localhost" : host.contains(":") ? "[" + host + "]" : host;
    String query = key.map(k -> "?key=" + k.value()).orElse("");
    return URI.create("http://" + name + ":" + port() + "/" + query);
  }

  public int port() {
    return server.port();
  }

  @Override
  public void close() {
    chat.ifPresent(WebChat::close);
    server.stop();
  }

  private void configure(JavalinConfig config) {
    config.startup.showJavalinBanner = false;
    config.concurrency.useVirtualThreads = true;
    config.http.maxRequestSize = LARGEST_BODY;
    config.jetty.modifyHttpConfiguration(jetty -> jetty.setSendServerVersion(false));
    config.routes.before(SecurityHeaders::add);
    config.routes.get("/healthz", this::health);
    config.routes.exception(Exception.class, WebServer::fail);
    callers.routes(config.routes);
    Gate gate = new Gate(key);
    chat.ifPresent(open -> {
      config.routes.beforeMatched(request -> guard(gate, request));
      open.routes(config.routes);
    });
  }

  /// Only health may be asked by anybody, and programs come with a secret of their own.
  private static void guard(Gate gate, Context request) {
    if (!request.path().equals("/healthz") && !Callers.covers(request.path())) {
      gate.check(request);
    }
  }

  private void health(Context request) {
    List<String> now = problems.get();
    request.contentType("text/plain; charset=utf-8");
    if (now.isEmpty()) {
      request.result("ok\n");
    } else {
      request.status(HttpStatus.SERVICE_UNAVAILABLE).result(String.join("\n", now) + "\n");
    }
  }

  private static void fail(Exception failure, Context request) {
    LOG.atError()
        .addKeyValue("method", request.method())
        .addKeyValue("path", request.path())
        .setCause(failure)
        .log("request failed");
    request.status(HttpStatus.INTERNAL_SERVER_ERROR).result("The bot could not do that.");
  }
}
