package mujaz.acceptance;

import java.util.List;
import java.util.function.ToDoubleFunction;

/// The figures of some articles of the set.
///
/// @param f1 against the nearest editor
/// @param f1OfWriter against the editor who wrote the articles
/// @param f1OfEditors of the editors among themselves
/// @param headlines the share that is right
record Means(
    int articles,
    double f1,
    double f1OfWriter,
    double f1OfEditors,
    int forbidden,
    double headlines,
    int dropped) {

  static Means of(List<Verdict> verdicts) {
    return new Means(
        verdicts.size(),
        mean(verdicts, Verdict::f1),
        mean(verdicts, Verdict::f1OfWriter),
        mean(verdicts, Verdict::f1OfEditors),
        verdicts.stream().mapToInt(verdict -> verdict.forbidden().size()).sum(),
        mean(verdicts, verdict -> verdict.headlineIsRight() ? 1 : 0),
        verdicts.stream().mapToInt(verdict -> verdict.dropped().size()).sum());
  }

  private static double mean(List<Verdict> verdicts, ToDoubleFunction<Verdict> figure) {
    return verdicts.stream().mapToDouble(figure).average().orElse(0);
  }
}
