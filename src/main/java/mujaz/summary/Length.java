package mujaz.summary;

/// How much of an article a brief tells: the headline and so many key sentences.
public enum Length {
  HEADLINE(0),
  SHORT(1),
  STANDARD(3),
  LONG(5);

  private final int sentences;

  Length(int sentences) {
    this.sentences = sentences;
  }

  public int sentences() {
    return sentences;
  }
}
