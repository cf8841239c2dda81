package mujaz.chat;

import com.ibm.icu.util.Calendar;
import com.ibm.icu.util.TimeZone;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.zone.ZoneOffsetTransition;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/// When the digests of a chat are due. Pure: it asks no clock.
///
/// An hour that a day does not have, because clocks are put forward, is due at the first instant
/// after the gap; one that a day has twice is due the first time only. Days of rest
/// are those of the country of the zone, as CLDR has them.
public final class Timetable {

  private static final int FURTHEST = 8;
  private static final int MONDAY_OF_ICU = 2;

  private final Cadence cadence;
  private final ZoneId zone;

  public Timetable(Cadence cadence, ZoneId zone) {
    this.cadence = cadence;
    this.zone = zone;
  }

  public static Timetable of(Preferences preferences) {
    return new Timetable(preferences.schedule().cadence(), preferences.zone());
  }

  /// The digests after an instant, soonest first, of a week and a little more; none for a chat that
  /// reads at once.
  public Stream<Slot> after(Instant now) {
    LocalDate today = dayOf(now);
    return IntStream.rangeClosed(-1, FURTHEST)
        .mapToObj(today::plusDays)
        .flatMap(day -> on(day).stream())
        .filter(slot -> slot.due().isAfter(now));
  }

  /// The last digest that was due by then.
  public Optional<Slot> latest(Instant now) {
    LocalDate today = dayOf(now);
    return IntStream.rangeClosed(-FURTHEST, 1)
        .mapToObj(today::plusDays)
        .flatMap(day -> on(day).stream())
        .filter(slot -> !slot.due().isAfter(now))
        .reduce((earlier, later) -> later);
  }

  /// The digests of a day of the chat's calendar.
  public List<Slot> on(LocalDate day) {
    if (cadence.weekdays() && rests(day.getDayOfWeek())) {
      return List.of();
    }
    List<LocalTime> hours = cadence.hours();
    return IntStream.range(0, hours.size())
        .mapToObj(index -> new Slot(day, index + 1, instant(day.atTime(hours.get(index)))))
        .toList();
  }

  public LocalDate dayOf(Instant instant) {
    return LocalDate.ofInstant(instant, zone);
  }

  private Instant instant(LocalDateTime time) {
    ZoneOffsetTransition change = zone.getRules().getTransition(time);
    return change != null && change.isGap()
        ? change.getInstant()
        : time.atZone(zone).withEarlierOffsetAtOverlap().toInstant();
  }

  private boolean rests(DayOfWeek day) {
    Calendar.WeekData week = Calendar.getWeekDataForRegion(regionOf(zone));
    int number = numberInIcu(day);
    int first = week.weekendOnset;
    int last = week.weekendCease;
    return first <= last ? number >= first && number <= last : number >= first || number <= last;
  }

  private static int numberInIcu(DayOfWeek day) {
    return day == DayOfWeek.SUNDAY ? 1 : day.getValue() - 1 + MONDAY_OF_ICU;
  }

  /// The country of a zone; `001` (the world) for those that belong to none.
  private static String regionOf(ZoneId zone) {
    try {
      return TimeZone.getRegion(zone.getId());
    } catch (IllegalArgumentException e) { // an offset, or a zone that ICU does not know
      return "001";
    }
  }
}
