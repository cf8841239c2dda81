package mujaz.feed;

import java.net.URI;
import java.util.List;
import java.util.Optional;
import mujaz.feed.ParseResult.NotAFeed;
import mujaz.feed.ParseResult.Parsed;

/// RSS, RDF and Atom: [XmlTree] reads the document whether it is well-formed or not, [WireDocument]
/// says it in the words of its format, and an adapter of that format reads the result.
final class XmlFeeds {

  ParseResult parse(String text, URI url) {
    return root(XmlTree.parse(text))
        .<ParseResult>map(root -> new Parsed(read(new WireDocument(root, url))))
        .orElseGet(() ->
            new NotAFeed((WebPages.begin(text) ? Trouble.PAGE : Trouble.OTHER_XML).sentence()));
  }

  private static Optional<XmlElement> root(List<XmlElement> outermost) {
    return outermost.stream()
        .flatMap(child -> child.all().limit(3))
        .filter(element -> Dialect.of(element).isPresent())
        .findFirst();
  }

  private static ParsedFeed read(WireDocument document) {
    return document.isAtom() ? new AtomFeed(document).toFeed() : new RssChannel(document).toFeed();
  }
}
