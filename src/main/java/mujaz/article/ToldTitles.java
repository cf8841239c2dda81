package mujaz.article;

import java.util.List;
import java.util.Optional;
import java.util.function.BiPredicate;
import java.util.stream.Stream;
import mujaz.text.PlainText;

/// What a page tells machines of its title, the name of its site left out, the more reliable first:
/// what it gives to be shared, the headline of its structured data, the title of the document. One
/// that is the name of the site tells nothing.
///
/// @param document the title of the document as it is
/// @param parts what signs set apart in it
record ToldTitles(List<TitleLine> lines, TitleLine document, List<TitleWords> parts) {

  private static final List<String> CATALOGUED =
      List.of("dc:title", "dc.title", "dcterms:title", "dcterms.title");

  static ToldTitles of(
      String titled, MetaTags tags, JsonLd data, SiteName site, AddressWords address) {
    String document = PlainText.oneLine(titled);
    List<TitleLine> lines =
        Stream.of(
                CATALOGUED.stream().flatMap(tags::all).findFirst().map(site::without),
                tags.first("og:title").or(() -> tags.first("twitter:title")).map(site::without),
                data.text("headline").map(PageFacts::plain).map(site::without),
                Optional.of(ofDocument(document, site, address)),
                tags.first("parsely-title"))
            .flatMap(Optional::stream)
            .filter(title -> !title.isEmpty())
            .map(TitleLine::of)
            .filter(line -> !site.is(line.words()))
            .toList();
    List<TitleWords> parts = SiteName.parts(document).stream().map(TitleWords::of).toList();
    return new ToldTitles(lines, TitleLine.of(document), parts);
  }

  /// Where the address speaks of one part only, that is the title, wherever it stands.
  private static String ofDocument(String document, SiteName site, AddressWords address) {
    String title = site.withoutAny(document);
    if (address.speakOf(title)) {
      return title;
    }
    List<String> spoken = SiteName.parts(document).stream().filter(address::speakOf).toList();
    return spoken.size() == 1 ? spoken.getFirst() : title;
  }

  Optional<TitleLine> first() {
    return lines.stream().findFirst();
  }

  boolean any(TitleWords heading, BiPredicate<TitleWords, TitleWords> likeness) {
    return lines.stream().anyMatch(title -> likeness.test(heading, title.words()));
  }

  /// Whether a title begins or ends so. That of the document counts whole: where the name of the
  /// site stands first, no sign tells.
  boolean anyEndsWith(TitleWords heading) {
    return any(heading, TitleWords::isEndOf)
        || heading.isEndOf(document.words())
        || (heading.isLong() && parts.stream().anyMatch(heading::sameAs));
  }
}
