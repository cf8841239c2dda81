package mujaz.text;

import com.ibm.icu.text.DateFormatSymbols;
import com.ibm.icu.util.ULocale;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// The months that a language's names stand for, in all the calendars it uses. Letters are compared
/// folded. Immutable.
public final class MonthNames {

  /// The most words that a name has: "tháng mười hai".
  public static final int MOST_WORDS = 3;

  private final Map<String, NamedMonth> months;

  /// @param number counted from 1
  public record NamedMonth(CalendarSystem calendar, int number) {}

  private MonthNames(Map<String, NamedMonth> months) {
    this.months = Map.copyOf(months);
  }

  /// @param more names that ICU does not have
  static MonthNames of(List<String> locales, List<ExtraMonth> more) {
    Map<String, NamedMonth> months = new HashMap<>();
    locales.forEach(
        locale -> DateNames.calendars(locale).forEach(calendar -> addAll(calendar, months)));
    more.forEach(extra ->
        extra.month().ifPresent(month -> months.putIfAbsent(Phrase.fold(extra.name()), month)));
    return new MonthNames(months);
  }

  private static void addAll(ULocale locale, Map<String, NamedMonth> months) {
    CalendarSystem calendar = CalendarSystem.of(locale);
    DateNames.contextsAndWidths(new DateFormatSymbols(locale)::getMonths)
        .forEach(names -> {
          for (int at = 0; at < names.length; at++) {
            String name = Phrase.fold(DateNames.withoutStop(names[at]));
            if (name.length() > 1 && !Character.isDigit(name.charAt(0))) {
              months.putIfAbsent(name, new NamedMonth(calendar, at + 1));
            }
          }
        });
  }

  /// The month of that name, which may be an abbreviation; without its full stop.
  public Optional<NamedMonth> find(String name) {
    return Optional.ofNullable(months.get(Phrase.fold(name)));
  }
}
