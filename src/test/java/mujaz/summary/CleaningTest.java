package mujaz.summary;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.util.List;
import mujaz.article.ArticleExtractor;
import mujaz.article.PlainArticle;
import mujaz.text.Language;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// What an article keeps, and what it is cleared of.
class CleaningTest {

  private static final String ENGLISH =
      """
      The old ferry of Lake Orla will return to service in May, the operator said on Monday.
      It was taken out of service two years ago after inspectors found cracks in its hull.

      [LINE]

      The repairs cost nine million, twice as much as the engineers had planned at first.
      The village of Senn had been cut off from the railway for most of that time.
      """;

  private static final String ARABIC =
      """
      قالت الشركة المشغلة يوم الاثنين إن عبارة البحيرة القديمة ستعود إلى الخدمة في أيار المقبل.
      وكانت العبارة قد أوقفت قبل عامين بعدما عثر المفتشون على شقوق في هيكلها المعدني.

      [LINE]

      وبلغت كلفة الإصلاح تسعة ملايين، أي ضعف ما كان المهندسون قد قدروه في البداية.
      وظلت القرية معزولة عن محطة القطار طوال هذه المدة تقريبا.
      """;

  private static String english(String line) {
    return ENGLISH.replace("[LINE]", line);
  }

  private static String arabic(String line) {
    return ARABIC.replace("[LINE]", line);
  }

  private static List<String> kept(String text, String language) {
    return Document.of(PlainArticle.read("", text, Language.of(language))).sentences().stream()
        .map(Sentence::text)
        .toList();
  }

  @ParameterizedTest
  @CsvSource(
      quoteCharacter = '`',
      delimiter = ';',
      value = {
        "Read also: How a ferry is built and why it takes so long",
        "Photo: the ferry at its pier on a rainy morning in March (Ines Ferrant)",
        "The ferry at its pier on a rainy morning in March this year (Photo: Ines Ferrant)",
        "(Reporting by Ines Ferrant in Senn; additional reporting by Tom Wray; editing by Rosa Keane)",
        "Sign up for our lake newsletter and get a letter every Friday!",
        "© 2026 Lake Media. All rights reserved and nothing may be copied.",
        "Last updated on 12 May at half past four in the afternoon",
        "Senn United: Dunne; Reece, Hallam, Obi, Craig; Ferri, Marsh, Lyle, Byrne; Pike, Tennant.",
        "News | Sport | What's On | Jobs | Property | Public Notices",
        "A subtitle of the paper that is rather long and has no mark at its very end"
      })
  void a_line_of_furniture_is_left_out(String line) {
    assertThat(kept(english(line), "en")).hasSize(4);
  }

  @ParameterizedTest
  @CsvSource(
      quoteCharacter = '`',
      delimiter = ';',
      value = {
        "اقرأ أيضاً: كيف تبنى العبارات ولماذا يستغرق بناؤها كل هذا الوقت؟",
        "صورة من المرسى صباح أمس - تصوير: كريم الجوهري",
        "تابعونا على قناتنا في تلغرام لتصلكم الأخبار فور ورودها.",
        "جميع الحقوق محفوظة لشركة البحيرة الإعلامية ولا يجوز النقل دون إذن.",
        "آخر تحديث: 24 أيار 2026 على الساعة السادسة وخمس دقائق مساء",
        "(إعداد: سيف القيسي للنشرة العربية - تحرير: لمى حداد)"
      })
  void a_line_of_furniture_is_left_out_in_arabic(String line) {
    assertThat(kept(arabic(line), "ar")).hasSize(4);
  }

  @ParameterizedTest
  @CsvSource(
      quoteCharacter = '`',
      delimiter = ';',
      value = {
        "By Monday morning all of the villages could be reached by boat again.",
        "Related costs of the railway are not part of these nine million.",
        "Watching from the pier, the mayor said that she was happy.",
        "The photo of the first crossing hangs in the town hall of Senn.",
        "Subscribe numbers aside, the paper of the village sold well that week?"
      })
  void a_real_sentence_is_kept(String line) {
    assertThat(kept(english(line), "en")).hasSize(5).contains(line);
  }

  @Test
  void links_under_a_label_are_left_out_also_where_they_are_long_or_ask() {
    String links =
        """
        Read also
        Why do ferries take so long to build and what could be done about it?
        Ten lakes that you have to see before the summer ends, and one that you may skip
        """;

    assertThat(kept(english(links), "en")).hasSize(4);
  }

  @Test
  void a_sentence_that_announces_the_interview_is_left_out() {
    String line = "In this interview, she speaks of storms, of ice and of her pension.";

    assertThat(kept(english(line), "en")).hasSize(4);
  }

  @Test
  void rows_of_a_table_and_calls_to_the_reader_open_no_section() {
    String rows = "Ferry fares\n\nAdults 4.20\n\nChildren 2.10";

    assertThat(sections(english(rows))).containsOnly(0);
    assertThat(sections(english("Follow us on the lake channel"))).containsOnly(0);
    assertThat(sections(english("The cost of repairs"))).containsExactly(0, 0, 1, 1);
  }

  private static List<Integer> sections(String text) {
    return Document.of(PlainArticle.read("", text, Language.of("en"))).sentences().stream()
        .map(Sentence::section)
        .toList();
  }

  @Test
  void the_questions_of_an_interview_are_left_out_and_its_answers_kept() {
    List<String> kept =
        kept(
            """
            The keeper of the ferry has worked on the lake for forty years.
            Q: Were you afraid that it would never come back?
            A: Every day of these two years I was afraid of exactly that.
            What will you do on the first morning in May?
            I shall get up at four and polish the bell of the ship.
            Do the villages still need the old ferry at all?
            They have asked for it in every meeting of the council.
            """,
            "en");

    assertThat(kept)
        .hasSize(4)
        .noneMatch(sentence -> sentence.endsWith("?"))
        .contains("Every day of these two years I was afraid of exactly that.");
  }

  @Test
  void the_title_is_not_told_again() {
    String text = "Old ferry returns to the lake in May\n" + english("Costs");

    assertThat(
            Document.of(
                    PlainArticle.read(
                        "Old ferry returns to the lake in May | Lake Media",
                        text,
                        Language.of("en")))
                .sentences())
        .hasSize(4);
  }

  @Test
  void the_end_of_an_article_tells_whom_to_call_and_who_took_part() {
    String end =
        """
        Tom Wray contributed to this report from Senn on the other side.
        Call our newsdesk on 01632 960 117 or write to us.
        """;

    assertThat(kept(english("Costs") + end, "en")).hasSize(4);
  }

  @Test
  void where_paragraphs_have_no_stops_their_lack_says_nothing() {
    String text = english("").replace(".\n", "\n");

    assertThat(kept(text, "en")).hasSize(4);
  }

  @Test
  void sentences_that_were_split_before_are_cleared_too() {
    Document document =
        Document.ofSentences(
            "",
            List.of(
                "SENN (Coastwire) - The ferry returns in May, the operator said.",
                "Read more: How a ferry is built .",
                "The repairs cost nine million.",
                "Sign up for our lake newsletter here."),
            Language.of("en"));

    assertThat(document.sentences()).extracting(Sentence::index).containsExactly(0, 2);
    assertThat(document.sentences().getFirst().text()).startsWith("The ferry returns");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "en|(Reporting by Ines Ferrant in Senn; Editing by Rosa Keane)",
        "en|(Reporting by Ines Ferrant in Senn; Editing by Rosa Keane) Our Values: The Coastwire Rules.",
        "en|Read more: How a ferry is built Shares of the operator fell by a tenth.",
        "en|https://orla.example/news/ferry/2026/05/returns?from=feed&page=1",
        "ar|(إعداد سامي حداد للنشرة العربية - تحرير ليلى منصور)"
      })
  void what_stands_on_the_line_of_a_sentence_is_cleared_as_well(String language, String end) {
    String sentence = language.equals("ar") ? arabic("") : english("");

    assertThat(kept(sentence.strip() + " " + end, language)).hasSize(4);
  }

  @Test
  void a_teaser_behind_the_first_sentence_is_cleared_as_well() {
    assertThat(
            kept(
                "عادت عبارة البحيرة القديمة إلى الخدمة بعد عامين. إليكم التفاصيل في السطور التالية.\n"
                    + arabic(""),
                "ar"))
        .hasSize(5)
        .noneMatch(sentence -> sentence.contains("السطور التالية"));
  }

  @Test
  void a_name_in_brackets_before_a_sentence_does_not_take_it_along() {
    String sentence = "(AFP) The village of Senn had been cut off from the railway.";

    assertThat(kept(english(sentence), "en")).hasSize(5);
  }

  @Test
  void posts_of_social_networks_are_no_text() {
    String page =
        "<!DOCTYPE html><html lang=en><body><article><h1>Ferry returns</h1><p>"
            + english("").strip().replaceAll("\n+", "</p><p>")
            + "</p><blockquote><p>Our crews work day and night for you.</p>&mdash; Orla Ferries"
            + " (@orlaferries) May 3, 2026</blockquote><blockquote><p>The lake has to wait for its"
            + " ferry.</p></blockquote></article></body></html>";

    assertThat(Document.of(new ArticleExtractor().extract(page, URI.create(""))).sentences())
        .extracting(Sentence::text)
        .hasSize(5)
        .noneMatch(sentence -> sentence.contains("crews"));
  }
}
