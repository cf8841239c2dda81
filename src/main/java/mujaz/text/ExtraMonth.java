package mujaz.text;

import java.util.Locale;
import java.util.Optional;
import mujaz.text.MonthNames.NamedMonth;

/// A name of a month from a language file: `sept = 9`, `ربيع الثاني = islamic 4`; without a number
/// where it belongs to a calendar that dates no news.
record ExtraMonth(String name, Optional<NamedMonth> month) {

  static ExtraMonth of(String written) {
    int sign = written.indexOf('=');
    return sign < 0
        ? new ExtraMonth(written, Optional.empty())
        : new ExtraMonth(
            written.substring(0, sign).strip(),
            Optional.of(month(written.substring(sign + 1).strip())));
  }

  private static NamedMonth month(String written) {
    int space = written.indexOf(' ');
    CalendarSystem calendar =
        space < 0
            ? CalendarSystem.GREGORIAN
            : CalendarSystem.valueOf(written.substring(0, space).toUpperCase(Locale.ROOT));
    return new NamedMonth(calendar, Integer.parseInt(written.substring(space + 1)));
  }
}
