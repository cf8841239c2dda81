package mujaz.article;

import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import mujaz.text.PlainText;

/// Tells an article's title from the name of its site beside it.
///
/// @param document the page's own title
/// @param shared the title that the page gives to be shared
/// @param site the name of the site; may be empty
record Headline(String document, String shared, String site) {

  private static final Pattern SEPARATOR =
      Pattern.compile("\\s+[|–—»·:•-]{1,2}\\s+|\\s*\\|\\s*|\\s*»\\s*");
  private static final int SITE_WORDS = 5;
  private static final int SHORTEST = 10;

  /// Whether a heading of the page says what one of the titles says.
  boolean repeats(String heading) {
    String folded = folded(heading);
    return folded.length() >= SHORTEST
        && (folded(document).startsWith(folded)
            || folded(shared).startsWith(folded)
            || folded(document).endsWith(folded));
  }

  Optional<String> withoutSite(String title) {
    String whole = PlainText.oneLine(title);
    if (whole.isEmpty()) {
      return Optional.empty();
    }
    String best = whole;
    Matcher separator = SEPARATOR.matcher(whole);
    while (separator.find()) {
      String before = whole.substring(0, separator.start());
      String after = whole.substring(separator.end());
      if (isSite(after) && before.length() >= SHORTEST) {
        best = before;
        break;
      }
    }
    return Optional.of(best);
  }

  private boolean isSite(String part) {
    if (!site.isEmpty() && folded(part).contains(folded(site))) {
      return true;
    }
    return part.split("\\s+").length <= SITE_WORDS && SEPARATOR.split(part).length == 1;
  }

  private static String folded(String text) {
    return text.toLowerCase(Locale.ROOT).replaceAll("[^\\p{L}\\p{N}]+", "");
  }
}
