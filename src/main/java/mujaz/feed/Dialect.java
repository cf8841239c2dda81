package mujaz.feed;

import java.util.Locale;
import java.util.Optional;

/// The families of XML feeds, told apart by their root.
enum Dialect {
  RSS,
  RDF,
  ATOM;

  private static final String RSS_090 = "/rdf/simple/0.9";

  static Optional<Dialect> of(XmlElement root) {
    return switch (root.name().toLowerCase(Locale.ROOT)) {
      case "rss" -> Optional.of(RSS);
      case "rdf" -> Optional.of(RDF);
      case "feed" -> Optional.of(ATOM);
      default -> Optional.empty();
    };
  }

  /// Such as `rss_2.0`.
  String format(XmlElement root) {
    String version = root.attribute("version").strip();
    return switch (this) {
      case RSS -> "rss_" + (version.isEmpty() ? "2.0" : version);
      case RDF -> isRss090(root) ? "rss_0.90" : "rss_1.0";
      case ATOM -> "atom_" + (isAtom03(root) ? "0.3" : "1.0");
    };
  }

  /// Whether an element of this name and namespace is the format's own.
  boolean owns(XmlElement element, XmlElement root) {
    String uri = element.uri();
    if (uri.isEmpty()) {
      return element.prefix().isEmpty();
    }
    return switch (this) {
      case ATOM -> uri.equals(root.uri()) || Vocabulary.of("", uri) == Vocabulary.ATOM;
      case RSS -> uri.equals(root.uri()) || Vocabulary.isRss(uri);
      case RDF -> Vocabulary.isRss(uri);
    };
  }

  private static boolean isRss090(XmlElement root) {
    return root.all()
        .limit(3)
        .flatMap(element -> element.attributes().stream())
        .anyMatch(attribute -> attribute.value().contains(RSS_090));
  }

  static boolean isAtom03(XmlElement root) {
    return root.uri().contains("purl.org/atom") || root.attribute("version").equals("0.3");
  }
}
