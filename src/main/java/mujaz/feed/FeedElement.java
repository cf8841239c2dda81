package mujaz.feed;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/// An element of a feed in the words of its format, whatever the document calls them: what it holds
/// is looked at when it is asked for.
///
/// @param name in the usual spelling, of its vocabulary
/// @param base what relative links in it are relative to
/// @param children none where what stands in it is a text for people
record FeedElement(
    Vocabulary vocabulary,
    String name,
    XmlElement source,
    BaseUrl base,
    List<FeedElement> children) {

  private static final Set<String> LINKS = Set.of("href", "url", "src");

  /// Elements that hold text for people: markup inside them is theirs, not the feed's.
  private static final Set<String> TEXTS =
      Set.of(
          "title",
          "description",
          "encoded",
          "content",
          "summary",
          "subtitle",
          "tagline",
          "info",
          "body");

  /// Whether elements of this name hold text for people, whatever is written into them.
  static boolean isText(Vocabulary vocabulary, String name) {
    boolean media = vocabulary == Vocabulary.MEDIA && name.equals("content");
    return TEXTS.contains(name) && !media && vocabulary != Vocabulary.FOREIGN;
  }

  /// The first child of this name that is the format's own.
  Optional<FeedElement> own(String wanted) {
    return child(Vocabulary.OWN, wanted);
  }

  Optional<FeedElement> child(Vocabulary of, String wanted) {
    for (FeedElement child : children) {
      if (child.vocabulary == of && child.name.equals(wanted)) {
        return Optional.of(child);
      }
    }
    return Optional.empty();
  }

  /// All children of this name that are the format's own.
  Stream<FeedElement> allOwn(String wanted) {
    return all(Vocabulary.OWN, wanted);
  }

  Stream<FeedElement> all(Vocabulary of, String wanted) {
    return children.stream().filter(child -> child.vocabulary == of && child.name.equals(wanted));
  }

  /// It and everything in it, in the order of the document.
  Stream<FeedElement> everything() {
    return Stream.concat(Stream.of(this), children.stream().flatMap(FeedElement::everything));
  }

  /// What it says, with the markup in it where it is a text for people; nothing where it holds
  /// other elements instead.
  String text() {
    if (isText(vocabulary, name)) {
      return markup().text();
    }
    if (!source.hasChildren()) {
      return source.text();
    }
    return children.isEmpty() ? markup().text() : "";
  }

  /// Its text as an address, absolute.
  String address() {
    return base.resolve(text());
  }

  /// Its text with the markup in it, links absolute.
  InnerMarkup markup() {
    InnerMarkup inner = InnerMarkup.of(source);
    return new InnerMarkup(base.resolveIn(inner.text()), inner.isHtml());
  }

  Optional<Instant> date() {
    return Dates.parse(text());
  }

  /// The value of an attribute, links absolute; empty where it is not there.
  Optional<String> attribute(String wanted) {
    for (XmlElement.Attribute attribute : source.attributes()) {
      if (attribute.name().equalsIgnoreCase(wanted)) {
        String value = attribute.value();
        return Optional.of(LINKS.contains(wanted) ? base.resolve(value) : value);
      }
    }
    return Optional.empty();
  }
}
