package mujaz.feed;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/// What an entry says in other words than those of its format: media, iTunes, XHTML bodies, Atom
/// links.
final class ForeignMarkup {

  private static final Set<String> MEDIA_FILES = Set.of("content", "player");

  /// What the entry itself is asked for.
  private static final Set<String> DC_READ =
      Set.of("title", "creator", "subject", "description", "date", "language");

  private final List<FeedElement> elements;

  ForeignMarkup(FeedElement entry) {
    this.elements =
        entry.children().stream()
            .filter(ForeignMarkup::isForeign)
            .flatMap(FeedElement::everything)
            .toList();
  }

  private static boolean isForeign(FeedElement child) {
    return switch (child.vocabulary()) {
      case OWN -> false;
      case DC -> !DC_READ.contains(child.name());
      case ATOM, MEDIA, ITUNES, CONTENT, DC_TERMS, XHTML, SYNDICATION, FOREIGN -> true;
    };
  }

  /// The text of the first module element of that name, also inside a media group.
  Optional<String> text(String name) {
    return named(name)
        .filter(element -> element.vocabulary() != Vocabulary.FOREIGN)
        .map(FeedElement::text)
        .filter(text -> !text.isBlank())
        .findFirst();
  }

  Optional<Instant> issued() {
    return Stream.of("issued", "published", "created")
        .flatMap(name -> text(name).stream())
        .flatMap(text -> Dates.parse(text).stream())
        .findFirst();
  }

  Optional<String> alternateLink() {
    return named("link")
        .filter(link -> link.attribute("rel").orElse("alternate").equals("alternate"))
        .flatMap(link -> link.attribute("href").stream())
        .findFirst();
  }

  Stream<String> categories() {
    return named("category")
        .filter(element -> element.vocabulary() != Vocabulary.FOREIGN)
        .map(element -> element.attribute("text").orElseGet(element::text));
  }

  Stream<Enclosure> media() {
    return elements.stream()
        .filter(element -> element.vocabulary() == Vocabulary.MEDIA)
        .filter(element -> MEDIA_FILES.contains(element.name()))
        .flatMap(element ->
            element.attribute("url").stream()
                .map(url -> new Enclosure(url, element.attribute("type"))));
  }

  private Stream<FeedElement> named(String name) {
    return elements.stream().filter(element -> element.name().equals(name));
  }
}
