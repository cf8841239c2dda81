package mujaz.feed;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.jdom2.Element;
import org.jdom2.filter.Filters;

/// The modules of an entry that Rome does not read itself: media, iTunes, XHTML bodies, Atom links.
final class ForeignMarkup {

  private static final Set<String> MEDIA_FILES = Set.of("content", "player");

  private final List<Element> elements;

  ForeignMarkup(List<Element> elements) {
    this.elements = elements;
  }

  /// The text of the first module element of that name, also inside a media group.
  Optional<String> text(String name) {
    return named(name)
        .filter(element -> !element.getNamespace().equals(Vocabulary.FOREIGN))
        .map(Element::getText)
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
        .filter(link -> link.getAttributeValue("rel", "alternate").equals("alternate"))
        .flatMap(link -> Optional.ofNullable(link.getAttributeValue("href")).stream())
        .findFirst();
  }

  Stream<String> categories() {
    return named("category")
        .filter(element -> !element.getNamespace().equals(Vocabulary.FOREIGN))
        .map(element -> element.getAttributeValue("text", element.getText()));
  }

  Stream<Enclosure> media() {
    return all(element -> element.getNamespace().equals(Vocabulary.MEDIA))
        .filter(element -> MEDIA_FILES.contains(element.getName()))
        .flatMap(element ->
            Optional.ofNullable(element.getAttributeValue("url")).stream()
                .map(url ->
                    new Enclosure(url, Optional.ofNullable(element.getAttributeValue("type")))));
  }

  private Stream<Element> named(String name) {
    return all(element -> element.getName().equals(name));
  }

  private Stream<Element> all(Predicate<Element> wanted) {
    return elements.stream()
        .flatMap(element ->
            Stream.concat(
                Stream.of(element),
                StreamSupport.stream(
                    element.getDescendants(Filters.element()).spliterator(), false)))
        .filter(wanted);
  }
}
