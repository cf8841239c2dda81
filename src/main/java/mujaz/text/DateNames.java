package mujaz.text;

import com.ibm.icu.text.DateFormatSymbols;
import com.ibm.icu.util.ULocale;
import java.util.EnumSet;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// The names of months and days as ICU has them for a language, its regions and its calendars, and
/// those that its file adds. Read on first use: most work needs none.
final class DateNames {

  /// The kinds of phrases that are found here.
  static final EnumSet<PhraseKind> KINDS = EnumSet.of(PhraseKind.MONTHS, PhraseKind.DAYS);

  private static final int SHORTEST_DAY = 3;

  private final List<String> locales;
  private final List<ExtraMonth> moreMonths;
  private final List<Phrase> moreDays;
  private volatile @Nullable PhraseIndex index;
  private volatile @Nullable MonthNames months;

  DateNames(List<String> locales, List<ExtraMonth> moreMonths, List<Phrase> moreDays) {
    this.locales = List.copyOf(locales);
    this.moreMonths = List.copyOf(moreMonths);
    this.moreDays = List.copyOf(moreDays);
  }

  PhraseIndex index() {
    PhraseIndex known = index;
    if (known == null) {
      known = PhraseIndex.of(Stream.concat(more(), locales.stream().flatMap(DateNames::of)));
      index = known;
    }
    return known;
  }

  MonthNames months() {
    MonthNames known = months;
    if (known == null) {
      known = MonthNames.of(locales, moreMonths);
      months = known;
    }
    return known;
  }

  private Stream<Phrase> more() {
    return Stream.concat(
        moreMonths.stream().map(month -> Phrase.of(month.name(), PhraseKind.MONTHS)),
        moreDays.stream());
  }

  /// The calendar that the locale prefers, and ours.
  static Stream<ULocale> calendars(String locale) {
    return Stream.of(locale, locale + "@calendar=gregorian").map(ULocale::new);
  }

  private static Stream<Phrase> of(String locale) {
    return calendars(locale)
        .map(DateFormatSymbols::new)
        .flatMap(symbols -> Stream.concat(months(symbols), days(symbols)));
  }

  private static Stream<Phrase> months(DateFormatSymbols symbols) {
    return names(symbols::getMonths)
        .filter(name -> name.length() > 1)
        .map(name -> Phrase.of(name, PhraseKind.MONTHS));
  }

  /// Short names of days are words or endings in many languages: "so", "日".
  private static Stream<Phrase> days(DateFormatSymbols symbols) {
    return names(symbols::getWeekdays)
        .filter(name -> name.length() >= SHORTEST_DAY || isPairOfIdeographs(name))
        .map(name -> Phrase.of(name, PhraseKind.DAYS));
  }

  private static boolean isPairOfIdeographs(String name) {
    return name.length() == 2 && Character.isIdeographic(name.charAt(0));
  }

  interface Names {
    String[] of(int context, int width);
  }

  private static Stream<String> names(Names names) {
    return contextsAndWidths(names).flatMap(Stream::of).map(DateNames::withoutStop);
  }

  static String withoutStop(String name) {
    return name.endsWith(".") ? name.substring(0, name.length() - 1) : name;
  }

  static Stream<String[]> contextsAndWidths(Names names) {
    return IntStream.of(DateFormatSymbols.FORMAT, DateFormatSymbols.STANDALONE)
        .boxed()
        .flatMap(context ->
            Stream.of(DateFormatSymbols.WIDE, DateFormatSymbols.ABBREVIATED)
                .map(width -> names.of(context, width)));
  }
}
