package mujaz.text;

import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/// The words of a language that were met lately: most words of the news come back, and looking one
/// up is many times cheaper than analysing it. A table of fixed size with four places for each
/// hash: a new word takes the first, and the one that waited longest goes. What it holds changes no
/// result. Safe for many threads without a lock: at worst two of them read the same word.
final class Vocabulary {

  private static final int BITS = 15;
  private static final int PLACES = 4;

  /// Spreads hashes of words that differ in few letters (Knuth, "The Art of Computer Programming",
  /// 6.4).
  private static final int GOLDEN = 0x9E3779B9;

  private final @Nullable Token[] tokens = new Token[1 << BITS];
  private final StemAnalyzer analyzer;
  private final PhraseIndex phrases;

  Vocabulary(StemAnalyzer analyzer, PhraseIndex phrases) {
    this.analyzer = analyzer;
    this.phrases = phrases;
  }

  PhraseIndex phrases() {
    return phrases;
  }

  /// What is too long for a word is not kept.
  Token unknown(char[] text, int start, int end) {
    return new Token(Arrays.copyOfRange(text, start, end), 0, analyzer, phrases);
  }

  /// The token of a word between two places of a text.
  ///
  /// @param hash that its letters have
  Token at(char[] text, int start, int end, int hash) {
    int first = (hash * GOLDEN) >>> (Integer.SIZE - BITS) & -PLACES;
    for (int place = first; place < first + PLACES; place++) {
      Token known = tokens[place];
      if (known != null && known.isAt(text, start, end, hash)) {
        return known;
      }
    }
    Token read = new Token(Arrays.copyOfRange(text, start, end), hash, analyzer, phrases);
    System.arraycopy(tokens, first, tokens, first + 1, PLACES - 1);
    tokens[first] = read;
    return read;
  }
}
