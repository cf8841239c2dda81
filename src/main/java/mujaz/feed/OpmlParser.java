package mujaz.feed;

import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import mujaz.feed.OpmlResult.NotOpml;
import mujaz.feed.OpmlResult.Sources;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.parser.Parser;

/// Lists of sources as feed readers exchange them (OPML 1.0 and 2.0, <http://opml.org/spec2.opml>),
/// well-formed or not, whatever the case of their names.
///
/// A DOCTYPE is passed over and no entity of its own is expanded (S-25). Never throws for anything
/// that the bytes hold; bounded in time and memory by [#MOST_BYTES] and [#MOST_OUTLINES]. Safe for
/// use by many threads.
public final class OpmlParser {

  /// The longest list that is read, in bytes.
  public static final int MOST_BYTES = 16 << 20;

  /// A list with more outlines is refused as a whole, so that nobody thinks that it was taken.
  public static final int MOST_OUTLINES = 50_000;

  private static final int DEEPEST = 50;
  private static final int LONGEST_NAME = 200;

  public OpmlResult parse(byte[] bytes) {
    if (bytes.length > MOST_BYTES) {
      return new NotOpml("The list is larger than " + (MOST_BYTES >> 20) + " MB.");
    }
    String text = DocumentText.decode(bytes, "");
    if (tags(text) > 2L * MOST_OUTLINES + 100) {
      return new NotOpml("The list holds more than " + MOST_OUTLINES + " outlines: split it.");
    }
    Document document = Parser.xmlParser().setMaxDepth(DEEPEST).parseInput(text, "");
    return named(document, "opml").findFirst().map(OpmlParser::read).orElseGet(OpmlParser::other);
  }

  private static NotOpml other() {
    return new NotOpml("The document is not a list of sources in OPML.");
  }

  private static long tags(String text) {
    return text.chars().filter(unit -> unit == '<').count();
  }

  private static OpmlResult read(Element opml) {
    OpmlOutlines outlines = new OpmlOutlines();
    outlines.addAll(opml);
    return new Sources(title(opml), outlines.sources(), outlines.unnamed());
  }

  private static Optional<String> title(Element opml) {
    return named(opml, "head")
        .flatMap(head -> named(head, "title"))
        .flatMap(title -> shown(title.wholeText()).stream())
        .findFirst();
  }

  /// One line, cut at a length that no name needs.
  static Optional<String> shown(String text) {
    String plain = FeedText.verbatim(text.substring(0, Math.min(text.length(), 4 * LONGEST_NAME)));
    String name =
        plain.codePointCount(0, plain.length()) <= LONGEST_NAME
            ? plain
            : plain.substring(0, plain.offsetByCodePoints(0, LONGEST_NAME)).strip();
    return Optional.of(name).filter(shown -> !shown.isEmpty());
  }

  private static Stream<Element> named(Element in, String name) {
    return in.stream().filter(element -> is(element, name));
  }

  static boolean is(Element element, String name) {
    return element.tag().localName().toLowerCase(Locale.ROOT).equals(name);
  }
}
