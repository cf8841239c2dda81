package mujaz.bot;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class SpokenSpanTest {

  @ParameterizedTest
  @CsvSource({
    "h, 1h, an hour, hour, ساعة, ساعة واحدة, لمدة ساعة, لساعة",
    "d, 1 day, for a day, يوم, يومًا, يوم واحد, يومًا واحدًا, ليوم",
    "w, for 1 week, a week, أسبوع, أسبوعًا, اسبوع, لمدة أسبوع, لأسبوع"
  })
  void r_128_one_is_said_without_a_number(
      String unit, String a, String b, String c, String d, String e, String f, String g) {
    assertThat(new String[] {a, b, c, d, e, f, g})
        .allSatisfy(said -> assertThat(SpokenSpan.of(said)).contains(times(1, unit)));
  }

  @ParameterizedTest
  @CsvSource({
    "h, 2h, 2 hours, ساعتان, ساعتين, لمدة ساعتين, لساعتين",
    "d, 2 days, for 2d, يومان, يومين, لمدة يومين, ليومين",
    "w, 2w, for 2 weeks, أسبوعان, أسبوعين, لمدة اسبوعين, لأسبوعين"
  })
  void r_128_two_has_forms_of_its_own_in_arabic(
      String unit, String a, String b, String c, String d, String e, String f) {
    assertThat(new String[] {a, b, c, d, e, f})
        .allSatisfy(said -> assertThat(SpokenSpan.of(said)).contains(times(2, unit)));
  }

  @ParameterizedTest
  @CsvSource({
    "3, h, 3 ساعات",
    "10, h, ١٠ ساعات",
    "11, h, 11 ساعة",
    "100, h, 100 ساعة",
    "3, d, ٣ أيام",
    "10, d, لمدة 10 ايام",
    "11, d, 11 يومًا",
    "99, d, 99 يوماً",
    "100, d, 100 يوم",
    "3, w, 3 أسابيع",
    "10, w, 10 اسابيع",
    "11, w, 11 أسبوعًا",
    "100, w, 100 أسبوع",
    "24, h, 24 ساعه",
    "1, h, ساعه",
    "1, h, ساعه واحده",
    "2, d, يومين اثنين",
    "1, d, one day",
    "2, w, for two weeks",
    "3, h, ثلاث ساعات",
    "4, d, أربعة أيام",
    "8, d, لثمانية أيام",
    "10, d, عشره ايام"
  })
  void r_128_larger_numbers_are_understood_with_the_form_that_they_ask_for(
      int number, String unit, String said) {
    assertThat(SpokenSpan.of(said)).contains(times(number, unit));
  }

  @ParameterizedTest
  @ValueSource(strings = {"0d", "tomorrow", "غدا", "hours", "ساعات", "3", "3 months", "", "للأبد"})
  void what_is_no_length_of_time_is_not_guessed(String said) {
    assertThat(SpokenSpan.of(said)).isEmpty();
  }

  private static Duration times(int number, String unit) {
    return switch (unit) {
      case "h" -> Duration.ofHours(number);
      case "d" -> Duration.ofDays(number);
      default -> Duration.ofDays(7L * number);
    };
  }
}
