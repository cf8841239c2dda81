package mujaz.article;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/// How much of one text is in another, by runs of four words: a line too many costs precision, a
/// line lost recall. The measure of the article-extraction-benchmark
/// (<https://github.com/scrapinghub/article-extraction-benchmark>).
///
/// @param right the share of runs that both have
/// @param superfluous the share that only the tested text has
/// @param missing the share that only the wanted text has
record Shingles(double right, double superfluous, double missing) {

  private static final Pattern WORD = Pattern.compile("[\\p{L}\\p{N}_]+");
  private static final int RUN = 4;

  static Shingles compare(String wanted, String text) {
    Map<List<String>, Integer> first = count(wanted);
    Map<List<String>, Integer> second = count(text);
    int both =
        first.entrySet().stream()
            .mapToInt(run -> Math.min(run.getValue(), second.getOrDefault(run.getKey(), 0)))
            .sum();
    return new Shingles(both, sum(second) - both, sum(first) - both);
  }

  /// Of the tested text; of two empty ones, 1.
  double precision() {
    return share(right + superfluous);
  }

  /// Of the wanted text; of two empty ones, 1.
  double recall() {
    return share(right + missing);
  }

  private double share(double all) {
    return superfluous == 0 && missing == 0 ? 1 : all == 0 ? 0 : right / all;
  }

  double f1() {
    return f1(precision(), recall());
  }

  static double f1(double precision, double recall) {
    return precision + recall == 0 ? 0 : 2 * precision * recall / (precision + recall);
  }

  private static int sum(Map<List<String>, Integer> counts) {
    return counts.values().stream().mapToInt(Integer::intValue).sum();
  }

  private static Map<List<String>, Integer> count(String text) {
    List<String> words = WORD.matcher(text).results().map(MatchResult::group).toList();
    Map<List<String>, Integer> counts = new HashMap<>();
    for (int at = 0; at == 0 || at + RUN <= words.size(); at++) {
      List<String> run = words.subList(at, Math.min(words.size(), at + RUN));
      if (!run.isEmpty()) {
        counts.merge(run, 1, Integer::sum);
      }
    }
    return counts;
  }
}
