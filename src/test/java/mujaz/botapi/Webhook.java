package mujaz.botapi;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.time.Instant;

/// Sends updates to the address that the bot gave, one after the other, each again until it is
/// answered with 2xx. Safe for many threads.
///
/// Addresses without TLS are taken on loopback only, as a server of one's own does.
final class Webhook {

  private static final Duration PATIENCE = Duration.ofMillis(200);
  private static final Duration FIRST_WAIT = Duration.ofMillis(20);
  private static final int LONGEST_SECRET = 256;

  private final Town town;
  private final HttpClient client = HttpClient.newHttpClient();
  private volatile Target target = new Target("", "");
  private volatile Instant failedAt = Instant.EPOCH;
  private volatile String failure = "";

  /// @param secret said with each update; empty: none
  private record Target(String url, String secret) {}

  Webhook(Town town) {
    this.town = town;
  }

  boolean isSet() {
    return !target.url().isEmpty();
  }

  /// As if another program had set it: nothing is sent there.
  void setElsewhere(String url) {
    aim(new Target(url, ""));
  }

  synchronized void set(Params params) {
    String url = params.text("url");
    check(url, params);
    town.updates.allow(params);
    drop(params);
    Target before = target;
    aim(new Target(url, params.text("secret_token")));
    if (isSet() && !target.equals(before)) {
      Target mine = target;
      Thread.ofVirtual().name("webhook").start(() -> deliverWhile(mine));
    }
  }

  private synchronized void aim(Target next) {
    target = next;
    notifyAll();
  }

  private static void check(String url, Params params) {
    boolean local = url.startsWith("http://127.0.0.1:");
    if (!url.isEmpty() && !url.startsWith("https://") && !local) {
      throw ApiFailure.badRequest("bad webhook: An HTTPS URL must be provided for webhook");
    }
    String secret = params.text("secret_token");
    if (!secret.matches("[A-Za-z0-9_-]*") || secret.length() > LONGEST_SECRET) {
      throw ApiFailure.badRequest("secret token contains unallowed characters");
    }
    long connections = params.number("max_connections", 40);
    if (connections < 1 || connections > 100) {
      throw ApiFailure.badRequest("max_connections must be between 1 and 100");
    }
  }

  synchronized void remove(Params params) {
    aim(new Target("", ""));
    drop(params);
  }

  private void drop(Params params) {
    if (params.flag("drop_pending_updates")) {
      town.updates.clear();
    }
  }

  JsonNode info() {
    ObjectNode info = JsonNodeFactory.instance.objectNode();
    info.put("url", target.url()).put("has_custom_certificate", false);
    info.put("pending_update_count", town.updates.unconfirmed().size());
    if (!failure.isEmpty()) {
      info.put("last_error_date", failedAt.getEpochSecond()).put("last_error_message", failure);
    }
    return info;
  }

  void close() {
    aim(new Target("", ""));
    client.shutdownNow();
  }

  private void deliverWhile(Target mine) {
    try {
      Duration wait = FIRST_WAIT;
      while (target.equals(mine)) {
        JsonNode update = town.updates.first(PATIENCE);
        boolean done = update.isMissingNode() || isDelivered(mine, update);
        if (!done) {
          rest(mine, wait);
        }
        wait = done ? FIRST_WAIT : wait.multipliedBy(2);
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  /// Until so much time has passed, or something else is asked for.
  private synchronized void rest(Target mine, Duration time) throws InterruptedException {
    long end = System.nanoTime() + time.toNanos();
    long left = time.toMillis();
    while (left > 0 && target.equals(mine)) {
      wait(left);
      left = Duration.ofNanos(end - System.nanoTime()).toMillis();
    }
  }

  private boolean isDelivered(Target mine, JsonNode update) throws InterruptedException {
    HttpRequest.Builder request =
        HttpRequest.newBuilder(URI.create(mine.url()))
            .header("Content-Type", "application/json")
            .POST(BodyPublishers.ofString(update.toString()));
    if (!mine.secret().isEmpty()) {
      request.header("X-Telegram-Bot-Api-Secret-Token", mine.secret());
    }
    try {
      int status = client.send(request.build(), BodyHandlers.discarding()).statusCode();
      if (status / 100 == 2) {
        town.updates.delivered(update.path("update_id").asLong());
        return true;
      }
      failed("Wrong response from the webhook: " + status);
    } catch (IOException e) {
      failed("Connection refused");
    }
    return false;
  }

  private void failed(String reason) {
    failedAt = town.clock.instant();
    failure = reason;
  }
}
