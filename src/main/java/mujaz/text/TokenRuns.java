package mujaz.text;

import java.util.Arrays;

/// The runs of a text between its spaces, each with its token. Immutable.
final class TokenRuns {

  /// What is longer is no word.
  private static final int LONGEST = 60;

  /// Letters of a word with the space behind it, in most languages fewer.
  private static final int USUAL_LENGTH = 5;

  private final String text;
  private Token[] tokens;
  private int[] starts;
  private int[] ends;

  /// What of [Signs] stands in each run.
  private int[] signs;

  private int count;

  private TokenRuns(String text) {
    this.text = text;
    int usual = text.length() / USUAL_LENGTH + 2;
    this.tokens = new Token[usual];
    this.starts = new int[usual];
    this.ends = new int[usual];
    this.signs = new int[usual];
  }

  static TokenRuns of(String text, Vocabulary vocabulary) {
    TokenRuns runs = new TokenRuns(text);
    char[] letters = text.toCharArray();
    for (int at = 0; at < letters.length; at++) {
      if (letters[at] != ' ') {
        at = runs.read(letters, at, vocabulary);
      }
    }
    return runs;
  }

  /// Reads the run that starts there, its letters once; where it ends.
  private int read(char[] letters, int start, Vocabulary vocabulary) {
    int seen = 0;
    int first = start;
    while (first < letters.length && PlainWords.opens(letters[first])) {
      seen = Signs.with(seen, letters[first]);
      first++;
    }
    int last = first;
    int hash = 0;
    int hashToLast = 0;
    int at = first;
    for (; at < letters.length && letters[at] != ' '; at++) {
      char letter = letters[at];
      hash = 31 * hash + letter;
      boolean plain = PlainWords.isLetter(letter);
      seen = plain ? seen : Signs.with(seen, letter);
      if (plain || !PlainWords.closes(letter)) {
        last = at + 1;
        hashToLast = hash;
      }
    }
    Token token =
        at - start > LONGEST
            ? vocabulary.unknown(letters, start, at)
            : vocabulary.at(letters, first, last, hashToLast);
    add(token, start, at, seen);
    return at;
  }

  private void add(Token token, int start, int end, int seen) {
    if (count == tokens.length) {
      tokens = Arrays.copyOf(tokens, 2 * count);
      starts = Arrays.copyOf(starts, 2 * count);
      ends = Arrays.copyOf(ends, 2 * count);
      signs = Arrays.copyOf(signs, 2 * count);
    }
    tokens[count] = token;
    starts[count] = start;
    ends[count] = end;
    signs[count] = seen;
    count++;
  }

  int count() {
    return count;
  }

  Token token(int run) {
    return tokens[run];
  }

  int start(int run) {
    return starts[run];
  }

  int end(int run) {
    return ends[run];
  }

  /// Whether no sentence begins or ends in the run, a comma behind its word or not.
  boolean isSmooth(int run) {
    int signs = ends[run] - starts[run] - tokens[run].length();
    return tokens[run].isSmooth
        && (signs == 0 || (signs == 1 && isComma(text.charAt(ends[run] - 1))));
  }

  private static boolean isComma(char unit) {
    return unit == ',' || unit == '،';
  }

  int signs(int run) {
    return signs[run];
  }

  /// The first run that starts at that place or behind it.
  int at(int place) {
    int found = Arrays.binarySearch(starts, 0, count, place);
    return found < 0 ? -found - 1 : found;
  }

  /// Behind the last run that ends at that place or before it.
  int behind(int place) {
    int found = Arrays.binarySearch(ends, 0, count, place);
    return found < 0 ? -found - 1 : found + 1;
  }

  /// Whether these are all runs between two places, and none is cut by them.
  boolean areWhole(int from, int to, int start, int end) {
    return from <= to
        && (from == 0 || ends[from - 1] <= start)
        && (to == count || starts[to] >= end);
  }
}
