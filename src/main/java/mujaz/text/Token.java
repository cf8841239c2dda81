package mujaz.text;

import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/// One word of a text between two spaces, without the signs around it, and what its language knows
/// of it wherever it stands. Immutable to all who see it; safe for many threads.
final class Token {

  static final long ANY_KIND = -1;

  private final char[] letters;
  private final int hash;
  private final StemAnalyzer analyzer;

  /// Twice the words that it counts as: a character of a script without spaces is half a word.
  final int halves;

  final boolean hasDigit;

  /// Whether a text that has nothing before it begins here, for those who look what opens it.
  final boolean opens;

  /// Whether no sentence begins or ends in it, and nothing that tells so.
  final boolean isSmooth;

  /// A bit for each [PhraseKind] of which a phrase may begin in it, whatever follows.
  final long phrases;

  /// Worked out when first asked for: splitting needs none. Doing it twice does no harm.
  private volatile String @Nullable [] stems;

  Token(char[] letters, int hash, StemAnalyzer analyzer, PhraseIndex index) {
    String word = String.valueOf(letters);
    this.letters = letters;
    this.hash = hash;
    this.analyzer = analyzer;
    this.halves = Words.halves(word);
    this.hasDigit = Words.haveDigit(word);
    this.opens = PhraseIndex.start(word) < word.length();
    this.isSmooth = isSmooth(word);
    this.phrases = index.mayBeginIn(word);
  }

  boolean mayBegin(PhraseKind kind) {
    return (phrases & kind.bit()) != 0;
  }

  /// Two letters, as nearly all words begin, or a single one; and behind them no mark that could
  /// end a sentence in any language, no title, no space.
  private static boolean isSmooth(String word) {
    if (word.isEmpty() || word.startsWith("http") || word.startsWith("www.")) {
      return false;
    }
    for (int at = 0; at < word.length(); at++) {
      char unit = word.charAt(at);
      if (at < 2 ? !Units.isLetter(unit) : isRough(unit)) {
        return false;
      }
    }
    return true;
  }

  private static boolean isRough(char unit) {
    return switch (unit) {
      case '.', '!', '?', '…', ':', ';', '《', '》' -> true;
      default -> Units.isTerminator(unit) || Units.isSpace(unit) || Character.isSurrogate(unit);
    };
  }

  /// Whether this is the word between two places of a text.
  boolean isAt(char[] text, int start, int end, int hashThere) {
    return hash == hashThere && Arrays.equals(letters, 0, letters.length, text, start, end);
  }

  int length() {
    return letters.length;
  }

  /// In reading order; not to be changed.
  String[] stems() {
    String[] known = stems;
    if (known == null) {
      known = analyzer.stems(String.valueOf(letters)).toArray(String[]::new);
      stems = known;
    }
    return known;
  }
}
