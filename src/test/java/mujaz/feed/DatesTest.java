package mujaz.feed;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class DatesTest {

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "Sat, 21 Nov 2026 14:05:09 GMT     | 2026-11-21T14:05:09Z",
        "Sat, 21 Nov 2026 14:05:09 +0300   | 2026-11-21T11:05:09Z",
        "21 Nov 2026 14:05 EST             | 2026-11-21T19:05:00Z",
        "Saturday, 21-Nov-26 14:05:09 UTC  | 2026-11-21T14:05:09Z",
        "Sat, 21 November 2026 14:05:09 Z  | 2026-11-21T14:05:09Z",
        "2026-11-21T14:05:09+03:00         | 2026-11-21T11:05:09Z",
        "2026-11-21T14:05:09.123Z          | 2026-11-21T14:05:09Z",
        "2026-11-21 14:05                  | 2026-11-21T14:05:00Z",
        "2026-11-21                        | 2026-11-21T00:00:00Z",
        "20261121                          | 2026-11-21T00:00:00Z",
        "2026-11                           | 2026-11-01T00:00:00Z",
        "Sat Nov 21 14:05:09 2026          | 2026-11-21T14:05:09Z",
        "November 21, 2026 2:05 pm         | 2026-11-21T14:05:00Z",
        "2026-11-21T24:00:00Z              | 2026-11-22T00:00:00Z",
        "1795270000                        | 2026-11-21T14:06:40Z"
      })
  void dates_in_odd_forms_are_read(String written, Instant instant) {
    assertThat(Dates.parse(written)).contains(instant);
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "yesterday", "2026-13-41", "Sat, 32 Nov 2026 10:00:00 GMT", "99"})
  void what_is_no_date_is_none(String written) {
    assertThat(Dates.parse(written)).isEmpty();
  }

  @Test
  void a_long_text_is_not_searched_for_a_date() {
    assertThat(Dates.parse("2026-11-21" + " ".repeat(100_000) + "x")).isEmpty();
  }
}
