package mujaz.article;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import mujaz.article.ReadResult.Read;
import mujaz.feed.Entry;
import mujaz.feed.EntryId;
import mujaz.feed.Feed;
import mujaz.feed.FeedId;
import mujaz.feed.FetchResult;
import mujaz.feed.PollHistory;
import mujaz.feed.UnreadEntry;
import mujaz.feed.Validators;
import mujaz.summary.KeySentence;
import mujaz.summary.SalienceSummarizer;
import mujaz.summary.Summary;
import org.junit.jupiter.api.Test;

/// The same article gives the same brief, whether it comes as text, as a page or in a feed.
class SameBriefTest {

  private static final URI URL = URI.create("https://akhbar.example/2026/port");

  private static final String TEXT =
      """
      اتفاق على توسيع الميناء: وزير النقل ورئيس البلدية يعرضان خطة من ثلاث مراحل
      الساحل - وكالة أخبار الوادي
      أعلن وزير النقل ورئيس بلدية المدينة الساحلية يوم السبت اتفاقا على توسيع الميناء القديم خلال ثلاث سنوات، في خطوة تهدف إلى استقبال سفن أكبر وتخفيف الازدحام عن الموانئ المجاورة. وجاء الإعلان بعد اجتماع طويل ضم ممثلين عن الصيادين والتجار وأصحاب المخازن.
      - فريق الوادي يفوز بكأس الدوري للمرة الثالثة
      - موجة برد تصل إلى البلاد نهاية الأسبوع
      - افتتاح مكتبة عامة جديدة في وسط العاصمة
      تفاصيل المراحل الثلاث
      تبدأ المرحلة الأولى في الربيع المقبل بتعميق المدخل الشمالي إلى أربعة عشر مترا، وهو عمق يسمح بدخول سفن الحاويات المتوسطة. وقال الوزير إن كلفة هذه المرحلة تبلغ أربعين مليون دينار، يأتي نصفها من قرض ميسر.
      وتشمل المرحلة الثانية بناء رصيف جديد طوله ستمئة متر، إضافة إلى مخازن مبردة يستفيد منها مزارعو السهل القريب في تصدير محاصيلهم. وتنتهي الأعمال بحسب الخطة في خريف السنة الثالثة.
      مخاوف الصيادين
      أبدى الصيادون خشيتهم من أن تمنع الأعمال قواربهم من الخروج في موسم الصيد، وطلبوا ممرا آمنا طوال فترة البناء. وتعهد رئيس البلدية بفتح ممر مؤقت على الجانب الغربي، وبتعويض كل من يتوقف عمله أكثر من أسبوعين.
      - مدرسة مهنية جديدة لتعليم صناعة القوارب
      - أسعار السمك ترتفع في أسواق الساحل
      وفي سياق متصل، طلبت جمعية لحماية البيئة دراسة مستقلة عن أثر التعميق في مروج الأعشاب البحرية القريبة من المدخل. ورد الوزير بأن الدراسة جارية، وبأن نتائجها ستنشر قبل بدء الأعمال.
      """;

  private final ArticleExtractor extractor =
      new ArticleExtractor(
          SiteRules.NONE, InstantSource.fixed(Instant.parse("2026-11-22T08:00:00Z")));

  @Test
  void the_same_article_gives_the_same_brief_as_text_as_page_and_in_a_feed() throws Exception {
    assertSameBrief(TEXT);
  }

  @Test
  void the_seed_article_gives_the_same_brief_as_well() throws Exception {
    Path seed = Path.of("../shared/seed/article-ar.txt");
    assumeTrue(Files.exists(seed), "the seed article lies beside the repository only");

    assertSameBrief(Files.readString(seed));
  }

  private void assertSameBrief(String text) throws InterruptedException {
    Summary expected = brief(PlainArticle.read(text));

    assertThat(expected.sentences()).isNotEmpty();
    assertThat(shown(brief(extractor.extract(page(text), URL)))).isEqualTo(shown(expected));
    assertThat(shown(brief(fromFeed(text)))).isEqualTo(shown(expected));
  }

  private static Summary brief(Article article) {
    return new SalienceSummarizer().summarize(article, 3);
  }

  private static List<String> shown(Summary summary) {
    return Stream.concat(
            Stream.of(summary.headline()), summary.sentences().stream().map(KeySentence::text))
        .toList();
  }

  private static String page(String text) {
    List<String> lines = text.lines().toList();
    return "<!DOCTYPE html><html lang='ar' dir='rtl'><head><title>"
        + lines.getFirst()
        + " - أخبار الوادي</title></head><body><nav><a href='/'>الرئيسية</a></nav><article><h1>"
        + lines.getFirst()
        + "</h1>"
        + markup(lines.subList(1, lines.size()))
        + "</article><footer>حقوق النشر محفوظة</footer></body></html>";
  }

  private Article fromFeed(String text) throws InterruptedException {
    List<String> lines = text.lines().toList();
    Entry entry =
        new Entry(
            Optional.empty(),
            Optional.empty(),
            lines.getFirst(),
            markup(lines.subList(1, lines.size())),
            Entry.Details.NONE);
    Feed feed =
        new Feed(new FeedId(1), URL, Optional.of("x"), Validators.NONE, PollHistory.NEVER_POLLED);
    UnreadEntry unread =
        new UnreadEntry(new EntryId(1), feed, entry, Instant.parse("2026-11-22T08:00:00Z"), true);
    ArticleReader reader =
        new ArticleReader(request -> new FetchResult.Failed("no network"), extractor);
    return ((Read) reader.read(unread)).article();
  }

  /// Runs of bullets become lists of links, short lines headings, the rest paragraphs.
  private static String markup(List<String> lines) {
    String items =
        lines.stream()
            .filter(line -> !line.isBlank())
            .map(SameBriefTest::element)
            .collect(Collectors.joining("\n"));
    return items.replaceAll("(?s)((?:<li>[^\\n]*\\n?)+)", "<ul>$1</ul>");
  }

  private static String element(String line) {
    if (line.startsWith("- ")) {
      return "<li><a href='/x'>" + line.substring(2) + "</a></li>";
    }
    return line.length() < 80 && !line.contains(" - ")
        ? "<h2>" + line + "</h2>"
        : "<p>" + line + "</p>";
  }
}
