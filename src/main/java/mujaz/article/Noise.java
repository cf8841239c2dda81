package mujaz.article;

import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.Locale;
import java.util.Set;
import mujaz.article.NameWords.Sense;
import org.jsoup.nodes.Element;

/// Finds what stands around an article and never belongs to it: navigation, share bars, comments,
/// captions, boxes of other articles. Recognised by what the page itself calls it, unless much of
/// the page's text is in it.
final class Noise {

  /// What counts as noise, from much to little.
  enum Rigour {
    /// By the names of elements, roles, classes and ids.
    STRICT,
    /// By the names of elements and roles only.
    LENIENT,
    /// What can be longer than an article and is none: comments, questions of consent.
    OTHERS,
    /// Only what is left out already.
    NONE
  }

  /// So much of the page's running text is the article, whatever it is called.
  private static final double LARGE_SHARE = 0.4;

  private static final Set<String> ROLES =
      Set.of(
          "navigation",
          "complementary",
          "banner",
          "contentinfo",
          "dialog",
          "alert",
          "search",
          "menu");

  private final Set<Element> found = Collections.newSetFromMap(new IdentityHashMap<>());
  private final NameWords names;
  private final Sizes sizes;
  private final Rigour rigour;
  private final double largeProse;
  private final double largeText;

  private Noise(Element body, Sizes sizes, NameWords names, Rigour rigour) {
    this.names = names;
    this.sizes = sizes;
    this.rigour = rigour;
    this.largeProse = sizes.size(body).prose() * LARGE_SHARE;
    this.largeText = sizes.size(body).letters() * LARGE_SHARE;
  }

  /// The outermost elements that are noise or left out already.
  static Set<Element> of(Element body, Sizes sizes, NameWords names, Rigour rigour) {
    Noise noise = new Noise(body, sizes, names, rigour);
    noise.search(body, false);
    return noise.found;
  }

  private void search(Element parent, boolean inArticle) {
    for (Element child = parent.firstElementChild();
        child != null;
        child = child.nextElementSibling()) {
      if (isNoise(child, inArticle)) {
        found.add(child);
      } else {
        search(child, inArticle || isArticle(child));
      }
    }
  }

  private static boolean isArticle(Element element) {
    return switch (element.normalName()) {
      case "article", "main" -> true;
      default -> Tags.isBody(element);
    };
  }

  private boolean isNoise(Element element, boolean inArticle) {
    if (sizes.isLeftOut(element)) {
      return true;
    }
    Size size = sizes.size(element);
    return switch (rigour) {
      case STRICT ->
          !size.holdsBody()
              && (isApart(element, inArticle)
                  || ((isNamed(element) || isForm(element)) && !isLarge(size)));
      case LENIENT ->
          (isApart(element, inArticle) || isForm(element)) && !size.holdsBody() && !isLarge(size);
      case OTHERS -> sense(element) == Sense.OTHERS && !size.holdsBody();
      case NONE -> false;
    };
  }

  private boolean isLarge(Size size) {
    return size.prose() >= largeProse && size.letters() >= largeText;
  }

  /// Some systems put the whole page into one form.
  private static boolean isForm(Element element) {
    return element.normalName().equals("form");
  }

  private static boolean isApart(Element element, boolean inArticle) {
    return switch (element.normalName()) {
      case "nav", "aside", "caption", "figcaption", "footer", "menu", "noscript" -> true;
      case "header" -> !inArticle || isHidden(element);
      default -> isHidden(element) || ROLES.contains(element.attr("role"));
    };
  }

  private static boolean isHidden(Element element) {
    return element.attributesSize() > 0
        && (element.hasAttr("hidden")
            || element.attr("aria-hidden").equals("true")
            || isUndisplayed(element.attr("style")));
  }

  private static boolean isUndisplayed(String style) {
    return !style.isEmpty()
        && style.toLowerCase(Locale.ROOT).replace(" ", "").contains("display:none");
  }

  private boolean isNamed(Element element) {
    return sense(element) != Sense.NOTHING;
  }

  private Sense sense(Element element) {
    return element.attributesSize() == 0 || element.normalName().equals("article")
        ? Sense.NOTHING
        : names.of(element.className(), element.id());
  }
}
