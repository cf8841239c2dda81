package mujaz.article;

import org.jsoup.nodes.Element;

/// Links to other articles that stand between the paragraphs of this one.
final class LinkRun {

  private static final double NEARLY_ALL = 0.75;
  private static final double MOST = 0.5;

  private LinkRun() {}

  static boolean is(Element element, Size size) {
    if (size.links() == 0) {
      return false;
    }
    return switch (element.normalName()) {
      case "ul", "ol", "dl", "table" -> size.links() >= 2 && size.density() > MOST;
      case "p", "h2", "h3", "h4", "h5", "h6", "blockquote", "strong", "b" ->
          size.letters() < 300 && size.density() > NEARLY_ALL;
      case "div", "section", "td", "tr", "center" ->
          size.letters() < 2_000 && size.density() > MOST;
      default -> false;
    };
  }
}
