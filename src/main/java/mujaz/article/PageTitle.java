package mujaz.article;

import java.net.URI;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;

/// Chooses the title of an article among what its page offers: its headings, the title that it
/// gives to be shared, the headline of its structured data, the title of the document. What readers
/// see counts most: the others and the address witness which of the headings it is.
final class PageTitle {

  private static final double MOST = 0.5;
  private static final Pattern CUT_OFF = Pattern.compile("(?:…|\\.{3})$");

  private final Document page;
  private final SiteName site;
  private final AddressWords address;
  private final ToldTitles told;
  private final List<Heading> headings;

  private PageTitle(Document page, Landmarks marks, MetaTags tags, JsonLd data, URI url) {
    this.page = page;
    this.site = new SiteName(tags.first("og:site_name").orElse(""), url);
    this.address = AddressWords.of(url);
    this.told = ToldTitles.of(page.title(), tags, data, site, address);
    this.headings = Heading.of(marks);
  }

  static String of(Document page, Landmarks marks, MetaTags tags, JsonLd data, URI url) {
    return new PageTitle(page, marks, tags, data, url).choose();
  }

  private String choose() {
    return same()
        .or(this::longestEnd)
        .or(this::mainHeading)
        .or(this::shownEnd)
        .or(told::first)
        .or(this::onlyHeading)
        .or(() -> Optional.of(told.document()).filter(title -> !title.text().isEmpty()))
        .or(() -> own().map(Heading::line).findFirst())
        .or(() -> headings.stream().map(Heading::line).findFirst())
        .map(this::whole)
        .orElse("");
  }

  /// The headings that are not the site's name.
  private Stream<Heading> own() {
    return headings.stream().filter(heading -> !heading.isName(site));
  }

  private Optional<TitleLine> same() {
    return headings.stream()
        .filter(heading -> told.any(heading.line().words(), TitleWords::sameAs))
        .filter(heading -> !heading.isName(site))
        .map(Heading::line)
        .findFirst();
  }

  /// Of several the longest: a section is part of a title too.
  private Optional<TitleLine> longestEnd() {
    return headings.stream()
        .filter(heading -> told.anyEndsWith(heading.line().words()))
        .filter(heading -> !heading.isName(site) && !heading.isNavigation())
        .map(Heading::line)
        .max(Comparator.comparingInt(line -> line.words().letters().length()));
  }

  /// The heading of the first rank of which the address or what the page tells speaks; without the
  /// line above the title, which some pages put into the heading.
  private Optional<TitleLine> mainHeading() {
    List<TitleLine> first =
        own()
            .filter(Heading::isFirstRank)
            .filter(heading -> !heading.isNavigation())
            .map(Heading::line)
            .toList();
    Predicate<TitleLine> isTold = line -> told.any(line.words(), TitleWords::speaksOf);
    return first.stream()
        .filter(line -> address.speakOf(line.text()))
        .findFirst()
        .or(() -> first.stream().filter(isTold).findFirst())
        .map(this::withoutKicker);
  }

  private TitleLine withoutKicker(TitleLine main) {
    return told.lines().stream()
        .filter(title -> title.words().isTailOf(main.words()))
        .findFirst()
        .orElse(main);
  }

  /// Old pages have no headings: a line, no link, that is the most of what signs set apart in the
  /// title of the document.
  private Optional<TitleLine> shownEnd() {
    int whole = told.document().text().length();
    return page.body().stream()
        .filter(element -> !element.nameIs("a"))
        .map(Element::ownText)
        .filter(text -> text.length() < whole && text.length() > whole * MOST)
        .map(TitleLine::of)
        .filter(line -> told.parts().stream().anyMatch(line.words()::sameAs))
        .findFirst();
  }

  /// Where nothing is told: the first heading of the first rank, or the only one of all.
  private Optional<TitleLine> onlyHeading() {
    List<Heading> own = own().toList();
    return own.stream()
        .filter(heading -> heading.isFirstRank() || own.size() == 1)
        .map(Heading::line)
        .findFirst();
  }

  /// A heading that breaks off is told whole elsewhere.
  private String whole(TitleLine title) {
    return Optional.of(title)
        .filter(line -> CUT_OFF.matcher(line.text()).find())
        .flatMap(line ->
            told.lines().stream()
                .filter(other -> line.words().isBeginningOf(other.words()))
                .findFirst())
        .orElse(title)
        .text();
  }
}
