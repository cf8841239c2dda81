package mujaz.cli;

import static java.util.stream.Collectors.joining;

import java.io.PrintWriter;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import mujaz.summary.Explanation;
import mujaz.summary.KeySentence;

/// Shows on a terminal why a brief is as it is: first the article with the chosen sentences marked,
/// then a table of what speaks for each sentence and against it.
final class ExplanationText {

  private static final String CHOSEN = "\u001b[1;32m";
  private static final String NEARLY = "\u001b[33m";
  private static final String REST = "\u001b[2m";
  private static final String PLAIN = "\u001b[0m";

  /// Behind the chosen ones, so many are shown as the next.
  private static final int NEXT = 2;

  private static final int MOST_REASONS = 5;
  private static final double SMALLEST_GAIN = 0.05;
  private static final String ROW = "%5s %2s %7s  %s%n";

  private final PrintWriter out;
  private final boolean coloured;
  private final Explanation explanation;
  private final Set<Integer> chosen;

  ExplanationText(PrintWriter out, boolean coloured, Explanation explanation) {
    this.out = out;
    this.coloured = coloured;
    this.explanation = explanation;
    this.chosen =
        explanation.summary().sentences().stream()
            .map(KeySentence::index)
            .collect(Collectors.toSet());
  }

  void print() {
    out.println(explanation.summary().headline());
    out.println();
    explanation.lines().forEach(this::sentence);
    out.println();
    out.printf(ROW, "rank", "", "score", "for it | against it");
    explanation.lines().stream()
        .sorted(Comparator.comparingInt(Explanation.Line::rank))
        .forEach(this::row);
  }

  /// The number stands on a line of its own, so that a terminal finds the sentence's direction.
  private void sentence(Explanation.Line line) {
    out.printf("%d%s%n", line.rank(), mark(line));
    String text = line.sentence().text();
    out.println(coloured ? colour(line) + text + PLAIN : text);
  }

  private String mark(Explanation.Line line) {
    return chosen.contains(line.sentence().index()) ? " *" : "";
  }

  private String colour(Explanation.Line line) {
    if (chosen.contains(line.sentence().index())) {
      return CHOSEN;
    }
    return line.rank() <= chosen.size() + NEXT ? NEARLY : REST;
  }

  private void row(Explanation.Line line) {
    String reasons =
        gains(line.reasons(), reason -> reason.gain() > 0)
            + " | "
            + gains(line.reasons(), reason -> reason.gain() < 0);
    String score = String.format(Locale.ROOT, "%.2f", line.score());
    out.printf(ROW, line.rank(), mark(line).strip(), score, reasons.strip());
  }

  private static String gains(
      List<Explanation.Reason> reasons, Predicate<Explanation.Reason> side) {
    return reasons.stream()
        .filter(side)
        .filter(reason -> Math.abs(reason.gain()) >= SMALLEST_GAIN)
        .limit(MOST_REASONS)
        .map(r -> String.format(Locale.ROOT, "%s %+.2f", r.feature().label(), r.gain()))
        .collect(joining(", "));
  }
}
