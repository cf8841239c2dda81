package mujaz.bot.telegram;

import mujaz.delivery.Message.Paragraph;
import mujaz.delivery.Message.Span;
import mujaz.text.BidiText;
import mujaz.text.Direction;

/// Writes one paragraph as Telegram's HTML: escaped, each right-to-left line started with RLM, runs
/// of the other direction isolated within their line and span, so that isolates and tags nest.
final class ParagraphHtml {

  private static final char RLM = '\u200F';
  private static final char LRM = '\u200E';
  private static final String BULLET = "• ";

  private final Direction direction;
  private final StringBuilder html = new StringBuilder();
  private final StringBuilder text = new StringBuilder();
  private int entities;
  private boolean atLineStart = true;

  private ParagraphHtml(Direction direction) {
    this.direction = direction;
  }

  static HtmlPart of(Paragraph paragraph, Direction direction) {
    ParagraphHtml writer = new ParagraphHtml(direction);
    writer.write(paragraph);
    return new HtmlPart(writer.html.toString(), writer.text.toString(), writer.entities);
  }

  /// A line that says which of the parts this is.
  static HtmlPart number(int part, int parts, Direction direction) {
    ParagraphHtml writer = new ParagraphHtml(direction);
    writer.line(part + "/" + parts);
    return new HtmlPart(writer.html.toString(), writer.text.toString(), 0);
  }

  private void write(Paragraph paragraph) {
    switch (paragraph.kind()) {
      case TEXT -> spans(paragraph);
      case BULLET -> {
        line(BULLET);
        spans(paragraph);
      }
      case QUOTE -> tagged("<blockquote>", "</blockquote>", () -> spans(paragraph));
      case EXPANDABLE_QUOTE ->
          tagged("<blockquote expandable>", "</blockquote>", () -> spans(paragraph));
    }
  }

  private void spans(Paragraph paragraph) {
    paragraph.spans().forEach(this::span);
  }

  private void span(Span span) {
    switch (span) {
      case Span.Plain(String words) -> lines(words);
      case Span.Bold(String words) -> tagged("<b>", "</b>", () -> lines(words));
      case Span.Italic(String words) -> tagged("<i>", "</i>", () -> lines(words));
      case Span.Code(String words) -> code(words);
      case Span.Link(String words, String url) -> {
        if (WebLinks.isUsable(url)) {
          tagged("<a href=\"" + escaped(url) + "\">", "</a>", () -> lines(words));
        } else {
          lines(words);
        }
      }
    }
  }

  /// Isolated from outside: what is copied out of it must be exactly what was written.
  private void code(String words) {
    boolean foreign = BidiText.direction(words) != direction;
    String isolated = BidiText.isolated("");
    if (foreign) {
      startLine();
      put(isolated.substring(0, 1));
    }
    tagged("<code>", "</code>", () -> put(words));
    if (foreign) {
      put(isolated.substring(1));
    }
  }

  private void tagged(String open, String close, Runnable content) {
    int before = text.length();
    int tagAt = html.length();
    html.append(open);
    content.run();
    if (text.length() == before) {
      html.setLength(tagAt);
    } else {
      html.append(close);
      entities++;
    }
  }

  private void lines(String words) {
    int from = 0;
    for (int end = words.indexOf('\n'); end >= 0; end = words.indexOf('\n', from)) {
      line(words.substring(from, end));
      put("\n");
      atLineStart = true;
      from = end + 1;
    }
    line(words.substring(from));
  }

  private void line(String words) {
    if (!words.isEmpty()) {
      startLine();
      put(withoutMentions(Isolates.in(words, direction)));
    }
  }

  private void startLine() {
    if (atLineStart && direction == Direction.RIGHT_TO_LEFT) {
      put(String.valueOf(RLM));
    }
    atLineStart = false;
  }

  private void put(String words) {
    text.append(words);
    html.append(escaped(words));
  }

  /// A mark after the sign keeps Telegram from telling people that they were mentioned.
  private static String withoutMentions(String words) {
    return words.replaceAll("(?<![\\w.+-])@(?=\\w)", "@" + LRM);
  }

  private static String escaped(String words) {
    return words
        .replace("&", "&amp;")
        .replace("<", "&lt;")
        .replace(">", "&gt;")
        .replace("\"", "&quot;");
  }
}
