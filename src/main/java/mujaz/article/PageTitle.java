package mujaz.article;

import java.net.URI;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.BiPredicate;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import mujaz.text.PlainText;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;

/// Chooses the title of an article among what its page offers: its headings, the title that it
/// gives to be shared, the headline of its structured data and the title of the document. What
/// readers see counts most: the others witness which of the headings it is.
final class PageTitle {

  private static final List<String> TITLE_NAMES =
      List.of("entry-title", "post-title", "article-title");
  private static final int MOST_HEADINGS = 40;

  /// Names of the elements in which sites write their own name.
  private static final String MASTHEADS =
      "[class~=(?i)site-?(?:title|name|logo)|blog-?title|logo|brand|masthead],"
          + " [id~=(?i)site-?(?:title|name|logo)|blog-?title|logo|brand|masthead]";

  private static final String KICKERS =
      "[class~=(?i)kicker|topline|overline|dachzeile|pre-?(?:head|title)|super-?title|eyebrow|headline-?label]";
  private static final Pattern LOOSE_COLON = Pattern.compile("^[:|]\\s*");

  /// A line that may be the title, with its words, which are compared more than once.
  private record Candidate(String text, TitleWords words) {

    static Candidate of(String text) {
      return new Candidate(text, TitleWords.of(text));
    }
  }

  private record Heading(Element element, Candidate line) {

    static Heading of(Element element) {
      return new Heading(element, Candidate.of(PageTitle.text(element)));
    }
  }

  private final SiteName site;
  private final List<Heading> headings;
  private final List<Candidate> told;
  private final TitleWords document;

  private PageTitle(
      List<Heading> headings, List<Candidate> told, TitleWords document, SiteName site) {
    this.site = site;
    this.headings = headings;
    this.told = told;
    this.document = document;
  }

  static String of(Document page, MetaTags tags, JsonLd data, URI url) {
    SiteName site = new SiteName(tags.first("og:site_name").orElse(""), url);
    String document = PlainText.oneLine(page.title());
    List<Candidate> told =
        Stream.of(
                tags.first("og:title").or(() -> tags.first("twitter:title")).map(site::without),
                data.text("headline").map(PageFacts::plain).map(site::without),
                Optional.of(document).map(site::withoutAny))
            .flatMap(Optional::stream)
            .filter(title -> !title.isEmpty())
            .map(Candidate::of)
            .toList();
    List<Heading> headings =
        page.stream()
            .filter(PageTitle::isHeading)
            .limit(MOST_HEADINGS)
            .map(Heading::of)
            .filter(heading -> !heading.line().text().isEmpty())
            .toList();
    return new PageTitle(headings, told, TitleWords.of(document), site).choose();
  }

  private static boolean isHeading(Element element) {
    return switch (element.normalName()) {
      case "h1", "h2" -> true;
      case "h3" -> isNamedHeading(element) || speaksOfTitle(element.className());
      default -> element.attributesSize() > 0 && isNamedHeading(element);
    };
  }

  private static boolean isNamedHeading(Element element) {
    return element.attr("itemprop").strip().equalsIgnoreCase("headline")
        || (speaksOfTitle(element.className()) && TITLE_NAMES.stream().anyMatch(element::hasClass));
  }

  private static boolean speaksOfTitle(String names) {
    return !names.isEmpty() && names.toLowerCase(Locale.ROOT).contains("title");
  }

  private String choose() {
    return firstOwn(heading -> isTold(heading, TitleWords::sameAs))
        .or(() -> firstOwn(this::isEndOfTold))
        .or(this::mainHeading)
        .or(() -> told.stream().findFirst())
        .or(() -> firstOwn(heading -> true))
        .or(() -> headings.stream().map(Heading::line).findFirst())
        .map(Candidate::text)
        .orElse("");
  }

  /// The first heading that is not the site's name.
  private Optional<Candidate> firstOwn(Predicate<TitleWords> isWanted) {
    return headings.stream()
        .filter(heading -> isWanted.test(heading.line().words()))
        .filter(heading -> !isSite(heading))
        .map(Heading::line)
        .findFirst();
  }

  private boolean isTold(TitleWords heading, BiPredicate<TitleWords, TitleWords> likeness) {
    return told.stream().anyMatch(title -> likeness.test(heading, title.words()));
  }

  /// The document's title counts whole here: where its site's name stands first, no sign tells.
  private boolean isEndOfTold(TitleWords heading) {
    return isTold(heading, TitleWords::isEndOf) || heading.isEndOf(document);
  }

  /// The only heading of the first rank, when it speaks of what the page says that it is about;
  /// without the line above the title, which some pages put into the heading.
  private Optional<Candidate> mainHeading() {
    List<Candidate> first =
        headings.stream()
            .filter(heading -> heading.element().nameIs("h1"))
            .filter(heading -> !isSite(heading))
            .map(Heading::line)
            .toList();
    if (first.size() != 1) {
      return Optional.empty();
    }
    Candidate main = first.getFirst();
    return told.stream()
        .filter(title -> title.words().isTailOf(main.words()))
        .findFirst()
        .or(() ->
            isTold(main.words(), TitleWords::speaksOf) ? Optional.of(main) : Optional.empty());
  }

  private boolean isSite(Heading heading) {
    return site.is(heading.line().text())
        || linksHome(heading.element())
        || heading.element().closest(MASTHEADS) != null;
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
    Element kicker =
        heading.childrenSize() == 0 ? null : heading.children().select(KICKERS).first();
    if (kicker == null) {
      return whole;
    }
    String above = PlainText.oneLine(kicker.text());
    String rest = whole.startsWith(above) ? whole.substring(above.length()).strip() : whole;
    return rest.isEmpty() ? whole : LOOSE_COLON.matcher(rest).replaceFirst("");
  }
}
