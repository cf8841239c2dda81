package mujaz.text;

import java.util.Collection;
import java.util.List;

/// A list of phrases by which a sentence can begin. Letters are compared folded. Immutable.
public final class Phrases {

  private final List<String> folded;
  private final int longest;

  private Phrases(List<String> folded) {
    this.folded = folded;
    this.longest = folded.stream().mapToInt(String::length).max().orElse(0);
  }

  static Phrases of(Collection<String> phrases) {
    return new Phrases(phrases.stream().map(Folding::fold).toList());
  }

  /// Whether the text begins with one of the phrases and the phrase ends there with a word; quotes,
  /// bullets and spaces before it are passed over.
  public boolean open(String text) {
    int start = firstWord(text);
    // Folding only shortens a text, but for rare ligatures; marks that vanish need some room.
    int end = Math.min(text.length(), start + 2 * longest + 2);
    String opening = Folding.fold(text.substring(start, end));
    return folded.stream().anyMatch(phrase -> opens(opening, phrase));
  }

  private static int firstWord(String text) {
    int start = 0;
    while (start < text.length() && !Character.isLetterOrDigit(text.charAt(start))) {
      start++;
    }
    return start;
  }

  private static boolean opens(String opening, String phrase) {
    if (!opening.startsWith(phrase)) {
      return false;
    }
    return opening.length() == phrase.length()
        || !Character.isLetterOrDigit(opening.charAt(phrase.length()))
        || Words.isUnspaced(phrase.codePointBefore(phrase.length()));
  }
}
