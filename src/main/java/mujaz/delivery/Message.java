package mujaz.delivery;

import static java.util.Objects.requireNonNull;

import java.util.List;
import java.util.stream.Collectors;
import mujaz.text.BidiText;
import mujaz.text.Direction;

/// What is said in a chat, free of any platform: paragraphs of spans, and the buttons below them.
///
/// Texts are plain: nothing in them is markup. The platform's renderer escapes, isolates and
/// splits.
public record Message(List<Paragraph> paragraphs, List<List<Button>> keyboard) {

  public Message {
    paragraphs = List.copyOf(paragraphs);
    keyboard = keyboard.stream().map(List::copyOf).toList();
  }

  public static Message of(Paragraph... paragraphs) {
    return new Message(List.of(paragraphs), List.of());
  }

  public Message withKeyboard(List<List<Button>> buttons) {
    return new Message(paragraphs, buttons);
  }

  /// The direction in which all of this reads.
  public Direction direction() {
    return BidiText.direction(
        paragraphs.stream().map(Message::ownWords).collect(Collectors.joining("\n")));
  }

  private static String ownWords(Paragraph paragraph) {
    return paragraph.spans().stream()
        .map(span ->
            switch (span) {
              case Span.Plain(String text) -> text;
              case Span.Bold(String text) -> text;
              case Span.Italic(String text) -> text;
              case Span.Code _ -> "";
              case Span.Link link -> BidiText.isolated(link.text());
            })
        .collect(Collectors.joining());
  }

  /// A block of text with one direction of its own.
  public record Paragraph(Kind kind, List<Span> spans) {

    /// How a paragraph stands.
    public enum Kind {
      TEXT,
      BULLET,
      QUOTE,
      /// Folded at first; the reader opens it.
      EXPANDABLE_QUOTE
    }

    public Paragraph {
      requireNonNull(kind, "kind");
      spans = List.copyOf(spans);
    }

    public static Paragraph text(Span... spans) {
      return new Paragraph(Kind.TEXT, List.of(spans));
    }

    public static Paragraph text(String text) {
      return text(new Span.Plain(text));
    }

    public static Paragraph bullet(Span... spans) {
      return new Paragraph(Kind.BULLET, List.of(spans));
    }

    /// The direction in which this paragraph reads. Code and what links are called count for
    /// nothing where there are other words: they are names in any language.
    public Direction direction() {
      return BidiText.direction(ownWords(this));
    }
  }

  /// A run of text in one style.
  public sealed interface Span {

    String text();

    record Plain(String text) implements Span {

      public Plain {
        requireNonNull(text, "text");
      }
    }

    record Bold(String text) implements Span {

      public Bold {
        requireNonNull(text, "text");
      }
    }

    record Italic(String text) implements Span {

      public Italic {
        requireNonNull(text, "text");
      }
    }

    record Code(String text) implements Span {

      public Code {
        requireNonNull(text, "text");
      }
    }

    /// Text that leads somewhere. Only http and https survive rendering (S-22).
    record Link(String text, String url) implements Span {

      public Link {
        requireNonNull(text, "text");
        requireNonNull(url, "url");
      }
    }
  }

  /// A button below a message.
  public sealed interface Button {

    String label();

    /// Runs a command line as if the presser had typed it in this chat. Which one is kept by the
    /// `ButtonStore` under the token (S-38).
    ///
    /// @param token what the platform shall send back when it is pressed: 22 characters of
    ///   `[A-Za-z0-9_-]`
    record Run(String label, String token) implements Button {}

    /// Opens a page.
    record Open(String label, String url) implements Button {}
  }
}
