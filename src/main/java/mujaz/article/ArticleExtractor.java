package mujaz.article;

import java.net.URI;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import mujaz.article.Publication.Times;
import mujaz.text.Language;
import mujaz.text.LanguageDetector;
import mujaz.text.PlainText;
import org.jsoup.nodes.Document;

/// Takes the article out of a page, and nothing else of it. Pure; safe for use by many threads.
///
/// What stands around the article is recognised by its name, the article by where the running text
/// is; the structured data of the page is a second witness. Of a page the first four million
/// characters are read, at most 60,000 tags of them, nested at most 256 deep.
public final class ArticleExtractor {

  /// So many letters tell the language of a text.
  private static final int TELLING = 700;

  private static final Pattern PAGE =
      Pattern.compile("<(?:html|body|head|!doctype\\s+html)\\b", Pattern.CASE_INSENSITIVE);

  private final SiteRules rules;
  private final InstantSource clock;

  /// Knows no rules for sites, and goes by the clock of the system.
  public ArticleExtractor() {
    this(SiteRules.NONE, InstantSource.system());
  }

  /// @param rules what admins say of single sites
  /// @param clock tells the time after which nothing was published
  public ArticleExtractor(SiteRules rules, InstantSource clock) {
    this.rules = rules;
    this.clock = clock;
  }

  /// What a page is.
  ///
  /// @param article without any block where there is a wall
  /// @param wall why the page shows no article, one sentence
  record Reading(Article article, Optional<String> wall, Document page) {

    /// The address of another part of the article, from 2.
    Optional<URI> part(URI first, int number) {
      return NextPart.of(page, first, number);
    }

    Reading with(List<Block> blocks) {
      return new Reading(article.with(blocks), wall, page);
    }
  }

  /// A page, or a piece of one, without `html`, `head` or `body`: of a piece that is kept which
  /// does not look like navigation.
  ///
  /// @param url where it came from; may be empty
  public Article extract(String html, URI url) {
    return read(html, url).article();
  }

  Reading read(String html, URI url) {
    Document page = Markup.parse(html, url.toString());
    return isPage(html) ? fromPage(page, url) : new Reading(piece(page), Optional.empty(), page);
  }

  /// A fragment of which we know that it is an article and nothing else: all its text is kept.
  ///
  /// @param lang the BCP 47 tag that its feed declares
  Article fragment(String title, String html, Optional<String> lang) {
    return fragment(title, Markup.parse(html, ""), lang);
  }

  private static Article fragment(String title, Document html, Optional<String> lang) {
    List<Block> blocks = MarkupLines.ofAll(html.body());
    return new Article(title, language(lang, title, blocks), blocks, Publication.UNKNOWN);
  }

  /// A piece of a page may be the article alone or all that is around it: what its shape tells to
  /// be no text goes, what its names tell stays.
  private static Article piece(Document piece) {
    List<Block> blocks =
        Edges.cut(MarkupLines.ofPiece(piece.body())).stream().map(LinkedLine::block).toList();
    return new Article("", language(Optional.empty(), "", blocks), blocks, Publication.UNKNOWN);
  }

  private static boolean isPage(String html) {
    return PAGE.matcher(html).find();
  }

  private Reading fromPage(Document page, URI url) {
    SiteRule rule = rules.of(url);
    Landmarks marks = Landmarks.of(page);
    JsonLd data = JsonLd.of(marks);
    PageFacts facts = new PageFacts(page, marks, data, url);
    String title = rule.title(page).orElseGet(facts::title);
    DateEvidence dates = new DateEvidence(facts, rule.date(page), DateLines.of(page, marks, title));
    List<Block> blocks = new VisibleText(rule.narrowed(page).body(), title).blocks();
    List<Block> chosen =
        data.text("articleBody").map(body -> new Told(body).or(blocks)).orElse(blocks);
    Optional<String> wall = Wall.before(page, chosen);
    List<Block> kept = wall.isPresent() ? List.of() : chosen;
    Language language = language(facts.language(), title, kept);
    Times times = PageDates.of(dates, language, new DateWindow(clock.instant()));
    boolean teaser = Teaser.is(page, kept, data.soldParts());
    return new Reading(
        new Article(title, language, kept, facts.publication(times), teaser), wall, page);
  }

  /// What the text is written in; the less there is of it, the more what the page says counts.
  private static Language language(Optional<String> declared, String title, List<Block> blocks) {
    StringBuilder text = new StringBuilder(title);
    for (Block block : blocks) {
      text.append('\n').append(block.text());
      if (text.length() > TELLING) {
        text.setLength(TELLING);
        break;
      }
    }
    return LanguageDetector.detect(PlainText.clean(text.toString()), declared.map(Language::of));
  }
}
