package mujaz.text;

import java.util.List;

/// The stems of a sentence: its words folded, without stop words, cut to their stems, so that two
/// forms of one word are equal. For comparing only, never for showing.
public final class Stems {

  private Stems() {}

  /// The stems in reading order, repeated where they repeat; pairs of characters where a language
  /// is written without spaces.
  public static List<String> of(String sentence, Language language) {
    return Tokens.of(sentence, language).stems();
  }
}
