package mujaz.feed;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class HostTurnsTest {

  private static final String HOST = "news.example";
  private static final Duration GAP = HostTurns.GAP;
  private static final Duration MINUTE = Duration.ofMinutes(1);

  private Instant now = Instant.parse("2026-11-22T08:00:00Z");
  private final HostTurns turns = new HostTurns(() -> now, time -> now = now.plus(time));

  @Test
  void r_80_there_is_a_gap_between_two_requests_to_a_host() throws Exception {
    Instant start = now;
    for (int i = 0; i < 10; i++) {
      assertThat(turns.take(HOST, GAP, MINUTE)).isEmpty();
      turns.done(HOST);
    }

    assertThat(now).isEqualTo(start.plus(GAP.multipliedBy(9)));
  }

  @Test
  void r_80_hosts_do_not_wait_for_each_other() throws Exception {
    Instant start = now;
    for (int i = 0; i < 3_000; i++) {
      assertThat(turns.take("host-" + i, GAP, Duration.ZERO)).isEmpty();
      turns.done("host-" + i);
    }

    assertThat(now).isEqualTo(start);
  }

  @Test
  void r_80_two_requests_to_a_host_run_at_a_time() throws Exception {
    assertThat(turns.take(HOST, GAP, MINUTE)).isEmpty();
    assertThat(turns.take(HOST, GAP, MINUTE)).isEmpty();
    now = now.plus(MINUTE);

    assertThat(turns.take(HOST, GAP, GAP.dividedBy(2))).contains(GAP);
    turns.done(HOST);
    assertThat(turns.take(HOST, GAP, GAP)).isEmpty();
  }

  @Test
  void who_has_no_patience_is_told_how_long_it_takes() throws Exception {
    turns.take(HOST, Duration.ofSeconds(30), MINUTE);

    assertThat(turns.take(HOST, GAP, Duration.ofSeconds(20))).contains(Duration.ofSeconds(30));
  }

  @Test
  void r_80_each_who_comes_back_later_gets_a_turn_of_their_own() throws Exception {
    assertThat(turns.busy(HOST)).isZero();
    turns.take(HOST, GAP, MINUTE);

    List<Duration> waits = Stream.generate(() -> turns.busy(HOST)).limit(4).toList();
    assertThat(waits)
        .containsExactly(GAP, GAP.multipliedBy(2), GAP.multipliedBy(3), GAP.multipliedBy(4));

    turns.done(HOST);
    now = now.plus(GAP);
    assertThat(turns.busy(HOST)).isZero();
  }
}
