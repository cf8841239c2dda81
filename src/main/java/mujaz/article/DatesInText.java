package mujaz.article;

import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import mujaz.feed.Dates;

/// Reads the dates that people write, with the time of day beside them and its zone.
///
/// @param forms finds the days
record DatesInText(DayForms forms) {

  /// So much of a text is read.
  static final int LONGEST = 600;

  private static final int NEAR = 40;

  private static final Pattern CLOCK =
      Pattern.compile(
          "^[^\\p{Nd}\\n]{0,20}?(?<mark>午前|午後|上午|下午|오전|오후)?\\s{0,2}"
              + "(?<hour>\\p{Nd}{1,2})\\s?[:h٫]\\s?(?<minute>\\p{Nd}{2})(?::(?<second>\\p{Nd}{2}))?(?!\\p{Nd})"
              + "(?:[.,]\\d{1,9})?\\s{0,2}(?<half>[ap]\\.?\\s?m\\b\\.?|ص(?!\\p{L})|م(?!\\p{L}))?"
              + "\\s{0,2}\\(?(?<zone>Z\\b|[+-]\\d{2}:?\\d{2}|[A-Z]{3,4}(?:[+-]\\d{1,2})?\\b)?",
          Pattern.CASE_INSENSITIVE);

  private static final Pattern CLOCK_BEFORE =
      Pattern.compile(
          "(?<hour>\\p{Nd}{1,2}):(?<minute>\\p{Nd}{2})(?::(?<second>\\p{Nd}{2}))?\\s{0,2}"
              + "(?<half>[ap]\\.?\\s?m\\b\\.?)?[^\\p{Nd}]{0,15}$",
          Pattern.CASE_INSENSITIVE);

  private static final Set<String> LATER_HALF = Set.of("午後", "下午", "오후");

  /// A date of a text.
  ///
  /// @param day where it stands, and how else it may be read
  record Found(OffsetDateTime time, WrittenDay day) {

    /// The same with month and day the other way round.
    Optional<Found> otherWay() {
      return day.other()
          .map(other ->
              new Found(
                  time.with(other),
                  new WrittenDay(
                      other, Optional.of(day.day()), day.calendar(), day.start(), day.end())));
    }
  }

  /// All dates of the text in their order.
  List<Found> in(String text) {
    String read = text.length() > LONGEST ? text.substring(0, LONGEST) : text;
    if (!hasTwoNumbers(read)) {
      return List.of();
    }
    return forms.in(DateToken.of(read)).stream()
        .map(day -> new Found(time(read, day), day))
        .toList();
  }

  /// No form of a date has fewer, and most lines with digits have no more than one. Digits outside
  /// the basic plane are not looked at here.
  private static boolean hasTwoNumbers(String text) {
    int numbers = 0;
    boolean inNumber = false;
    for (int at = 0; at < text.length() && numbers < 2; at++) {
      char unit = text.charAt(at);
      if (Character.isSurrogate(unit)) {
        return true;
      }
      boolean digit = Character.isDigit(unit);
      numbers += digit && !inNumber ? 1 : 0;
      inNumber = digit;
    }
    return numbers == 2;
  }

  private static OffsetDateTime time(String text, WrittenDay day) {
    String after = text.substring(day.end(), Math.min(text.length(), day.end() + NEAR));
    String before = text.substring(Math.max(0, day.start() - NEAR), day.start());
    return clock(CLOCK.matcher(after), day.day())
        .or(() -> clock(CLOCK_BEFORE.matcher(before), day.day()))
        .or(() -> Dates.read(day.day().toString()))
        .orElseThrow();
  }

  /// Written as feeds write it, and read like theirs.
  private static Optional<OffsetDateTime> clock(Matcher clock, LocalDate day) {
    if (!clock.find()) {
      return Optional.empty();
    }
    String second = clock.group("second") == null ? "00" : digits(clock.group("second"));
    String time = digits(clock.group("hour")) + ":" + digits(clock.group("minute")) + ":" + second;
    return Dates.read((day + " " + time + " " + half(clock) + " " + group(clock, "zone")).strip());
  }

  private static String half(Matcher clock) {
    String half = group(clock, "half").toLowerCase(Locale.ROOT);
    String mark = group(clock, "mark");
    if (half.startsWith("p") || half.equals("م") || LATER_HALF.contains(mark)) {
      return "pm";
    }
    return half.isEmpty() && mark.isEmpty() ? "" : "am";
  }

  /// Empty where the clock has no such part; the one before the day has fewer.
  private static String group(Matcher clock, String name) {
    boolean absent = clock.pattern() == CLOCK_BEFORE && !name.equals("half");
    String part = absent ? null : clock.group(name);
    return part == null ? "" : part;
  }

  private static String digits(String number) {
    StringBuilder digits = new StringBuilder();
    number.codePoints().forEach(digit -> digits.append(Character.digit(digit, 10)));
    return digits.toString();
  }
}
