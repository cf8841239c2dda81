package mujaz.article;

/// One piece of an article's text, in reading order.
///
/// @param text one line as `PlainText.oneLine` leaves it, never blank
public record Block(Kind kind, String text) {

  /// What a block is.
  public enum Kind {
    PARAGRAPH,
    HEADING,
    QUOTE,
    LIST_ITEM
  }

  public Block {
    if (text.isBlank()) {
      throw new IllegalArgumentException("a block has text");
    }
  }

  public static Block paragraph(String text) {
    return new Block(Kind.PARAGRAPH, text);
  }

  public static Block heading(String text) {
    return new Block(Kind.HEADING, text);
  }

  public static Block listItem(String text) {
    return new Block(Kind.LIST_ITEM, text);
  }
}
