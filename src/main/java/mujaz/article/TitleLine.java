package mujaz.article;

/// A line that may be the title, with its words, which are compared more than once.
record TitleLine(String text, TitleWords words) {

  static TitleLine of(String text) {
    return new TitleLine(text, TitleWords.of(text));
  }
}
