package mujaz.feed;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.net.URI;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.HexFormat;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DocumentTextTest {

  private static final String ARABIC =
      "افتتحت البلدية صباح اليوم مكتبة عامة جديدة في وسط المدينة، وقال رئيسها إن الدخول إليها مجاني لجميع"
          + " السكان. وتضم المكتبة أكثر من أربعين ألف كتاب، بينها مجموعة نادرة من المخطوطات القديمة التي"
          + " جمعها أهل المدينة على مدى قرن كامل.";
  private static final String RUSSIAN =
      "Городской совет утвердил план ремонта моста через реку. Работы начнутся весной и продлятся два года,"
          + " сообщил мэр на встрече с жителями. Движение трамваев на это время изменят.";

  @ParameterizedTest
  @CsvSource({"windows-1256,utf-8", "windows-1256,iso-8859-1", "windows-1256,no-such-charset"})
  void r_106_arabic_with_a_wrong_prolog_is_read_as_it_was_written(String actual, String declared) {
    String document = "<?xml version=\"1.0\" encoding=\"" + declared + "\"?><t>" + ARABIC + "</t>";

    assertThat(DocumentText.decode(document.getBytes(Charset.forName(actual)), ""))
        .isEqualTo(document);
  }

  @ParameterizedTest
  @CsvSource({"windows-1251", "KOI8-R", "UTF-8"})
  void russian_without_any_declaration_is_detected(String actual) {
    assertThat(DocumentText.decode(RUSSIAN.getBytes(Charset.forName(actual)), "text/xml"))
        .isEqualTo(RUSSIAN);
  }

  private static final String NEWS =
      """
      windows-1256| افتتحت البلدية صباح اليوم مكتبة عامة جديدة في وسط المدينة، والدخول إليها مجاني لجميع السكان.
      ISO-8859-6| افتتحت البلدية صباح اليوم مكتبة عامة جديدة في وسط المدينة، والدخول إليها مجاني لجميع السكان.
      windows-1251| Городской совет утвердил план ремонта моста через реку. Работы начнутся весной.
      KOI8-R| Городской совет утвердил план ремонта моста через реку. Работы начнутся весной.
      ISO-8859-5| Городской совет утвердил план ремонта моста через реку. Работы начнутся весной.
      GB18030| 市议会昨天通过了河上旧桥的修缮计划,工程将于明年春天开始,为期两年。施工期间电车将改道行驶。
      EUC-KR| 시의회는 어제 강 위의 낡은 다리를 고치는 계획을 통과시켰다. 공사는 내년 봄에 시작한다.
      Shift_JIS| 市議会は昨日、川に架かる古い橋の修繕計画を可決した。工事は来年の春に始まる。
      ISO-8859-1| Le conseil a adopté hier le plan de rénovation du vieux pont. Les travaux débuteront bientôt.
      ISO-8859-2| Městská rada včera schválila plán opravy starého mostu přes řeku. Práce začnou na jaře.
      ISO-8859-7| Το δημοτικό συμβούλιο ενέκρινε χθες το σχέδιο επισκευής της παλιάς γέφυρας.
      ISO-8859-9| Belediye meclisi dün nehrin üzerindeki eski köprünün onarım planını kabul etti.
      windows-1255| מועצת העיר אישרה אתמול את תוכנית השיפוץ של הגשר הישן על הנהר. העבודות יתחילו באביב.
      """;

  @ParameterizedTest
  @CsvSource(textBlock = NEWS, delimiter = '|')
  void r_106_an_encoding_is_read_as_header_or_prolog_say_or_as_it_is_detected(
      String charset, String news) {
    Charset actual = Charset.forName(charset);
    String silent = rss("<?xml version=\"1.0\"?>", news);
    String declared = rss("<?xml version=\"1.0\" encoding=\"" + charset + "\"?>", news);
    String wrong = rss("<?xml version=\"1.0\" encoding=\"UTF-8\"?>", news);

    assertThat(DocumentText.decode(silent.getBytes(actual), "text/xml; charset=" + charset))
        .isEqualTo(silent);
    assertThat(DocumentText.decode(declared.getBytes(actual), "text/xml")).isEqualTo(declared);
    assertThat(DocumentText.decode(silent.getBytes(actual), "")).isEqualTo(silent);
    assertThat(DocumentText.decode(wrong.getBytes(actual), "text/xml; charset=utf-8"))
        .isEqualTo(wrong);
  }

  @Test
  void r_106_a_feed_in_windows_1256_with_a_wrong_prolog_gives_entries_without_a_replacement() {
    byte[] body =
        rss("<?xml version=\"1.0\" encoding=\"utf-8\"?>", ARABIC)
            .getBytes(Charset.forName("windows-1256"));

    ParseResult result =
        new FeedParser()
            .parse(
                new FetchResult.Document(
                    URI.create("https://news.example/feed"), "text/xml; charset=utf-8", body));

    assertThat(((ParseResult.Parsed) result).feed().entries().getFirst().html())
        .contains("مكتبة عامة جديدة")
        .doesNotContain("\uFFFD");
  }

  private static String rss(String prolog, String news) {
    return """
    %s
    <rss version="2.0"><channel><title>News</title><link>https://news.example/</link>
    <item><title>1</title><guid>1</guid><description>%s</description></item></channel></rss>
    """
        .formatted(prolog, news);
  }

  @Test
  void the_header_wins_over_the_prolog() {
    String document = "<?xml version=\"1.0\" encoding=\"koi8-r\"?><t>" + RUSSIAN + "</t>";

    assertThat(
            DocumentText.decode(
                document.getBytes(Charset.forName("windows-1251")),
                "text/xml; charset=\"windows-1251\""))
        .isEqualTo(document);
  }

  @Test
  void a_header_that_lies_about_utf_8_text_is_not_believed() {
    assertThat(
            DocumentText.decode(
                ARABIC.getBytes(StandardCharsets.UTF_8), "text/html; charset=iso-8859-1"))
        .isEqualTo(ARABIC);
  }

  @Test
  void western_text_stays_western() {
    String french = "<p>L'été dernier, le théâtre a été rénové à Besançon.</p>";

    assertThat(
            DocumentText.decode(
                french.getBytes(StandardCharsets.ISO_8859_1), "text/html; charset=iso-8859-1"))
        .isEqualTo(french);
  }

  @ParameterizedTest
  @CsvSource({"UTF-16LE,FFFE", "UTF-16BE,FEFF", "UTF-32LE,FFFE0000", "UTF-32BE,0000FEFF"})
  void r_116_a_byte_order_mark_decides(String charset, String mark) throws Exception {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    bytes.write(HexFormat.of().parseHex(mark));
    bytes.write("<t>مرحبا</t>".getBytes(Charset.forName(charset)));

    assertThat(DocumentText.decode(bytes.toByteArray(), "text/xml; charset=utf-8"))
        .isEqualTo("<t>مرحبا</t>");
  }

  @Test
  void r_116_utf_16_without_a_mark_is_recognised_by_its_first_tag() {
    byte[] body = "<?xml version=\"1.0\"?><t>موجز</t>".getBytes(StandardCharsets.UTF_16LE);

    assertThat(DocumentText.decode(body, "")).endsWith("<t>موجز</t>");
  }

  @Test
  void a_few_broken_bytes_are_left_out() {
    byte[] body = (ARABIC + "~" + ARABIC).getBytes(StandardCharsets.UTF_8);
    body[ARABIC.getBytes(StandardCharsets.UTF_8).length] = (byte) 0xFF;

    assertThat(DocumentText.decode(body, "text/html; charset=utf-8"))
        .isEqualTo(ARABIC + ARABIC)
        .doesNotContain("\uFFFD");
  }
}
