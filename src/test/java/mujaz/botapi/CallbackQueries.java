package mujaz.botapi;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/// Presses that wait for an answer, each for 150 seconds. Not thread-safe: the caller holds a lock.
final class CallbackQueries {

  private static final Duration LIFE = Duration.ofSeconds(150);
  private static final int MAX_TEXT = 200;

  private final InstantSource clock;
  private final Map<String, Instant> waiting = new HashMap<>();
  private final List<CallbackAnswer> answers = new ArrayList<>();
  private long last = 4_000_000_000L;

  CallbackQueries(InstantSource clock) {
    this.clock = clock;
  }

  String open() {
    String id = Long.toString(++last);
    waiting.put(id, clock.instant());
    return id;
  }

  CallbackAnswer answer(String id, String text, boolean alert) {
    Instant since = waiting.remove(id);
    if (since == null || clock.instant().isAfter(since.plus(LIFE))) {
      throw ApiFailure.badRequest(
          "query is too old and response timeout expired or query ID is invalid");
    }
    if (text.length() > MAX_TEXT) {
      throw ApiFailure.badRequest("MESSAGE_TOO_LONG");
    }
    CallbackAnswer answer = new CallbackAnswer(id, text, alert);
    answers.add(answer);
    return answer;
  }

  List<CallbackAnswer> answers() {
    return List.copyOf(answers);
  }
}
