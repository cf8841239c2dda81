package mujaz.article;

import org.jsoup.nodes.Element;

/// What the names of elements say.
final class Tags {

  private Tags() {}

  /// Whether an element stands in the line of what is around it.
  static boolean isInline(Element element) {
    return !element.isBlock()
        && !element.normalName().equals("td")
        && !element.normalName().equals("th");
  }

  static boolean isHeading(String tag) {
    return tag.length() == 2
        && tag.charAt(0) == 'h'
        && tag.charAt(1) >= '1'
        && tag.charAt(1) <= '6';
  }

  /// What is shown otherwise than as text, or not at all.
  static boolean isNeverText(Element element) {
    return switch (element.normalName()) {
      case "noscript" -> element.childrenSize() == 0;
      case "title", "script", "style", "template", "iframe", "button", "input", "select" -> true;
      case "textarea", "svg", "canvas", "object", "embed", "video", "audio", "dialog" -> true;
      default -> false;
    };
  }

  /// Whether the page marks the element as the body of the article, in microdata or RDFa.
  static boolean isBody(Element element) {
    return element.attributesSize() > 0
        && (element.attr("itemprop").equals("articleBody")
            || element.attr("property").equals("articleBody"));
  }
}
