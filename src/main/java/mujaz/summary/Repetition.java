package mujaz.summary;

import java.util.List;
import mujaz.text.Folding;

/// Tells the sentences that only repeat a title.
final class Repetition {

  private static final double LONGEST = 1.4;
  private static final int ROOM = 8;

  private final List<String> titles;

  Repetition(List<String> titles) {
    this.titles =
        titles.stream().map(Repetition::bare).filter(bare -> !bare.isEmpty()).distinct().toList();
  }

  boolean repeats(String sentence) {
    for (String title : titles) {
      if (mayBe(title, sentence)) {
        return titles.contains(bare(sentence));
      }
    }
    return false;
  }

  /// Spares nearly all sentences the folding of the whole: by their length and their first word.
  private static boolean mayBe(String title, String sentence) {
    return isAbout(title, sentence) && title.startsWith(bare(firstWord(sentence)));
  }

  private static String firstWord(String sentence) {
    int space = sentence.indexOf(' ');
    return space < 0 ? sentence : sentence.substring(0, space);
  }

  /// Marks and spaces make the sentence longer than the bare title.
  private static boolean isAbout(String title, String sentence) {
    return sentence.length() >= title.length()
        && sentence.length() <= title.length() * LONGEST + ROOM;
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
