package mujaz.bot;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import mujaz.chat.Chat;
import mujaz.chat.ChatStore;
import mujaz.chat.Phrases;
import mujaz.chat.Preferences;
import mujaz.delivery.Message;
import mujaz.delivery.Message.Button;
import mujaz.delivery.Message.Paragraph;
import mujaz.delivery.Message.Span;
import mujaz.summary.Length;
import mujaz.text.Language;

/// `/settings`: the language of the interface and the length of briefs.
///
/// `/settings language ar` and `/settings length short` change them; what is neither shows them.
final class SettingsCommand implements Command.Quick {

  private final ChatStore chats;

  SettingsCommand(ChatStore chats) {
    this.chats = chats;
  }

  @Override
  public Spec spec() {
    return Spec.of("settings", Audience.ADMINS);
  }

  @Override
  public Answer run(Request request) {
    return changed(request)
        .map(preferences -> save(request, preferences))
        .orElseGet(() -> Answer.say(page(request)));
  }

  private static Optional<Preferences> changed(Request request) {
    Preferences now = request.chat().preferences();
    String value = request.arguments().word(1).orElse("");
    return switch (request.arguments().word(0).orElse("")) {
      case "language" -> language(value).map(now::withLanguage);
      case "length" -> length(value).map(now::withLength);
      default -> Optional.empty();
    };
  }

  private static Optional<Language> language(String tag) {
    return Phrases.languages().stream().filter(known -> known.tag().equals(tag)).findFirst();
  }

  private static Optional<Length> length(String name) {
    return Arrays.stream(Length.values()).filter(known -> nameOf(known).equals(name)).findFirst();
  }

  private Answer save(Request request, Preferences preferences) {
    Chat chat = request.chat();
    chats.savePreferences(chat.id(), preferences);
    Request renewed =
        new Request(
            new Chat(chat.id(), chat.address(), preferences, chat.state()),
            request.turn(),
            request.arguments(),
            request.buttons());
    return Answer.inPlace(page(renewed)).withToast(renewed.say("settings.saved"));
  }

  private static Message page(Request request) {
    Preferences now = request.chat().preferences();
    return Message.of(
            Paragraph.text(new Span.Bold(request.say("settings.title"))),
            Paragraph.text(
                request.say("settings.language", Map.of("language", labelOf(now.language())))),
            Paragraph.text(lengthLine(request, now.length())))
        .withKeyboard(
            List.of(
                languages(request, now),
                lengths(request, now, Length.HEADLINE, Length.SHORT),
                lengths(request, now, Length.STANDARD, Length.LONG)));
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

  private static String nameOf(Length length) {
    return length.name().toLowerCase(Locale.ROOT);
  }
}
