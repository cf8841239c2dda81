package mujaz.article;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import mujaz.text.Language;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class DatesInTextTest {

  private static DatesInText reader(String language, boolean monthFirst) {
    return new DatesInText(
        new DayForms(
            List.of(Language.of(language).months(), Language.of("en").months()), monthFirst));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "ar | نشر يوم السبت ٢١ نوفمبر ٢٠٢٦",
        "ar | السبت 21 تشرين الثاني/نوفمبر 2026 - 10:30 م",
        "ar | 21 نونبر 2026",
        "fa | شنبه ۳۰ آبان ۱۴۰۵ ساعت ۱۰:۳۰",
        "fa | ۱۴۰۵/۰۸/۳۰",
        "ur | 21 نومبر، 2026",
        "he | פורסם ב-21 בנובמבר 2026",
        "en | Posted on Nov. 21st, 2026 by the editors",
        "en | 21st of November, 2026",
        "fr | Publié le samedi 21 novembre 2026",
        "es | 21 de noviembre de 2026",
        "pt | 21 de novembro de 2026",
        "de | Stand: 21. Nov. 2026",
        "de | 21.11.26",
        "it | 21 novembre 2026",
        "ru | 21 ноября 2026",
        "uk | 21 листопада 2026",
        "tr | 21 Kasım 2026 Cumartesi",
        "id | Sabtu, 21 November 2026",
        "hi | 21 नवम्बर 2026",
        "zh | 2026年11月21日 星期六",
        "ja | 2026年11月21日",
        "ko | 2026년 11월 21일",
        "ko | 2026. 11. 21.",
        "vi | 21 tháng 11, 2026",
        "hu | 2026. november 21.",
        "th | 21 พฤศจิกายน 2569",
        "en | (2026-11-21)"
      })
  void a_day_is_read_as_people_write_it(String language, String text) {
    assertThat(reader(language, false).in(text))
        .extracting(found -> found.day().day())
        .containsExactly(LocalDate.of(2026, 11, 21));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "١٤٤٧/٠٥/٢٩ هـ            | 2025-11-20",
        "29 جمادى الأولى 1447 هـ  | 2025-11-20",
        "٢٩ جمادى الأولى ١٤٤٧     | 2025-11-20",
        "1 محرم 1447              | 2025-06-26",
        "10 ذي الحجة 1446هـ       | 2025-06-06"
      })
  void days_of_the_hijri_calendar_are_days_of_ours(String text, LocalDate day) {
    assertThat(reader("ar", false).in(text))
        .extracting(found -> found.day().day())
        .containsExactly(day);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "21.11.2026, 14:05 Uhr               | 2026-11-21T14:05Z",
        "November 21, 2026 at 2:05 pm EST    | 2026-11-21T14:05-05:00",
        "2026-11-21 14:05:09 +0300           | 2026-11-21T14:05:09+03:00",
        "14:05 21.11.2026                    | 2026-11-21T14:05Z",
        "21 نوفمبر 2026 - 02:05 م            | 2026-11-21T14:05Z",
        "2026-11-21 오후 2:05                | 2026-11-21T14:05Z",
        "21/11/2026 14h05                    | 2026-11-21T14:05Z",
        "21.11.2026 - 99:99                  | 2026-11-21T00:00Z"
      })
  void the_time_beside_a_day_belongs_to_it(String text, OffsetDateTime time) {
    assertThat(reader("ar", false).in(text))
        .extracting(DatesInText.Found::time)
        .containsExactly(time);
  }

  @Test
  void month_and_day_are_read_in_the_order_of_the_page_and_remembered_in_the_other() {
    WrittenDay american = reader("en", true).in("11/10/2026").getFirst().day();
    WrittenDay other = reader("en", false).in("11/10/2026").getFirst().day();

    assertThat(american.day()).isEqualTo(LocalDate.of(2026, 11, 10));
    assertThat(american.other()).contains(LocalDate.of(2026, 10, 11));
    assertThat(other.day()).isEqualTo(LocalDate.of(2026, 10, 11));
    assertThat(reader("en", true).in("21/11/2026").getFirst().day().day())
        .isEqualTo(LocalDate.of(2026, 11, 21));
    assertThat(reader("en", true).in("10.11.2026").getFirst().day().day())
        .isEqualTo(LocalDate.of(2026, 11, 10));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "version 2.4.10.3",
        "192.168.10.12",
        "call 030 21-11-2026-7",
        "May 30 people",
        "31.02.2026",
        "1,250,000 in 2026",
        "on March 12:30",
        "page 3 of 12"
      })
  void what_is_no_day_is_none(String text) {
    assertThat(reader("en", false).in(text)).isEmpty();
  }

  @Test
  void a_line_made_to_be_slow_is_read_in_part() {
    String hostile = "1 de de ".repeat(200_000) + "21 November 2026";

    assertThat(reader("es", false).in(hostile)).isEmpty();
  }
}
