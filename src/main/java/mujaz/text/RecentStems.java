package mujaz.text;

import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/// The stems of words that were met lately: most words of the news come back, and looking one up is
/// many times cheaper than analysing it. A table of fixed size with two places for each hash: a new
/// word takes the first and moves the word there to the second. What it holds changes no result.
/// Safe for many threads without a lock: entries are immutable, and at worst two threads work out
/// the same word.
final class RecentStems {

  private static final int BITS = 15;

  /// Spreads hashes of words that differ in few letters (Knuth, "The Art of Computer Programming",
  /// 6.4).
  private static final int GOLDEN = 0x9E3779B9;

  private record Entry(String word, int hash, List<String> stems) {

    boolean isOf(String text, int start, int end, int hash) {
      return this.hash == hash && word.length() == end - start && text.startsWith(word, start);
    }
  }

  private final @Nullable Entry[] entries = new Entry[1 << BITS];

  /// The stems of a part of the text, worked out when they are not known.
  List<String> of(String text, int start, int end, Function<String, List<String>> stemming) {
    int hash = hash(text, start, end);
    int slot = (hash * GOLDEN) >>> (Integer.SIZE - BITS);
    Entry first = entries[slot];
    if (first != null && first.isOf(text, start, end, hash)) {
      return first.stems();
    }
    Entry second = entries[slot ^ 1];
    if (second != null && second.isOf(text, start, end, hash)) {
      return second.stems();
    }
    String word = text.substring(start, end);
    Entry entry = new Entry(word, hash, List.copyOf(stemming.apply(word)));
    if (first != null) {
      entries[slot ^ 1] = first;
    }
    entries[slot] = entry;
    return entry.stems();
  }

  private static int hash(String text, int start, int end) {
    int hash = 0;
    for (int at = start; at < end; at++) {
      hash = 31 * hash + text.charAt(at);
    }
    return hash;
  }
}
