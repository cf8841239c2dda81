package mujaz.bot;

import java.time.LocalTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import mujaz.chat.Cadence;
import mujaz.chat.Preferences;
import mujaz.chat.QuietHours;
import mujaz.delivery.Message;
import mujaz.delivery.Message.Button;
import mujaz.delivery.Message.Paragraph;
import mujaz.delivery.Message.Span;

/// The pages of `/settings` for hours of digests, quiet hours and time zone. Each button names all
/// of what it leads to, so that an old page does what it says.
final class SchedulePages {

  private static final List<Integer> HOURS = List.of(7, 8, 9, 12, 18, 20, 21, 22);
  private static final List<List<Integer>> NIGHTS =
      List.of(List.of(22, 7), List.of(23, 7), List.of(0, 8));
  private static final List<String> ZONES =
      List.of(
          "Africa/Cairo",
          "Asia/Riyadh",
          "Asia/Dubai",
          "Asia/Baghdad",
          "Africa/Casablanca",
          "Europe/Istanbul",
          "Europe/London",
          "Europe/Berlin",
          "America/New_York");
  private static final int IN_A_ROW = 4;

  private final SettingsPage lines;

  SchedulePages(SettingsPage lines) {
    this.lines = lines;
  }

  Message when(Request request) {
    Cadence now = request.chat().preferences().schedule().cadence();
    List<Button> hours =
        HOURS.stream()
            .map(hour -> LocalTime.of(hour, 0))
            .map(hour ->
                request.chosen(
                    now.hours().contains(hour), SettingsPage.TIME.format(hour), toggled(now, hour)))
            .toList();
    List<List<Button>> rows = new ArrayList<>();
    rows.add(
        List.of(
            request.chosen(now.isAtOnce(), request.say("settings.at_once"), "/settings when now")));
    rows.add(hours.subList(0, IN_A_ROW));
    rows.add(hours.subList(IN_A_ROW, hours.size()));
    if (!now.isAtOnce()) {
      String other = command(now.onWeekdays(!now.weekdays()));
      rows.add(List.of(request.chosen(now.weekdays(), request.say("settings.weekdays"), other)));
    }
    rows.add(back(request));
    return page(request, lines.whenLine(request), "when", "06:30 17:15 weekdays")
        .withKeyboard(rows);
  }

  private static String toggled(Cadence now, LocalTime hour) {
    boolean chosen = now.hours().contains(hour);
    boolean full = now.hours().size() == Cadence.MOST_HOURS;
    List<LocalTime> hours =
        Stream.concat(now.hours().stream(), chosen || full ? Stream.of() : Stream.of(hour))
            .filter(one -> !chosen || !one.equals(hour))
            .toList();
    return command(new Cadence(hours, now.weekdays()));
  }

  private static String command(Cadence cadence) {
    String hours =
        cadence.hours().stream().map(SettingsPage.TIME::format).collect(Collectors.joining(" "));
    return "/settings when "
        + (cadence.isAtOnce() ? "now" : hours + (cadence.weekdays() ? " weekdays" : ""));
  }

  Message quiet(Request request) {
    Optional<QuietHours> now = request.chat().preferences().schedule().quiet();
    List<Button> nights =
        NIGHTS.stream()
            .map(night ->
                new QuietHours(
                    LocalTime.of(night.getFirst(), 0), LocalTime.of(night.getLast(), 0), false))
            .map(night -> night.withBreaking(now.filter(QuietHours::breaking).isPresent()))
            .map(night ->
                request.chosen(now.filter(night::equals).isPresent(), label(night), command(night)))
            .toList();
    List<List<Button>> rows = new ArrayList<>();
    rows.add(
        List.of(
            request.chosen(
                now.isEmpty(), request.say("settings.no_quiet"), "/settings quiet off")));
    rows.add(nights);
    now.ifPresent(quiet ->
        rows.add(
            List.of(
                request.chosen(
                    quiet.breaking(),
                    request.say("settings.breaking"),
                    command(quiet.withBreaking(!quiet.breaking()))))));
    rows.add(back(request));
    return page(request, SettingsPage.quietLine(request), "quiet", "22:30 06:45")
        .withKeyboard(rows);
  }

  private static String label(QuietHours quiet) {
    return SettingsPage.TIME.format(quiet.from()) + "–" + SettingsPage.TIME.format(quiet.to());
  }

  private static String command(QuietHours quiet) {
    return "/settings quiet "
        + SettingsPage.TIME.format(quiet.from())
        + " "
        + SettingsPage.TIME.format(quiet.to())
        + (quiet.breaking() ? " breaking" : "");
  }

  Message zone(Request request) {
    Preferences now = request.chat().preferences();
    List<Button> zones =
        ZONES.stream()
            .map(ZoneId::of)
            .map(zone ->
                request.chosen(
                    zone.equals(now.zone()),
                    Zones.nameOf(zone, now.language()),
                    "/settings zone " + zone.getId()))
            .toList();
    List<List<Button>> rows = new ArrayList<>();
    for (int from = 0; from < zones.size(); from += 3) {
      rows.add(zones.subList(from, Math.min(from + 3, zones.size())));
    }
    rows.add(back(request));
    return page(
            request,
            lines.zoneLine(request),
            "zone",
            Zones.nameOf(ZoneId.of("Asia/Amman"), now.language()))
        .withKeyboard(rows);
  }

  private static Message page(Request request, String line, String what, String example) {
    return Message.of(
        Paragraph.text(new Span.Bold(request.say("settings.title"))),
        Paragraph.text(line),
        Paragraph.text(
            request.say(
                "settings." + what + ".how",
                Map.of("example", "/settings " + what + " " + example))));
  }

  private static List<Button> back(Request request) {
    return List.of(request.button(request.say("button.back"), "/settings"));
  }
}
