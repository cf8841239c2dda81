package mujaz.article;

import java.util.Locale;
import java.util.regex.Pattern;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.select.Elements;

/// What stands around an article and never belongs to it: navigation, share bars, comments,
/// captions, boxes of other articles. Recognised by what the page itself calls it.
final class Noise {

  private static final String NEVER_TEXT =
      "script, style, noscript, template, iframe, button, input, select, textarea, svg, canvas, object,"
          + " embed, video, audio, dialog, nav, aside, figcaption, footer, menu, [hidden],"
          + " [aria-hidden=true], [style~=(?i)display:\\s*none], [role=navigation], [role=complementary],"
          + " [role=banner], [role=contentinfo], [role=dialog], [role=alert], [role=search], [role=menu]";

  /// Words of class names and ids, at the border of a word of the name.
  private static final Pattern NAMES =
      Pattern.compile(
          "(?:^|[\\s_-])(?:"
              + "comments?|commentlist|disqus|respond|share|sharing|sharebar|social|socials|addthis|related|recommend(?:ed|ations?)?"
              + "|newsletter|subscribe|subscription|signup|promo|promotion|advert|advertisement|ads?|adsense|banner|sponsor(?:ed)?"
              + "|breadcrumbs?|sidebar|footer|navbar|navigation|menu|cookies?|gdpr|consent|popup|modal|overlay|caption|captions|credit"
              + "|author-?bio|about-?author|bio|tags|taglist|tag-?list|toolbar|widget|pagination|pager|paging|outbrain|taboola"
              + "|more-?(?:from|on|stories|news)|read-?(?:more|also|next)|see-?also|most-?(?:read|popular)|popular|trending|teaser|teasers"
              + "|byline|dateline|timestamp|post-?meta|entry-?meta|article-?meta|meta|print|skip|hidden|sr-only|visually-hidden"
              + "|screen-?reader(?:-text)?|jp-relatedposts|sharedaddy|rating|login|paywall|poll|quiz|correction-form|feedback|disclaimer"
              + ")(?:$|[\\s_-])");

  /// Names that such words are part of although the element holds the article.
  private static final Pattern KEPT =
      Pattern.compile(
          "article-?(?:body|content|text)|(?:entry|post|story|news|page|main)-?(?:content|body|text)|articlebody");

  private static final double LARGE_SHARE = 0.4;

  private Noise() {}

  static void removeFrom(Document page) {
    unwrapWholePageForms(page);
    page.select(NEVER_TEXT).stream()
        .filter(element -> !holdsArticle(element))
        .forEach(Element::remove);
    page.select("header").stream()
        .filter(header -> header.closest("article, main, [itemprop=articleBody]") == null)
        .filter(header -> !holdsArticle(header))
        .forEach(Element::remove);
    removeNamed(page);
  }

  /// Some systems put the whole page into one form.
  private static void unwrapWholePageForms(Document page) {
    int all = page.body().text().length();
    for (Element form : page.select("form")) {
      if (form.text().length() > all * LARGE_SHARE) {
        form.unwrap();
      } else {
        form.remove();
      }
    }
  }

  private static void removeNamed(Document page) {
    int all = page.body().text().length();
    Elements named = page.body().select("[class], [id]");
    for (Element element : named) {
      if (element.parent() != null
          && isNamedNoise(element)
          && element.text().length() < all * LARGE_SHARE
          && !holdsArticle(element)) {
        element.remove();
      }
    }
  }

  private static boolean isNamedNoise(Element element) {
    if (element.tagName().equals("body")
        || element.tagName().equals("html")
        || element.tagName().equals("article")) {
      return false;
    }
    String names = (words(element.className()) + " " + words(element.id()));
    return NAMES.matcher(names).find() && !KEPT.matcher(names).find();
  }

  /// `relatedPosts` as `related-posts`.
  private static String words(String name) {
    return name.replaceAll("(?<=[a-z])(?=[A-Z])", "-").toLowerCase(Locale.ROOT);
  }

  private static boolean holdsArticle(Element element) {
    return element.selectFirst("[itemprop=articleBody]") != null
        || element.is("[itemprop=articleBody]");
  }
}
