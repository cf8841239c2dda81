package mujaz.article;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.StringJoiner;
import mujaz.text.CalendarSystem;
import mujaz.text.MonthNames;
import mujaz.text.MonthNames.NamedMonth;

/// Finds the days that are written in a text: `2026-11-21`, `21. November 2026`, `Nov 21st, 2026`,
/// `2026年11月21日`, `٢٩ جمادى الأولى ١٤٤٨`. Every form is tried at every token and looks at the next
/// few only, so that time is linear in the text.
///
/// @param months names of months, those of the likeliest language first
/// @param monthFirst whether `11/10/2026` is the tenth of November
record DayForms(List<MonthNames> months, boolean monthFirst) {

  private static final String SEPARATORS = "-/.–—_·";
  private static final Set<String> YEAR_WORDS = Set.of("年", "년", "năm");
  private static final Set<String> MONTH_WORDS = Set.of("月", "월", "tháng");
  private static final int MOST_FILLERS = 3;
  private static final int LONGEST_FILLER = 4;

  /// The days in their order; those that overlap are given once.
  List<WrittenDay> in(List<DateToken> tokens) {
    List<WrittenDay> days = new ArrayList<>();
    int from = 0;
    while (from < tokens.size()) {
      Optional<Match> match = at(tokens, from);
      match.ifPresent(found -> days.add(found.day()));
      from = match.map(Match::next).orElse(from + 1);
    }
    return days;
  }

  private record Match(WrittenDay day, int next) {}

  private Optional<Match> at(List<DateToken> tokens, int from) {
    DateToken first = tokens.get(from);
    return switch (first.kind()) {
      case NUMBER -> numbers(tokens, from).or(() -> numberFirst(tokens, from));
      case WORD -> monthDayYear(tokens, from);
      case SIGN -> Optional.empty();
    };
  }

  /// Three numbers with the same sign between them, or with the words for year and month.
  private Optional<Match> numbers(List<DateToken> tokens, int from) {
    int month = afterSeparator(tokens, from);
    int last = month < 0 ? -1 : afterSeparator(tokens, month);
    if (last < 0
        || !sameSeparators(tokens.get(from + 1), tokens.get(month + 1))
        || isPartOfMore(tokens, from, last)) {
      return Optional.empty();
    }
    boolean slashed = !tokens.get(from + 1).isSign(".");
    return day(slashed, tokens.get(from), tokens.get(month), tokens.get(last))
        .map(found -> new Match(found, last + 1));
  }

  private Optional<WrittenDay> day(
      boolean slashed, DateToken first, DateToken middle, DateToken last) {
    if (first.hasDigits(4, 4) && middle.hasDigits(1, 2) && last.hasDigits(1, 2)) {
      return numericDay(first.value(), middle.value(), last.value(), first, last);
    }
    if (first.hasDigits(1, 2) && middle.hasDigits(1, 2) && isYear(last)) {
      int year = fullYear(last);
      Optional<WrittenDay> dayFirst = numericDay(year, middle.value(), first.value(), first, last);
      Optional<WrittenDay> otherWay = numericDay(year, first.value(), middle.value(), first, last);
      return monthFirst && slashed ? either(otherWay, dayFirst) : either(dayFirst, otherWay);
    }
    return Optional.empty();
  }

  private static Optional<WrittenDay> either(
      Optional<WrittenDay> likely, Optional<WrittenDay> otherWay) {
    Optional<LocalDate> other = otherWay.map(WrittenDay::day);
    return likely
        .map(day ->
            new WrittenDay(
                day.day(),
                other.filter(it -> !it.equals(day.day())),
                day.calendar(),
                day.start(),
                day.end()))
        .or(() -> otherWay);
  }

  private static boolean isYear(DateToken token) {
    return token.hasDigits(4, 4) || token.hasDigits(2, 2);
  }

  private static int fullYear(DateToken year) {
    return year.hasDigits(4, 4) ? year.value() : 2000 + year.value();
  }

  private Optional<WrittenDay> numericDay(
      int year, int month, int day, DateToken first, DateToken last) {
    CalendarSystem calendar = calendar(year);
    return calendar
        .day(year, month, day)
        .map(found -> new WrittenDay(found, Optional.empty(), calendar, first.start(), last.end()));
  }

  /// In the years in which news is published no two of them have the same number.
  private static CalendarSystem calendar(int year) {
    if (year > 2400) {
      return CalendarSystem.BUDDHIST;
    }
    return year > 1500
        ? CalendarSystem.GREGORIAN
        : year > 1414 ? CalendarSystem.ISLAMIC : CalendarSystem.PERSIAN;
  }

  /// The place of the number behind one separator; −1 when there is none.
  private static int afterSeparator(List<DateToken> tokens, int from) {
    int separator = from + 1;
    if (separator >= tokens.size() || !isSeparator(tokens.get(separator))) {
      return -1;
    }
    int next = separator + 1;
    return next < tokens.size() && tokens.get(next).hasDigits(1, 4) ? next : -1;
  }

  private static boolean isSeparator(DateToken token) {
    return token.isSign(SEPARATORS + ",")
        || YEAR_WORDS.contains(token.text())
        || MONTH_WORDS.contains(token.text());
  }

  private static boolean sameSeparators(DateToken one, DateToken other) {
    return one.text().equals(other.text())
        || (one.isWord() && (other.isWord() || other.isSign(",/-")));
  }

  /// Part of an address, a version or a telephone number: `10.11.12.13`.
  private static boolean isPartOfMore(List<DateToken> tokens, int from, int last) {
    boolean before =
        from > 1
            && tokens.get(from - 1).isSign(".-/")
            && tokens.get(from - 1).end() == tokens.get(from).start()
            && tokens.get(from - 2).hasDigits(1, 9)
            && tokens.get(from - 2).end() == tokens.get(from - 1).start();
    boolean after =
        last + 2 < tokens.size()
            && tokens.get(last + 1).isSign(".-/")
            && tokens.get(last + 2).hasDigits(1, 9)
            && tokens.get(last + 2).start() == tokens.get(last).end() + 1;
    return before || after;
  }

  /// `21 November 2026`, `21st of Nov. '26`, `2026. november 21.`
  private Optional<Match> numberFirst(List<DateToken> tokens, int from) {
    DateToken first = tokens.get(from);
    for (int at = from + 1; at < tokens.size() && at <= from + 1 + MOST_FILLERS; at++) {
      Optional<MonthAt> month = monthAt(tokens, at);
      if (month.isPresent()) {
        Optional<DateToken> second = number(tokens, afterOtherName(tokens, month.get()));
        return second.flatMap(number ->
            named(first, month.get().month(), number)
                .map(day -> new Match(day, tokens.indexOf(number) + 1)));
      }
      if (!isFiller(tokens.get(at))) {
        return Optional.empty();
      }
    }
    return Optional.empty();
  }

  /// `November 21st, 2026`
  private Optional<Match> monthDayYear(List<DateToken> tokens, int from) {
    if (!hasNumberNear(tokens, from)) {
      return Optional.empty();
    }
    Optional<MonthAt> month = monthAt(tokens, from);
    Optional<DateToken> day = month.flatMap(found -> number(tokens, found.next()));
    if (day.isEmpty() || !day.get().hasDigits(1, 2)) {
      return Optional.empty();
    }
    return number(tokens, tokens.indexOf(day.get()) + 1)
        .filter(year -> year.hasDigits(4, 4))
        .flatMap(year ->
            named(month.get().month(), year.value(), day.get().value(), tokens.get(from), year)
                .map(found -> new Match(found, tokens.indexOf(year) + 1)));
  }

  /// Whether a number follows where a day may stand behind a month: few words of a text have one.
  private static boolean hasNumberNear(List<DateToken> tokens, int from) {
    int end = Math.min(tokens.size(), from + MonthNames.MOST_WORDS + MOST_FILLERS + 1);
    for (int at = from + 1; at < end; at++) {
      if (tokens.get(at).hasDigits(1, 2)) {
        return true;
      }
    }
    return false;
  }

  private static Optional<WrittenDay> named(DateToken first, NamedMonth month, DateToken second) {
    if (first.hasDigits(1, 2) && isYear(second)) {
      return named(month, fullYear(second), first.value(), first, second);
    }
    return first.hasDigits(4, 4) && second.hasDigits(1, 2)
        ? named(month, first.value(), second.value(), first, second)
        : Optional.empty();
  }

  private static Optional<WrittenDay> named(
      NamedMonth month, int year, int day, DateToken first, DateToken last) {
    CalendarSystem calendar =
        month.calendar() == CalendarSystem.GREGORIAN && year > 2400
            ? CalendarSystem.BUDDHIST
            : month.calendar();
    return calendar
        .day(year, month.number(), day)
        .map(found -> new WrittenDay(found, Optional.empty(), calendar, first.start(), last.end()));
  }

  private record MonthAt(NamedMonth month, int next) {}

  /// The longest name of a month that starts at that token.
  private Optional<MonthAt> monthAt(List<DateToken> tokens, int from) {
    if (from >= tokens.size() || !tokens.get(from).isWord()) {
      return Optional.empty();
    }
    for (int words = MonthNames.MOST_WORDS; words > 0; words--) {
      Optional<NamedMonth> month = month(words(tokens, from, words));
      if (month.isPresent()) {
        return Optional.of(new MonthAt(month.get(), from + words));
      }
    }
    return Optional.empty();
  }

  private Optional<NamedMonth> month(String name) {
    if (!name.isEmpty()) {
      for (MonthNames names : months) {
        Optional<NamedMonth> month = names.find(name);
        if (month.isPresent()) {
          return month;
        }
      }
    }
    return Optional.empty();
  }

  /// Behind the name that others give the month, if that follows: `تشرين الثاني/نوفمبر`.
  private int afterOtherName(List<DateToken> tokens, MonthAt month) {
    int next = month.next();
    return next + 1 < tokens.size() && tokens.get(next).isSign("/-–(|")
        ? monthAt(tokens, next + 1).map(MonthAt::next).orElse(next)
        : next;
  }

  private static String words(List<DateToken> tokens, int from, int count) {
    if (from + count > tokens.size()) {
      return "";
    }
    StringJoiner words = new StringJoiner(" ");
    for (DateToken token : tokens.subList(from, from + count)) {
      if (!token.isWord()) {
        return "";
      }
      words.add(token.text());
    }
    return words.toString();
  }

  /// The number that follows, a few small words and signs passed over; not an hour.
  private static Optional<DateToken> number(List<DateToken> tokens, int from) {
    for (int at = from; at < tokens.size() && at <= from + MOST_FILLERS; at++) {
      DateToken token = tokens.get(at);
      if (token.hasDigits(1, 4)) {
        boolean isHour = at + 1 < tokens.size() && tokens.get(at + 1).isSign(":");
        return isHour && !token.hasDigits(4, 4) ? Optional.empty() : Optional.of(token);
      }
      if (!isFiller(token)) {
        return Optional.empty();
      }
    }
    return Optional.empty();
  }

  private static boolean isFiller(DateToken token) {
    return token.isSign(".,،-–/'’ºª°|)")
        || (token.isWord() && token.text().length() <= LONGEST_FILLER);
  }
}
