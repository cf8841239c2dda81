package mujaz.feed;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import okhttp3.HttpUrl;
import org.jspecify.annotations.Nullable;

/// A link that a document or its HTTP header makes to something about itself (RFC 8288).
///
/// @param rel one relation, in lower case
/// @param href absolute
public record WebLink(String rel, String href) {

  private static final Pattern HEADER =
      Pattern.compile(
          "<([^<>]{1,2000})>((?:\\s*;\\s*[\\w*-]{1,40}\\s*=\\s*"
              + "(?:\"[^\"]{0,500}\"|[^\\s\",;]{1,500})){0,20})");
  private static final Pattern REL =
      Pattern.compile(";\\s*rel\\s*=\\s*(?:\"([^\"]*)\"|([^\\s\",;]+))", Pattern.CASE_INSENSITIVE);

  /// The links of an element with these attributes: one for each relation, none where there is no
  /// address.
  static Stream<WebLink> of(@Nullable String rel, @Nullable String href) {
    if (rel == null || href == null || href.isBlank()) {
      return Stream.of();
    }
    return Stream.of(rel.toLowerCase(Locale.ROOT).strip().split("\\s+"))
        .filter(relation -> !relation.isEmpty())
        .map(relation -> new WebLink(relation, href.strip()));
  }

  /// Those of the `Link` headers of an answer from this address.
  static List<WebLink> inHeaders(List<String> headers, HttpUrl base) {
    return headers.stream()
        .flatMap(header -> HEADER.matcher(header).results())
        .flatMap(link -> of(rel(link.group(2)), resolved(link.group(1), base)))
        .limit(50)
        .toList();
  }

  private static @Nullable String rel(String parameters) {
    Matcher rel = REL.matcher(parameters);
    if (!rel.find()) {
      return null;
    }
    return Optional.ofNullable(rel.group(1)).orElseGet(() -> rel.group(2));
  }

  private static @Nullable String resolved(String href, HttpUrl base) {
    HttpUrl url = base.resolve(href.strip());
    return url == null ? null : url.toString();
  }
}
