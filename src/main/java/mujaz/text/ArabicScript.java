package mujaz.text;

import java.util.Comparator;
import java.util.List;

/// Tells the languages of the Arabic script apart by the letters that each of them adds or writes
/// in a form of its own.
final class ArabicScript {

  private record Evidence(String tag, String letters) {}

  /// In order of precedence where two have equal evidence.
  private static final List<Evidence> LANGUAGES =
      List.of(
          new Evidence("ar", "ةىيكأإ"),
          new Evidence("fa", "پچژگکی"),
          new Evidence("ur", "ٹڈڑںےۓھہۂۃ"),
          new Evidence("ps", "ټډړږښڼۍېځڅګ"),
          new Evidence("ckb", "ێۆڕڵەڤ"));

  private ArabicScript() {}

  static String language(String text) {
    return LANGUAGES.stream()
        .max(
            Comparator.comparingLong((Evidence language) -> weight(text, language))
                .thenComparingInt(language -> -LANGUAGES.indexOf(language)))
        .orElseThrow()
        .tag();
  }

  /// Letters that Persian shares with Urdu, Pashto and Kurdish weigh less than letters of one
  /// language alone.
  private static long weight(String text, Evidence language) {
    long found = text.chars().filter(unit -> language.letters().indexOf(unit) >= 0).count();
    return language.tag().equals("ar") || language.tag().equals("fa") ? found : 8 * found;
  }
}
