package mujaz.acceptance;

import java.io.PrintStream;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

/// Prints how the program fares on the acceptance set: `./mvnw -q test-compile
/// exec:exec@acceptance`, with `-Darticles="ar-03 en"` only those whose name begins so, and what
/// went wrong in them.
final class AcceptanceScore {

  private static final String ROW = "%-36s %6.2f %7.2f %8.2f %6d %9s %8d%n";

  private final PrintStream out;

  private AcceptanceScore(PrintStream out) {
    this.out = out;
  }

  public static void main(String[] prefixes) {
    new AcceptanceScore(System.out).print(List.of(prefixes));
  }

  private void print(List<String> prefixes) {
    List<Verdict> verdicts =
        AcceptanceSet.all().stream()
            .filter(article -> isAsked(article.name(), prefixes))
            .map(Verdict::on)
            .toList();
    out.printf(
        "%-36s %6s %7s %8s %6s %9s %8s%n",
        "article", "F1", "writer", "editors", "never", "headline", "dropped");
    verdicts.forEach(this::row);
    byLanguage(verdicts).forEach((language, some) -> row(language, Means.of(some)));
    row("all", Means.of(verdicts));
    verdicts.forEach(verdict -> faults(verdict, !prefixes.isEmpty()));
  }

  private static boolean isAsked(String name, List<String> prefixes) {
    return prefixes.isEmpty() || prefixes.stream().anyMatch(name::startsWith);
  }

  private static Map<String, List<Verdict>> byLanguage(List<Verdict> verdicts) {
    return verdicts.stream()
        .collect(
            Collectors.groupingBy(
                verdict -> verdict.article().source().language(),
                TreeMap::new,
                Collectors.toList()));
  }

  private void row(Verdict verdict) {
    String headline = verdict.headlineIsRight() ? "right" : "wrong";
    out.printf(
        Locale.ROOT,
        ROW,
        verdict.article().name(),
        verdict.f1(),
        verdict.f1OfWriter(),
        verdict.f1OfEditors(),
        verdict.forbidden().size(),
        headline,
        verdict.dropped().size());
  }

  private void row(String language, Means means) {
    String headlines = String.format(Locale.ROOT, "%.1f %%", 100 * means.headlines());
    String name = language + " (" + means.articles() + ")";
    out.printf(
        Locale.ROOT,
        ROW,
        name,
        means.f1(),
        means.f1OfWriter(),
        means.f1OfEditors(),
        means.forbidden(),
        headlines,
        means.dropped());
  }

  private void faults(Verdict verdict, boolean choiceToo) {
    lines(verdict, "never", verdict.forbidden());
    lines(verdict, "dropped", verdict.dropped());
    if (!verdict.headlineIsRight()) {
      lines(verdict, "headline", Arrays.asList(verdict.headline(), verdict.article().headline()));
    }
    if (choiceToo) {
      lines(verdict, "missed", verdict.missed());
      lines(verdict, "instead", verdict.instead());
    }
  }

  private void lines(Verdict verdict, String fault, List<String> lines) {
    lines.forEach(line -> out.printf("%s %s: %s%n", verdict.article().name(), fault, line));
  }
}
