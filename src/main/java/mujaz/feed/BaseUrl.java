package mujaz.feed;

import java.util.regex.Pattern;
import okhttp3.HttpUrl;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;

/// What relative links are relative to: the document's address, or the nearest `xml:base`.
record BaseUrl(String url) {

  private static final Pattern ABSOLUTE = Pattern.compile("[a-zA-Z][a-zA-Z0-9+.-]*:");

  private static final Pattern RELATIVE =
      Pattern.compile("\\s*+[\"']?+(?![a-z][a-z0-9+.-]*:|#)", Pattern.CASE_INSENSITIVE);

  static BaseUrl of(String url) {
    return new BaseUrl(url);
  }

  BaseUrl under(XmlElement element) {
    String base = element.attribute("xml:base");
    return base.isBlank() ? this : new BaseUrl(resolve(base));
  }

  /// The link made absolute; as it is, where that cannot be done.
  String resolve(String link) {
    String stripped = link.strip();
    if (stripped.isEmpty() || ABSOLUTE.matcher(stripped).lookingAt()) {
      return stripped;
    }
    HttpUrl base = HttpUrl.parse(url);
    HttpUrl resolved = base == null ? null : base.resolve(stripped);
    return resolved == null ? stripped : resolved.toString();
  }

  /// The same markup with its links and images made absolute.
  String resolveIn(String markup) {
    if (!hasRelativeLink(markup)) {
      return markup;
    }
    Document fragment = Jsoup.parseBodyFragment(markup);
    fragment.outputSettings().prettyPrint(false);
    resolveAll(fragment, "href");
    resolveAll(fragment, "src");
    return fragment.body().html();
  }

  /// Markup without relative links stays as it is: parsing it would move what stands in wrong
  /// places.
  private static boolean hasRelativeLink(String markup) {
    for (int sign = markup.indexOf('='); sign >= 0; sign = markup.indexOf('=', sign + 1)) {
      if (namesLink(markup, sign)
          && RELATIVE.matcher(markup).region(sign + 1, markup.length()).lookingAt()) {
        return true;
      }
    }
    return false;
  }

  /// Whether `href` or `src` stands before this sign.
  private static boolean namesLink(String markup, int sign) {
    int end = sign;
    while (end > 0 && Character.isWhitespace(markup.charAt(end - 1))) {
      end--;
    }
    return endsIn("href", markup, end) || endsIn("src", markup, end);
  }

  private static boolean endsIn(String word, String markup, int end) {
    int start = end - word.length();
    return markup.regionMatches(true, start, word, 0, word.length())
        && (start == 0 || !Character.isLetterOrDigit(markup.charAt(start - 1)));
  }

  private void resolveAll(Document fragment, String attribute) {
    for (Element element : fragment.select("[" + attribute + "]")) {
      element.attr(attribute, resolve(element.attr(attribute)));
    }
  }
}
