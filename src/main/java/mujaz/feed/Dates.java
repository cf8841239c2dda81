package mujaz.feed;

import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// Dates as feeds and pages write them: RFC 822 and its misspellings, RFC 3339, asctime, Unix time.
public final class Dates {

  private static final String TIME =
      "(?<hour>\\d{1,2}):(?<minute>\\d{1,2})(?::(?<second>\\d{1,2})(?:[.,]\\d+)?)?\\s*(?<half>[ap]\\.?m\\.?)?";
  private static final String ZONE =
      "(?<zone>[+-]\\d{1,2}:?\\d{0,2}|[a-z]{1,5}(?:/[a-z_]+)?(?:[+-]\\d{1,4})?)?";
  private static final String MONTH = "(?<name>[a-z]{3,9})\\.?";

  private static final Pattern YEAR_FIRST =
      Pattern.compile(
          "(?<year>\\d{4})(?:[-/.]?(?<month>\\d{1,2})(?:[-/.]?(?<day>\\d{1,2}))?)?"
              + "(?:[t\\s,]+"
              + TIME
              + "\\s*"
              + ZONE
              + ")?.{0,40}");
  private static final Pattern DAY_FIRST =
      Pattern.compile(
          "(?:[a-z]{2,9}\\.?,?\\s*)?(?<day>\\d{1,2})(?:st|nd|rd|th)?[\\s-]+"
              + MONTH
              + ",?[\\s-]+(?<year>\\d{2,4})(?:[t\\s,]+(?:at\\s+)?"
              + TIME
              + "\\s*\\(?"
              + ZONE
              + ")?.{0,40}");
  private static final Pattern MONTH_FIRST =
      Pattern.compile(
          "(?:[a-z]{2,9}\\.?,?\\s+)?"
              + MONTH
              + "\\s+(?<day>\\d{1,2})(?:st|nd|rd|th)?,?\\s+(?<year>\\d{4})(?:[\\s,-]+(?:at\\s+)?"
              + TIME
              + "\\s*\\(?"
              + ZONE
              + ")?.{0,40}");
  private static final Pattern YEAR_LAST =
      Pattern.compile(
          "[a-z]{2,9}\\s+"
              + MONTH
              + "\\s+(?<day>\\d{1,2})\\s+"
              + TIME
              + "\\s+"
              + ZONE
              + "\\s*(?<year>\\d{4})");
  private static final Pattern UNIX = Pattern.compile("\\d{10}(?:\\d{3})?");

  private static final Map<String, Integer> AMERICAN_HOURS =
      Map.of(
          "est", -5, "edt", -4, "cst", -6, "cdt", -5, "mst", -7, "mdt", -6, "pst", -8, "pdt", -7);

  private static final Map<String, String> OTHER_ZONES =
      Map.of(
          "bst", "+1", "cet", "+1", "cest", "+2", "eet", "+2", "eest", "+3", "msk", "+3", "jst",
          "+9", "kst", "+9");

  private static final String MONTHS = "janfebmaraprmayjunjulaugsepoctnovdec";

  private Dates() {}

  /// The instant, in UTC where no zone is given; empty when the text is no date.
  public static Optional<Instant> parse(String text) {
    return read(text).map(OffsetDateTime::toInstant);
  }

  /// The time at the offset that is given, in UTC where none is; empty when the text is no date.
  public static Optional<OffsetDateTime> read(String text) {
    String date = text.strip().toLowerCase(Locale.ROOT);
    if (date.length() > 100) {
      return Optional.empty();
    }
    if (UNIX.matcher(date).matches()) {
      Instant instant = Instant.ofEpochSecond(Long.parseLong(date.substring(0, 10)));
      return Optional.of(instant.atOffset(ZoneOffset.UTC));
    }
    Optional<OffsetDateTime> usual = UsualDate.read(date);
    return usual.isPresent() ? usual : unusual(date);
  }

  private static Optional<OffsetDateTime> unusual(String date) {
    return Stream.of(YEAR_FIRST, DAY_FIRST, MONTH_FIRST, YEAR_LAST)
        .map(form -> form.matcher(date))
        .filter(Matcher::matches)
        .flatMap(parts -> time(parts).stream())
        .findFirst();
  }

  private static Optional<OffsetDateTime> time(Matcher parts) {
    try {
      LocalDateTime local = date(parts).atStartOfDay().plus(sinceMidnight(parts));
      return Optional.of(local.atOffset(offset(part(parts, "zone"), local)));
    } catch (DateTimeException | NumberFormatException e) {
      return Optional.empty();
    }
  }

  private static LocalDate date(Matcher parts) {
    int year = number(parts, "year", 0);
    int full = year >= 100 ? year : year + (year < 70 ? 2000 : 1900);
    String name = part(parts, "name");
    int month = name == null ? number(parts, "month", 1) : monthNamed(name);
    return LocalDate.of(full, month, number(parts, "day", 1));
  }

  private static int monthNamed(String name) {
    int at = MONTHS.indexOf(name.substring(0, 3));
    if (at % 3 != 0) {
      throw new DateTimeException("no month: " + name);
    }
    return at / 3 + 1;
  }

  /// A duration, because 24:00 and leap seconds are written.
  private static Duration sinceMidnight(Matcher parts) {
    int hour = number(parts, "hour", 0);
    String half = part(parts, "half");
    if (half != null) {
      hour = hour % 12 + (half.startsWith("p") ? 12 : 0);
    }
    int minute = number(parts, "minute", 0);
    int second = number(parts, "second", 0);
    if (hour > 24 || minute > 59 || second > 60) {
      throw new DateTimeException("no time of day");
    }
    return Duration.ofSeconds(hour * 3600L + minute * 60L + second);
  }

  private static ZoneOffset offset(@Nullable String zone, LocalDateTime local) {
    if (zone == null
        || zone.length() == 1
        || zone.equals("utc")
        || zone.equals("gmt")
        || zone.equals("ut")) {
      return ZoneOffset.UTC;
    }
    Integer american = AMERICAN_HOURS.get(zone);
    if (american != null) {
      return ZoneOffset.ofHours(american);
    }
    String written = OTHER_ZONES.getOrDefault(zone, zone.replaceFirst("^(utc|gmt)(?=[+-])", ""));
    return written.startsWith("+") || written.startsWith("-")
        ? numeric(written)
        : named(written, local);
  }

  private static ZoneOffset numeric(String written) {
    String digits = written.substring(1).replace(":", "");
    int hours = Integer.parseInt(digits.substring(0, Math.min(2, digits.length())));
    int minutes = digits.length() > 2 ? Integer.parseInt(digits.substring(2)) : 0;
    int sign = written.startsWith("-") ? -1 : 1;
    return hours > 18 ? ZoneOffset.UTC : ZoneOffset.ofHoursMinutes(sign * hours, sign * minutes);
  }

  private static ZoneOffset named(String zone, LocalDateTime local) {
    return ZoneId.getAvailableZoneIds().stream()
        .filter(zone::equalsIgnoreCase)
        .findFirst()
        .map(id -> ZoneId.of(id).getRules().getOffset(local))
        .orElse(ZoneOffset.UTC);
  }

  private static int number(Matcher parts, String group, int absent) {
    String digits = part(parts, group);
    return digits == null ? absent : Integer.parseInt(digits);
  }

  private static @Nullable String part(Matcher parts, String group) {
    return parts.namedGroups().containsKey(group) ? parts.group(group) : null;
  }
}
