package mujaz.article;

import org.jsoup.nodes.Element;

/// How much of an element's text is links.
final class LinkDensity {

  private LinkDensity() {}

  /// From 0 to 1; 0 for an element without text.
  static double of(Element element) {
    int all = element.text().length();
    if (all == 0) {
      return 0;
    }
    int linked = element.select("a").stream().mapToInt(link -> link.text().length()).sum();
    return Math.min(1, (double) linked / all);
  }
}
