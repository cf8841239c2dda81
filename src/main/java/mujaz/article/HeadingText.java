package mujaz.article;

import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import mujaz.text.PlainText;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import org.jsoup.select.NodeFilter;
import org.jsoup.select.NodeTraversor;

/// Reads a heading without the parts that some pages put into it beside the title: the line above
/// or below it, its day, its section, marks and buttons.
final class HeadingText {

  private static final Set<String> BESIDE = Set.of("small", "time", "button", "form", "select");

  private static final Pattern NAMES =
      Pattern.compile(
          "(?:sub|super|sur|sous|over|top|pre|upper|roof|kick|dach)[-_]?(?:title|titre|headline|head|line|zeile)"
              + "|kicker|eyebrow|catchline|volanta|label|(?:^|[-_ ])(?:date|datetime|author|byline|categor(?:y|ies)|section|meta|credit|tags?|badge|aural)(?:$|[-_ ])");

  private static final Pattern LOOSE_SIGNS = Pattern.compile("^[:|/·•–—-]+\\s+|\\s+[:|/·•–—-]+$");
  private static final int FEWEST_LETTERS = 8;

  private HeadingText() {}

  static String of(Element heading) {
    String whole = PlainText.oneLine(heading.text());
    if (heading.childrenSize() == 0 || whole.isEmpty()) {
      return whole;
    }
    Title title = new Title(heading);
    NodeTraversor.filter(title, heading);
    String rest = PlainText.oneLine(title.text.toString());
    return title.isWhole || TitleWords.of(rest).letters().length() < FEWEST_LETTERS
        ? whole
        : LOOSE_SIGNS.matcher(rest).replaceAll("");
  }

  private static final class Title implements NodeFilter {

    private final Element heading;
    private final StringBuilder text = new StringBuilder();
    private boolean isWhole = true;

    Title(Element heading) {
      this.heading = heading;
    }

    @Override
    public FilterResult head(Node node, int depth) {
      if (node instanceof TextNode words) {
        text.append(words.getWholeText());
      } else if (node instanceof Element element && !element.equals(heading)) {
        if (isBeside(element)) {
          isWhole = false;
          text.append(' ');
          return FilterResult.SKIP_ENTIRELY;
        }
        if (element.isBlock() || element.nameIs("br")) {
          text.append(' ');
        }
      }
      return FilterResult.CONTINUE;
    }

    private static boolean isBeside(Element part) {
      return BESIDE.contains(part.normalName())
          || (part.attributesSize() > 0
              && NAMES.matcher(part.className().toLowerCase(Locale.ROOT)).find());
    }
  }
}
