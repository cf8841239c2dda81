package mujaz.summary;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import mujaz.testing.HostileText;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class BriefPropertiesTest {

  private static final int LONGEST_NOISE = 3_000;
  private static final int MEGABYTE = 1 << 20;
  private static final int KEY_SENTENCES = 3;

  static LongStream seeds() {
    return LongStream.range(0, 400);
  }

  static Stream<HostileText.Shape> shapes() {
    return HostileText.shapes().stream();
  }

  @ParameterizedTest
  @MethodSource("seeds")
  void any_text_gives_verbatim_sentences_and_never_more_than_asked(long seed) {
    BriefProperties.holdFor(HostileText.noise(seed, LONGEST_NOISE), (int) (seed % 6));
  }

  @ParameterizedTest
  @MethodSource("shapes")
  void s_27_one_thing_over_and_over_is_a_text_like_any_other(HostileText.Shape shape) {
    for (int length : List.of(1, 2, 31, 64, 1_000)) {
      BriefProperties.holdFor(shape.ofLength(length), KEY_SENTENCES);
    }
  }

  /// The limit only ends a hang: what is quadratic takes hours at this length. Figures: see
  /// docs/BENCHMARKS.md.
  @ParameterizedTest
  @MethodSource("shapes")
  @Timeout(value = 60, threadMode = Timeout.ThreadMode.SEPARATE_THREAD)
  void s_27_a_megabyte_of_anything_is_survived(HostileText.Shape shape) {
    Summary summary = BriefProperties.brief(shape.ofLength(MEGABYTE), KEY_SENTENCES);

    assertThat(summary.sentences()).hasSizeLessThanOrEqualTo(KEY_SENTENCES);
  }

  @Test
  void many_threads_make_the_same_briefs_as_one() {
    List<Summary> alone = briefs(LongStream.range(0, 64)).toList();
    List<Summary> together = briefs(LongStream.range(0, 64).parallel()).toList();

    assertThat(together).isEqualTo(alone);
  }

  @Test
  void another_run_of_the_program_makes_the_same_briefs() throws IOException, InterruptedException {
    Process run =
        new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-XX:TieredStopAtLevel=1",
                "-Dfile.encoding=UTF-8",
                "-classpath",
                System.getProperty("java.class.path"),
                BriefDigest.class.getName())
            .redirectError(ProcessBuilder.Redirect.INHERIT)
            .start();
    String digest = new String(run.getInputStream().readAllBytes(), UTF_8).strip();

    assertThat(run.waitFor(1, TimeUnit.MINUTES)).isTrue();
    assertThat(digest).isEqualTo(BriefDigest.digest());
  }

  private static Stream<Summary> briefs(LongStream seeds) {
    return seeds.mapToObj(
        seed -> BriefProperties.brief(HostileText.noise(seed, LONGEST_NOISE), KEY_SENTENCES));
  }

  /// All that a few briefs say, in one number; the place of no set or map may change it.
  static final class BriefDigest {

    private BriefDigest() {}

    public static void main(String[] args) {
      System.out.println(digest());
    }

    static String digest() {
      return Integer.toHexString(
          IntStream.range(0, 32)
              .mapToObj(seed ->
                  BriefProperties.brief(HostileText.noise(seed, LONGEST_NOISE), KEY_SENTENCES))
              .toList()
              .hashCode());
    }
  }
}
