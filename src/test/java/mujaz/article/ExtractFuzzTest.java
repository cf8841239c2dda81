package mujaz.article;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.code_intelligence.jazzer.junit.FuzzTest;
import java.net.URI;
import mujaz.feed.DocumentText;
import mujaz.text.PlainText;

/// The properties of articles on pages that the fuzzer finds by watching which code they reach
/// (S-21, S-30). An ordinary run tries the pages in `ExtractFuzzTestInputs` only; `JAZZER_FUZZ=1
/// ./mvnw test -Djazzer.hooks=true -Dtest=ExtractFuzzTest` looks for new ones.
class ExtractFuzzTest {

  private static final URI URL = URI.create("https://news.example/2026/11/21/page");

  private final ArticleExtractor extractor = new ArticleExtractor();

  @FuzzTest(maxDuration = "10m")
  void any_bytes_make_a_page_with_clean_text_and_web_addresses(byte[] bytes) {
    holdFor(extractor.extract(DocumentText.decode(bytes, ""), URL));
    holdFor(extractor.extract("<html><body>" + new String(bytes, UTF_8), URL));
  }

  private static void holdFor(Article article) {
    assertThat(article.blocks())
        .allSatisfy(block -> assertThat(PlainText.oneLine(block.text())).isEqualTo(block.text()));
    assertThat(article.publication().image().orElse("https:")).startsWithIgnoringCase("http");
    assertThat(article.publication().url().orElse("https:")).startsWithIgnoringCase("http");
  }
}
