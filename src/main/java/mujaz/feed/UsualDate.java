package mujaz.feed;

import java.time.DateTimeException;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Optional;

/// The two forms in which nearly all dates of feeds are written, letter by letter, because patterns
/// take longer than all the rest of an entry: `sun, 22 nov 2026 06:00:00 +0300` (RFC 822) and
/// `2026-11-22t06:00:00z` (RFC 3339). Used for one date by one thread.
final class UsualDate {

  private static final String MONTHS = "janfebmaraprmayjunjulaugsepoctnovdec";

  private final String text;
  private int at;

  private UsualDate(String text) {
    this.text = text;
  }

  /// @param lower without spaces around it
  /// @return empty when it is written otherwise, or is no date
  static Optional<OffsetDateTime> read(String lower) {
    UsualDate date = new UsualDate(lower);
    try {
      return Optional.of(lower.startsWith(", ", 3) ? date.dayFirst() : date.yearFirst());
    } catch (DateTimeException e) {
      return Optional.empty();
    }
  }

  private OffsetDateTime dayFirst() {
    at = 5;
    int day = digitAt(at + 1) < 0 ? number(1) : number(2);
    skip(' ');
    int month = month();
    skip(' ');
    int year = number(4);
    skip(' ');
    return endingWith(year, month, day);
  }

  private OffsetDateTime yearFirst() {
    int year = number(4);
    skip('-');
    int month = number(2);
    skip('-');
    int day = number(2);
    skip('t');
    return endingWith(year, month, day);
  }

  private OffsetDateTime endingWith(int year, int month, int day) {
    int hour = number(2);
    skip(':');
    int minute = number(2);
    skip(':');
    int second = number(2);
    if (at < text.length() && text.charAt(at) == ' ') {
      at++;
    }
    return OffsetDateTime.of(year, month, day, hour, minute, second, 0, offset());
  }

  private ZoneOffset offset() {
    String zone = text.substring(at);
    if (zone.equals("gmt") || zone.equals("z")) {
      return ZoneOffset.UTC;
    }
    int sign = text.startsWith("-", at) ? -1 : 1;
    skip(sign < 0 ? '-' : '+');
    int hours = number(2);
    if (text.startsWith(":", at)) {
      at++;
    }
    int minutes = number(2);
    if (at != text.length()) {
      throw other();
    }
    return ZoneOffset.ofHoursMinutes(sign * hours, sign * minutes);
  }

  private int month() {
    if (at + 3 > text.length()) {
      throw other();
    }
    int month = MONTHS.indexOf(text.substring(at, at + 3));
    if (month < 0 || month % 3 != 0) {
      throw other();
    }
    at += 3;
    return month / 3 + 1;
  }

  private int number(int digits) {
    int number = 0;
    for (int end = at + digits; at < end; at++) {
      int digit = digitAt(at);
      if (digit < 0) {
        throw other();
      }
      number = number * 10 + digit;
    }
    return number;
  }

  private int digitAt(int place) {
    int digit = place < text.length() ? text.charAt(place) - '0' : -1;
    return digit <= 9 ? digit : -1;
  }

  private void skip(char sign) {
    if (at >= text.length() || text.charAt(at) != sign) {
      throw other();
    }
    at++;
  }

  private static DateTimeException other() {
    return new DateTimeException("written otherwise");
  }
}
