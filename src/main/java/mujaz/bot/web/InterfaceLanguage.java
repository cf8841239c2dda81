package mujaz.bot.web;

import java.util.List;
import java.util.Locale;
import java.util.Locale.LanguageRange;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// The languages that the page itself speaks.
final class InterfaceLanguage {

  private static final List<String> TAGS = List.of("en", "ar");

  private InterfaceLanguage() {}

  /// The best of our languages for an `Accept-Language` header.
  static String accepted(@Nullable String header) {
    try {
      return Optional.ofNullable(header)
          .map(LanguageRange::parse)
          .map(ranges -> Locale.lookupTag(ranges, TAGS))
          .orElse("en");
    } catch (IllegalArgumentException _) {
      return "en"; // a header that is not one is as good as none
    }
  }

  /// The page's language for a language that the reader chose in the chat.
  static String of(String tag) {
    return TAGS.contains(tag) ? tag : "en";
  }

  static String direction(String tag) {
    return tag.equals("ar") ? "rtl" : "ltr";
  }
}
