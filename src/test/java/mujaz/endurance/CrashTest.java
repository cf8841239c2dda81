package mujaz.endurance;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// The short form of [CrashRun].
class CrashTest {

  private static final int KILLS = 20;

  @TempDir Path folder;

  @Test
  void r_62_killed_at_every_step_the_bot_loses_nothing_and_doubles_only_what_is_marked()
      throws Exception {
    CrashReport report = CrashRun.of(folder, KILLS, 7);

    assertThat(report.reached()).containsKeys(KillPoint.MESSAGE_ACCEPTED, KillPoint.FEED_ANSWERED);
    assertThat(report.lost()).isZero();
    assertThat(report.duplicates()).isLessThanOrEqualTo(report.unknown());
    assertThat(report.undone()).isZero();
    assertThat(report.repliesTwice()).isZero();
    assertThat(report.brokenStates()).isEmpty();
  }
}
