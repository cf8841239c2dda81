package mujaz.endurance;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// The short form of [BroadcastRun]; how fast it is decides nothing here.
class BroadcastTest {

  private static final int CHATS = 60;
  private static final int GROUPS = 10;
  private static final int FROZEN = 3;

  @TempDir Path folder;

  @Test
  void r_30_a_broadcast_to_chats_groups_and_frozen_chats_is_paced_and_complete() throws Exception {
    BroadcastReport report = BroadcastRun.of(folder, CHATS, GROUPS, FROZEN);

    assertThat(report.sent()).isEqualTo(report.owed());
    assertThat(report.refused()).isZero();
    assertThat(report.twice()).isZero();
    assertThat(report.outOfOrder()).isZero();
    assertThat(report.replies()).isPositive();
  }
}
