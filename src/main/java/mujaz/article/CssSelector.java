package mujaz.article;

import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import mujaz.text.PlainText;
import org.jsoup.select.Evaluator;
import org.jsoup.select.Selector;

/// Selectors that an admin wrote: understood, and harmless on any page.
///
/// Regular expressions are refused and nesting is limited, so that no selector makes a page cost
/// more than its size.
final class CssSelector {

  private static final int LONGEST = 500;
  private static final int LONGEST_SHOWN = 80;
  private static final int DEEPEST = 3;
  private static final Pattern REGULAR_EXPRESSION = Pattern.compile(":matches|~=");
  private static final Pattern NESTING = Pattern.compile(":(?:has|not|is)\\s*\\(");

  private CssSelector() {}

  /// What is wrong with it, as a clause for people; empty when nothing is.
  static Optional<String> fault(String written) {
    if (written.isBlank()) {
      return Optional.of("is empty; write a CSS selector");
    }
    if (written.length() > LONGEST) {
      return Optional.of(shown(written) + " is longer than " + LONGEST + " characters; split it");
    }
    String lower = written.toLowerCase(Locale.ROOT);
    if (REGULAR_EXPRESSION.matcher(lower).find()) {
      return Optional.of(
          shown(written) + " has a regular expression; write .name, [a*=b] or :contains instead");
    }
    if (NESTING.matcher(lower).results().count() > DEEPEST) {
      return Optional.of(shown(written) + " has too many :has, :is and :not; write it simpler");
    }
    return unparsable(written);
  }

  /// The parser has failures of many kinds for what it cannot read.
  private static Optional<String> unparsable(String written) {
    try {
      of(written);
      return Optional.empty();
    } catch (RuntimeException e) {
      String why = String.valueOf(e.getMessage()).lines().findFirst().orElse("");
      return Optional.of(
          shown(written) + " is no CSS selector (" + PlainText.oneLine(why) + "); mend it");
    }
  }

  static Evaluator of(String written) {
    return Selector.evaluatorOf(written);
  }

  /// In quotes, fit for a terminal.
  static String shown(String written) {
    String text = PlainText.oneLine(written);
    return '"' + text.substring(0, Math.min(LONGEST_SHOWN, text.length())) + '"';
  }
}
