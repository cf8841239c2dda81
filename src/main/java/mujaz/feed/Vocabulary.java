package mujaz.feed;

import java.util.Locale;
import java.util.Map;
import java.util.Set;

/// The vocabularies that feeds are written in, recognised however their namespaces are spelt.
enum Vocabulary {
  /// That of the format itself.
  OWN,
  ATOM,
  MEDIA,
  ITUNES,
  CONTENT,
  DC,
  DC_TERMS,
  XHTML,
  SYNDICATION,
  /// What has no name here: kept apart, so that it cannot be mistaken for the format's own.
  FOREIGN;

  private static final Map<String, Vocabulary> BY_PREFIX =
      Map.of(
          "atom", ATOM,
          "media", MEDIA,
          "itunes", ITUNES,
          "content", CONTENT,
          "dc", DC,
          "dcterms", DC_TERMS,
          "xhtml", XHTML,
          "sy", SYNDICATION);

  private static final Map<String, Vocabulary> BY_URI =
      Map.ofEntries(
          Map.entry("www.w3.org/2005/atom", ATOM),
          Map.entry("search.yahoo.com/mrss", MEDIA),
          Map.entry("search.yahoo.com/mrss/rss", MEDIA),
          Map.entry("www.itunes.com/dtds/podcast-1.0.dtd", ITUNES),
          Map.entry("www.itunes.com/dtds/podcast-1.0", ITUNES),
          Map.entry("example.com/dtds/podcast-1.0.dtd", ITUNES),
          Map.entry("purl.org/rss/1.0/modules/content", CONTENT),
          Map.entry("purl.org/dc/elements/1.1", DC),
          Map.entry("purl.org/dc/elements/1.0", DC),
          Map.entry("purl.org/dc/terms", DC_TERMS),
          Map.entry("www.w3.org/1999/xhtml", XHTML),
          Map.entry("purl.org/rss/1.0/modules/syndication", SYNDICATION));

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

  static boolean isRss(String uri) {
    return RSS.contains(key(uri));
  }

  /// The vocabulary of a namespace, or of a prefix that was never bound to one.
  static Vocabulary of(String prefix, String uri) {
    return uri.isEmpty()
        ? BY_PREFIX.getOrDefault(prefix.toLowerCase(Locale.ROOT), FOREIGN)
        : BY_URI.getOrDefault(key(uri), FOREIGN);
  }

  /// A namespace without the differences that only a machine would make: scheme, case, ending.
  private static String key(String uri) {
    String name = uri.toLowerCase(Locale.ROOT);
    int start = name.startsWith("http://") ? 7 : name.startsWith("https://") ? 8 : 0;
    int end = name.length();
    while (end > start && (name.charAt(end - 1) == '/' || name.charAt(end - 1) == '#')) {
      end--;
    }
    return name.substring(start, end);
  }
}
