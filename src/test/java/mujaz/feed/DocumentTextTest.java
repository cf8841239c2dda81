package mujaz.feed;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
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
