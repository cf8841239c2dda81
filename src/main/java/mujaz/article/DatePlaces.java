package mujaz.article;

import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import mujaz.article.DateLine.Place;
import org.jsoup.nodes.Element;

/// What elements and their names say of the dates in them: whether they stand in the article, in
/// something beside it, or at the foot of the page. One object a page; the same name is read once.
final class DatePlaces {

  private static final Set<String> ASIDE = Set.of("nav", "aside", "form", "dialog", "menu");

  private static final Set<String> ASIDE_NAMES =
      Set.of(
          ("ad ads archive archives banner breadcrumb breadcrumbs comment commentlist comments cookie"
                  + " cookies disqus kommentar kommentare latest leserbrief leserbriefe menu nav navbar"
                  + " navigation newsletter pagination popular promo recommend recommendation"
                  + " recommendations recommended related replies reply respond sidebar similar teaser"
                  + " teasers ticker trending widget")
              .split(" "));

  private static final Set<String> FOOT_NAMES = Set.of("footer", "foot", "bottom");

  private static final Pattern HUMP = Pattern.compile("(?<=[a-z])(?=[A-Z])");

  private final Map<String, Place> named = new HashMap<>();
  private final Map<String, String> spelled = new HashMap<>();

  Place of(Element element) {
    if (element.nameIs("body")) {
      return Place.ARTICLE;
    }
    if (ASIDE.contains(element.normalName())) {
      return Place.ASIDE;
    }
    String names = names(element);
    Place place =
        names.isEmpty() ? Place.ARTICLE : named.computeIfAbsent(names, DatePlaces::ofNames);
    return place == Place.ARTICLE && element.nameIs("footer") ? Place.FOOT : place;
  }

  private static Place ofNames(String names) {
    Place place = Place.ARTICLE;
    for (String word : NameWords.words(names)) {
      if (ASIDE_NAMES.contains(word)) {
        return Place.ASIDE;
      }
      place = FOOT_NAMES.contains(word) ? Place.FOOT : place;
    }
    return place;
  }

  /// The class names and the id.
  String words(Element element) {
    String names = names(element);
    return names.isEmpty() ? names : spelled.computeIfAbsent(names, DatePlaces::words);
  }

  private static String names(Element element) {
    if (element.attributesSize() == 0) {
      return "";
    }
    String id = element.id();
    return id.isEmpty() ? element.className() : element.className() + " " + id;
  }

  /// `relatedPosts` as `related-posts`.
  private static String words(String names) {
    return HUMP.matcher(names).replaceAll("-").toLowerCase(Locale.ROOT);
  }
}
