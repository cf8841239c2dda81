package mujaz.acceptance;

import java.util.List;

/// The figures of some articles of the set.
///
/// @param headlines the share that is right
record Means(int articles, double f1, int forbidden, double headlines, int dropped) {

  static Means of(List<Verdict> verdicts) {
    return new Means(
        verdicts.size(),
        verdicts.stream().mapToDouble(Verdict::f1).average().orElse(0),
        verdicts.stream().mapToInt(verdict -> verdict.forbidden().size()).sum(),
        verdicts.stream().mapToInt(v -> v.headlineIsRight() ? 1 : 0).average().orElse(0),
        verdicts.stream().mapToInt(verdict -> verdict.dropped().size()).sum());
  }
}
