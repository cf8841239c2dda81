package mujaz.feed;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import mujaz.feed.Entry.Details;
import org.jsoup.nodes.Entities;

/// An Atom entry, completed from the modules that feeds use beside Atom.
final class AtomEntry {

  private static final Pattern TAG = Pattern.compile("</?[a-zA-Z][^>]*>");

  private final FeedElement entry;
  private final ForeignMarkup foreign;

  AtomEntry(FeedElement entry) {
    this.entry = entry;
    this.foreign = new ForeignMarkup(entry);
  }

  Entry toEntry() {
    return new Entry(
        own("id").map(String::strip).filter(id -> !id.isEmpty()),
        AtomFeed.address(entry),
        FeedText.first(() -> Optional.of(AtomFeed.title(entry)), () -> foreign.text("title"))
            .orElse(""),
        html(),
        new Details(
            published(),
            author(),
            categories(),
            enclosures(),
            FeedText.first(() -> dc("language"))));
  }

  private String html() {
    return FeedText.firstMarkup(
        () -> markup("content"), () -> markup("summary"), () -> foreign.text("description"));
  }

  /// Plain text is escaped, so that all content is HTML; many feeds call their HTML plain, though.
  private Optional<String> markup(String name) {
    return entry
        .own(name)
        .map(FeedElement::markup)
        .map(inner ->
            inner.isHtml() || TAG.matcher(inner.text()).find()
                ? inner.text()
                : Entities.escape(inner.text()));
  }

  private Optional<Instant> published() {
    return Stream.of(
            entry.own("published"), entry.own("updated"), entry.child(Vocabulary.DC, "date"))
        .flatMap(Optional::stream)
        .flatMap(date -> date.date().stream())
        .findFirst();
  }

  private Optional<String> author() {
    return entry
        .allOwn("author")
        .flatMap(author -> author.own("name").stream())
        .flatMap(name -> FeedText.first(name.text()).stream())
        .findFirst()
        .or(() -> FeedText.first(() -> dc("creator")));
  }

  private List<String> categories() {
    Stream<String> own = entry.allOwn("category").map(AtomEntry::name);
    return Stream.concat(own, foreign.categories())
        .map(FeedText::plain)
        .filter(text -> !text.isEmpty())
        .distinct()
        .toList();
  }

  private static String name(FeedElement category) {
    return FeedText.firstMarkup(
        () -> category.attribute("term"), () -> category.attribute("label"));
  }

  private List<Enclosure> enclosures() {
    Stream<Enclosure> own =
        entry
            .allOwn("link")
            .filter(link -> link.attribute("rel").filter("enclosure"::equals).isPresent())
            .flatMap(link ->
                link.attribute("href").stream()
                    .map(href -> new Enclosure(href, link.attribute("type"))));
    return Stream.concat(own, foreign.media()).distinct().toList();
  }

  private Optional<String> own(String name) {
    return entry.own(name).map(FeedElement::text);
  }

  private Optional<String> dc(String name) {
    return entry.child(Vocabulary.DC, name).map(FeedElement::text);
  }
}
