package mujaz.feed;

import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import mujaz.feed.Entry.Details;

/// An RSS item, completed from the modules that feeds use beside RSS.
final class RssItem {

  private static final Pattern ADDRESSED =
      Pattern.compile("\\S+@\\S+\\s*\\(([^()]+)\\)|([^()<>]+?)\\s*[(<]\\S+@\\S+[)>]");

  private final FeedElement item;
  private final ForeignMarkup foreign;

  RssItem(FeedElement item) {
    this.item = item;
    this.foreign = new ForeignMarkup(item);
  }

  Entry toEntry() {
    return new Entry(
        guid(),
        link(),
        FeedText.first(() -> own("title"), () -> dc("title"), () -> foreign.text("title"))
            .orElse(""),
        html(),
        new Details(
            published(),
            author(),
            categories(),
            enclosures(),
            FeedText.first(() -> dc("language"))));
  }

  /// `rdf:about` is what an RDF item has for a guid.
  private Optional<String> guid() {
    return own("guid")
        .or(() -> Optional.of(item.source().attribute("rdf:about")))
        .map(String::strip)
        .filter(guid -> !guid.isEmpty());
  }

  private Optional<String> link() {
    return FeedText.first(
        () -> item.own("link").map(FeedElement::address),
        this::permanentLink,
        foreign::alternateLink);
  }

  private Optional<String> permanentLink() {
    return item.own("guid")
        .filter(guid -> guid.attribute("ispermalink").orElse("true").equalsIgnoreCase("true"))
        .map(FeedElement::text)
        .filter(RssItem::isWeb);
  }

  private static boolean isWeb(String link) {
    String lower = link.strip().toLowerCase(Locale.ROOT);
    return (lower.startsWith("http://") || lower.startsWith("https://"))
        && lower.chars().noneMatch(Character::isWhitespace);
  }

  private String html() {
    return FeedText.firstMarkup(
        () -> item.child(Vocabulary.CONTENT, "encoded").map(FeedElement::text),
        () -> foreign.text("body"),
        () -> own("description"),
        () -> dc("description"),
        () -> foreign.text("description"),
        () -> foreign.text("summary"));
  }

  private Optional<Instant> published() {
    return Stream.of(item.own("pubdate"), item.child(Vocabulary.DC, "date"))
        .flatMap(Optional::stream)
        .flatMap(date -> date.date().stream())
        .findFirst()
        .or(foreign::issued);
  }

  private Optional<String> author() {
    return FeedText.first(() -> own("author"), () -> dc("creator"), () -> foreign.text("author"))
        .map(RssItem::withoutAddress);
  }

  /// RSS wants `mail@host (Name)`: people want the name.
  private static String withoutAddress(String author) {
    if (author.indexOf('@') < 0) {
      return author;
    }
    Matcher both = ADDRESSED.matcher(author);
    return both.matches() ? (both.group(1) == null ? both.group(2) : both.group(1)) : author;
  }

  private List<String> categories() {
    Stream<String> own = item.allOwn("category").map(FeedElement::text);
    Stream<String> subjects = item.all(Vocabulary.DC, "subject").map(FeedElement::text);
    return Stream.of(own, subjects, foreign.categories())
        .flatMap(texts -> texts)
        .map(FeedText::plain)
        .filter(text -> !text.isEmpty())
        .distinct()
        .toList();
  }

  private List<Enclosure> enclosures() {
    Stream<Enclosure> own =
        item.allOwn("enclosure")
            .flatMap(enclosure ->
                enclosure.attribute("url").stream()
                    .map(url -> new Enclosure(url, enclosure.attribute("type"))));
    return Stream.concat(own, foreign.media())
        .filter(enclosure -> !enclosure.url().isBlank())
        .distinct()
        .toList();
  }

  private Optional<String> own(String name) {
    return item.own(name).map(FeedElement::text);
  }

  private Optional<String> dc(String name) {
    return item.child(Vocabulary.DC, name).map(FeedElement::text);
  }
}
