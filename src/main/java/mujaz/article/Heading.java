package mujaz.article;

import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import org.jsoup.nodes.Element;

/// A heading of a page, which may be the title of its article or the name of its site.
record Heading(Element element, TitleLine line) {

  private static final List<String> TITLE_NAMES =
      List.of("entry-title", "post-title", "article-title");
  private static final int MOST = 40;

  /// Names of the elements in which sites write their own name.
  private static final Pattern MASTHEAD =
      Pattern.compile(
          "site-?(?:title|name|logo)|blog-?title|logo|brand|masthead", Pattern.CASE_INSENSITIVE);

  private static final Set<String> WHOLE = Set.of("article", "main", "body", "html");
  private static final int MASTHEAD_LEVELS = 5;
  private static final int LONGEST_MASTHEAD = 1_500;

  private static final Pattern HOME = Pattern.compile("/|https?://[^/?#]+/?");

  /// Those of the first two ranks, and what is named a title, in the order of the page.
  static List<Heading> of(Landmarks page) {
    return page.headings().stream()
        .filter(Heading::isHeading)
        .limit(MOST)
        .map(element -> new Heading(element, TitleLine.of(HeadingText.of(element))))
        .filter(heading -> !heading.line.text().isEmpty())
        .toList();
  }

  private static boolean isHeading(Element element) {
    return switch (element.normalName()) {
      case "h1", "h2" -> true;
      case "h3" -> isNamedTitle(element) || speaksOfTitle(element.className());
      default -> element.attributesSize() > 0 && isNamedTitle(element);
    };
  }

  private static boolean isNamedTitle(Element element) {
    return element.attr("itemprop").strip().equalsIgnoreCase("headline")
        || (speaksOfTitle(element.className()) && TITLE_NAMES.stream().anyMatch(element::hasClass));
  }

  private static boolean speaksOfTitle(String names) {
    return !names.isEmpty() && names.toLowerCase(Locale.ROOT).contains("title");
  }

  boolean isFirstRank() {
    return element.nameIs("h1");
  }

  boolean isNavigation() {
    return element.closest("nav, [class*=breadcrumb]") != null;
  }

  /// By what it says, where it leads or where it stands.
  boolean isName(SiteName site) {
    return site.is(line.words()) || leadsHome() || isInMasthead();
  }

  /// Names of the page as a whole, and of what holds the article too, say nothing of a heading.
  private boolean isInMasthead() {
    Element around = element;
    for (int level = 0; level <= MASTHEAD_LEVELS && around != null; level++) {
      if (WHOLE.contains(around.normalName())) {
        return false;
      }
      if (isMasthead(around.className()) || isMasthead(around.id())) {
        return around.text().length() <= LONGEST_MASTHEAD;
      }
      around = around.parent();
    }
    return false;
  }

  private static boolean isMasthead(String names) {
    return !names.isEmpty() && MASTHEAD.matcher(names).find();
  }

  private boolean leadsHome() {
    Element around = element.closest("a[href]");
    Element link = around == null ? element.selectFirst("a[href]") : around;
    return link != null
        && HOME.matcher(link.attr("href").strip()).matches()
        && link.text().equals(element.text());
  }
}
