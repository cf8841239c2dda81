package mujaz.summary;

/// How much a summary may hold.
///
/// @param sentences at most so many key sentences
/// @param characters at most so many UTF-16 units in all of them together
public record Budget(int sentences, int characters) {

  public Budget {
    if (sentences < 0 || characters < 0) {
      throw new IllegalArgumentException("a budget is never below 0");
    }
  }

  public static Budget ofSentences(int sentences) {
    return new Budget(sentences, Integer.MAX_VALUE);
  }

  public static Budget ofCharacters(int characters) {
    return new Budget(Integer.MAX_VALUE, characters);
  }
}
