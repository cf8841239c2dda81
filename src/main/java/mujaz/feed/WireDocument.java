package mujaz.feed;

import java.net.URI;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/// A feed in the words of its format, made of the tree as it was written: names in their usual
/// spelling and vocabulary, items inside the channel wherever they stood.
///
/// The tree is at most 200 deep, which is what makes recursion safe here. Used by one thread.
final class WireDocument {

  /// The names that Atom 0.3 had for those of 1.0.
  private static final Map<String, String> SPELLINGS =
      Map.of("issued", "published", "modified", "updated");

  /// Elements of RSS that have no children of their own, whatever is written into them.
  private static final Set<String> RSS_TEXTS = Set.of("author", "category", "guid");

  private final XmlElement root;
  private final Dialect dialect;
  private final BaseUrl document;
  private final Map<String, Vocabulary> vocabularies = new HashMap<>();
  private final FeedElement feed;

  WireDocument(XmlElement root, URI url) {
    this.root = root;
    this.dialect = Dialect.of(root).orElseThrow();
    this.document = BaseUrl.of(url.toString());
    this.feed = read();
  }

  boolean isAtom() {
    return dialect == Dialect.ATOM;
  }

  String format() {
    return dialect.format(root);
  }

  /// The language that the document itself is marked with.
  Optional<String> language() {
    return Stream.concat(Stream.of(root), root.children())
        .map(element -> element.attribute("xml:lang"))
        .filter(lang -> !lang.isBlank())
        .findFirst();
  }

  /// What the feed itself links to, in the words of Atom.
  List<WebLink> links() {
    return feed.children().stream()
        .filter(child -> child.name().equalsIgnoreCase("link"))
        .flatMap(
            link -> WebLink.of(link.attribute("rel").orElse(""), link.attribute("href").orElse("")))
        .toList();
  }

  /// Atom's feed, or the channel of RSS with its items: they may stand beside it (RDF, RSS 0.90).
  FeedElement feed() {
    return feed;
  }

  private FeedElement read() {
    BaseUrl base = document.under(root);
    List<FeedElement> children = new ArrayList<>();
    root.children()
        .forEach(child -> {
          if (!isAtom() && child.name().equalsIgnoreCase("channel")) {
            BaseUrl inside = base.under(child);
            child.children().forEach(inner -> children.add(element(inner, inside)));
          } else {
            children.add(element(child, base));
          }
        });
    return new FeedElement(Vocabulary.OWN, "feed", root, base, children);
  }

  private FeedElement element(XmlElement from, BaseUrl outer) {
    BaseUrl base = outer.under(from);
    Vocabulary vocabulary = vocabulary(from);
    String name = vocabulary == Vocabulary.OWN ? ownName(from) : from.name();
    boolean text = FeedElement.isText(vocabulary, name) || isRssText(vocabulary, name);
    List<FeedElement> children =
        text || !from.hasChildren()
            ? List.of()
            : from.children().map(child -> element(child, base)).toList();
    return new FeedElement(vocabulary, name, from, base, children);
  }

  private boolean isRssText(Vocabulary vocabulary, String name) {
    return vocabulary == Vocabulary.OWN && !isAtom() && RSS_TEXTS.contains(name);
  }

  private Vocabulary vocabulary(XmlElement element) {
    return vocabularies.computeIfAbsent(
        element.prefix() + " " + element.uri(),
        unknown ->
            dialect.owns(element, root)
                ? Vocabulary.OWN
                : Vocabulary.of(element.prefix(), element.uri()));
  }

  private static String ownName(XmlElement element) {
    String lower = element.name().toLowerCase(Locale.ROOT);
    return SPELLINGS.getOrDefault(lower, lower);
  }
}
