package mujaz.article;

import java.net.URI;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import mujaz.text.Language;
import mujaz.text.LanguageDetector;
import mujaz.text.PlainText;
import org.jsoup.nodes.Document;
import org.jsoup.parser.Parser;

/// Takes the article out of a page, and nothing else of it. Pure; safe for use by many threads.
///
/// What stands around the article is recognised by its name, the article by where the running text
/// is; the structured data of the page is a second witness. Nesting is cut at 256, so that time and
/// memory are bounded by the size of the page.
public final class ArticleExtractor {

  private static final int DEEPEST = 256;

  private static final Pattern PAGE =
      Pattern.compile("<(?:html|body|head|!doctype\\s+html)\\b", Pattern.CASE_INSENSITIVE);

  /// A page, or a fragment of one as feeds carry it; of a fragment all text is kept.
  ///
  /// @param url where it came from; may be empty
  public Article extract(String html, URI url) {
    return isPage(html)
        ? fromPage(parsed(html, url.toString()), url)
        : fragment("", html, Optional.empty());
  }

  /// A fragment of which we know that it is an article and nothing else: all its text is kept.
  ///
  /// @param lang the BCP 47 tag that its feed declares
  Article fragment(String title, String html, Optional<String> lang) {
    List<Block> blocks = Lines.ofAll(parsed(html, "").body());
    return new Article(title, language(lang, title, blocks), blocks, Publication.UNKNOWN);
  }

  static Document parsed(String html, String url) {
    return Parser.htmlParser().setMaxDepth(DEEPEST).parseInput(html, url);
  }

  private static boolean isPage(String html) {
    return PAGE.matcher(html).find();
  }

  private static Article fromPage(Document page, URI url) {
    JsonLd data = JsonLd.of(page);
    PageFacts facts = new PageFacts(page, data, url);
    String title = facts.title();
    List<Block> blocks = new ArticleText(page.body(), title).blocks();
    List<Block> chosen =
        data.text("articleBody").map(body -> new Told(body).or(blocks)).orElse(blocks);
    return new Article(
        title, language(facts.language(), title, chosen), chosen, facts.publication());
  }

  /// What the text is written in; the less there is of it, the more what the page says counts.
  private static Language language(Optional<String> declared, String title, List<Block> blocks) {
    String text =
        title + "\n" + String.join("\n", blocks.stream().map(Block::text).limit(20).toList());
    return LanguageDetector.detect(PlainText.clean(text), declared.map(Language::of));
  }
}
