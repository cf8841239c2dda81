package mujaz.bot.telegram;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import mujaz.botapi.TelegramReading;
import mujaz.chat.Phrases;
import mujaz.delivery.Message;
import mujaz.delivery.Message.Paragraph;
import mujaz.delivery.Message.Span;
import mujaz.delivery.Quoted;
import mujaz.text.Language;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class TelegramHtmlTest {

  private static final String FSI = "\u2068";
  private static final String PDI = "\u2069";
  private static final String RLM = "\u200F";

  @Test
  void r_118_an_arabic_paragraph_that_begins_with_a_latin_name_reads_from_the_right() {
    assertThat(html(Paragraph.text("NASA تعلن عن بعثة جديدة")))
        .isEqualTo(RLM + FSI + "NASA" + PDI + " تعلن عن بعثة جديدة");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "قال Barack Obama أمس | قال [Barack Obama] أمس",
        "ارتفع 3.5% في 2026 | ارتفع [3.5%] في [2026]",
        "فاز Real Madrid 3-1 أمس | فاز [Real Madrid 3-1] أمس",
        "في 2024 BBC قالت ذلك | في [2024] [BBC] قالت ذلك",
        "الموقع https://example.org/a?b=1 مفيد جدا للناس | الموقع [https://example.org/a?b=1] مفيد"
            + " جدا للناس",
        "اكتب /help الآن رجاء | اكتب [/help] الآن رجاء",
        "راسل news@example.org حول الموضوع من فضلك | راسل [news@example.org] حول الموضوع من فضلك",
      })
  void r_119_names_numbers_and_addresses_are_isolated_in_arabic(String text, String isolated) {
    assertThat(html(Paragraph.text(text)))
        .isEqualTo(RLM + isolated.replace("[", FSI).replace("]", PDI));
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
      assertThat(html(paragraph)).startsWith(RLM);
    }
  }

  @Test
  void r_118_the_parts_of_a_long_paragraph_read_in_one_direction() {
    List<HtmlPart> parts =
        TelegramHtml.parts(
            Message.of(Paragraph.text("خبر ".repeat(1_200) + "Harbour ".repeat(200))));

    assertThat(parts).hasSizeGreaterThan(1).allMatch(part -> part.text().startsWith(RLM));
  }

  @Test
  void r_119_a_disarmed_command_keeps_its_slash_in_front() {
    assertThat(html(Paragraph.text("اكتب " + Quoted.of("/start") + " الآن رجاء")))
        .isEqualTo(RLM + "اكتب " + FSI + "/\u2060start" + PDI + " الآن رجاء");
  }

  @Test
  void r_119_arabic_is_isolated_in_english() {
    assertThat(html(Paragraph.text("The party (حزب الله، لبنان) said on Sunday")))
        .isEqualTo("The party (" + FSI + "حزب الله، لبنان" + PDI + ") said on Sunday");
  }

  @Test
  void r_117_r_120_controls_from_outside_vanish_and_isolates_close_on_their_line() {
    String html = html(Paragraph.text("\u202Eعنوان\u2067 مفتوح BBC\nسطر ثان CNN"));

    assertThat(html.lines())
        .containsExactly(
            RLM + "عنوان مفتوح " + FSI + "BBC" + PDI, RLM + "سطر ثان " + FSI + "CNN" + PDI);
  }

  @Test
  void r_112_markup_in_texts_and_links_is_escaped() {
    assertThat(
            html(
                Paragraph.text(
                    new Span.Bold("a < b & \"c\""),
                    new Span.Link("<i>", "https://example.org/?a=1&b='2'"))))
        .isEqualTo(
            "<b>a &lt; b &amp; &quot;c&quot;</b>"
                + "<a href=\"https://example.org/?a=1&amp;b='2'\">&lt;i&gt;</a>");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "javascript:alert(1)",
        "data:text/html,x",
        "tg://user?id=5",
        "ftp://example.org",
        "http://localhost/",
        "https://",
        ""
      })
  void s_22_other_links_are_dropped_and_their_text_stays(String url) {
    assertThat(html(Paragraph.text(new Span.Link("read", url)))).isEqualTo("read");
  }

  @Test
  void s_22_nobody_is_mentioned() {
    String html = html(Paragraph.text("spam @someone and mail a@example.org"));

    assertThat(TelegramReading.entities(html)).isEmpty();
    assertThat(html).contains("a@example.org");
  }

  @Test
  void code_can_be_copied_as_it_was_written() {
    assertThat(html(Paragraph.text(new Span.Plain("اكتب "), new Span.Code("/addtopic @x"))))
        .isEqualTo(RLM + "اكتب " + FSI + "<code>/addtopic @x</code>" + PDI);
  }

  @Test
  void paragraphs_stand_apart_and_lists_together() {
    Message message =
        Message.of(
            Paragraph.text("Head"),
            Paragraph.bullet(new Span.Plain("one")),
            Paragraph.bullet(new Span.Plain("two")),
            new Paragraph(Paragraph.Kind.EXPANDABLE_QUOTE, List.of(new Span.Plain("said"))));

    assertThat(TelegramHtml.parts(message).getFirst().html())
        .isEqualTo("Head\n\n• one\n• two\n\n<blockquote expandable>said</blockquote>");
  }

  @Test
  void r_107_arabic_uses_the_whole_message() {
    assertThat(TelegramHtml.parts(Message.of(Paragraph.text("خبر ".repeat(1019))))).hasSize(1);
    assertThat(TelegramHtml.parts(Message.of(Paragraph.text("خبر ".repeat(1025))))).hasSize(2);
  }

  @Test
  void parts_end_with_a_paragraph_where_that_is_possible_and_are_numbered() {
    Paragraph paragraph = Paragraph.text("جملة من كلمات كثيرة. ".repeat(100));
    List<HtmlPart> parts = TelegramHtml.parts(Message.of(paragraph, paragraph, paragraph));

    assertThat(parts).hasSize(3);
    assertThat(parts.get(1).text()).endsWith("كثيرة.\n\n" + RLM + FSI + "2/3" + PDI);
  }

  @Test
  void a_long_paragraph_is_cut_after_a_sentence() {
    List<HtmlPart> parts =
        TelegramHtml.parts(Message.of(Paragraph.text("هل وصلت القافلة إلى المدينة؟ ".repeat(300))));

    assertThat(parts.size()).isGreaterThan(1);
    assertThat(parts).allMatch(part -> part.text().contains("المدينة؟\n\n"));
  }

  @ParameterizedTest
  @ValueSource(strings = {"👨‍👩‍👧‍👦", "🇸🇾", "e\u0301\u0323", "ب\u064E\u0651", "👍🏽"})
  void r_108_r_115_a_word_without_end_is_cut_between_graphemes(String grapheme) {
    List<HtmlPart> parts = TelegramHtml.parts(Message.of(Paragraph.text(grapheme.repeat(3000))));

    String clean = CleanSpan.of(grapheme);
    assertThat(parts.size()).isGreaterThan(1);
    for (HtmlPart part : parts) {
      String text = part.text().substring(0, part.text().indexOf("\n\n")).replace(RLM, "");
      assertThat(text.replace(clean, "")).isEmpty();
    }
  }

  @Test
  void r_109_a_hundred_entities_are_the_most() {
    List<Span> spans = new ArrayList<>();
    for (int i = 0; i < 250; i++) {
      spans.add(new Span.Bold("w" + i));
      spans.add(new Span.Plain(" "));
    }
    List<HtmlPart> parts =
        TelegramHtml.parts(Message.of(new Paragraph(Paragraph.Kind.QUOTE, spans)));

    assertThat(parts).hasSizeBetween(3, 4).allMatch(part -> part.entities() <= 100);
  }

  @Test
  void r_110_markup_counts_in_bytes() {
    List<Paragraph> items = new ArrayList<>();
    for (int i = 0; i < 60; i++) {
      items.add(
          Paragraph.bullet(new Span.Link("خبر " + i, "https://example.org/" + "ا".repeat(700))));
    }
    List<HtmlPart> parts = TelegramHtml.parts(new Message(items, List.of()));

    assertThat(parts.size()).isGreaterThan(2);
    assertThat(parts)
        .allMatch(part -> part.html().getBytes(StandardCharsets.UTF_8).length <= 32_768);
  }

  @Test
  void r_114_tags_are_closed_before_a_cut_and_opened_after_it() {
    List<HtmlPart> parts =
        TelegramHtml.parts(
            Message.of(
                new Paragraph(
                    Paragraph.Kind.EXPANDABLE_QUOTE,
                    List.of(new Span.Link("word ".repeat(2000), "https://example.org/x")))));

    assertThat(parts.size()).isGreaterThan(1);
    assertThat(parts).allMatch(part -> TelegramReading.entities(part.html()).size() == 2);
  }

  @Test
  void s_30_whatever_comes_in_is_taken_by_the_server_as_it_was_counted() {
    Random random = new Random(20261122);
    for (int i = 0; i < 100; i++) {
      for (HtmlPart part : TelegramHtml.parts(randomMessage(random))) {
        if (!part.isEmpty()) {
          assertThat(TelegramReading.text(part.html())).isEqualTo(part.text().strip());
          assertThat(part.text().length()).isLessThanOrEqualTo(4096);
          assertThat(TelegramReading.entities(part.html()).size())
              .isLessThanOrEqualTo(part.entities());
        }
      }
    }
  }

  private static Message randomMessage(Random random) {
    List<Paragraph> paragraphs = new ArrayList<>();
    Paragraph.Kind[] kinds = Paragraph.Kind.values();
    for (int i = random.nextInt(6); i >= 0; i--) {
      List<Span> spans = new ArrayList<>();
      for (int j = random.nextInt(5); j >= 0; j--) {
        spans.add(randomSpan(random));
      }
      paragraphs.add(new Paragraph(kinds[random.nextInt(kinds.length)], spans));
    }
    return new Message(paragraphs, List.of());
  }

  private static Span randomSpan(Random random) {
    String words = randomText(random, random.nextInt(10) == 0 ? 6000 : 60);
    return switch (random.nextInt(5)) {
      case 0 -> new Span.Bold(words);
      case 1 -> new Span.Italic(words);
      case 2 -> new Span.Code(words);
      case 3 -> new Span.Link(words, "https://example.org/" + random.nextInt());
      default -> new Span.Plain(words);
    };
  }

  private static String randomText(Random random, int length) {
    String alphabet =
        "ابتثج دهو abc XYZ 0123 ١٢٣ .,;:!?؟،؛<>&\"'/@#%()[]«»\n\r"
            + "\t\u0000\u0007\u2028\u2029\u202A\u202E\u2066\u2069"
            + "\u200E\u200F\u200D\u200C\uFEFF\u00A0\u0333\u030A\u064B\u0301\uD83D\uDE00\uDE00\uD83Dשלום汉字";
    StringBuilder text = new StringBuilder();
    for (int i = random.nextInt(length); i > 0; i--) {
      text.append(alphabet.charAt(random.nextInt(alphabet.length())));
    }
    return text.toString();
  }

  private static String html(Paragraph paragraph) {
    return TelegramHtml.parts(Message.of(paragraph)).getFirst().html();
  }
}
