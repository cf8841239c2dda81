package mujaz.feed;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jdom2.Namespace;

/// The namespaces of feeds, recognised however they are written.
final class Vocabulary {

  static final Namespace ATOM_10 = Namespace.getNamespace("http://www.w3.org/2005/Atom");
  static final Namespace ATOM_03 = Namespace.getNamespace("http://purl.org/atom/ns#");
  static final Namespace ATOM_LINK = Namespace.getNamespace("atom", "http://www.w3.org/2005/Atom");
  static final Namespace MEDIA = Namespace.getNamespace("media", "http://search.yahoo.com/mrss/");
  static final Namespace ITUNES =
      Namespace.getNamespace("itunes", "http://www.itunes.com/dtds/podcast-1.0.dtd");
  static final Namespace CONTENT =
      Namespace.getNamespace("content", "http://purl.org/rss/1.0/modules/content/");
  static final Namespace DC = Namespace.getNamespace("dc", "http://purl.org/dc/elements/1.1/");
  static final Namespace DC_TERMS = Namespace.getNamespace("dcterms", "http://purl.org/dc/terms/");
  static final Namespace XHTML = Namespace.getNamespace("xhtml", "http://www.w3.org/1999/xhtml");

  /// What has no name here: kept apart, so that it cannot be mistaken for the format's own.
  static final Namespace FOREIGN = Namespace.getNamespace("foreign", "urn:mujaz:foreign");

  private static final Map<String, Namespace> BY_PREFIX =
      Stream.of(ATOM_LINK, MEDIA, ITUNES, CONTENT, DC, DC_TERMS, XHTML)
          .collect(Collectors.toUnmodifiableMap(Namespace::getPrefix, Function.identity()));

  private static final Map<String, Namespace> BY_URI = byUri();

  /// Those of RSS itself, in which many feeds write their own elements by mistake or by age.
  private static final Set<String> RSS =
      Set.of(
          "backend.userland.com/rss2",
          "backend.userland.com/rss",
          "blogs.law.harvard.edu/tech/rss",
          "cyber.law.harvard.edu/rss",
          "purl.org/rss/1.0",
          "purl.org/net/rss1.1",
          "my.netscape.com/rdf/simple/0.9",
          "my.netscape.com/publish/formats/rss-0.91.dtd",
          "channel.netscape.com/rdf/simple/0.9");

  private Vocabulary() {}

  static boolean isRss(String uri) {
    return RSS.contains(key(uri));
  }

  static Optional<Namespace> find(String prefix, String uri) {
    return uri.isEmpty()
        ? Optional.ofNullable(BY_PREFIX.get(prefix.toLowerCase(Locale.ROOT)))
        : Optional.ofNullable(BY_URI.get(key(uri)));
  }

  private static Map<String, Namespace> byUri() {
    Map<String, Namespace> known =
        BY_PREFIX.values().stream()
            .collect(Collectors.toMap(space -> key(space.getURI()), Function.identity()));
    List.of("example.com/dtds/podcast-1.0.dtd", "www.itunes.com/dtds/podcast-1.0")
        .forEach(spelling -> known.put(spelling, ITUNES));
    known.put("purl.org/dc/elements/1.0", DC);
    known.put("search.yahoo.com/mrss/rss", MEDIA);
    return Map.copyOf(known);
  }

  /// A namespace without the differences that only a machine would make: scheme, case, ending.
  private static String key(String uri) {
    return uri.toLowerCase(Locale.ROOT).replaceFirst("^https?://", "").replaceFirst("[/#]+$", "");
  }
}
