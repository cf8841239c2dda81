package mujaz.delivery;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.Optional;
import java.util.Set;
import mujaz.chat.ChatAddress;
import mujaz.store.Samples;
import mujaz.story.Story;
import org.junit.jupiter.api.Test;

/// What cannot be composed, first in its chat's line.
final class DamagedStoryTest extends DispatcherStage {

  @Test
  void r_38_a_damaged_story_fails_alone_with_the_reason_and_the_briefs_behind_it_leave()
      throws SQLException {
    owe(ANNA);
    owe(ANNA, "whole");
    damage();

    settle();

    assertThat(platform.chats()).containsExactly(ANNA);
    Trace.Outcome outcome = store.trail().find(new DeliveryId(1)).orElseThrow().outcome();
    assertThat(outcome.state()).isEqualTo(DeliveryState.FAILED);
    assertThat(outcome.reason()).startsWith("what is stored cannot be read: no Summary");
    assertThat(count(DeliveryState.SENT)).isOne();
  }

  @Test
  void r_38_what_never_can_be_composed_ends_after_five_tries() {
    platform.defect = Optional.of(new IllegalStateException("a defect"));
    owe(ANNA);

    settle();
    assertThat(count(DeliveryState.PENDING)).isOne();
    for (int minute = 0; minute < 2; minute++) {
      for (int second = 0; second < 60; second++) {
        pass(Duration.ofSeconds(1));
      }
    }

    Trace.Outcome outcome = store.trail().find(new DeliveryId(1)).orElseThrow().outcome();
    assertThat(outcome.state()).isEqualTo(DeliveryState.FAILED);
    assertThat(outcome.attempts()).isEqualTo(5);
    assertThat(outcome.reason()).isEqualTo("cannot be composed: IllegalStateException");
  }

  @Test
  void a_store_that_is_not_there_fails_no_message_however_often() {
    platform.defect = Optional.of(new StorageFault("the disk is full", new RuntimeException()));
    owe(ANNA);
    for (int hour = 0; hour < 12; hour++) {
      pass(Duration.ofHours(1));
    }
    assertThat(count(DeliveryState.PENDING)).isOne();

    platform.defect = Optional.empty();
    pass(Duration.ofHours(1));

    assertThat(count(DeliveryState.SENT)).isOne();
  }

  private void owe(ChatAddress reader, String fingerprint) {
    Story story =
        store
            .stories()
            .open(
                Samples.report("The Post", "https://post.example/2", clocks.instant()),
                Set.of(),
                Samples.fingerprint(fingerprint),
                clocks.instant());
    owe(story, reader);
  }

  /// As a disk might.
  private void damage() throws SQLException {
    try (Connection connection =
            DriverManager.getConnection("jdbc:sqlite:" + folder.resolve("mujaz.db"));
        Statement statement = connection.createStatement()) {
      statement.executeUpdate("UPDATE story SET summary = '{\"headline' WHERE id = 1");
    }
  }
}
