package mujaz.article;

import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import mujaz.text.Language;

/// Whether a page writes the month before the day: by its own dates that can be read in one way
/// only, else as people do where it comes from.
final class MonthOrder {

  private static final Pattern NUMBERS =
      Pattern.compile("(?<!\\d)(\\d{1,2})/(\\d{1,2})/(?:\\d{4}|\\d{2})(?!\\d)");

  private static final Pattern AMERICAN =
      Pattern.compile("(?i)en|en[_-]us|[a-z]{2,3}[_-]us|fil|fil-ph|en[_-]ph");

  private static final Pattern COUNTRIES =
      Pattern.compile("(?i).*\\.(?:uk|au|nz|ie|in|za|sg|my|ng|ke|pk|lk|eu)");

  private MonthOrder() {}

  static boolean isMonthFirst(DateEvidence page, Language language) {
    int balance = 0;
    for (DateLine line : page.lines()) {
      balance += line.text().indexOf('/') < 0 ? 0 : balance(line.text());
    }
    return balance == 0 ? isAmerican(page, language) : balance > 0;
  }

  /// How many more dates of a text can only have the month first than the day.
  private static int balance(String text) {
    int balance = 0;
    Matcher numbers = NUMBERS.matcher(text);
    while (numbers.find()) {
      boolean dayFirst = Integer.parseInt(numbers.group(1)) > 12;
      boolean monthFirst = Integer.parseInt(numbers.group(2)) > 12;
      balance += monthFirst == dayFirst ? 0 : monthFirst ? 1 : -1;
    }
    return balance;
  }

  private static boolean isAmerican(DateEvidence page, Language language) {
    String host = page.url().getHost();
    return language.tag().equals("en")
        && (page.locale().isEmpty() || AMERICAN.matcher(page.locale()).matches())
        && (host == null || !COUNTRIES.matcher(host.toLowerCase(Locale.ROOT)).matches());
  }
}
