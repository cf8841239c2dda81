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

  /// A paragraph or a part of one, which reads as the whole does.
  private record Directed(Paragraph paragraph, Direction direction) {

    /// The isolates that tell the direction do not outlive the cleaning.
    static Directed cleaned(Paragraph paragraph) {
      return new Directed(ParagraphSplit.cleaned(paragraph), paragraph.direction());
    }
  }

  private TelegramHtml() {}

  /// At least one part; empty when nothing of the message would be seen.
  static List<HtmlPart> parts(Message message) {
    TelegramHtml renderer = new TelegramHtml();
    Deque<Directed> waiting = new ArrayDeque<>();
    message.paragraphs().stream().map(Directed::cleaned).forEach(waiting::add);
    while (!waiting.isEmpty()) {
      renderer.take(waiting);
    }
    renderer.flush();
    return numbered(renderer.parts, direction(message));
  }

  private void take(Deque<Directed> waiting) {
    Directed next = waiting.removeFirst();
    Paragraph paragraph = next.paragraph();
    HtmlPart rendered = ParagraphHtml.of(paragraph, next.direction());
    if (rendered.text().isBlank()) {
      return;
    }
    HtmlPart longer = current.isEmpty() ? rendered : current.plus(separator(paragraph), rendered);
    if (longer.fits()) {
      current = longer;
      last = paragraph.kind();
    } else if (current.isEmpty()) {
      ParagraphSplit.Halves halves = ParagraphSplit.cut(paragraph, next.direction());
      waiting.addFirst(new Directed(halves.tail(), next.direction()));
      waiting.addFirst(new Directed(halves.head(), next.direction()));
    } else {
      flush();
      waiting.addFirst(next);
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
        : message.paragraphs().getFirst().direction();
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
