package mujaz.article;

import java.net.URI;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// The date that many addresses carry: `/2026/11/21/`.
final class UrlDate {

  private static final Pattern DATE =
      Pattern.compile(
          "/((?:19|20)\\d{2})[/-](0?[1-9]|1[0-2])[/-](0?[1-9]|[12]\\d|3[01])(?:[/-]|$)");

  private UrlDate() {}

  static Optional<String> of(URI url) {
    Matcher date = DATE.matcher(url.toString());
    return date.find()
        ? Optional.of(date.group(1) + "-" + date.group(2) + "-" + date.group(3))
        : Optional.empty();
  }
}
