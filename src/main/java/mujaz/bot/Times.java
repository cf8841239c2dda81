package mujaz.bot;

import com.ibm.icu.lang.UCharacter;
import java.time.LocalTime;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Times of the day as people type them, in the digits of any script.
final class Times {

  private static final Pattern TIME = Pattern.compile("(\\d{1,2})(?:[:.](\\d{2}))?");

  private Times() {}

  /// A time of the day: `8`, `08:00`, `8.30`.
  static Optional<LocalTime> time(String word) {
    Matcher time = TIME.matcher(plain(word));
    if (!time.matches()) {
      return Optional.empty();
    }
    int hour = Integer.parseInt(time.group(1));
    int minute = time.group(2) == null ? 0 : Integer.parseInt(time.group(2));
    return hour < 24 && minute < 60 ? Optional.of(LocalTime.of(hour, minute)) : Optional.empty();
  }

  /// In small letters and Western digits.
  static String plain(String text) {
    return text.strip()
        .codePoints()
        .map(letter ->
            UCharacter.isDigit(letter)
                ? '0' + UCharacter.digit(letter, 10)
                : UCharacter.toLowerCase(letter))
        .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
        .toString();
  }
}
