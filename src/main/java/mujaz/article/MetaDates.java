package mujaz.article;

import java.util.Locale;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/// The dates among a page's `meta` elements. Hundreds of names are in use, made of a few words;
/// they are told by these words, whatever stands between them.
///
/// @param tags the elements
record MetaDates(MetaTags tags) {

  private static final Pattern MODIFIED =
      Pattern.compile("modif|update|lastmod|changed|revis|utime");
  private static final Pattern OTHER =
      Pattern.compile(
          "expir|valid|unpublish|event|start|end(?:date|time)|publisher|birth|image|video:|url");

  private static final Pattern PUBLISHED =
      Pattern.compile("publi(?:sh|cation)|pubdate|originalpub|firstpub|publicado");

  private static final Pattern DATES =
      Pattern.compile(
          "issued|created|uploaded|posted|postdate|articledate|newsdate|contentdate|displaydate|releasedate|citation.*date"
              + "|^(?:dc|dcterms)?date$|^sailthrudate$|^dateline$|^ptime$|^pdate$|^gentime$|^regdate$|^timestamp$|^docdate$");

  /// What stands under names of the time of publication.
  Stream<String> published() {
    return under(PUBLISHED);
  }

  /// What stands under names that may mean another time of the page.
  Stream<String> dates() {
    return under(DATES);
  }

  private Stream<String> under(Pattern words) {
    return tags.named(name -> words.matcher(bare(name)).find() && !isOther(name));
  }

  Stream<String> modified() {
    return tags.named(name -> MODIFIED.matcher(bare(name)).find() && !OTHER.matcher(name).find());
  }

  private static boolean isOther(String name) {
    return MODIFIED.matcher(bare(name)).find() || OTHER.matcher(name).find();
  }

  private static String bare(String name) {
    StringBuilder letters = new StringBuilder(name.length());
    for (char unit : name.toLowerCase(Locale.ROOT).toCharArray()) {
      if (unit >= 'a' && unit <= 'z') {
        letters.append(unit);
      }
    }
    return letters.toString();
  }
}
