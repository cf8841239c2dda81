package mujaz.article;

import java.util.Comparator;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Optional;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;

/// Finds the element of a page that holds the article: from the body downwards, always into the
/// child that holds nearly all of the running text, until the text is spread over several.
///
/// Running text is what stands in paragraphs that are long enough and hardly linked. The weights
/// are computed once, bottom up; the search is linear in the page.
final class MainElement {

  /// So much of the running text has to be in a child for the search to go down into it.
  private static final double DOMINANT = 0.75;

  private static final String MARKED =
      "[itemprop=articleBody], [property=articleBody], article, main, [role=main]";

  private static final double MOST = 0.5;
  private static final double TITLED = 0.1;
  private static final int TITLED_LENGTH = 300;
  private static final int SHORT = 40;

  private final IdentityHashMap<Element, Double> weights = new IdentityHashMap<>();
  private final Document page;

  private MainElement(Document page) {
    this.page = page;
  }

  static Element of(Document page) {
    MainElement search = new MainElement(page);
    search.weigh(page.body());
    Element start = search.marked().orElse(page.body());
    return search.descend(start);
  }

  /// The element that the page itself marks as the article: the one around the title, if it has
  /// text enough, else the one that most of the text is in.
  private Optional<Element> marked() {
    double all = weight(page.body());
    List<Element> marked = page.select(MARKED);
    return marked.stream()
        .filter(element -> weight(element) > TITLED_LENGTH && weight(element) > all * TITLED)
        .filter(element -> element.selectFirst("h1") != null)
        .filter(element -> element.select("article").size() <= 1)
        .findFirst()
        .or(() ->
            marked.stream()
                .filter(element -> weight(element) > all * MOST)
                .max(Comparator.comparingDouble(this::weight)));
  }

  private Element descend(Element from) {
    Element here = from;
    while (true) {
      Element parent = here;
      double enough = weight(parent) * DOMINANT;
      Optional<Element> dominant =
          parent.children().stream()
              .filter(child -> weight(child) > 0 && weight(child) >= enough)
              .filter(child -> child.isBlock() && !child.tagName().equals("p"))
              .findFirst();
      if (dominant.isEmpty()) {
        return parent;
      }
      here = dominant.get();
    }
  }

  private double weight(Element element) {
    return weights.getOrDefault(element, 0.0);
  }

  /// The tree is at most 256 deep, as parsed.
  private double weigh(Element element) {
    double weight = 0;
    for (Element child : element.children()) {
      weight += weigh(child);
    }
    if (isParagraph(element)) {
      weight = ownWeight(element);
    } else {
      weight += looseText(element);
    }
    weights.put(element, weight);
    return weight;
  }

  private static boolean isParagraph(Element element) {
    return switch (element.tagName()) {
      case "p", "pre", "blockquote", "h2", "h3" -> true;
      default -> false;
    };
  }

  private static double ownWeight(Element paragraph) {
    int length = paragraph.text().length();
    if (length < SHORT || paragraph.tagName().startsWith("h")) {
      return 0;
    }
    return length * (1 - LinkDensity.of(paragraph));
  }

  /// Text that stands in a `div` or table cell without a paragraph around it.
  private static double looseText(Element element) {
    int length = element.ownText().length();
    return length < 2 * SHORT || element.closest("a") != null ? 0 : length;
  }
}
