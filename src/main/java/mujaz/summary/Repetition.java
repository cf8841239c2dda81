package mujaz.summary;

import java.util.List;
import mujaz.text.Folding;

/// Tells the sentences that only repeat a title.
final class Repetition {

  private final List<String> titles;

  Repetition(List<String> titles) {
    this.titles =
        titles.stream().map(Repetition::bare).filter(bare -> !bare.isEmpty()).distinct().toList();
  }

  boolean repeats(String sentence) {
    // Most sentences are much longer: they need no folding.
    boolean maybe = titles.stream().anyMatch(title -> sentence.length() <= 2 * title.length() + 10);
    return maybe && titles.contains(bare(sentence));
  }

  private static String bare(String text) {
    String folded = Folding.fold(text);
    StringBuilder bare = new StringBuilder(folded.length());
    for (int at = 0; at < folded.length(); at++) {
      char unit = folded.charAt(at);
      if (Character.isLetterOrDigit(unit) || Character.isSurrogate(unit)) {
        bare.append(unit);
      }
    }
    return bare.toString();
  }
}
