package mujaz.bot.web;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.net.URI;
import java.net.URISyntaxException;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import mujaz.delivery.Message;
import mujaz.text.Direction;
import org.jspecify.annotations.Nullable;

/// A line of the web chat in its own format: what the page draws, direction decided, links checked,
/// nothing to interpret.
///
/// @param dir `ltr` or `rtl`: the side on which the line as a whole begins
record Content(String dir, List<Paragraph> paragraphs, List<List<Key>> keyboard) {

  private static final ObjectMapper JSON = new ObjectMapper();

  /// @param kind `text`, `bullet`, `quote` or `expandable`
  record Paragraph(String kind, String dir, List<Piece> spans) {}

  /// @param style `plain`, `bold`, `italic`, `code` or `link`
  @JsonInclude(JsonInclude.Include.NON_NULL)
  record Piece(String style, String text, @Nullable String url) {}

  /// A button with a token to send back, or with an address to open.
  @JsonInclude(JsonInclude.Include.NON_NULL)
  record Key(String label, @Nullable String token, @Nullable String url) {}

  /// What the bot says.
  static Content of(Message message) {
    Direction whole = message.direction();
    return new Content(
        name(whole),
        message.paragraphs().stream().map(paragraph -> paragraph(paragraph, whole)).toList(),
        message.keyboard().stream().map(Content::row).filter(row -> !row.isEmpty()).toList());
  }

  /// What the reader says.
  static Content of(String text) {
    return of(new Message(text.lines().map(Message.Paragraph::text).toList(), List.of()));
  }

  String json() {
    try {
      return JSON.writeValueAsString(this);
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("records of strings are always JSON", e);
    }
  }

  private static Paragraph paragraph(Message.Paragraph paragraph, Direction whole) {
    return new Paragraph(
        switch (paragraph.kind()) {
          case TEXT -> "text";
          case BULLET -> "bullet";
          case QUOTE -> "quote";
          case EXPANDABLE_QUOTE -> "expandable";
        },
        name(isNeutral(paragraph) ? whole : paragraph.direction()),
        paragraph.spans().stream().map(Content::piece).toList());
  }

  private static Piece piece(Message.Span span) {
    String text = Isolates.balanced(span.text());
    return switch (span) {
      case Message.Span.Plain _ -> new Piece("plain", text, null);
      case Message.Span.Bold _ -> new Piece("bold", text, null);
      case Message.Span.Italic _ -> new Piece("italic", text, null);
      case Message.Span.Code _ -> new Piece("code", text, null);
      case Message.Span.Link link ->
          webAddress(link.url())
              .map(url -> new Piece("link", text, url))
              .orElse(new Piece("plain", text, null));
    };
  }

  /// The buttons of a row; one that leads nowhere is left out.
  private static List<Key> row(List<Message.Button> buttons) {
    return buttons.stream().flatMap(button -> key(button).stream()).toList();
  }

  private static Optional<Key> key(Message.Button button) {
    String label = Isolates.balanced(button.label());
    return switch (button) {
      case Message.Button.Run run -> Optional.of(new Key(label, run.token(), null));
      case Message.Button.Open open -> webAddress(open.url()).map(url -> new Key(label, null, url));
    };
  }

  /// An address that a browser may be sent to: http or https with a host, nothing else (S-22).
  private static Optional<String> webAddress(String url) {
    try {
      URI uri = new URI(url.strip());
      String scheme = Optional.ofNullable(uri.getScheme()).orElse("").toLowerCase(Locale.ROOT);
      boolean web = scheme.equals("http") || scheme.equals("https");
      return web && uri.getHost() != null ? Optional.of(uri.toASCIIString()) : Optional.empty();
    } catch (URISyntaxException _) {
      return Optional
          .empty(); // the text of the link stays, as with every address that is not for a browser
    }
  }

  private static boolean isNeutral(Message.Paragraph paragraph) {
    return paragraph.spans().stream()
        .flatMapToInt(span -> span.text().codePoints())
        .noneMatch(Character::isLetter);
  }

  private static String name(Direction direction) {
    return switch (direction) {
      case LEFT_TO_RIGHT -> "ltr";
      case RIGHT_TO_LEFT -> "rtl";
    };
  }
}
