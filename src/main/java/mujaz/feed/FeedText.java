package mujaz.feed;

import java.util.Objects;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import mujaz.text.PlainText;
import org.jsoup.Jsoup;
import org.jsoup.parser.Parser;
import org.jspecify.annotations.Nullable;

/// Texts of a feed as people would read them.
final class FeedText {

  private static final Pattern ENTITY =
      Pattern.compile("&(?:[a-zA-Z]{2,8}|#\\d{1,7}|#[xX][0-9a-fA-F]{1,6});");

  private FeedText() {}

  /// One line without markup. Entities escaped twice are decoded twice, never more often.
  static String plain(@Nullable String markup) {
    if (markup == null) {
      return "";
    }
    boolean marked = markup.indexOf('<') >= 0;
    return PlainText.oneLine(
        decoded(marked ? Jsoup.parseBodyFragment(markup).text() : decoded(markup)));
  }

  /// One line of text that the format says holds no markup.
  static String verbatim(@Nullable String text) {
    return text == null ? "" : PlainText.oneLine(decoded(text));
  }

  /// The first that says anything, on one line.
  static Optional<String> first(@Nullable String... texts) {
    return Stream.of(texts)
        .filter(Objects::nonNull)
        .map(FeedText::plain)
        .filter(text -> !text.isEmpty())
        .findFirst();
  }

  /// The first that says anything, on one line; what comes after it is not looked for.
  @SafeVarargs
  static Optional<String> first(Supplier<Optional<String>>... texts) {
    for (Supplier<Optional<String>> text : texts) {
      String shown = plain(text.get().orElse(""));
      if (!shown.isEmpty()) {
        return Optional.of(shown);
      }
    }
    return Optional.empty();
  }

  /// The first that says anything, as it is; what comes after it is not looked for.
  @SafeVarargs
  static String firstMarkup(Supplier<Optional<String>>... texts) {
    for (Supplier<Optional<String>> text : texts) {
      String markup = text.get().orElse("");
      if (!markup.isBlank()) {
        return markup.strip();
      }
    }
    return "";
  }

  private static String decoded(String text) {
    return hasEntity(text) ? Parser.unescapeEntities(text, false) : text;
  }

  private static boolean hasEntity(String text) {
    int at = text.indexOf('&');
    if (at < 0) {
      return false;
    }
    Matcher entity = ENTITY.matcher(text);
    while (at >= 0 && !entity.region(at, text.length()).lookingAt()) {
      at = text.indexOf('&', at + 1);
    }
    return at >= 0;
  }
}
