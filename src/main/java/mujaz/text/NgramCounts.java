package mujaz.text;

/// How often each n-gram of a text is in it. Half of them are there more than once, and looking one
/// up in the model costs far more than counting it.
///
/// A hash table with open addressing, of which at least half is free.
final class NgramCounts {

  /// Takes an n-gram and how often it occurs.
  interface Taker {
    void take(int ngram, int times);
  }

  private final int[] ngrams;
  private final int[] times;

  NgramCounts(int[] ngrams) {
    int size = Integer.highestOneBit(Math.max(1, ngrams.length)) << 2;
    this.ngrams = new int[size];
    this.times = new int[size];
    for (int ngram : ngrams) {
      count(ngram);
    }
  }

  private void count(int ngram) {
    int mask = times.length - 1;
    int slot = ngram & mask;
    while (times[slot] > 0 && ngrams[slot] != ngram) {
      slot = (slot + 1) & mask;
    }
    ngrams[slot] = ngram;
    times[slot]++;
  }

  /// In no order.
  void forEach(Taker taker) {
    for (int slot = 0; slot < times.length; slot++) {
      if (times[slot] > 0) {
        taker.take(ngrams[slot], times[slot]);
      }
    }
  }
}
