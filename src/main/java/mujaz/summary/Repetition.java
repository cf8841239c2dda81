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
    return Folding.fold(text)
        .codePoints()
        .filter(Character::isLetterOrDigit)
        .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
        .toString();
  }
}
