package mujaz.article;

import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import mujaz.text.PlainText;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.select.Elements;
import org.jsoup.select.Evaluator;

/// What an admin says of the pages of one site, by CSS selectors. What is not there to be selected
/// changes nothing: sites are rebuilt. Safe for use by many threads.
///
/// @param keep the article, all of it, in the order of the page
/// @param drop what is no part of it
/// @param title the first one's text is the title
/// @param date the first one tells when the article was published
record SiteRule(
    Optional<Evaluator> keep,
    Optional<Evaluator> drop,
    Optional<Evaluator> title,
    Optional<Evaluator> date) {

  static final SiteRule NONE =
      new SiteRule(Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty());

  Optional<String> title(Document page) {
    return first(page, title)
        .map(element -> told(element, "content").orElseGet(element::text))
        .map(PlainText::oneLine)
        .filter(text -> !text.isEmpty());
  }

  /// The date as it is written.
  Optional<String> date(Document page) {
    return first(page, date)
        .map(element ->
            told(element, "datetime").or(() -> told(element, "content")).orElseGet(element::text))
        .map(PlainText::oneLine)
        .filter(text -> !text.isEmpty());
  }

  private static Optional<Element> first(Document page, Optional<Evaluator> rule) {
    return rule.flatMap(selector -> Optional.ofNullable(page.selectFirst(selector)));
  }

  private static Optional<String> told(Element element, String attribute) {
    return Optional.of(element.attr(attribute)).filter(text -> !text.isBlank());
  }

  /// The page without what is dropped, and with nothing but what is kept. The page itself stays as
  /// it is.
  Document narrowed(Document page) {
    if (keep.isEmpty() && drop.isEmpty()) {
      return page;
    }
    Document narrowed = page.clone();
    narrow(narrowed);
    return narrowed;
  }

  private void narrow(Document page) {
    drop.ifPresent(selector -> page.body().select(selector).forEach(SiteRule::removeFromPage));
    keep.map(selector -> page.body().select(selector))
        .filter(kept -> kept.stream().anyMatch(Element::hasText))
        .ifPresent(kept -> keepOnly(page.body(), kept));
  }

  private static void removeFromPage(Element element) {
    if (element.parent() != null && !element.normalName().equals("body")) {
      element.remove();
    }
  }

  private static void keepOnly(Element body, Elements kept) {
    Set<Element> all = new HashSet<>(kept);
    Stream<Element> outermost =
        kept.stream().filter(element -> element.parents().stream().noneMatch(all::contains));
    Element article = new Element("article");
    outermost.toList().forEach(element -> article.appendChild(plain(element)));
    body.empty();
    body.appendChild(article);
  }

  /// What the page calls the element does not count any more.
  private static Element plain(Element element) {
    element.clearAttributes();
    return switch (element.normalName()) {
      case "aside", "body", "figcaption", "footer", "form", "header", "menu", "nav" ->
          element.tagName("div");
      default -> element;
    };
  }
}
