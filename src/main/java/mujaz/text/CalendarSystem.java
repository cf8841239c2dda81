package mujaz.text;

import com.ibm.icu.util.Calendar;
import com.ibm.icu.util.TimeZone;
import com.ibm.icu.util.ULocale;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.ZoneOffset;
import java.util.Optional;

/// The calendars in which news is dated. Days of the Hijri months are those of Umm al-Qura; where
/// the moon is watched instead, a day may be one off.
public enum CalendarSystem {
  GREGORIAN("gregorian"),
  /// The Hijri calendar of the moon.
  ISLAMIC("islamic-umalqura"),
  /// The Hijri calendar of the sun: Iran, Afghanistan.
  PERSIAN("persian"),
  /// The Gregorian months with the years of Thailand.
  BUDDHIST("buddhist");

  /// The era of the Buddha began so much earlier.
  private static final int YEARS_BEFORE_OURS = 543;

  private final ULocale locale;

  CalendarSystem(String type) {
    this.locale = new ULocale("en@calendar=" + type);
  }

  /// The calendar of an ICU locale.
  static CalendarSystem of(ULocale locale) {
    String type = Calendar.getInstance(locale).getType();
    return type.startsWith("islamic")
        ? ISLAMIC
        : type.equals("persian") ? PERSIAN : type.equals("buddhist") ? BUDDHIST : GREGORIAN;
  }

  /// The day of ours that this calendar calls so; empty when it has no such day.
  ///
  /// @param month counted from 1
  public Optional<LocalDate> day(int year, int month, int day) {
    return switch (this) {
      case GREGORIAN -> ofOurs(year, month, day);
      case BUDDHIST -> ofOurs(year - YEARS_BEFORE_OURS, month, day);
      case ISLAMIC, PERSIAN -> ofOther(year, month, day);
    };
  }

  private static Optional<LocalDate> ofOurs(int year, int month, int day) {
    boolean exists =
        year > 0
            && month >= 1
            && month <= 12
            && day >= 1
            && day <= YearMonth.of(year, month).lengthOfMonth();
    return exists ? Optional.of(LocalDate.of(year, month, day)) : Optional.empty();
  }

  private Optional<LocalDate> ofOther(int year, int month, int day) {
    Calendar calendar = Calendar.getInstance(TimeZone.GMT_ZONE, locale);
    calendar.setLenient(false);
    calendar.clear();
    calendar.set(year, month - 1, day, 0, 0, 0);
    try {
      return Optional.of(
          LocalDate.ofInstant(Instant.ofEpochMilli(calendar.getTimeInMillis()), ZoneOffset.UTC));
    } catch (IllegalArgumentException e) {
      return Optional.empty();
    }
  }
}
