package mujaz.text;

/// Which signs a text has that somebody asks for, gathered while its letters are read: a bit for
/// each kind, and above the bits how many of those that separate the items of a list.
final class Signs {

  static final int NONE = 0;
  static final int QUOTE = 1;
  static final int COLON = 2;
  static final int COPYRIGHT = 4;

  private static final int COUNTED_FROM = 8;
  private static final int ONE_OF_LIST = 1 << COUNTED_FROM;
  private static final int KINDS = ONE_OF_LIST - 1;

  private Signs() {}

  static int with(int signs, char unit) {
    return switch (unit) {
      case '"', '«', '»', '“', '”', '„', '‚', '「', '」', '『', '』' -> signs | QUOTE;
      case ':', '：' -> (signs | COLON) + ONE_OF_LIST;
      case ',', ';', '(', ')', '،', '؛', '，', '、', '；' -> signs + ONE_OF_LIST;
      case '©' -> signs | COPYRIGHT;
      default -> signs;
    };
  }

  static int together(int some, int others) {
    return ((some | others) & KINDS) + (some & ~KINDS) + (others & ~KINDS);
  }

  static boolean have(int signs, int kind) {
    return (signs & kind) != 0;
  }

  static int ofList(int signs) {
    return signs >>> COUNTED_FROM;
  }
}
