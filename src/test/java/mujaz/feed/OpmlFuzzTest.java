package mujaz.feed;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.code_intelligence.jazzer.junit.FuzzTest;
import java.util.List;
import mujaz.feed.OpmlResult.NotOpml;
import mujaz.feed.OpmlResult.Sources;
import mujaz.text.PlainText;

/// What holds for every list of sources that somebody sends us, whatever its bytes (S-25, S-30). An
/// ordinary run tries the lists in `OpmlFuzzTestInputs` only; `JAZZER_FUZZ=1 ./mvnw test
/// -Djazzer.hooks=true -Dtest=OpmlFuzzTest` looks for new ones.
class OpmlFuzzTest {

  private final OpmlParser parser = new OpmlParser();
  private final OpmlWriter writer = new OpmlWriter();

  @FuzzTest(maxDuration = "10m")
  void any_bytes_are_a_list_that_can_be_written_and_read_again_or_a_clear_failure(byte[] bytes) {
    switch (parser.parse(bytes)) {
      case Sources list -> holdFor(list);
      case NotOpml(String reason) -> assertThat(reason).isNotBlank();
    }
  }

  private void holdFor(Sources list) {
    assertThat(list.sources()).allSatisfy(OpmlFuzzTest::holdFor);
    String written = writer.write(list.title().orElse(""), list.sources());
    Sources again = (Sources) parser.parse(written.getBytes(UTF_8));
    assertThat(urls(again)).isEqualTo(urls(list));
  }

  private static void holdFor(OpmlSource source) {
    assertThat(source.url()).isNotBlank();
    assertThat(source.title().map(PlainText::oneLine)).isEqualTo(source.title());
    assertThat(source.folders()).doesNotContain("").doesNotHaveDuplicates();
  }

  private static List<String> urls(Sources list) {
    return list.sources().stream().map(OpmlSource::url).distinct().sorted().toList();
  }
}
