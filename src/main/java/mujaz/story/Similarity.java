package mujaz.story;

import java.util.Set;

/// How alike two articles are. Pure.
///
/// Dice's coefficient (1945) of the title stems and of the opening's stems, weighed; without
/// weights for rare words yet. The constants were set on public sets of labelled articles for few
/// wrong merges: a brief too many is better than two events in one.
final class Similarity {

  /// From here on two articles report the same event.
  static final double SAME = 0.36;

  private static final double TITLE_WEIGHT = 0.6;
  private static final double TITLES_ALONE = 0.67;
  private static final int FEW_SHARED_WORDS = 3;

  /// Below this the openings have nothing in common: a column of the same name, another day.
  private static final double OPENINGS_UNRELATED = 0.15;

  private static final double OPENINGS_RELATED = 0.25;

  private Similarity() {}

  /// From 0 to 1; 0 when the languages differ or too little is shared to tell.
  static double of(Fingerprint a, Fingerprint b) {
    if (!a.lang().equals(b.lang())) {
      return 0;
    }
    int sharedWords = shared(a.title(), b.title());
    double title = dice(a.title(), b.title());
    if (a.text().isEmpty() || b.text().isEmpty()) {
      return sharedWords >= FEW_SHARED_WORDS && title >= TITLES_ALONE ? title : 0;
    }
    double opening = dice(a.text(), b.text());
    double needed = sharedWords < FEW_SHARED_WORDS ? OPENINGS_RELATED : OPENINGS_UNRELATED;
    return opening < needed ? 0 : TITLE_WEIGHT * title + (1 - TITLE_WEIGHT) * opening;
  }

  private static double dice(Set<String> a, Set<String> b) {
    return a.isEmpty() || b.isEmpty() ? 0 : 2.0 * shared(a, b) / (a.size() + b.size());
  }

  private static int shared(Set<String> a, Set<String> b) {
    Set<String> smaller = a.size() <= b.size() ? a : b;
    Set<String> larger = a.size() <= b.size() ? b : a;
    return (int) smaller.stream().filter(larger::contains).count();
  }
}
