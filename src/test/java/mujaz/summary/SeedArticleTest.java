package mujaz.summary;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import mujaz.article.PlainArticle;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIf;

/// The article that the project was started for; it is not ours to copy, so the test runs only
/// where it lies beside the repository.
@EnabledIf("isThere")
class SeedArticleTest {

  private static final Path ARTICLE = Path.of("../shared/seed/article-ar.txt");

  static boolean isThere() {
    return Files.exists(ARTICLE);
  }

  private static List<String> texts(Summary summary) {
    return summary.sentences().stream().map(KeySentence::text).toList();
  }

  @Test
  void the_standard_brief_tells_the_call_the_condemnation_and_the_drones() throws IOException {
    String text = Files.readString(ARTICLE);
    Summary summary = new SalienceSummarizer().summarize(PlainArticle.read(text), 3);

    assertThat(summary.headline()).isEqualTo(text.lines().findFirst().orElseThrow());
    assertThat(texts(summary)).hasSize(3).allMatch(text::contains);
    assertThat(texts(summary).get(0)).contains("محادثة هاتفية معمقة").contains("بالطائرات المسيرة");
    assertThat(texts(summary).get(1)).contains("إرهاب وحشي");
    assertThat(texts(summary).get(2)).contains("91 مسيرة");
  }

  @Test
  void a_longer_brief_adds_what_moscow_will_do_at_the_negotiating_table() throws IOException {
    Summary summary =
        new SalienceSummarizer().summarize(PlainArticle.read(Files.readString(ARTICLE)), 5);

    assertThat(texts(summary)).anyMatch(sentence -> sentence.contains("سيتم تعديله"));
  }

  @Test
  void furniture_is_never_ranked_and_real_sentences_are() throws IOException {
    String text = Files.readString(ARTICLE);
    List<String> ranked = texts(new SalienceSummarizer().summarize(PlainArticle.read(text), 100));

    assertThat(ranked)
        .noneMatch(sentence -> text.contains("- " + sentence))
        .noneMatch(sentence -> text.lines().anyMatch(sentence::equals) && sentence.length() < 100)
        .noneMatch(sentence ->
            sentence.contains("بوابة إخباري") || sentence.contains("وكالة أنباء إخباري"))
        .anyMatch(sentence -> sentence.contains("أسسًا لمزيد من التعاون"));
  }
}
