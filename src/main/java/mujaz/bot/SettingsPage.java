package mujaz.bot;

import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import mujaz.chat.Cadence;
import mujaz.chat.Phrases;
import mujaz.chat.Preferences;
import mujaz.chat.Schedule;
import mujaz.delivery.Message;
import mujaz.delivery.Message.Button;
import mujaz.delivery.Message.Paragraph;
import mujaz.delivery.Message.Span;
import mujaz.summary.Length;
import mujaz.text.Language;

/// What `/settings` shows: all settings as they are.
final class SettingsPage {

  static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("HH:mm", Locale.ROOT);

  private final InstantSource clock;

  SettingsPage(InstantSource clock) {
    this.clock = clock;
  }

  Message main(Request request) {
    Preferences now = request.chat().preferences();
    List<Paragraph> paragraphs = new ArrayList<>();
    paragraphs.add(Paragraph.text(new Span.Bold(request.say("settings.title"))));
    paragraphs.add(
        Paragraph.text(
            request.say("settings.language", Map.of("language", labelOf(now.language())))));
    paragraphs.add(Paragraph.text(lengthLine(request, now.length())));
    paragraphs.add(Paragraph.text(whenLine(request)));
    paragraphs.add(Paragraph.text(quietLine(request)));
    paragraphs.add(Paragraph.text(zoneLine(request)));
    return new Message(
        paragraphs,
        List.of(
            languages(request, now),
            lengths(request, now, Length.HEADLINE, Length.SHORT),
            lengths(request, now, Length.STANDARD, Length.LONG),
            List.of(
                request.button(request.say("button.when"), "/settings when"),
                request.button(request.say("button.quiet"), "/settings quiet"),
                request.button(request.say("button.zone"), "/settings zone"))));
  }

  String timeIn(ZoneId zone) {
    return TIME.format(ZonedDateTime.ofInstant(clock.instant(), zone));
  }

  String whenLine(Request request) {
    Schedule schedule = request.chat().preferences().schedule();
    Instant now = clock.instant();
    if (schedule.isPaused(now)) {
      return request.say("settings.paused", Map.of("command", "/resume"));
    }
    Cadence cadence = schedule.cadence();
    if (cadence.isAtOnce()) {
      return request.say("settings.when.now");
    }
    List<String> hours = cadence.hours().stream().map(TIME::format).toList();
    return request.say(
        cadence.weekdays() ? "settings.when.weekdays" : "settings.when.daily",
        Map.of("hours", request.phrases().list(hours)));
  }

  static String quietLine(Request request) {
    return request
        .chat()
        .preferences()
        .schedule()
        .quiet()
        .map(quiet ->
            request.say(
                quiet.breaking() ? "settings.quiet.breaking" : "settings.quiet.all",
                Map.of("from", TIME.format(quiet.from()), "to", TIME.format(quiet.to()))))
        .orElseGet(() -> request.say("settings.quiet.none"));
  }

  String zoneLine(Request request) {
    Preferences now = request.chat().preferences();
    return request.say(
        "settings.zone",
        Map.of("zone", Zones.nameOf(now.zone(), now.language()), "time", timeIn(now.zone())));
  }

  private static String lengthLine(Request request, Length length) {
    String content = request.say("settings.content", Map.of("count", length.sentences()));
    return request.say(
        "settings.length",
        Map.of("length", request.say("length." + nameOf(length)), "content", content));
  }

  private static List<Button> languages(Request request, Preferences now) {
    return Phrases.languages().stream()
        .map(language ->
            request.chosen(
                language.equals(now.language()),
                labelOf(language),
                "/settings language " + language.tag()))
        .toList();
  }

  private static List<Button> lengths(Request request, Preferences now, Length... lengths) {
    return Arrays.stream(lengths)
        .map(length ->
            request.chosen(
                length == now.length(),
                request.say("length." + nameOf(length)),
                "/settings length " + nameOf(length)))
        .toList();
  }

  /// What a language calls itself.
  private static String labelOf(Language language) {
    return Phrases.in(language).say("language.name");
  }

  static String nameOf(Length length) {
    return length.name().toLowerCase(Locale.ROOT);
  }
}
