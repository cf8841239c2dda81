package mujaz.bot;

import java.util.Locale;
import java.util.Map;
import mujaz.chat.Phrases;
import mujaz.feed.Trouble;

/// Says in the reader's language why a source could not be read.
final class Troubles {

  private Troubles() {}

  /// @param sentence one of [Trouble]; any other comes back as it is
  static String say(Phrases phrases, String sentence) {
    return Trouble.told(sentence)
        .map(told -> phrases.say(key(told.trouble()), Map.of("detail", told.detail())))
        .orElse(sentence);
  }

  static String key(Trouble trouble) {
    return "trouble." + trouble.name().toLowerCase(Locale.ROOT);
  }
}
