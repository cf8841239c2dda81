package mujaz.article;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jsoup.nodes.Element;

/// The `meta` elements of a page by their names, whichever attribute the name stands in. Immutable.
final class MetaTags {

  private static final int MOST = 1_000;
  private static final Pattern SPACES = Pattern.compile("\\s+");

  private final Map<String, List<String>> contents;

  private MetaTags(Map<String, List<String>> contents) {
    this.contents = contents;
  }

  static MetaTags of(Landmarks page) {
    Map<String, List<String>> contents = new LinkedHashMap<>();
    page.metas().stream()
        .filter(meta -> meta.hasAttr("content"))
        .limit(MOST)
        .forEach(meta -> {
          String content = meta.attr("content").strip();
          if (!content.isEmpty()) {
            names(meta)
                .forEach(name ->
                    contents.computeIfAbsent(name, unseen -> new ArrayList<>()).add(content));
          }
        });
    return new MetaTags(contents);
  }

  /// Properties may be several, as RDFa and microdata have it.
  private static Stream<String> names(Element meta) {
    return Stream.concat(
            Stream.of("property", "itemprop")
                .flatMap(names -> SPACES.splitAsStream(meta.attr(names))),
            Stream.of("name", "http-equiv").map(meta::attr))
        .filter(name -> !name.isBlank())
        .map(name -> name.strip().toLowerCase(Locale.ROOT))
        .distinct();
  }

  /// The first content under the name, which may be in any case.
  Optional<String> first(String name) {
    return all(name).findFirst();
  }

  /// All contents under the name, in the order of the page.
  Stream<String> all(String name) {
    return contents.getOrDefault(name.toLowerCase(Locale.ROOT), List.of()).stream();
  }

  /// All contents under the names of that kind, in the order of the page.
  Stream<String> named(Predicate<String> kind) {
    return contents.entrySet().stream()
        .filter(entry -> kind.test(entry.getKey()))
        .flatMap(entry -> entry.getValue().stream());
  }
}
