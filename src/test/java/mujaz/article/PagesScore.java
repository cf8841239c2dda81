package mujaz.article;

import java.io.PrintStream;
import java.util.List;
import java.util.Locale;

/// Prints what the extractor makes of our own pages: `./mvnw -q test-compile exec:exec@pages`, with
/// `-Dpages="ar- en-live"` only those whose name begins so, and their text.
final class PagesScore {

  private final PrintStream out;

  private PagesScore(PrintStream out) {
    this.out = out;
  }

  public static void main(String[] prefixes) {
    new PagesScore(System.out).print(List.of(prefixes));
  }

  private void print(List<String> prefixes) {
    List<PageVerdict> verdicts =
        OwnPage.all().stream()
            .filter(OwnPage::holdsArticle)
            .filter(
                page -> prefixes.isEmpty() || prefixes.stream().anyMatch(page.name()::startsWith))
            .map(PageVerdict::on)
            .toList();
    out.printf(
        "%-24s %6s %9s %6s %6s %6s%n", "page", "F1", "precision", "recall", "never", "wrong");
    verdicts.forEach(this::row);
    out.printf(Locale.ROOT, "%-24s %6.3f%n", "all " + verdicts.size(), PageVerdict.f1(verdicts));
    verdicts.forEach(this::faults);
    if (!prefixes.isEmpty()) {
      verdicts.forEach(this::text);
    }
  }

  private void row(PageVerdict verdict) {
    Shingles text = verdict.text();
    out.printf(
        Locale.ROOT,
        "%-24s %6.3f %9.3f %6.3f %6d %6d%n",
        verdict.page().name(),
        text.f1(),
        text.precision(),
        text.recall(),
        verdict.survived().size(),
        verdict.wrong().size());
  }

  private void faults(PageVerdict verdict) {
    verdict.survived().forEach(line -> out.println(verdict.page().name() + " never: " + line));
    verdict.wrong().forEach(fault -> out.println(verdict.page().name() + " " + fault));
  }

  private void text(PageVerdict verdict) {
    out.println("\n" + verdict.page().name());
    verdict
        .page()
        .extracted()
        .blocks()
        .forEach(block -> out.println(block.kind() + " " + block.text()));
  }
}
