package mujaz.article;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;

/// Finds the element of a page that holds the article: from the body downwards, always into the
/// child that holds nearly all of the running text, until the text is spread over several or some
/// of it would stay behind.
final class MainElement {

  /// So much of the running text has to be in a child for the search to go down into it.
  private static final double DOMINANT = 0.75;

  private static final int MOST_PARTS = 20;
  private static final double MOST = 0.5;
  private static final double TITLED = 0.1;
  private static final int TITLED_LENGTH = 300;
  private static final int LONGEST_LEAD = 800;

  private static final int LEAST_REST = 200;
  private static final double REST = 0.02;
  private static final double LINKED = 0.1;
  private static final double RUNNING = 0.6;
  private static final int LETTERS_FOR_LINK = 100;

  private final Sizes sizes;
  private final Element body;

  private MainElement(Element body, Sizes sizes) {
    this.body = body;
    this.sizes = sizes;
  }

  /// One element, or the parts that the page marks as the body of one article.
  static List<Element> of(Element body, Sizes sizes) {
    MainElement search = new MainElement(body, sizes);
    List<Element> marked = new ArrayList<>();
    search.collectMarked(body, marked);
    List<Element> parts = marked.stream().filter(Tags::isBody).toList();
    return search.areParts(parts)
        ? parts
        : List.of(search.descend(search.marked(marked).orElse(body)));
  }

  /// Whether they are parts of the same thing, and hold most of the text.
  private boolean areParts(List<Element> bodies) {
    return bodies.size() > 1
        && bodies.size() <= MOST_PARTS
        && bodies.stream()
                .map(body -> body.closest("[itemscope], article, body"))
                .distinct()
                .count()
            == 1
        && bodies.stream().noneMatch(body -> isWithin(body.parent(), bodies))
        && bodies.stream().mapToDouble(this::prose).sum() > prose(body) * MOST;
  }

  private static boolean isWithin(@Nullable Element element, List<Element> others) {
    return element != null && (others.contains(element) || isWithin(element.parent(), others));
  }

  /// The element that the page itself marks as the article: the one around the title, if it has
  /// text enough, else the one that most of the text is in.
  private Optional<Element> marked(List<Element> marked) {
    double all = prose(body);
    return marked.stream()
        .filter(element -> prose(element) > TITLED_LENGTH && prose(element) > all * TITLED)
        .filter(element -> sizes.size(element).titles() > 0)
        .filter(element -> sizes.size(element).articles() <= 1)
        .findFirst()
        .or(() ->
            marked.stream()
                .filter(element -> prose(element) > all * MOST)
                .max(Comparator.comparingDouble(this::prose)));
  }

  private void collectMarked(Element element, List<Element> marked) {
    if (isMarked(element)) {
      marked.add(element);
    }
    for (Element child : element.children()) {
      if (prose(child) > 0) {
        collectMarked(child, marked);
      }
    }
  }

  private static boolean isMarked(Element element) {
    return switch (element.normalName()) {
      case "article", "main" -> true;
      default -> Tags.isBody(element) || element.attr("role").equals("main");
    };
  }

  private Element descend(Element from) {
    Element here = from;
    for (Optional<Element> inner = dominant(here); inner.isPresent(); inner = dominant(here)) {
      here = inner.get();
    }
    return here;
  }

  /// The child with most of the text, unless it stands beside one under the title that has enough.
  private Optional<Element> dominant(Element parent) {
    double enough = prose(parent) * DOMINANT;
    List<Element> children = parent.children();
    return children.stream()
        .filter(child -> sizes.size(child).titles() == sizes.size(parent).titles())
        .filter(child -> sizes.size(child).titles() == 1 && prose(child) > prose(parent) * TITLED)
        .filter(child -> prose(child) > LONGEST_LEAD)
        .filter(MainElement::isBox)
        .filter(child -> !leavesTwin(parent, child))
        .findFirst()
        .or(() ->
            children.stream()
                .filter(child -> prose(child) > 0 && prose(child) >= enough)
                .filter(MainElement::isBox)
                .filter(child -> !leavesText(parent, child))
                .findFirst());
  }

  /// Whether a part of the same name stands beside it: files that a word processor wrote have
  /// several.
  private boolean leavesTwin(Element parent, Element chosen) {
    return !chosen.className().isEmpty()
        && parent.children().stream()
            .filter(child -> !child.equals(chosen) && isText(child))
            .filter(child -> child.normalName().equals(chosen.normalName()))
            .anyMatch(child -> child.className().equals(chosen.className()));
  }

  /// Whether some of the text stands beside the chosen child: in other boxes, which do not look
  /// like lists of other articles, or in the parent's own lines.
  private boolean leavesText(Element parent, Element chosen) {
    double rest = prose(parent) - prose(chosen);
    for (Element child : parent.children()) {
      if (!child.equals(chosen) && !isText(child)) {
        rest -= prose(child);
      }
    }
    return rest > Math.max(LEAST_REST, prose(chosen) * REST);
  }

  private boolean isText(Element element) {
    Size size = sizes.size(element);
    return size.density() < LINKED
        && size.prose() > size.letters() * RUNNING
        && size.links() * LETTERS_FOR_LINK <= size.letters();
  }

  /// Elements that HTML does not know stand around the whole of some pages.
  private static boolean isBox(Element element) {
    return switch (element.normalName()) {
      case "p" -> false;
      case "span" -> true;
      default -> element.isBlock() || !element.tag().isKnownTag();
    };
  }

  private double prose(Element element) {
    return sizes.size(element).prose();
  }
}
