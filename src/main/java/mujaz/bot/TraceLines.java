package mujaz.bot;

import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.Locale;
import java.util.Map;
import java.util.function.BiFunction;
import mujaz.chat.Phrases;
import mujaz.chat.Preferences;
import mujaz.delivery.Trace;
import mujaz.delivery.Trail;
import mujaz.story.Story;

/// What `/why` says of each step, a line each, in the language and the zone of the chat.
final class TraceLines {

  private final Request request;
  private final DateTimeFormatter times;

  TraceLines(Request request) {
    this.request = request;
    Preferences preferences = request.chat().preferences();
    this.times =
        DateTimeFormatter.ofLocalizedDateTime(FormatStyle.MEDIUM, FormatStyle.SHORT)
            .withLocale(Locale.forLanguageTag(preferences.language().tag()))
            .withZone(preferences.zone());
  }

  String seen(Trail.Sighting seen) {
    Map<String, String> about = Map.of("source", seen.source(), "at", at(seen.firstSeen()));
    return request.say("why.seen." + key(seen.state()), about)
        + because(seen.reason(), Reasons::ofEntry);
  }

  String story(Story story) {
    return request.say(
        "why.story", Map.of("at", at(story.times().firstSeen()), "count", story.sources().size()));
  }

  String outcome(Trace trace) {
    Trace.Outcome outcome = trace.outcome();
    Instant ended = trace.times().finished().orElse(trace.times().notBefore());
    String owed =
        request.say(
            "why.owed",
            Map.of(
                "number", Long.toString(trace.id().value()),
                "at", at(trace.times().owed()),
                "count", outcome.attempts()));
    String became =
        request.say("why.state." + key(outcome.state().name()), Map.of("at", at(ended)));
    return owed + " " + became + because(outcome.reason(), Reasons::ofMessage);
  }

  private String because(String reason, BiFunction<Phrases, String, String> said) {
    return reason.isBlank()
        ? ""
        : " " + request.say("why.because", Map.of("reason", said.apply(request.phrases(), reason)));
  }

  private String at(Instant instant) {
    return times.format(instant);
  }

  private static String key(String state) {
    return state.toLowerCase(Locale.ROOT);
  }
}
