package mujaz.bot.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import mujaz.chat.Phrases;
import mujaz.delivery.Message;
import mujaz.delivery.Message.Button;
import mujaz.delivery.Message.Paragraph;
import mujaz.delivery.Message.Span;
import mujaz.text.Language;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ContentTest {

  @Test
  void r_118_an_arabic_paragraph_that_begins_with_a_latin_name_reads_from_the_right() {
    Content content =
        Content.of(Message.of(Paragraph.text("NASA تعلن موعد إطلاق مسبار جديد إلى القمر")));

    assertThat(content.paragraphs().getFirst().dir()).isEqualTo("rtl");
    assertThat(content.dir()).isEqualTo("rtl");
  }

  @Test
  void r_118_an_arabic_answer_reads_from_the_right_whatever_it_names() {
    Phrases arabic = Phrases.in(Language.of("ar"));
    String url = "https://example.org/" + "a-very-long-path/".repeat(10);

    for (Paragraph paragraph :
        List.of(
            Paragraph.text(arabic.say("addsource.done", Map.of("name", "The Harbour Times"))),
            Paragraph.text(arabic.say("addsource.how", Map.of("example", "/addsource " + url))),
            Paragraph.text(new Span.Plain("المصدر: "), new Span.Link("The Harbour Times", url)))) {
      Content content = Content.of(Message.of(paragraph));
      assertThat(content.paragraphs().getFirst().dir()).isEqualTo("rtl");
      assertThat(content.dir()).isEqualTo("rtl");
    }
  }

  @Test
  void each_paragraph_has_its_own_direction() {
    Content content =
        Content.of(
            Message.of(
                Paragraph.text("عنوان طويل باللغة العربية عن أخبار المدينة"),
                Paragraph.text("The Harbour Times"),
                Paragraph.text("— 12 —")));

    assertThat(content.paragraphs())
        .extracting(Content.Paragraph::dir)
        .containsExactly("rtl", "ltr", "rtl");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "javascript:alert(1)",
        "data:text/html,x",
        "tg://user?id=1",
        "//evil.example",
        "/relative",
        "http:",
        "not a url"
      })
  void s_22_a_link_that_is_not_for_a_browser_is_text(String url) {
    Message message =
        Message.of(Paragraph.text(new Span.Link("here", url)))
            .withKeyboard(List.of(List.of(new Button.Open("open", url))));

    Content content = Content.of(message);

    assertThat(content.paragraphs().getFirst().spans())
        .containsExactly(new Content.Piece("plain", "here", null));
    assertThat(content.keyboard()).isEmpty();
  }

  @Test
  void r_120_an_unclosed_isolate_ends_and_overrides_are_taken_out() {
    Content content =
        Content.of(Message.of(Paragraph.text("\u202Eabc\u2068def\u2069\u2069\u2068x")));

    assertThat(content.paragraphs().getFirst().spans().getFirst().text())
        .isEqualTo("abc\u2068def\u2069\u2068x\u2069");
  }

  @Test
  void markup_stays_text() {
    Content content = Content.of(Message.of(Paragraph.text("<img src=x onerror=alert(1)>")));

    assertThat(content.json()).contains("<img src=x onerror=alert(1)>");
  }

  @Test
  void what_the_reader_wrote_keeps_its_lines() {
    assertThat(Content.of("one\ntwo").paragraphs()).hasSize(2);
  }
}
