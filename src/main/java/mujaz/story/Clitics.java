package mujaz.story;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import mujaz.text.Folding;
import mujaz.text.Language;
import mujaz.text.Stems;

/// The one-letter particles that Arabic writes onto the next word: and, so, with, for, as.
final class Clitics {

  private static final String PARTICLES = "وفبلك";
  private static final int SHORTEST_REST = 3;
  private static final int MOST_PARTICLES = 2;

  private Clitics() {}

  /// The stems of a word as it stands, and of what is left of it without one or two particles.
  ///
  /// Which first letter is a particle cannot be told from the word alone: all readings are given.
  static List<List<String>> forms(String word, Language language) {
    Set<List<String>> forms = new LinkedHashSet<>();
    List<String> written = Stems.of(word, language);
    forms.add(written);
    if (language.tag().equals("ar")) {
      String rest = Folding.fold(word);
      for (int removed = 0; removed < MOST_PARTICLES && hasParticle(rest); removed++) {
        rest = rest.startsWith("لل") ? "ا" + rest : rest;
        rest = rest.substring(1);
        forms.add(Stems.of(rest, language));
      }
    }
    return new ArrayList<>(forms);
  }

  private static boolean hasParticle(String word) {
    return word.length() > SHORTEST_REST && PARTICLES.indexOf(word.charAt(0)) >= 0;
  }
}
