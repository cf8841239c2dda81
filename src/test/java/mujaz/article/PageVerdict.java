package mujaz.article;

import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.function.ToDoubleFunction;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import mujaz.article.OwnPage.Facts;
import mujaz.article.OwnPage.GoldenBlock;

/// What the extractor made of one of our pages.
///
/// @param survived lines that stand in the article and never should
/// @param wrong what is told otherwise than it should be: `name: told, not wanted`
record PageVerdict(OwnPage page, Shingles text, List<String> survived, List<String> wrong) {

  private static final Map<String, Function<Facts, String>> FACTS =
      Map.of(
          "title", Facts::title,
          "byline", Facts::byline,
          "site", Facts::site,
          "published", Facts::published,
          "language", Facts::language,
          "canonical", Facts::canonical,
          "image", Facts::image);

  static PageVerdict on(OwnPage page) {
    Article article = page.extracted();
    String text = article.text();
    return new PageVerdict(
        page,
        Shingles.compare(page.golden().text(), text),
        page.golden().never().stream().filter(text::contains).toList(),
        Stream.concat(wrongFacts(page, article), wrongKinds(page, article)).toList());
  }

  private static Stream<String> wrongFacts(OwnPage page, Article article) {
    Facts told = Facts.of(article);
    Facts wanted = page.golden().facts();
    return FACTS.entrySet().stream()
        .filter(fact -> !fact.getValue().apply(told).equals(fact.getValue().apply(wanted)))
        .map(fact ->
            "%s: \"%s\", not \"%s\""
                .formatted(
                    fact.getKey(), fact.getValue().apply(told), fact.getValue().apply(wanted)))
        .sorted();
  }

  /// Blocks whose text is right and whose kind is not.
  private static Stream<String> wrongKinds(OwnPage page, Article article) {
    Map<String, String> kinds =
        page.golden().blocks().stream()
            .collect(Collectors.toMap(GoldenBlock::text, GoldenBlock::kind, (one, other) -> one));
    return article.blocks().stream()
        .map(GoldenBlock::of)
        .filter(block -> !kinds.getOrDefault(block.text(), block.kind()).equals(block.kind()))
        .map(block ->
            "kind: %s, not %s: %s".formatted(block.kind(), kinds.get(block.text()), block.text()));
  }

  /// F1 of the mean precision and the mean recall, as the benchmark reckons it.
  static double f1(List<PageVerdict> verdicts) {
    return Shingles.f1(mean(verdicts, Shingles::precision), mean(verdicts, Shingles::recall));
  }

  private static double mean(List<PageVerdict> verdicts, ToDoubleFunction<Shingles> figure) {
    return verdicts.stream().map(PageVerdict::text).mapToDouble(figure).average().orElse(0);
  }
}
