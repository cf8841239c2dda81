package mujaz.summary;

import mujaz.article.Block;
import mujaz.text.Language;
import mujaz.text.Tokens;

/// A block of an article with the questions that tell text from furniture.
///
/// @param tokens its text, read once since much is asked of it
record Line(Block.Kind kind, Tokens tokens) {

  private static final int LONGEST_HEADING = 12;
  private static final String END_MARKS = ".!?؟۔。！？｡।॥";
  private static final String GOING_ON = ":：,،;؛、";
  private static final String CLOSERS = "\"'”’»›)]）］」』";

  static Line of(Block block, Language language) {
    return new Line(block.kind(), Tokens.of(block.text(), language));
  }

  /// A sentence of a text whose lines are lost.
  static Line ofSentence(String sentence, Language language) {
    return new Line(Block.Kind.PARAGRAPH, Tokens.of(sentence, language));
  }

  String text() {
    return tokens.text();
  }

  int words() {
    return tokens.words();
  }

  /// A heading by its markup, or a short paragraph that ends without an end mark.
  boolean isHeading() {
    return switch (kind) {
      case HEADING -> true;
      case PARAGRAPH -> !ends() && words() <= LONGEST_HEADING;
      case QUOTE, LIST_ITEM -> false;
    };
  }

  boolean isListItem() {
    return kind == Block.Kind.LIST_ITEM;
  }

  /// Whether it leads to the next line.
  boolean goesOn() {
    return !text().isEmpty() && GOING_ON.indexOf(text().charAt(text().length() - 1)) >= 0;
  }

  /// Whether a bracket closes at its end, a full stop behind it or not.
  boolean endsInBracket() {
    int last = text().length() - 1;
    int at = last > 0 && ".。".indexOf(text().charAt(last)) >= 0 ? last - 1 : last;
    return at >= 0 && ")）]".indexOf(text().charAt(at)) >= 0;
  }

  /// Whether it ends as a plain sentence does, which few headlines do.
  boolean endsInStop() {
    int last = lastMark();
    return ends() && "?!؟？！".indexOf(text().charAt(last)) < 0;
  }

  private int lastMark() {
    int last = text().length() - 1;
    while (last > 0 && CLOSERS.indexOf(text().charAt(last)) >= 0) {
      last--;
    }
    return last;
  }

  /// Whether it ends as a sentence does; an ellipsis is how teasers end.
  boolean ends() {
    int last = lastMark();
    boolean ellipsis = text().endsWith("..") || text().endsWith("…");
    return last >= 0 && END_MARKS.indexOf(text().charAt(last)) >= 0 && !ellipsis;
  }
}
