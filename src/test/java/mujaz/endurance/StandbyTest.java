package mujaz.endurance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import mujaz.store.Lease;
import mujaz.store.Store;
import mujaz.store.TestPostgres;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/// A process that waits for another one to leave its database.
@Timeout(120)
class StandbyTest {

  @TempDir Path folder;

  @Test
  void r_14_a_signal_ends_one_that_stands_by_at_once_and_in_order() throws Exception {
    String url = TestPostgres.emptyDatabase();
    File log = folder.resolve("log").toFile();
    try (Store working = Store.open(url, InstantSource.system())) {
      assertThat(working.lease().take()).isEqualTo(Lease.Standing.HELD);
      BotProcess standby =
          BotProcess.start(List.of(), Map.of("MUJAZ_STORE", url, "MUJAZ_WEB", "off"), log);
      try {
        await().atMost(Duration.ofSeconds(60)).until(() -> said(log).contains("standing by"));

        long before = System.nanoTime();
        assertThat(standby.stop()).isZero();

        assertThat(Duration.ofNanos(System.nanoTime() - before)).isLessThan(Duration.ofSeconds(5));
        assertThat(said(log)).doesNotContain("Exception", "not stop");
      } finally {
        standby.abandon();
      }
    }
  }

  private static String said(File log) throws IOException {
    return log.exists() ? Files.readString(log.toPath()) : "";
  }
}
