package mujaz.bot;

import java.time.InstantSource;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import mujaz.chat.Phrases;
import mujaz.chat.Preferences;
import mujaz.delivery.Message;
import mujaz.delivery.Message.Paragraph;
import mujaz.summary.Length;
import mujaz.text.Language;

/// `/settings`: language, length of briefs, when they come, time zone, quiet hours.
///
/// `/settings language ar`, `length short`, `when 08:00 18:00 weekdays`, `zone Cairo` and `quiet
/// 22:00 07:00 breaking` change them; `when now` and `quiet off` take them back. What is none of
/// these shows them.
final class SettingsCommand implements Command.Quick {

  private final Wishes wishes;
  private final SettingsPage page;
  private final SchedulePages pages;

  SettingsCommand(Wishes wishes, InstantSource clock) {
    this.wishes = wishes;
    this.page = new SettingsPage(clock);
    this.pages = new SchedulePages(page);
  }

  @Override
  public Spec spec() {
    return Spec.of("settings", Audience.ADMINS);
  }

  @Override
  public Answer run(Request request) {
    List<String> words = request.arguments().words();
    List<String> values = words.subList(Math.min(1, words.size()), words.size());
    String what = request.arguments().word(0).orElse("");
    return changed(request, what, values)
        .map(preferences -> save(request, what, preferences))
        .orElseGet(() -> show(request, what, values));
  }

  private static Optional<Preferences> changed(Request request, String what, List<String> values) {
    if (values.isEmpty()) {
      return Optional.empty();
    }
    Preferences now = request.chat().preferences();
    String value = values.getFirst();
    return switch (what) {
      case "language" -> language(value).map(now::withLanguage);
      case "length" -> length(value).map(now::withLength);
      case "zone" -> Zones.find(String.join(" ", values)).map(now::withZone);
      case "when" ->
          SpokenSchedule.cadence(values).map(cadence -> now.with(now.schedule().with(cadence)));
      case "quiet" ->
          SpokenSchedule.quiet(values).map(quiet -> now.with(now.schedule().withQuiet(quiet)));
      default -> Optional.empty();
    };
  }

  private static Optional<Language> language(String tag) {
    return Phrases.languages().stream().filter(known -> known.tag().equals(tag)).findFirst();
  }

  private static Optional<Length> length(String name) {
    return Arrays.stream(Length.values())
        .filter(known -> SettingsPage.nameOf(known).equals(name))
        .findFirst();
  }

  /// A button changes the page on which it stands.
  private Answer save(Request request, String what, Preferences preferences) {
    Request renewed = wishes.save(request, preferences);
    Message shown = request.pressed() ? page(renewed, what) : page.main(renewed);
    return Answer.inPlace(shown).withToast(renewed.say("settings.saved"));
  }

  private Answer show(Request request, String what, List<String> values) {
    if (what.equals("zone") && !values.isEmpty()) {
      return unknownZone(request, String.join(" ", values));
    }
    Message shown = page(request, what);
    return request.pressed() ? Answer.inPlace(shown) : Answer.say(shown);
  }

  private Message page(Request request, String what) {
    return switch (what) {
      case "when" -> pages.when(request);
      case "quiet" -> pages.quiet(request);
      case "zone" -> pages.zone(request);
      default -> page.main(request);
    };
  }

  private Answer unknownZone(Request request, String typed) {
    Optional<ZoneId> near = Zones.nearest(typed);
    if (near.isEmpty()) {
      return Answer.say(request.say("settings.zone.unknown", Map.of("name", Echo.of(typed))));
    }
    String name = Zones.nameOf(near.get(), request.chat().preferences().language());
    Map<String, String> names =
        Map.of("name", Echo.of(typed), "nearest", name, "time", page.timeIn(near.get()));
    Paragraph question = Paragraph.text(request.say("settings.zone.nearest", names));
    return Answer.say(
        Message.of(question)
            .withKeyboard(
                List.of(List.of(request.button(name, "/settings zone " + near.get().getId())))));
  }
}
