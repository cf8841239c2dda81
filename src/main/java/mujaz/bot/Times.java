package mujaz.bot;

import com.ibm.icu.lang.UCharacter;
import java.time.Duration;
import java.time.LocalTime;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// Times and durations as people type them, in the digits of any script.
final class Times {

  private static final Pattern TIME = Pattern.compile("(\\d{1,2})(?:[:.](\\d{2}))?");
  private static final Pattern SPAN = Pattern.compile("(?:(?:for|لمدة) )?(\\d{1,3}) ?(\\p{L}+)");
  private static final Map<String, Duration> UNITS = units();

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

  /// A length of time: `3d`, `for 2 weeks`, `12h`; none is empty.
  static Optional<Duration> span(String text) {
    Matcher span = SPAN.matcher(plain(text));
    return span.matches()
        ? Optional.ofNullable(UNITS.get(span.group(2)))
            .map(unit -> unit.multipliedBy(Integer.parseInt(span.group(1))))
            .filter(Duration::isPositive)
        : Optional.empty();
  }

  private static Map<String, Duration> units() {
    return Stream.of(
            Map.entry(Duration.ofHours(1), List.of("h", "hour", "hours", "ساعة", "ساعات")),
            Map.entry(
                Duration.ofDays(1), List.of("d", "day", "days", "يوم", "أيام", "يوما", "يومًا")),
            Map.entry(
                Duration.ofDays(7),
                List.of("w", "week", "weeks", "أسبوع", "أسابيع", "أسبوعا", "أسبوعًا")))
        .flatMap(unit -> unit.getValue().stream().map(name -> Map.entry(name, unit.getKey())))
        .collect(Collectors.toUnmodifiableMap(Map.Entry::getKey, Map.Entry::getValue));
  }

  private static String plain(String text) {
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
