package mujaz.delivery;

import static mujaz.delivery.DeliveryState.PENDING;
import static mujaz.delivery.DeliveryState.SENT;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.Optional;
import java.util.Set;
import mujaz.store.Samples;
import mujaz.story.Story;
import org.junit.jupiter.api.Test;

/// A brief that is changed where it stands, when another source joins its story.
final class ChangedBriefTest extends DispatcherStage {

  @Test
  void a_brief_is_changed_in_place_when_a_source_joins_its_story() {
    platform.partsOfEach = 2;
    Story story = story();
    owe(story, ANNA);
    settle();

    join(story, "The Echo");
    join(story, "The Herald");
    restart();
    pass(Duration.ofSeconds(10));

    assertThat(platform.requests()).hasSize(3);
    Envelope change = platform.requests().getLast();
    assertThat(change.edits()).contains(2L);
    assertThat(change.part()).isEqualTo(1);
    assertThat(change.message().paragraphs().getLast().spans())
        .extracting(Message.Span::text)
        .contains("The Post", "The Echo", "The Herald");
    assertThat(count(SENT)).isEqualTo(2);
  }

  @Test
  void a_source_that_joins_while_the_brief_is_being_sent_is_told_too_and_the_same_one_is_not() {
    Story story = story();
    owe(story, ANNA);
    Delivery brief = queue().claim(clocks.instant(), 1, Set.of()).getFirst();
    join(story, "The Echo");
    queue().partSent(brief, 7);
    queue().finish(brief, SENT, "", clocks.instant());

    settle();
    join(story, "The Echo");
    pass(Duration.ofSeconds(10));

    assertThat(platform.requests()).extracting(Envelope::edits).containsExactly(Optional.of(7L));
  }

  @Test
  void a_brief_that_has_other_parts_by_now_stays_as_it_is() {
    Story story = story();
    owe(story, ANNA);
    settle();
    platform.partsOfEach = 2;

    join(story, "The Echo");
    pass(Duration.ofSeconds(10));

    assertThat(platform.requests()).hasSize(1);
    assertThat(count(PENDING)).isZero();
  }

  private void join(Story story, String source) {
    var report = Samples.report(source, "https://echo.example/1", clocks.instant());
    store
        .transactions()
        .run(() -> {
          Story joined =
              store
                  .stories()
                  .join(
                      story.id(), report, Set.of(), Samples.fingerprint("open"), clocks.instant());
          new Announcer(store.outbox(), store.news(), store.chats(), clocks).update(joined);
        });
  }
}
