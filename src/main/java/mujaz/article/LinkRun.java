package mujaz.article;

import java.util.IdentityHashMap;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.TextNode;

/// Links to other articles that stand between the paragraphs of this one.
///
/// Text and links are measured once, bottom up, so that the cost stays linear in the page (S-19).
final class LinkRun {

  private static final double NEARLY_ALL = 0.75;
  private static final double MOST = 0.5;

  /// How many letters an element has, how many of them are links, and how many links it has.
  private record Measure(int letters, int linked, int links) {

    Measure plus(Measure other) {
      return new Measure(letters + other.letters, linked + other.linked, links + other.links);
    }

    double density() {
      return letters == 0 ? 0 : (double) linked / letters;
    }
  }

  private final IdentityHashMap<Element, Measure> measures = new IdentityHashMap<>();

  LinkRun(Element root) {
    measure(root);
  }

  boolean is(Element element) {
    Measure measure = measures.getOrDefault(element, new Measure(0, 0, 0));
    if (measure.links() == 0) {
      return false;
    }
    return switch (element.tagName()) {
      case "ul", "ol", "dl", "table" -> measure.links() >= 2 && measure.density() > MOST;
      case "p", "h2", "h3", "h4", "h5", "h6", "blockquote", "strong", "b" ->
          measure.letters() < 300 && measure.density() > NEARLY_ALL;
      case "div", "section" -> measure.letters() < 2_000 && measure.density() > MOST;
      default -> false;
    };
  }

  private Measure measure(Element element) {
    int own = element.textNodes().stream().mapToInt(LinkRun::length).sum();
    Measure sum = new Measure(own, 0, 0);
    for (Element child : element.children()) {
      sum = sum.plus(measure(child));
    }
    if (element.tagName().equals("a") && element.hasAttr("href")) {
      sum = new Measure(sum.letters(), sum.letters(), 1);
    }
    measures.put(element, sum);
    return sum;
  }

  private static int length(TextNode text) {
    return text.text().strip().length();
  }
}
