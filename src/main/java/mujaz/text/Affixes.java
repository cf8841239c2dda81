package mujaz.text;

import java.util.Comparator;
import java.util.List;

/// What a language adds before and behind its words, for languages that Lucene has no stemmer for:
/// the longest suffix is taken off, then prefixes as long as there are any. In this order, because
/// a long suffix would leave room for taking off a first letter of the stem. Light on purpose: what
/// remains is for comparing, and two forms of a word must come out equal more than right.
///
/// @param prefixes folded, in lower case
/// @param suffixes folded, in lower case, longest first
/// @param shortestStem how many letters must remain
record Affixes(List<String> prefixes, List<String> suffixes, int shortestStem) {

  Affixes {
    prefixes = List.copyOf(prefixes);
    suffixes =
        suffixes.stream().sorted(Comparator.comparingInt(String::length).reversed()).toList();
  }

  /// Where the stem of a word ends in it.
  int end(CharSequence word) {
    for (String suffix : suffixes) {
      int end = word.length() - suffix.length();
      if (end >= shortestStem && isAt(word, end, suffix)) {
        return end;
      }
    }
    return word.length();
  }

  /// Where the stem that ends there starts.
  int start(CharSequence word, int end) {
    int start = 0;
    int next = afterPrefix(word, start, end);
    while (next > start) {
      start = next;
      next = afterPrefix(word, start, end);
    }
    return start;
  }

  private int afterPrefix(CharSequence word, int start, int end) {
    for (String prefix : prefixes) {
      int next = start + prefix.length();
      if (end - next >= shortestStem && isAt(word, start, prefix)) {
        return next;
      }
    }
    return start;
  }

  private static boolean isAt(CharSequence word, int at, String affix) {
    for (int i = 0; i < affix.length(); i++) {
      if (word.charAt(at + i) != affix.charAt(i)) {
        return false;
      }
    }
    return true;
  }
}
