package mujaz.article;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import mujaz.article.DateLine.Place;
import org.jsoup.nodes.Attribute;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import org.jspecify.annotations.Nullable;

/// Collects the lines of a page in which a date may stand, in one walk.
///
/// Used by one thread. The tree is at most 256 deep, as parsed.
final class DateLines {

  private static final int MOST_LINES = 3_000;
  private static final int MOST_HEADINGS = 200;
  private static final int LEVELS = 3;
  private static final int LONGEST_LABEL = 40;

  private static final Set<String> MACHINE =
      Set.of(
          "title",
          "content",
          "data-utime",
          "data-timestamp",
          "data-time",
          "data-date",
          "data-datetime",
          "data-date-time",
          "data-published",
          "data-publish-date");

  private final @Nullable Element headline;
  private final Set<Element> aroundHeadline;
  private final DatePlaces places = new DatePlaces();
  private final List<DateLine> lines = new ArrayList<>();
  private final StringBuilder text = new StringBuilder();
  private @Nullable Element first;
  private String machine = "";
  private String label = "";
  private int index;
  private int headlineIndex;
  private int aside;
  private int foot;

  private DateLines(@Nullable Element headline) {
    this.headline = headline;
    this.aroundHeadline =
        headline == null ? Set.of() : headline.parents().stream().collect(Collectors.toSet());
  }

  /// The lines of a page; the title tells which heading is its headline.
  static List<DateLine> of(Document page, Landmarks marks, String title) {
    DateLines lines = new DateLines(headline(marks, title));
    lines.walk(page.body());
    lines.endLine();
    int headline = lines.headlineIndex;
    return lines.lines.stream()
        .map(line ->
            new DateLine(
                line.text(),
                line.names(),
                line.machine(),
                line.label(),
                line.distance() - headline,
                line.place()))
        .toList();
  }

  private static @Nullable Element headline(Landmarks marks, String title) {
    List<Element> headings =
        marks.headings().stream().filter(DateLines::isHeading).limit(MOST_HEADINGS).toList();
    TitleWords words = TitleWords.of(title);
    return headings.stream()
        .filter(heading -> words.sameAs(TitleWords.of(heading.text())))
        .findFirst()
        .or(() -> headings.stream().filter(heading -> heading.nameIs("h1")).findFirst())
        .orElse(null);
  }

  private static boolean isHeading(Element element) {
    return switch (element.normalName()) {
      case "h1", "h2", "h3" -> true;
      default -> element.attr("itemprop").equalsIgnoreCase("headline");
    };
  }

  /// Whether it came to the end of the element: when there are lines enough, all is left as it is.
  private boolean walk(Element element) {
    if (isBorder(element)) {
      endLine();
    } else if (!text.isEmpty()) {
      text.append(' ');
    }
    if (element.equals(headline)) {
      headlineIndex = index;
    }
    Place place = aroundHeadline.contains(element) ? Place.ARTICLE : places.of(element);
    stand(place, 1);
    readAttributes(element);
    boolean ended = walkInside(element);
    if (ended && isBorder(element)) {
      endLine();
    }
    stand(place, ended ? -1 : 0);
    return ended;
  }

  private boolean walkInside(Element element) {
    boolean goesOn = true;
    for (Node node = element.firstChild(); node != null && goesOn; node = node.nextSibling()) {
      if (lines.size() >= MOST_LINES) {
        return false;
      }
      if (node instanceof TextNode words) {
        add(words);
      } else if (node instanceof Element inner && !isSkipped(inner)) {
        goesOn = walk(inner);
      }
    }
    return goesOn;
  }

  private static boolean isSkipped(Element element) {
    return switch (element.normalName()) {
      case "script", "style", "noscript", "template", "svg", "head" -> true;
      case "select", "textarea", "button", "iframe", "object" -> true;
      default -> false;
    };
  }

  private static boolean isBorder(Element element) {
    return element.isBlock() || element.nameIs("br") || element.nameIs("time");
  }

  private void stand(Place place, int step) {
    aside += place == Place.ASIDE ? step : 0;
    foot += place == Place.FOOT ? step : 0;
  }

  private Place place() {
    return aside > 0 ? Place.ASIDE : foot > 0 ? Place.FOOT : Place.ARTICLE;
  }

  private void add(TextNode words) {
    if (words.isBlank() || text.length() > DatesInText.LONGEST) {
      return;
    }
    if (first == null) {
      first = words.parentElement();
    }
    text.append(words.text());
  }

  private void readAttributes(Element element) {
    String told = element.attributesSize() == 0 ? "" : told(element);
    if (!told.isEmpty()) {
      machine = told.strip();
      if (first == null) {
        first = element;
      }
    }
  }

  private static String told(Element element) {
    String told = "";
    for (Attribute attribute : element.attributes()) {
      String key = attribute.getKey();
      boolean first = key.equals("datetime");
      if ((first || (told.isEmpty() && MACHINE.contains(key)))
          && isToldToMachines(attribute.getValue())) {
        told = attribute.getValue();
        if (first) {
          return told;
        }
      }
    }
    return told;
  }

  private static boolean isToldToMachines(String value) {
    return value.length() < 100 && hasDigits(value);
  }

  private void endLine() {
    String line = text.toString().strip();
    if (!line.isEmpty() || !machine.isEmpty()) {
      index++;
      if (hasDigits(line) || !machine.isEmpty()) {
        lines.add(new DateLine(line, names(first), machine, label, index, place()));
      }
      label = line.length() <= LONGEST_LABEL ? line : "";
    }
    text.setLength(0);
    machine = "";
    first = null;
  }

  private static boolean hasDigits(String text) {
    int digits = 0;
    for (int at = 0; at < text.length() && digits < 2; at++) {
      digits += Character.isDigit(text.charAt(at)) ? 1 : 0;
    }
    return digits == 2;
  }

  private String names(@Nullable Element innermost) {
    StringBuilder names = new StringBuilder();
    Element element = innermost;
    for (int level = 0; element != null && level < LEVELS; level++) {
      names
          .append(places.words(element))
          .append(' ')
          .append(element.attr("itemprop"))
          .append(" / ");
      element = element.parent();
    }
    return names.toString();
  }
}
