package mujaz.bot.telegram;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import mujaz.delivery.Message;
import mujaz.delivery.Message.Paragraph;
import mujaz.text.Direction;

/// Renders a message to the parts that Telegram takes: at most 4096 UTF-16 units after parsing, 100
/// entities and 32,768 bytes each, split between paragraphs where that is possible (R-107 to
/// Pure: the same message always gives the same parts.
final class TelegramHtml {

  private final List<HtmlPart> parts = new ArrayList<>();
  private HtmlPart current = HtmlPart.EMPTY;
  private Paragraph.Kind last = Paragraph.Kind.TEXT;

  private TelegramHtml() {}

  /// At least one part; empty when nothing of the message would be seen.
  static List<HtmlPart> parts(Message message) {
    TelegramHtml renderer = new TelegramHtml();
    Deque<Paragraph> waiting = new ArrayDeque<>();
    message.paragraphs().stream().map(ParagraphSplit::cleaned).forEach(waiting::add);
    while (!waiting.isEmpty()) {
      renderer.take(waiting);
    }
    renderer.flush();
    return numbered(renderer.parts, direction(message));
  }

  private void take(Deque<Paragraph> waiting) {
    Paragraph paragraph = waiting.removeFirst();
    HtmlPart rendered = ParagraphHtml.of(paragraph);
    if (rendered.text().isBlank()) {
      return;
    }
    HtmlPart longer = current.isEmpty() ? rendered : current.plus(separator(paragraph), rendered);
    if (longer.fits()) {
      current = longer;
      last = paragraph.kind();
    } else if (current.isEmpty()) {
      ParagraphSplit.Halves halves = ParagraphSplit.cut(paragraph);
      waiting.addFirst(halves.tail());
      waiting.addFirst(halves.head());
    } else {
      flush();
      waiting.addFirst(paragraph);
    }
  }

  private String separator(Paragraph next) {
    boolean list = last == Paragraph.Kind.BULLET && next.kind() == Paragraph.Kind.BULLET;
    return list ? "\n" : "\n\n";
  }

  private void flush() {
    if (!current.isEmpty()) {
      parts.add(current);
      current = HtmlPart.EMPTY;
    }
  }

  private static Direction direction(Message message) {
    return message.paragraphs().isEmpty()
        ? Direction.LEFT_TO_RIGHT
        : ParagraphHtml.direction(message.paragraphs().getFirst());
  }

  private static List<HtmlPart> numbered(List<HtmlPart> parts, Direction direction) {
    if (parts.size() < 2) {
      return parts.isEmpty() ? List.of(HtmlPart.EMPTY) : List.copyOf(parts);
    }
    List<HtmlPart> numbered = new ArrayList<>();
    for (HtmlPart part : parts) {
      HtmlPart number = ParagraphHtml.number(numbered.size() + 1, parts.size(), direction);
      numbered.add(part.plus("\n\n", number));
    }
    return List.copyOf(numbered);
  }
}
