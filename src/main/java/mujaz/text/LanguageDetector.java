package mujaz.text;

import java.lang.Character.UnicodeScript;
import java.util.Optional;
import java.util.function.Supplier;

/// Finds the language of a text: from its script where the script is used by one language, and from
/// a model of character n-grams ([LanguageModel]) where several share it. The model is loaded by
/// the first text that needs it. Deterministic; safe for many threads.
public final class LanguageDetector {

  /// More text than this does not make the answer better.
  private static final int ENOUGH = 1_000;

  private LanguageDetector() {}

  /// The language of the text; [Language#UNDETERMINED] when it has no letters.
  public static Language detect(String text) {
    return detect(text, Optional.empty());
  }

  /// The same, where the publisher has declared a language: it decides where the text has no
  /// letters, and the less text there is, the more it counts.
  public static Language detect(String text, Optional<Language> declared) {
    return detect(text, declared.orElse(Language.UNDETERMINED), LanguageModel::get);
  }

  static Language detect(String text, Language declared, Supplier<LanguageModel> model) {
    String sample = sample(text);
    Optional<UnicodeScript> script = Scripts.main(sample);
    if (script.isEmpty()) {
      return declared;
    }
    Optional<String> only = Scripts.onlyLanguage(script.get());
    return Language.ofCanonical(
        only.isPresent() ? only.get() : model.get().best(sample, script.get(), declared.tag()));
  }

  /// From the first letter on.
  private static String sample(String text) {
    int first = 0;
    while (first < text.length() && !Character.isLetter(text.codePointAt(first))) {
      first += Character.charCount(text.codePointAt(first));
    }
    return text.substring(first, Math.min(text.length(), first + ENOUGH));
  }
}
