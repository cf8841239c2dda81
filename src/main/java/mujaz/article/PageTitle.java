package mujaz.article;

import java.net.URI;
import java.util.List;
import java.util.Optional;
import java.util.function.BiPredicate;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import mujaz.text.PlainText;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;

/// Chooses the title of an article among what its page offers: its headings, the title that it
/// gives to be shared, the headline of its structured data and the title of the document. What
/// readers see counts most: the others witness which of the headings it is.
final class PageTitle {

  private static final String HEADINGS =
      "h1, [itemprop=headline], h2, h3[class*=title], [class~=(?i)(?:entry|post|article)-title]";
  private static final int MOST_HEADINGS = 40;

  /// Names of the elements in which sites write their own name.
  private static final String MASTHEADS =
      "[class~=(?i)site-?(?:title|name|logo)|blog-?title|logo|brand|masthead],"
          + " [id~=(?i)site-?(?:title|name|logo)|blog-?title|logo|brand|masthead]";

  private static final String KICKERS =
      "[class~=(?i)kicker|topline|overline|dachzeile|pre-?(?:head|title)|super-?title|eyebrow|headline-?label]";
  private static final Pattern LOOSE_COLON = Pattern.compile("^[:|]\\s*");

  private final SiteName site;
  private final List<Element> headings;
  private final List<String> told;
  private final String document;

  private PageTitle(List<Element> headings, List<String> told, String document, SiteName site) {
    this.site = site;
    this.headings = headings;
    this.told = told;
    this.document = document;
  }

  static String of(Document page, MetaTags tags, JsonLd data, URI url) {
    SiteName site = new SiteName(tags.first("og:site_name").orElse(""), url);
    String document = PlainText.oneLine(page.title());
    List<String> told =
        Stream.of(
                tags.first("og:title").or(() -> tags.first("twitter:title")).map(site::without),
                data.text("headline").map(PageFacts::plain).map(site::without),
                Optional.of(document).map(site::withoutAny))
            .flatMap(Optional::stream)
            .filter(title -> !title.isEmpty())
            .toList();
    List<Element> headings =
        page.select(HEADINGS).stream()
            .limit(MOST_HEADINGS)
            .filter(heading -> !text(heading).isEmpty())
            .toList();
    return new PageTitle(headings, told, document, site).choose();
  }

  private String choose() {
    List<String> own =
        headings.stream().filter(heading -> !isSite(heading)).map(PageTitle::text).toList();
    return own.stream()
        .filter(heading -> isTold(heading, TitleWords::sameAs))
        .findFirst()
        .or(() -> own.stream().filter(this::isEndOfTold).findFirst())
        .or(this::mainHeading)
        .or(() -> told.stream().findFirst())
        .or(() -> own.stream().findFirst())
        .or(() -> headings.stream().map(PageTitle::text).findFirst())
        .orElse("");
  }

  private boolean isTold(String heading, BiPredicate<TitleWords, TitleWords> likeness) {
    TitleWords words = TitleWords.of(heading);
    return told.stream().map(TitleWords::of).anyMatch(title -> likeness.test(words, title));
  }

  /// The document's title counts whole here: where its site's name stands first, no sign tells.
  private boolean isEndOfTold(String heading) {
    return isTold(heading, TitleWords::isEndOf)
        || TitleWords.of(heading).isEndOf(TitleWords.of(document));
  }

  /// The only heading of the first rank, when it speaks of what the page says that it is about;
  /// without the line above the title, which some pages put into the heading.
  private Optional<String> mainHeading() {
    List<Element> first =
        headings.stream().filter(h -> h.tagName().equals("h1")).filter(h -> !isSite(h)).toList();
    if (first.size() != 1) {
      return Optional.empty();
    }
    String heading = text(first.getFirst());
    TitleWords words = TitleWords.of(heading);
    Optional<String> below =
        told.stream().filter(title -> TitleWords.of(title).isTailOf(words)).findFirst();
    return below.or(() ->
        told.stream().map(TitleWords::of).anyMatch(words::speaksOf)
            ? Optional.of(heading)
            : Optional.empty());
  }

  private boolean isSite(Element heading) {
    return site.is(text(heading)) || linksHome(heading) || heading.closest(MASTHEADS) != null;
  }

  private static boolean linksHome(Element heading) {
    Element link = heading.closest("a[href]");
    Element around = link == null ? heading.selectFirst("a[href]") : link;
    if (around == null || !text(around).equals(text(heading))) {
      return false;
    }
    String href = around.attr("href").strip();
    return href.equals("/") || href.matches("https?://[^/?#]+/?");
  }

  /// The line that some pages set above the title, within its heading, is left out.
  private static String text(Element heading) {
    String whole = PlainText.oneLine(heading.text());
    Element kicker = heading.children().select(KICKERS).first();
    if (kicker == null) {
      return whole;
    }
    String above = PlainText.oneLine(kicker.text());
    String rest = whole.startsWith(above) ? whole.substring(above.length()).strip() : whole;
    return rest.isEmpty() ? whole : LOOSE_COLON.matcher(rest).replaceFirst("");
  }
}
