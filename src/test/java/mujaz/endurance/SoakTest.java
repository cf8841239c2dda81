package mujaz.endurance;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// The short form of [SoakRun]: a few minutes of the bot's time.
class SoakTest {

  private static final int MESSAGES = 1_500;
  private static final int SPEED = 10;
  private static final int CHATS = 60;
  private static final long SEED = 7;

  @TempDir Path folder;

  @Test
  @Tag("R-72")
  void r_72_with_every_fault_there_is_all_that_is_owed_is_accounted_for_and_nothing_grows()
      throws Exception {
    SoakReport report = SoakRun.of(folder, MESSAGES, SPEED, CHATS, SEED);

    assertThat(report.wrong()).as(report.toString()).isEmpty();
    assertThat(report.messages()).isGreaterThanOrEqualTo(MESSAGES);
    SoakLedger.Balance briefs = report.balances().briefs();
    assertThat(briefs.duplicates()).isLessThanOrEqualTo(briefs.unknown());
    assertThat(report.balances().edits().accepted()).isPositive();
    assertThat(report.balances().edits().owed())
        .isEqualTo(report.balances().edits().states().values().stream().mapToInt(it -> it).sum());
    assertThat(report.faults().met()).hasSizeGreaterThan(20);
  }
}
