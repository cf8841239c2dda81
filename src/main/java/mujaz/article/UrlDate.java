package mujaz.article;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/// The day that many addresses carry: `/2026/11/21/`, `/2026-11-21-`, `/20261121`, `-21-11-2026`.
final class UrlDate {

  private static final String YEAR = "(?<year>(?:199|20[0-4])\\d)";
  private static final String MONTH = "(?<month>0?[1-9]|1[0-2])";
  private static final String DAY = "(?<day>0?[1-9]|[12]\\d|3[01])";

  private static final Pattern SEPARATED =
      Pattern.compile("(?<!\\d)" + YEAR + "([/_.-])" + MONTH + "\\2" + DAY + "(?!\\d)");
  private static final Pattern YEAR_AND_REST =
      Pattern.compile("/" + YEAR + "/(?<month>0[1-9]|1[0-2])-?(?<day>0[1-9]|[12]\\d|3[01])(?!\\d)");
  private static final Pattern TOGETHER =
      Pattern.compile(
          "(?<!\\d)" + YEAR + "(?<month>0[1-9]|1[0-2])(?<day>0[1-9]|[12]\\d|3[01])(?!\\d)");
  private static final Pattern DAY_FIRST =
      Pattern.compile("(?<!\\d)" + DAY + "([_.-])" + MONTH + "\\2" + YEAR + "(?!\\d)");

  private UrlDate() {}

  static Optional<LocalDate> of(String url) {
    if (!url.contains("199") && !url.contains("20")) {
      return Optional.empty();
    }
    return Stream.of(SEPARATED, YEAR_AND_REST, TOGETHER, DAY_FIRST)
        .map(form -> form.matcher(url))
        .filter(Matcher::find)
        .flatMap(date -> day(date).stream())
        .findFirst();
  }

  private static Optional<LocalDate> day(Matcher date) {
    try {
      return Optional.of(
          LocalDate.of(
              Integer.parseInt(date.group("year")),
              Integer.parseInt(date.group("month")),
              Integer.parseInt(date.group("day"))));
    } catch (DateTimeException e) {
      return Optional.empty();
    }
  }
}
