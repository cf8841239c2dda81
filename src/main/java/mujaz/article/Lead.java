package mujaz.article;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import mujaz.article.Block.Kind;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;

/// The lead that a page shows between its title and the element that holds the rest.
final class Lead {

  private static final int SHORTEST = 60;
  private static final int LONGEST = 1_500;
  private static final double LINKED = 0.35;

  private final Element body;
  private final Sizes sizes;
  private final String title;

  Lead(Element body, Sizes sizes, String title) {
    this.body = body;
    this.sizes = sizes;
    this.title = title;
  }

  /// Its lines; none where the title is in the element, stands behind it, or is not found.
  List<LinkedLine> before(Element main) {
    return sizes.size(main).titles() > 0
        ? List.of()
        : heading().map(heading -> between(heading, main)).orElse(List.of());
  }

  private Optional<Element> heading() {
    List<Element> headings = new ArrayList<>();
    collectHeadings(body, headings);
    return headings.stream()
        .filter(heading -> Trim.folded(heading.text()).equals(Trim.folded(title)))
        .findFirst()
        .or(() -> headings.size() == 1 ? Optional.of(headings.getFirst()) : Optional.empty());
  }

  private void collectHeadings(Element element, List<Element> headings) {
    if (element.nameIs("h1") && sizes.size(element).letters() > 0) {
      headings.add(element);
    }
    for (Element child : element.children()) {
      if (sizes.size(child).titles() > 0) {
        collectHeadings(child, headings);
      }
    }
  }

  private List<LinkedLine> between(Element heading, Element main) {
    List<LinkedLine> lines = new ArrayList<>();
    for (Element at = next(heading); at != null; ) {
      if (at.equals(main)) {
        return length(lines) <= LONGEST ? lines : List.of();
      }
      if (isAround(at, main)) {
        at = at.firstElementChild();
      } else {
        MarkupLines.ofArticle(at, sizes.isLeftOut(at) ? Sizes.UNKNOWN : sizes).stream()
            .filter(Lead::isText)
            .forEach(lines::add);
        at = next(at);
      }
    }
    return List.of();
  }

  private static @Nullable Element next(Element element) {
    Element here = element;
    while (here.nextElementSibling() == null) {
      Element parent = here.parent();
      if (parent == null) {
        return null;
      }
      here = parent;
    }
    return here.nextElementSibling();
  }

  private static boolean isAround(Element outer, Element inner) {
    for (Element at = inner.parent(); at != null; at = at.parent()) {
      if (at.equals(outer)) {
        return true;
      }
    }
    return false;
  }

  private static boolean isText(LinkedLine line) {
    return line.block().kind() != Kind.LIST_ITEM
        && line.density() < LINKED
        && line.block().text().length() >= SHORTEST;
  }

  private static int length(List<LinkedLine> lines) {
    return lines.stream().mapToInt(line -> line.block().text().length()).sum();
  }
}
