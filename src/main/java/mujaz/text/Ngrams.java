package mujaz.text;

import java.lang.Character.UnicodeScript;
import java.util.Arrays;
import java.util.Locale;

/// The character n-grams by which languages are told apart: every run of one to five characters of
/// every word, where the ends of the word count as a character, and every longer word as a whole.
/// Each is known by a hash of 32 bits. Only words of one script are looked at.
final class Ngrams {

  static final int LONGEST = 5;

  private static final char EDGE = '_';
  private static final char APOSTROPHE = '\'';

  private final UnicodeScript script;
  private char[] word = new char[32];
  private int length;
  private int[] hashes = new int[512];
  private int count;

  private Ngrams(UnicodeScript script) {
    this.script = script;
  }

  /// The hashes of all n-grams of the words that are written in the script, in the order of the
  /// text.
  static int[] of(String text, UnicodeScript script) {
    var ngrams = new Ngrams(script);
    ngrams.addText(text.toLowerCase(Locale.ROOT));
    return Arrays.copyOf(ngrams.hashes, ngrams.count);
  }

  /// The hash of one n-gram, in which `_` is the edge of a word.
  static int hash(String ngram) {
    long hash = 0;
    for (int i = 0; i < ngram.length(); i++) {
      hash = next(hash, ngram.charAt(i));
    }
    return finish(hash);
  }

  private void addText(String text) {
    startWord();
    int point;
    for (int at = 0; at < text.length(); at += Character.charCount(point)) {
      point = text.codePointAt(at);
      if (isPartOfWord(point)) {
        append(point);
      } else {
        endWord();
      }
    }
    endWord();
  }

  private boolean isPartOfWord(int point) {
    if (isApostrophe(point)) {
      return length > 1;
    }
    return switch (Character.getType(point)) {
      case Character.NON_SPACING_MARK, Character.COMBINING_SPACING_MARK -> true;
      default -> Character.isLetter(point) && isOfScript(UnicodeScript.of(point));
    };
  }

  private static boolean isApostrophe(int point) {
    return point == APOSTROPHE || point == '’' || point == 'ʼ';
  }

  private boolean isOfScript(UnicodeScript other) {
    return Scripts.family(other) == script
        || other == UnicodeScript.COMMON
        || other == UnicodeScript.INHERITED;
  }

  private void startWord() {
    word[0] = EDGE;
    length = 1;
  }

  private void append(int point) {
    if (length + 3 > word.length) {
      word = Arrays.copyOf(word, 2 * word.length);
    }
    length += Character.toChars(isApostrophe(point) ? APOSTROPHE : point, word, length);
  }

  private void endWord() {
    while (word[length - 1] == APOSTROPHE) {
      length--;
    }
    if (length > 1) {
      word[length++] = EDGE;
      addWord();
    }
    startWord();
  }

  private void addWord() {
    for (int from = 0; from < length; from++) {
      int end = Math.min(length, from + LONGEST);
      long hash = 0;
      for (int at = from; at < end; at++) {
        hash = next(hash, word[at]);
        if (at > from || word[at] != EDGE) {
          add(finish(hash));
        }
      }
    }
    if (length > LONGEST) {
      add(finish(hashOfWord()));
    }
  }

  private long hashOfWord() {
    long hash = 0;
    for (int at = 0; at < length; at++) {
      hash = next(hash, word[at]);
    }
    return hash;
  }

  private void add(int hash) {
    if (count == hashes.length) {
      hashes = Arrays.copyOf(hashes, 2 * count);
    }
    hashes[count++] = hash;
  }

  /// One step of a multiplicative hash.
  private static long next(long hash, char unit) {
    return (hash + unit + 1) * 0x9E37_79B9_7F4A_7C15L;
  }

  private static int finish(long hash) {
    long mixed = (hash ^ (hash >>> 32)) * 0xD6E8_FEB8_6659_FD93L;
    return (int) (mixed >>> 32);
  }
}
