package mujaz.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import mujaz.text.MonthNames.NamedMonth;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class MonthNamesTest {

  @ParameterizedTest
  @CsvSource({
    "ar, نوفمبر, GREGORIAN, 11",
    "ar, تشرين الثاني, GREGORIAN, 11",
    "ar, غشت, GREGORIAN, 8",
    "ar, جمادى الآخرة, ISLAMIC, 6",
    "ar, ذي الحجة, ISLAMIC, 12",
    "fa, آبان, PERSIAN, 8",
    "fa, نوامبر, GREGORIAN, 11",
    "fa, سپتمبر, GREGORIAN, 9",
    "en, sept, GREGORIAN, 9",
    "de, Jänner, GREGORIAN, 1",
    "ru, ноября, GREGORIAN, 11",
    "tr, KASIM, GREGORIAN, 11",
    "th, พฤศจิกายน, BUDDHIST, 11"
  })
  void a_name_tells_the_month_and_its_calendar(
      String language, String name, CalendarSystem calendar, int number) {
    assertThat(Language.of(language).months().find(name))
        .contains(new NamedMonth(calendar, number));
  }

  @Test
  void other_words_are_no_months() {
    assertThat(Language.of("en").months().find("harbour")).isEmpty();
    assertThat(Language.of("ko").months().find("11")).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({
    "GREGORIAN, 2026, 11, 21, 2026-11-21",
    "ISLAMIC, 1447, 5, 29, 2025-11-20",
    "PERSIAN, 1405, 8, 30, 2026-11-21",
    "BUDDHIST, 2569, 11, 21, 2026-11-21"
  })
  void days_of_other_calendars_are_days_of_ours(
      CalendarSystem calendar, int year, int month, int day, LocalDate ours) {
    assertThat(calendar.day(year, month, day)).contains(ours);
  }

  @ParameterizedTest
  @CsvSource({"GREGORIAN, 2026, 2, 30", "ISLAMIC, 1447, 13, 1", "PERSIAN, 1405, 12, 31"})
  void a_day_that_a_calendar_does_not_have_is_none(
      CalendarSystem calendar, int year, int month, int day) {
    assertThat(calendar.day(year, month, day)).isEmpty();
  }
}
