package mujaz.feed;

import com.rometools.rome.feed.WireFeed;
import com.rometools.rome.feed.atom.Feed;
import com.rometools.rome.feed.rss.Channel;
import com.rometools.rome.io.FeedException;
import com.rometools.rome.io.WireFeedInput;
import java.net.URI;
import java.util.Locale;
import java.util.Optional;
import mujaz.feed.ParseResult.NotAFeed;
import mujaz.feed.ParseResult.Parsed;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.parser.Parser;

/// RSS, RDF and Atom.
///
/// jsoup's XML parser reads the document whether it is well-formed or not, [WireDocument] gives it
/// the shape that its format asks for, and Rome reads the result. A DOCTYPE is passed over and an
/// entity of its own never expanded: nothing outside the document is ever opened (S-15, S-16,
/// S-17).
final class XmlFeeds {

  private static final int DEEPEST = 200;

  ParseResult parse(String text, URI url) {
    Document document = Parser.xmlParser().setMaxDepth(DEEPEST).parseInput(text, url.toString());
    Optional<Element> root = root(document);
    if (root.isPresent()) {
      return read(new WireDocument(root.get(), url));
    }
    return new NotAFeed((WebPages.begin(text) ? Trouble.PAGE : Trouble.OTHER_XML).sentence());
  }

  private static Optional<Element> root(Document document) {
    return document.children().stream()
        .flatMap(child -> child.stream().limit(3))
        .filter(element -> Dialect.of(element).isPresent())
        .findFirst();
  }

  private static ParseResult read(WireDocument document) {
    try {
      WireFeed wire = new WireFeedInput(false, Locale.ROOT).build(document.toJdom());
      return new Parsed(
          switch (wire) {
            case Channel channel -> new RssChannel(document, channel).toFeed();
            case Feed feed -> new AtomFeed(document, feed).toFeed();
            default -> throw new FeedException("unknown kind of feed");
          });
    } catch (FeedException | IllegalArgumentException e) {
      return new NotAFeed(Trouble.BROKEN_XML.sentence(e.getMessage()));
    }
  }
}
