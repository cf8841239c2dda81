package mujaz.endurance;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.TreeMap;
import mujaz.botapi.ApiRequest;
import mujaz.botapi.Fault;

/// What goes wrong in a soak: of each hundred requests ten meet a fault, of every kind that
/// Telegram and the way to it have. Safe for many threads.
final class SoakWeather {

  private static final double SHARE = 0.10;
  private static final String TEXT = "sendMessage";

  /// A kind of fault, and how many of ten thousand faults are of it.
  private record Kind(String name, int weight, Fault fault) {}

  /// Those that hold a connection for half a minute are rare: Telegram's budget would not be used
  /// up otherwise, and 429s of many chats are one of the whole bot.
  private static final List<Kind> OF_MESSAGES =
      List.of(
          new Kind("502, not accepted", 1700, new Fault.HtmlPage(502, false)),
          new Kind("502, accepted", 900, new Fault.HtmlPage(502, true)),
          new Kind("500", 1500, refusal(500, "Internal Server Error")),
          new Kind("reset, not accepted", 1600, new Fault.Hangup(false)),
          new Kind("reset, accepted", 1000, new Fault.Hangup(true)),
          new Kind("a success of another shape", 600, new Fault.WrongResult()),
          new Kind("an answer cut short", 600, new Fault.CutAnswer()),
          new Kind("slow", 500, new Fault.Delay(Duration.ofMillis(80))),
          new Kind("can't parse", 900, refusal(400, "Bad Request: can't parse entities: at 7")),
          new Kind("404", 200, refusal(404, "Not Found")),
          new Kind("too long", 100, refusal(400, "Bad Request: message is too long")),
          new Kind("413", 40, refusal(413, "Request Entity Too Large")),
          new Kind("429 of a chat", 250, flood(7)),
          new Kind("silence, not accepted", 35, new Fault.Silence(false)),
          new Kind("silence, accepted", 35, new Fault.Silence(true)),
          new Kind("drip, accepted", 40, new Fault.Trickle(true)));

  private static final List<Kind> OF_POLLS =
      List.of(
          new Kind("poll: 502", 3000, new Fault.HtmlPage(502, false)),
          new Kind("poll: reset", 2500, new Fault.Hangup(false)),
          new Kind("poll: answer lost", 2000, new Fault.Hangup(true)),
          new Kind("poll: cut short", 1500, new Fault.CutAnswer()),
          new Kind("poll: 429", 500, flood(3)),
          new Kind("poll: conflict", 500, refusal(409, "Conflict: terminated by other request")));

  private static final List<Kind> OF_ALL_ELSE =
      List.of(
          new Kind("other: 502", 5000, new Fault.HtmlPage(502, false)),
          new Kind("other: reset", 5000, new Fault.Hangup(true)));

  private final FastClock clock;
  private final Random random;
  private final Map<String, Integer> met = new TreeMap<>();
  private final Map<Long, Instant> frozen = new TreeMap<>();
  private Instant allFrozen = Instant.MIN;
  private int requests;
  private boolean fair;

  SoakWeather(FastClock clock, long seed) {
    this.clock = clock;
    this.random = new Random(seed);
  }

  /// Nothing goes wrong any more.
  synchronized void clear() {
    fair = true;
  }

  /// Telegram wants nothing of the whole bot for so long.
  synchronized void freezeAll(Duration time) {
    allFrozen = clock.instant().plus(time);
  }

  /// Telegram wants nothing for that chat for so long.
  synchronized void freeze(long chat, Duration time) {
    frozen.put(chat, clock.instant().plus(time));
  }

  synchronized Optional<Fault> meet(ApiRequest request) {
    if (fair) {
      return Optional.empty();
    }
    requests++;
    Optional<Fault> flood = request.method().equals(TEXT) ? flood(request) : Optional.empty();
    return flood.isPresent() || random.nextDouble() >= SHARE ? flood : Optional.of(any(request));
  }

  private Optional<Fault> flood(ApiRequest request) {
    Instant now = clock.instant();
    frozen.values().removeIf(until -> !until.isAfter(now));
    Instant chat = frozen.getOrDefault(Long.parseLong(request.text("chat_id")), Instant.MIN);
    Instant until = chat.isAfter(allFrozen) ? chat : allFrozen;
    if (!until.isAfter(now)) {
      return Optional.empty();
    }
    count(until.equals(allFrozen) ? "429 of the bot" : "429 of a frozen chat");
    return Optional.of(flood(Duration.between(now, until).toSeconds() + 1));
  }

  private Fault any(ApiRequest request) {
    List<Kind> kinds =
        switch (request.method()) {
          case TEXT, "editMessageText" -> OF_MESSAGES;
          case "getUpdates" -> OF_POLLS;
          default -> OF_ALL_ELSE;
        };
    int at = random.nextInt(kinds.stream().mapToInt(Kind::weight).sum());
    for (Kind kind : kinds) {
      at -= kind.weight();
      if (at < 0) {
        count(kind.name());
        return kind.fault();
      }
    }
    throw new IllegalStateException();
  }

  /// What a poll of the feed meets.
  synchronized NewsFeed.Weather atFeed() {
    if (fair || random.nextDouble() >= SHARE) {
      return NewsFeed.Weather.FAIR;
    }
    List<NewsFeed.Weather> bad =
        new ArrayList<>(List.of(NewsFeed.Weather.values())); // the fair one is the first
    NewsFeed.Weather weather = bad.get(1 + random.nextInt(bad.size() - 1));
    count("feed: " + weather.name().toLowerCase(java.util.Locale.ROOT));
    return weather;
  }

  /// Something went wrong that is not an answer to a request.
  synchronized void count(String what) {
    met.merge(what, 1, Integer::sum);
  }

  synchronized Map<String, Integer> met() {
    return new TreeMap<>(met);
  }

  synchronized int requests() {
    return requests;
  }

  private static Fault refusal(int code, String description) {
    return new Fault.Refusal(code, description);
  }

  private static Fault flood(long seconds) {
    return new Fault.Refusal(
        429, "Too Many Requests: retry after " + seconds, "{\"retry_after\":" + seconds + "}");
  }
}
