package mujaz.article;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import mujaz.article.Block.Kind;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

class ArticleExtractorTest {

  private static final URI URL =
      URI.create("https://akhbar.example/2026/11/21/library?utm_source=x");

  private static final String ARABIC =
      """
      <!DOCTYPE html><html lang="ar" dir="rtl"><head><title>افتتاح مكتبة المدينة الجديدة - موقع الأخبار</title>
      <meta property="og:title" content="افتتاح مكتبة المدينة الجديدة"><meta property="og:site_name" content="موقع الأخبار">
      <meta property="og:image" content="https://img.example/library.jpg">
      <script type="application/ld+json">{"@graph":[{"@type":"NewsArticle","headline":"افتتاح مكتبة المدينة الجديدة",
        "datePublished":"2026-11-21T09:30:00+03:00","author":{"name":"سلمى حداد"},}]}</script></head><body>
      <nav><ul><li><a href="/">الرئيسية</a></li><li><a href="/world">العالم</a></li></ul></nav>
      <article><h1>افتتاح مكتبة المدينة الجديدة</h1>
      <div class="share-bar"><a href="#">شارك على المواقع الاجتماعية</a></div>
      <p>افتتح رئيس البلدية صباح اليوم مكتبة عامة جديدة في وسط المدينة، بحضور عدد كبير من السكان والكتّاب والمعلمين.</p>
      <ul><li><a href="/1">الحكومة تعلن خطة جديدة لدعم المزارعين في الجنوب</a></li>
          <li><a href="/2">فريق المدينة يفوز في المباراة النهائية للكأس</a></li>
          <li><a href="/3">موجة برد تصل إلى البلاد نهاية الأسبوع</a></li></ul>
      <h2>أربعون ألف كتاب</h2>
      <p>وتضم المكتبة أكثر من أربعين ألف كتاب، بينها مجموعة نادرة من المخطوطات القديمة التي جمعها أهل المدينة على مدى قرن كامل.</p>
      <figure><img src="/a.jpg"><figcaption>واجهة المكتبة</figcaption></figure>
      <blockquote><p>هذا البيت مفتوح لكل من يحب القراءة، صغيرا كان أم كبيرا، في كل يوم من أيام الأسبوع.</p></blockquote>
      <p>اقرأ أيضا: <a href="/4">مدرسة جديدة في الحي الشرقي</a></p>
      <h3>أخبار ذات صلة</h3>
      <div class="box"><a href="/5">ترميم السوق القديم يبدأ في الربيع المقبل</a><a href="/6">قطار جديد يصل المدينة بالساحل</a></div>
      </article>
      <section class="comments"><p>تعليق طويل من قارئ يقول فيه إن المكتبة جميلة جدا وإنه سيزورها كل يوم مع أولاده وأصدقائه.</p></section>
      <footer><p>جميع الحقوق محفوظة لموقع الأخبار، ولا يجوز النشر دون إذن مكتوب من إدارة الموقع.</p></footer>
      </body></html>
      """;

  private final ArticleExtractor extractor =
      new ArticleExtractor(
          SiteRules.NONE, InstantSource.fixed(Instant.parse("2026-11-22T08:00:00Z")));

  @Test
  void an_arabic_page_loses_everything_but_its_article() {
    Article article = extractor.extract(ARABIC, URL);

    assertThat(article.title()).isEqualTo("افتتاح مكتبة المدينة الجديدة");
    assertThat(article.language().tag()).isEqualTo("ar");
    assertThat(article.blocks())
        .extracting(Block::kind)
        .containsExactly(Kind.PARAGRAPH, Kind.HEADING, Kind.PARAGRAPH, Kind.QUOTE);
    assertThat(article.text())
        .contains("افتتح رئيس البلدية", "أربعون ألف كتاب", "وتضم المكتبة", "هذا البيت مفتوح")
        .doesNotContain(
            "المزارعين",
            "شارك",
            "واجهة",
            "اقرأ أيضا",
            "ذات صلة",
            "ترميم",
            "تعليق",
            "الحقوق",
            "الرئيسية");
  }

  @Test
  void the_page_tells_who_published_it_when_and_where() {
    Publication publication = extractor.extract(ARABIC, URL).publication();

    assertThat(publication.byline()).contains("سلمى حداد");
    assertThat(publication.published()).contains(Instant.parse("2026-11-21T06:30:00Z"));
    assertThat(publication.url()).contains("https://akhbar.example/2026/11/21/library");
    assertThat(publication.site()).contains("موقع الأخبار");
    assertThat(publication.image()).contains("https://img.example/library.jpg");
  }

  @Test
  void an_english_page_without_any_semantics_is_read_by_its_text() {
    Article article =
        extractor.extract(
            page(
                "en",
                "Bridge reopens after two years | The Valley Post",
                "The old stone bridge over the river reopened on Saturday after two years of repairs, the council said.",
                "Engineers replaced four of its nine arches and strengthened the others against the spring floods.",
                "Shopkeepers on both banks said that they hoped the visitors would come back before the holidays."),
            URL);

    assertThat(article.title()).isEqualTo("Bridge reopens after two years");
    assertThat(article.blocks()).hasSize(3);
    assertThat(article.language().tag()).isEqualTo("en");
    assertThat(article.text()).startsWith("The old stone bridge").doesNotContain("Weather");
  }

  @Test
  void a_russian_and_a_french_page_are_read_as_well() {
    Article russian =
        extractor.extract(
            page(
                "ru",
                "Мост через реку открыли — Новости долины",
                "Старый каменный мост через реку открыли в субботу после двух лет ремонта, сообщили в городском совете.",
                "Инженеры заменили четыре из девяти арок и укрепили остальные на случай весенних паводков в долине.",
                "Владельцы магазинов на обоих берегах надеются, что покупатели вернутся ещё до зимних праздников."),
            URL);
    Article french =
        extractor.extract(
            page(
                "fr",
                "Le pont rouvre après deux ans - Le Courrier",
                "Le vieux pont de pierre sur la rivière a rouvert samedi après deux ans de travaux, a annoncé la mairie.",
                "Les ingénieurs ont remplacé quatre de ses neuf arches et renforcé les autres contre les crues du printemps.",
                "Les commerçants des deux rives espèrent que les visiteurs reviendront avant les fêtes de fin d'année."),
            URL);

    assertThat(russian.blocks()).hasSize(3);
    assertThat(russian.language().tag()).isEqualTo("ru");
    assertThat(french.blocks()).hasSize(3);
    assertThat(french.title()).isEqualTo("Le pont rouvre après deux ans");
  }

  @Test
  void a_shell_of_scripts_is_read_from_its_structured_data() {
    String sentence =
        "The council voted on Saturday to reopen the bridge before the end of the year. ";
    Article article =
        extractor.extract(
            "<html><head><script type='application/ld+json'>{\"@type\":[\"NewsArticle\"],\"articleBody\":\""
                + sentence.repeat(6)
                + "\"}</script></head><body><div id='app'></div></body></html>",
            URL);

    assertThat(article.text()).startsWith("The council voted");
  }

  @Test
  void what_a_feed_carries_keeps_all_its_text() {
    Article article =
        extractor.fragment(
            "",
            "<p>One.</p><ul><li><a href='/x'>Two</a></li><li><a href='/y'>Three</a></li></ul>",
            Optional.empty());

    assertThat(article.blocks())
        .containsExactly(Block.paragraph("One."), Block.listItem("Two"), Block.listItem("Three"));
  }

  @Test
  void the_lines_of_a_plain_text_are_its_paragraphs() {
    assertThat(extractor.extract("First line.\nSecond line.", URL).blocks())
        .containsExactly(Block.paragraph("First line."), Block.paragraph("Second line."));
  }

  @Test
  @Timeout(20)
  void s_19_deep_nesting_ends_in_bounded_time() {
    String text =
        "<p>" + "The bridge reopened on Saturday after two years of repairs. ".repeat(10) + "</p>";

    Article article =
        extractor.extract(
            "<html><body>" + text + "<div>".repeat(200_000) + "deep</body></html>", URL);

    assertThat(article.text()).contains("The bridge reopened");
  }

  private static String page(String language, String title, String... paragraphs) {
    String text = String.join("</p><p>", List.of(paragraphs));
    return """
    <html lang="%s"><head><title>%s</title></head><body><div id="top"><a href="/">Home</a> <a href="/w">Weather</a></div>
    <div><div><p>%s</p></div><div><a href="/a">Another story about something else</a><br><a href="/b">And one more of them</a></div></div>
    </body></html>\
    """
        .formatted(language, title, text);
  }
}
