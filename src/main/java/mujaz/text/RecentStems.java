package mujaz.text;

import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/// The stems of words that were met lately: most words of the news come back, and looking one up is
/// many times cheaper than analysing it. A table of fixed size, in which a word takes the place of
/// another with the same hash. What it holds changes no result. Safe for many threads without a
/// lock: entries are immutable, and at worst two threads work out the same word.
final class RecentStems {

  private static final int SIZE = 1 << 14;

  private record Entry(String word, List<String> stems) {

    boolean isOf(String text, int start, int end) {
      return word.length() == end - start && text.startsWith(word, start);
    }
  }

  private final @Nullable Entry[] entries = new Entry[SIZE];

  /// The stems of a part of the text, worked out when they are not known.
  List<String> of(String text, int start, int end, Function<String, List<String>> stemming) {
    int slot = slot(text, start, end);
    Entry known = entries[slot];
    if (known == null || !known.isOf(text, start, end)) {
      String word = text.substring(start, end);
      known = new Entry(word, List.copyOf(stemming.apply(word)));
      entries[slot] = known;
    }
    return known.stems();
  }

  private static int slot(String text, int start, int end) {
    int hash = 0;
    for (int at = start; at < end; at++) {
      hash = 31 * hash + text.charAt(at);
    }
    return (hash ^ (hash >>> 15)) & (SIZE - 1);
  }
}
