package mujaz.summary;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Objects;
import mujaz.article.PlainArticle;
import org.junit.jupiter.api.Test;

/// An agency report as portals publish it: a byline, runs of links to other articles, headings, and
/// promotion at the end.
class SummaryOfAnArticleTest {

  private static final String TEXT = read("ferry-ar.txt");

  private final Summary summary =
      new SalienceSummarizer().summarize(PlainArticle.read(TEXT), Length.STANDARD.sentences());

  private static String read(String name) {
    try (InputStream file = SummaryOfAnArticleTest.class.getResourceAsStream(name)) {
      return new String(Objects.requireNonNull(file).readAllBytes(), UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private List<String> chosen() {
    return summary.sentences().stream().map(KeySentence::text).toList();
  }

  @Test
  void the_headline_is_the_first_line() {
    assertThat(summary.headline()).isEqualTo(TEXT.lines().findFirst().orElseThrow());
  }

  @Test
  void it_tells_the_lead_the_accusation_and_the_rescue() {
    assertThat(chosen()).hasSize(3);
    assertThat(chosen().get(0)).startsWith("في خطوة تعكس").contains("اجتماعا طارئا");
    assertThat(chosen().get(1)).contains("إهمال جسيم");
    assertThat(chosen().get(2)).contains("أنقذت 143 راكبا");
  }

  @Test
  void every_sentence_is_the_publishers_own() {
    assertThat(chosen()).allMatch(TEXT::contains);
  }

  @Test
  void nothing_but_article_text_is_ever_ranked() {
    List<String> ranked =
        Document.of(PlainArticle.read(TEXT)).sentences().stream().map(Sentence::text).toList();

    assertThat(ranked)
        .hasSize(11)
        .noneMatch(text -> text.contains("وكالة أنباء الميناء"))
        .noneMatch(text ->
            text.contains("معرض الكتاب") || text.contains("المنتخب") || text.contains("التمور"))
        .noneMatch(text -> text.contains("تطبيق الطقس") || text.contains("وصفات"))
        .noneMatch(text ->
            text.startsWith("تفاصيل الاجتماع")
                || text.startsWith("إدانة من")
                || text.startsWith("مراجعة شاملة"))
        .noneMatch(text -> text.contains("يمكنكم زيارة"))
        .anyMatch(text -> text.contains("أسسا لمزيد من الثقة"));
  }
}
