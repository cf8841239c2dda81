package mujaz.article;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import mujaz.article.PageText.Reason;
import mujaz.text.PlainText;
import org.jsoup.nodes.Element;

/// Says of a line that was dropped what the page itself shows of the reason.
final class DroppedLines {

  private static final int LONGEST_PLACE = 60;
  private static final double MOST = 0.5;

  /// What elements are called for people, by selector; the first that a line stands in counts.
  private static final Map<String, String> NAMES = names();

  private final String title;

  DroppedLines(String title) {
    this.title = title;
  }

  private static Map<String, String> names() {
    Map<String, String> names = new LinkedHashMap<>();
    names.put("figcaption, caption", "caption");
    names.put("noscript", "without scripts");
    names.put("button, select, textarea, form, label", "form");
    names.put("[hidden], [aria-hidden=true], [style~=(?i)display:\\s*none]", "hidden");
    names.put("nav, menu, [role=navigation], [role=menu]", "navigation");
    names.put("dialog, [role=dialog], [role=alert]", "dialogue");
    names.put("footer, [role=contentinfo]", "foot");
    names.put("aside, [role=complementary]", "aside");
    names.put("header, [role=banner]", "head");
    return names;
  }

  Reason reason(PageLine line) {
    return new Reason(what(line), place(line.place()));
  }

  private String what(PageLine line) {
    if (line.text().equals(title)) {
      return "title";
    }
    return NAMES.entrySet().stream()
        .filter(name -> line.place().closest(name.getKey()) != null)
        .map(Map.Entry::getValue)
        .findFirst()
        .orElse(isLink(line.place()) ? "link" : "elsewhere");
  }

  private static boolean isLink(Element place) {
    return place.closest("a[href]") != null
        || place.select("a[href]").text().length() > place.text().length() * MOST;
  }

  /// Names come from the page: nothing in them may reach a terminal as a control.
  private static String place(Element innermost) {
    Element named = Optional.ofNullable(innermost.closest("[id], [class]")).orElse(innermost);
    StringBuilder place = new StringBuilder(named.tagName());
    if (!named.id().isEmpty()) {
      place.append('#').append(named.id());
    }
    named.classNames().forEach(name -> place.append('.').append(name));
    place.setLength(Math.min(place.length(), LONGEST_PLACE));
    return PlainText.oneLine(place.toString());
  }
}
