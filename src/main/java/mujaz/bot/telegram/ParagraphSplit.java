package mujaz.bot.telegram;

import java.util.ArrayList;
import java.util.List;
import mujaz.delivery.Message.Paragraph;
import mujaz.delivery.Message.Span;
import mujaz.text.Direction;
import mujaz.text.Graphemes;

/// Cuts a paragraph that is too long for one message: after a line, a sentence, a clause, a word,
/// and in the last resort after a grapheme. Spans are closed before the cut and go on after it.
final class ParagraphSplit {

  private static final List<String> BORDERS = List.of("\n", ".!?؟۔。！？…", "؛;:،,", " ");

  /// What fits, and the rest.
  record Halves(Paragraph head, Paragraph tail) {}

  private ParagraphSplit() {}

  /// The longest good beginning of the paragraph that fits into a message, and what is left.
  static Halves cut(Paragraph paragraph, Direction direction) {
    String text = text(paragraph);
    int fitting = 1;
    int tooLong = text.length();
    while (tooLong - fitting > 1) {
      int middle = (fitting + tooLong) >>> 1;
      if (ParagraphHtml.of(head(paragraph, middle), direction).fits()) {
        fitting = middle;
      } else {
        tooLong = middle;
      }
    }
    int at = border(text, fitting);
    return new Halves(head(paragraph, at), tail(paragraph, at));
  }

  private static int border(String text, int limit) {
    for (String ends : BORDERS) {
      for (int at = limit; at > limit / 2; at--) {
        boolean space = at == text.length() || Character.isWhitespace(text.charAt(at));
        boolean blank = ends.isBlank() || space;
        if (blank && ends.indexOf(text.charAt(at - 1)) >= 0) {
          return at;
        }
      }
    }
    return Math.max(1, Graphemes.cut(text, limit).length());
  }

  private static Paragraph head(Paragraph paragraph, int length) {
    List<Span> spans = new ArrayList<>();
    int left = length;
    for (Span span : paragraph.spans()) {
      if (left > 0) {
        String words = span.text();
        spans.add(with(span, words.substring(0, Math.min(left, words.length()))));
        left -= words.length();
      }
    }
    return trimmed(paragraph.kind(), spans);
  }

  private static Paragraph tail(Paragraph paragraph, int length) {
    List<Span> spans = new ArrayList<>();
    int skip = length;
    for (Span span : paragraph.spans()) {
      String words = span.text();
      if (skip < words.length()) {
        String rest = words.substring(Math.max(0, skip));
        spans.add(with(span, rest));
      }
      skip -= words.length();
    }
    return trimmed(continued(paragraph.kind()), spans);
  }

  private static Paragraph.Kind continued(Paragraph.Kind kind) {
    return kind == Paragraph.Kind.BULLET ? Paragraph.Kind.TEXT : kind;
  }

  private static Span with(Span span, String words) {
    return switch (span) {
      case Span.Plain plain -> new Span.Plain(words);
      case Span.Bold bold -> new Span.Bold(words);
      case Span.Italic italic -> new Span.Italic(words);
      case Span.Code code -> new Span.Code(words);
      case Span.Link link -> new Span.Link(words, link.url());
    };
  }

  private static String text(Paragraph paragraph) {
    StringBuilder text = new StringBuilder();
    paragraph.spans().forEach(span -> text.append(span.text()));
    return text.toString();
  }

  /// The paragraph with each text as the server would leave it, so that every length counted later
  /// is true; spaces at the borders of spans stay.
  static Paragraph cleaned(Paragraph paragraph) {
    return trimmed(
        paragraph.kind(),
        paragraph.spans().stream().map(span -> with(span, CleanSpan.of(span.text()))).toList());
  }

  /// Without white space at its two ends.
  private static Paragraph trimmed(Paragraph.Kind kind, List<Span> spans) {
    List<Span> left = new ArrayList<>(spans);
    left.removeIf(span -> span.text().isEmpty());
    while (!left.isEmpty() && left.getFirst().text().isBlank()) {
      left.removeFirst();
    }
    while (!left.isEmpty() && left.getLast().text().isBlank()) {
      left.removeLast();
    }
    if (!left.isEmpty()) {
      left.set(0, with(left.getFirst(), left.getFirst().text().stripLeading()));
      left.set(left.size() - 1, with(left.getLast(), left.getLast().text().stripTrailing()));
    }
    return new Paragraph(kind, left);
  }
}
