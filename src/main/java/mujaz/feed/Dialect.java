package mujaz.feed;

import java.util.Locale;
import java.util.Optional;
import org.jsoup.nodes.Element;

/// The families of XML feeds, told apart by their root.
enum Dialect {
  RSS,
  RDF,
  ATOM;

  static Optional<Dialect> of(Element root) {
    return switch (root.tag().localName().toLowerCase(Locale.ROOT)) {
      case "rss" -> Optional.of(RSS);
      case "rdf" -> Optional.of(RDF);
      case "feed" -> Optional.of(ATOM);
      default -> Optional.empty();
    };
  }

  /// Such as `rss_2.0`.
  String format(Element root) {
    String version = root.attr("version").strip();
    return switch (this) {
      case RSS -> "rss_" + (version.isEmpty() ? "2.0" : version);
      case RDF -> root.outerHtml().contains("/rdf/simple/0.9/") ? "rss_0.90" : "rss_1.0";
      case ATOM -> "atom_" + (isAtom03(root) ? "0.3" : "1.0");
    };
  }

  static boolean isAtom03(Element root) {
    return root.tag().namespace().contains("purl.org/atom") || root.attr("version").equals("0.3");
  }
}
