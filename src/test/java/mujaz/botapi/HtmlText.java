package mujaz.botapi;

import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/// Telegram's HTML, read as TDLib reads it (`do_parse_html`), with its error texts.
final class HtmlText {

  private static final Set<String> VERBATIM = Set.of("code", "pre");
  private static final Set<String> QUOTES = Set.of("blockquote", "expandable_blockquote");

  private final String html;
  private final StringBuilder text = new StringBuilder();
  private final List<Entity> entities = new ArrayList<>();
  private final Deque<HtmlTag> open = new ArrayDeque<>();
  private int at;

  private HtmlText(String html) {
    this.html = html;
  }

  static FormattedText parse(String html) {
    return new HtmlText(html).parse();
  }

  private FormattedText parse() {
    while (at < html.length()) {
      char c = html.charAt(at);
      if (c == '&') {
        reference(text);
      } else if (c == '<') {
        tag();
      } else {
        text.append(c);
        at++;
      }
    }
    if (!open.isEmpty()) {
      throw failure(
          "Can't find end tag corresponding to start tag \"" + open.getLast().name() + '"');
    }
    return new FormattedText(text.toString(), ordered());
  }

  private void reference(StringBuilder target) {
    HtmlEntities.Decoded decoded = HtmlEntities.decode(html, at);
    if (decoded == null) {
      target.append('&');
      at++;
    } else {
      target.appendCodePoint(decoded.codePoint());
      at = decoded.end();
    }
  }

  private void tag() {
    int begin = at++;
    if (peek() == '/') {
      endTag(begin);
    } else {
      startTag(begin);
    }
  }

  private void startTag(int begin) {
    String name = word().toLowerCase(Locale.ROOT);
    if (atEnd()) {
      throw failure("Unclosed start tag at byte offset " + bytes(begin));
    }
    if (!HtmlTag.isSupported(name)) {
      throw failure("Unsupported start tag \"" + name + "\" at byte offset " + bytes(begin));
    }
    Map<String, String> attributes = attributes(name, begin);
    if (name.equals("span") && !"tg-spoiler".equals(attributes.get("class"))) {
      throw failure("Tag \"span\" must have class \"tg-spoiler\" at byte offset " + bytes(begin));
    }
    open.add(new HtmlTag(name, attributes, text.length()));
  }

  private Map<String, String> attributes(String tag, int begin) {
    Map<String, String> attributes = new HashMap<>();
    skipSpace();
    while (peek() != '>') {
      String name = attributeName(tag, begin);
      skipSpace();
      attributes.put(name, peek() == '=' ? attributeValue() : "");
      if (atEnd()) {
        throw failure("Unclosed start tag at byte offset " + bytes(begin));
      }
      skipSpace();
    }
    at++;
    return attributes;
  }

  private String attributeName(String tag, int begin) {
    int start = at;
    while (!atEnd() && !isSpace(peek()) && peek() != '=' && peek() != '>') {
      at++;
    }
    if (at == start) {
      throw failure(
          atEnd()
              ? "Unclosed start tag at byte offset " + bytes(begin)
              : "Empty attribute name in the tag \"" + tag + "\" at byte offset " + bytes(begin));
    }
    return html.substring(start, at).toLowerCase(Locale.ROOT);
  }

  private String attributeValue() {
    at++;
    skipSpace();
    return peek() == '"' || peek() == '\'' ? quoted() : token();
  }

  private String quoted() {
    char quote = html.charAt(at++);
    StringBuilder value = new StringBuilder();
    while (!atEnd() && peek() != quote) {
      if (peek() == '&') {
        reference(value);
      } else {
        value.append(html.charAt(at++));
      }
    }
    at++;
    return value.toString();
  }

  private String token() {
    int start = at;
    while (!atEnd() && (Character.isLetterOrDigit(peek()) || peek() == '.' || peek() == '-')) {
      at++;
    }
    if (!atEnd() && !isSpace(peek()) && peek() != '>') {
      throw failure("Unexpected end of name token at byte offset " + bytes(start));
    }
    return html.substring(start, at).toLowerCase(Locale.ROOT);
  }

  private void endTag(int begin) {
    if (open.isEmpty()) {
      throw failure("Unexpected end tag at byte offset " + bytes(begin));
    }
    at++;
    String found = word();
    skipSpace();
    if (peek() != '>') {
      throw failure("Unclosed end tag at byte offset " + bytes(begin));
    }
    at++;
    HtmlTag tag = open.removeLast();
    if (!found.isEmpty() && !found.equals(tag.name())) {
      throw failure(
          "Unmatched end tag at byte offset %d, expected \"</%s>\", found \"</%s>\""
              .formatted(bytes(begin), tag.name(), found));
    }
    tag.entity(text.toString(), text.length()).ifPresent(entities::add);
  }

  /// Nothing nests inside code, and no quotation in another.
  private List<Entity> ordered() {
    return entities.stream()
        .filter(entity -> entities.stream().noneMatch(outer -> swallows(outer, entity)))
        .sorted(
            Comparator.comparingInt(Entity::offset)
                .thenComparing(Entity::length, Comparator.reverseOrder()))
        .toList();
  }

  private static boolean swallows(Entity outer, Entity inner) {
    boolean around =
        !outer.equals(inner) && outer.offset() <= inner.offset() && outer.end() >= inner.end();
    boolean wider = outer.length() > inner.length();
    boolean verbatim = VERBATIM.contains(outer.type()) && (wider || !inner.type().equals("pre"));
    return around && (verbatim || (wider && isQuote(outer) && isQuote(inner)));
  }

  private static boolean isQuote(Entity entity) {
    return QUOTES.contains(entity.type());
  }

  private String word() {
    int start = at;
    while (!atEnd() && !isSpace(peek()) && peek() != '>') {
      at++;
    }
    return html.substring(start, at);
  }

  private void skipSpace() {
    while (!atEnd() && isSpace(peek())) {
      at++;
    }
  }

  private char peek() {
    return atEnd() ? 0 : html.charAt(at);
  }

  private boolean atEnd() {
    return at >= html.length();
  }

  private static boolean isSpace(char c) {
    return c == ' ' || c == '\n' || c == '\t';
  }

  private int bytes(int index) {
    return html.substring(0, index).getBytes(StandardCharsets.UTF_8).length;
  }

  private static ApiFailure failure(String reason) {
    return ApiFailure.badRequest("can't parse entities: " + reason);
  }
}
