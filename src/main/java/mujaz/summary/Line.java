package mujaz.summary;

import mujaz.article.Block;
import mujaz.text.PlainText;
import mujaz.text.Words;

/// A block of an article, its text cleaned, with the questions that tell text from furniture.
record Line(Block.Kind kind, String text) {

  private static final int LONGEST_HEADING = 12;
  private static final String END_MARKS = ".!?؟۔。！？｡।॥";
  private static final String CLOSERS = "\"'”’»›)]）］」』";

  static Line of(Block block) {
    return new Line(block.kind(), PlainText.oneLine(block.text()));
  }

  /// A heading by its markup, or a short paragraph that ends without an end mark.
  boolean isHeading() {
    return switch (kind) {
      case HEADING -> true;
      case PARAGRAPH -> !ends() && Words.count(text) <= LONGEST_HEADING;
      case QUOTE, LIST_ITEM -> false;
    };
  }

  boolean isListItem() {
    return kind == Block.Kind.LIST_ITEM;
  }

  /// Whether it ends as a sentence does; an ellipsis is how teasers end.
  boolean ends() {
    int last = text.length() - 1;
    while (last > 0 && CLOSERS.indexOf(text.charAt(last)) >= 0) {
      last--;
    }
    boolean ellipsis = text.endsWith("..") || text.endsWith("…");
    return last >= 0 && END_MARKS.indexOf(text.charAt(last)) >= 0 && !ellipsis;
  }
}
