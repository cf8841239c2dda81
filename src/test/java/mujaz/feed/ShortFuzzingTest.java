package mujaz.feed;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import mujaz.testing.Fuzzing;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Half a minute of fuzzing what comes from sources, in every build. The long form is ten minutes
/// for each: docs/feeds.md.
class ShortFuzzingTest {

  private static final Duration TIME = Duration.ofSeconds(30);

  /// Also the libraries that read for us: else nothing leads from one byte of a robots.txt to two.
  private static final String WATCHED = "mujaz.feed.**:crawlercommons.**:com.ctc.wstx.**";

  private static final List<Class<?>> TESTS =
      List.of(
          FeedFuzzTest.class, DiscoveryFuzzTest.class, OpmlFuzzTest.class, RobotsFuzzTest.class);

  @TempDir private Path folder;

  @Test
  void half_a_minute_finds_nothing() throws IOException, InterruptedException {
    List<Fuzzing> running = new ArrayList<>();
    try {
      for (Class<?> test : TESTS) {
        running.add(Fuzzing.start(test, TIME, WATCHED, folder.resolve(test.getSimpleName())));
      }
      for (Fuzzing one : running) {
        String said = one.awaitNothingFound();
        System.out.println(said);
        assertThat(said).contains("runs in");
      }
    } finally {
      running.forEach(Fuzzing::close);
    }
  }
}
