package mujaz.article;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;

/// The elements of a page by which it tells what it is about, met in one walk: each walk of its own
/// costs a hundredth of all that is done for a page. In the order of the page.
///
/// Used by one thread. The tree is at most 256 deep, as parsed.
final class Landmarks {

  private static final String TITLE = "title";

  private final List<Element> metas = new ArrayList<>();
  private final List<Element> scripts = new ArrayList<>();
  private final List<Element> headings = new ArrayList<>();
  private final List<Element> marked = new ArrayList<>();

  private Landmarks() {}

  static Landmarks of(Document page) {
    Landmarks marks = new Landmarks();
    marks.walk(page);
    return marks;
  }

  private void walk(Element parent) {
    for (Element element = parent.firstElementChild();
        element != null;
        element = element.nextElementSibling()) {
      meet(element);
      walk(element);
    }
  }

  private void meet(Element element) {
    boolean hasNames = element.attributesSize() > 0;
    switch (element.normalName()) {
      case "h1", "h2", "h3" -> headings.add(element);
      case "meta" -> metas.add(element);
      case "script" -> scripts.add(element);
      default -> {
        if (hasNames && mayBeHeading(element)) {
          headings.add(element);
        }
      }
    }
    if (hasNames && (element.hasAttr("itemprop") || element.hasAttr("rel"))) {
      marked.add(element);
    }
  }

  private static boolean mayBeHeading(Element element) {
    String names = element.className();
    for (int at = names.length() - TITLE.length(); at >= 0; at--) {
      if (names.regionMatches(true, at, TITLE, 0, TITLE.length())) {
        return true;
      }
    }
    return element.attr("itemprop").strip().equalsIgnoreCase("headline");
  }

  /// All `meta` elements.
  List<Element> metas() {
    return metas;
  }

  /// The scripts of that type.
  Stream<Element> scripts(String type) {
    return scripts.stream().filter(script -> says(script, "type", type));
  }

  /// Those of the first three ranks, and what is marked as a headline or has a name with `title`.
  List<Element> headings() {
    return headings;
  }

  /// The elements with that in an attribute, which is `itemprop` or `rel`.
  Stream<Element> marked(String attribute, String value) {
    return marked.stream().filter(element -> says(element, attribute, value));
  }

  /// The first that the page marks as telling of its author.
  Optional<Element> author() {
    return marked.stream()
        .filter(element -> says(element, "rel", "author") || says(element, "itemprop", "author"))
        .findFirst();
  }

  static boolean says(Element element, String attribute, String value) {
    return element.attr(attribute).strip().equalsIgnoreCase(value);
  }
}
