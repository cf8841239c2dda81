package mujaz.article;

import java.net.URI;
import java.util.HashSet;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import mujaz.feed.WebUri;
import okhttp3.HttpUrl;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;

/// Finds the next part of an article that is split over several addresses.
///
/// `rel=next` alone says little: blogs lead to the next article with it. So the address has to be
/// that of the first part with a number behind it, and the link has to say `next` or the number.
final class NextPart {

  private static final Set<String> PARAMETERS =
      Set.of("page", "p", "pg", "pag", "pagina", "paged", "seite", "sayfa", "str", "pagenum");

  private static final Pattern NUMBERED =
      Pattern.compile(
          "(?:/|/page[/-]|/p|/seite[/-]|/pagina[/-]|/sayfa[/-]|[,_-]|[_-]page-?|[_-]seite-?)(\\d{1,2})");

  private final HttpUrl first;
  private final int number;

  private NextPart(HttpUrl first, int number) {
    this.first = first;
    this.number = number;
  }

  /// The address of part `number`, from 2, as this part links it.
  static Optional<URI> of(Document part, URI first, int number) {
    HttpUrl address = HttpUrl.parse(first.toString());
    return address == null ? Optional.empty() : new NextPart(address, number).linkedIn(part);
  }

  private Optional<URI> linkedIn(Document part) {
    return part.select("link[rel][href], a[href]").stream()
        .filter(this::saysSo)
        .flatMap(link -> Optional.ofNullable(HttpUrl.parse(link.absUrl("href"))).stream())
        .filter(this::isPart)
        .map(WebUri::of)
        .findFirst();
  }

  private boolean saysSo(Element link) {
    return Set.of(link.attr("rel").toLowerCase(Locale.ROOT).split("\\s+")).contains("next")
        || isNumber(link.text().strip());
  }

  private boolean isNumber(String text) {
    return text.length() <= 2
        && text.chars().allMatch(Character::isDigit)
        && !text.isEmpty()
        && Integer.parseInt(text) == number;
  }

  private boolean isPart(HttpUrl url) {
    return host(url).equals(host(first)) && (isPartByQuery(url) || isPartByPath(url));
  }

  private static String host(HttpUrl url) {
    return url.host().startsWith("www.") ? url.host().substring(4) : url.host();
  }

  private boolean isPartByQuery(HttpUrl url) {
    Set<String> more = new HashSet<>(url.queryParameterNames());
    more.removeAll(first.queryParameterNames());
    return path(url).equals(path(first))
        && more.size() == 1
        && PARAMETERS.contains(more.iterator().next().toLowerCase(Locale.ROOT))
        && String.valueOf(number).equals(url.queryParameter(more.iterator().next()));
  }

  private boolean isPartByPath(HttpUrl url) {
    String ending = ending(path(first));
    String stem = withoutEnding(path(first), ending);
    String path = withoutEnding(path(url), ending);
    if (!path.startsWith(stem)) {
      return false;
    }
    Matcher numbered = NUMBERED.matcher(path.substring(stem.length()));
    return numbered.matches() && Integer.parseInt(numbered.group(1)) == number;
  }

  private static String path(HttpUrl url) {
    String path = url.encodedPath();
    return path.endsWith("/") ? path.substring(0, path.length() - 1) : path;
  }

  /// `.html` and the like.
  private static String ending(String path) {
    int dot = path.lastIndexOf('.');
    return dot > path.lastIndexOf('/') && path.length() - dot <= 6 ? path.substring(dot) : "";
  }

  private static String withoutEnding(String path, String ending) {
    return path.endsWith(ending) ? path.substring(0, path.length() - ending.length()) : path;
  }
}
