package mujaz.feed;

import java.net.URI;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.jdom2.Namespace;
import org.jdom2.Verifier;
import org.jsoup.nodes.Element;

/// A feed as Rome wants it, made of the tree as it was written: names in the right case and
/// namespace, markup inside texts escaped, links absolute, dates in RFC 3339, RDF as RSS 2.0.
///
/// The tree is at most 200 deep, which is what makes recursion safe here. Used by one thread.
final class WireDocument {

  /// Names that Rome wants in this case, and the names that Atom 0.3 had for those of 1.0.
  private static final Map<String, String> SPELLINGS =
      Map.of(
          "pubdate", "pubDate",
          "lastbuilddate", "lastBuildDate",
          "managingeditor", "managingEditor",
          "webmaster", "webMaster",
          "textinput", "textInput",
          "skiphours", "skipHours",
          "skipdays", "skipDays",
          "issued", "published",
          "modified", "updated");

  private static final Set<String> DATES =
      Set.of(
          "pubDate",
          "lastBuildDate",
          "date",
          "published",
          "updated",
          "issued",
          "modified",
          "created");

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

  /// Elements of RSS that have no children of their own, whatever is written into them.
  private static final Set<String> RSS_TEXTS = Set.of("author", "category", "guid");

  private final Element root;
  private final Dialect dialect;
  private final BaseUrl document;

  WireDocument(Element root, URI url) {
    this.root = root;
    this.dialect = Dialect.of(root).orElseThrow();
    this.document = BaseUrl.of(url.toString());
  }

  String format() {
    return dialect.format(root);
  }

  /// The language that the document itself is marked with.
  Optional<String> language() {
    return Stream.concat(Stream.of(root), root.children().stream())
        .map(element -> element.attr("xml:lang"))
        .filter(lang -> !lang.isBlank())
        .findFirst();
  }

  /// What the feed itself links to, in the words of Atom.
  List<WebLink> links() {
    BaseUrl base = document.under(root);
    return Stream.concat(Stream.of(root), root.children().stream())
        .filter(element ->
            element.equals(root) || element.tag().localName().equalsIgnoreCase("channel"))
        .flatMap(element -> element.children().stream())
        .filter(WireDocument::isLink)
        .flatMap(link -> WebLink.of(link.attr("rel"), base.resolve(link.attr("href"))))
        .toList();
  }

  private static boolean isLink(Element element) {
    return element.tag().localName().equalsIgnoreCase("link");
  }

  org.jdom2.Document toJdom() {
    org.jdom2.Element shaped =
        new org.jdom2.Element(dialect == Dialect.ATOM ? "feed" : "rss", own());
    shaped.setAttribute("version", dialect == Dialect.ATOM ? "1.0" : "2.0");
    BaseUrl base = document.under(root);
    if (dialect == Dialect.ATOM) {
      addChildren(shaped, root, base);
    } else {
      shaped.addContent(channel(base));
    }
    return new org.jdom2.Document(shaped);
  }

  /// Items may stand beside the channel (RDF, RSS 0.90) or inside it.
  private org.jdom2.Element channel(BaseUrl base) {
    org.jdom2.Element shaped = new org.jdom2.Element("channel");
    for (Element child : root.children()) {
      if (child.tag().localName().equalsIgnoreCase("channel")) {
        addChildren(shaped, child, base.under(child));
      } else {
        shaped.addContent(converted(child, base));
      }
    }
    return shaped;
  }

  private void addChildren(org.jdom2.Element to, Element from, BaseUrl base) {
    for (Element child : from.children()) {
      if (!isOwnAddress(child)) {
        to.addContent(converted(child, base));
      }
    }
  }

  /// Rome would resolve links against it, which is done already, and refuses a feed that has an odd
  /// one.
  private boolean isOwnAddress(Element element) {
    return dialect == Dialect.ATOM
        && isLink(element)
        && element.attr("rel").strip().equalsIgnoreCase("self");
  }

  private org.jdom2.Element converted(Element from, BaseUrl outer) {
    BaseUrl base = outer.under(from);
    Namespace space = space(from);
    String name = name(from, space);
    org.jdom2.Element to = new org.jdom2.Element(name, space);
    from.attributes()
        .forEach(attribute ->
            FeedAttribute.of(attribute, base)
                .ifPresent(kept -> to.setAttribute(kept.name(), kept.value())));
    if (isText(name, space)) {
      setMarkup(to, from, base);
    } else if (from.childrenSize() > 0) {
      addChildren(to, from, base);
    } else {
      to.setText(value(name, from.wholeText(), base));
    }
    addIdentifier(to, from);
    return to;
  }

  private boolean isText(String name, Namespace space) {
    boolean media = space.equals(Vocabulary.MEDIA) && name.equals("content");
    return (TEXTS.contains(name) && !media && !space.equals(Vocabulary.FOREIGN))
        || (RSS_TEXTS.contains(name) && space.equals(Namespace.NO_NAMESPACE));
  }

  /// `rdf:about` is what an RDF item has for a guid.
  private void addIdentifier(org.jdom2.Element item, Element from) {
    String about = from.attr("rdf:about");
    if (dialect == Dialect.RDF && item.getName().equals("item") && !about.isBlank()) {
      item.addContent(
          new org.jdom2.Element("guid").setAttribute("isPermaLink", "false").setText(legal(about)));
    }
  }

  private static String value(String name, String text, BaseUrl base) {
    if (DATES.contains(name)) {
      return Dates.parse(text).map(Object::toString).orElse(legal(text));
    }
    return legal(name.equals("link") ? base.resolve(text) : text);
  }

  private static void setMarkup(org.jdom2.Element to, Element from, BaseUrl base) {
    InnerMarkup inner = InnerMarkup.of(from);
    to.setAttribute("type", inner.atomType());
    to.removeAttribute("mode");
    to.setText(legal(base.resolveIn(inner.text())));
  }

  private Namespace own() {
    return dialect == Dialect.ATOM ? Vocabulary.ATOM_10 : Namespace.NO_NAMESPACE;
  }

  private Namespace space(Element element) {
    String uri = element.tag().namespace();
    String prefix = element.tag().prefix();
    if (isOwn(prefix, uri)) {
      return own();
    }
    return Vocabulary.find(prefix, uri).orElse(Vocabulary.FOREIGN);
  }

  private boolean isOwn(String prefix, String uri) {
    if (uri.isEmpty()) {
      return prefix.isEmpty();
    }
    return switch (dialect) {
      case ATOM -> isRootsOwn(uri) || isAtom(uri);
      case RSS -> isRootsOwn(uri) || Vocabulary.isRss(uri);
      case RDF -> Vocabulary.isRss(uri);
    };
  }

  private boolean isRootsOwn(String uri) {
    return uri.equals(root.tag().namespace());
  }

  private static boolean isAtom(String uri) {
    return Vocabulary.find("", uri).filter(Vocabulary.ATOM_LINK::equals).isPresent();
  }

  private String name(Element element, Namespace space) {
    String local = element.tag().localName();
    if (!space.equals(own())) {
      return Verifier.checkElementName(local) == null ? local : "unnamed";
    }
    String lower = local.toLowerCase(Locale.ROOT);
    String name = SPELLINGS.getOrDefault(lower, lower);
    return Verifier.checkElementName(name) == null ? name : "unnamed";
  }

  /// What XML may hold; the rest would be refused.
  static String legal(String text) {
    if (Verifier.checkCharacterData(text) == null) {
      return text;
    }
    return text.codePoints()
        .filter(Verifier::isXMLCharacter)
        .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
        .toString();
  }
}
