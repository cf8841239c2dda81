package mujaz.story;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import mujaz.text.Language;
import mujaz.text.Sentences;
import mujaz.text.Stems;

/// Takes the [Fingerprint] of an article. Pure.
public final class Fingerprints {

  /// The event is told at the top of an article: what follows is background that other stories
  /// share.
  private static final int OPENING_STEMS = 40;

  private static final int OPENING_CHARACTERS = 3_000;

  private Fingerprints() {}

  /// The fingerprint of an article.
  ///
  /// @param title may be empty
  /// @param text may be empty; only its opening counts
  public static Fingerprint of(String title, String text, Language language) {
    return new Fingerprint(
        language.tag(), new HashSet<>(Stems.of(title, language)), opening(text, language));
  }

  private static Set<String> opening(String text, Language language) {
    String start = text.substring(0, Math.min(text.length(), OPENING_CHARACTERS));
    List<String> sentences = Sentences.split(start, language);
    Set<String> stems = new HashSet<>();
    for (String sentence : sentences) {
      if (stems.size() >= OPENING_STEMS) {
        break;
      }
      stems.addAll(Stems.of(sentence, language));
    }
    return stems;
  }
}
