package mujaz.delivery;

import static mujaz.store.Samples.NOW;
import static mujaz.store.Samples.SPORT;
import static mujaz.store.Samples.WORLD;
import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.Set;
import mujaz.chat.Chat;
import mujaz.chat.Subscription;
import mujaz.store.Samples;
import mujaz.store.Store;
import mujaz.store.TestStore;
import mujaz.story.Story;
import mujaz.story.TopicSlug;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class AnnouncerTest {

  @TempDir Path folder;

  @Test
  void readers_of_a_topic_that_a_story_joins_later_are_told_and_nobody_twice() {
    try (Store store = TestStore.open(folder, () -> NOW)) {
      store.topics().save(Samples.topic(WORLD));
      store.topics().save(Samples.topic(SPORT));
      subscribe(store, 1, WORLD);
      subscribe(store, 2, SPORT);
      Announcer announcer = new Announcer(store.outbox(), store.news(), store.chats(), () -> NOW);
      var report = Samples.report("The Post", "https://post.example/1", NOW);

      Story opened = store.stories().open(report, Set.of(WORLD), Samples.fingerprint("open"), NOW);
      assertThat(announcer.announce(opened)).isOne();

      Story joined =
          store
              .stories()
              .join(opened.id(), report, Set.of(SPORT), Samples.fingerprint("open"), NOW);
      assertThat(announcer.announce(joined)).isOne();
    }
  }

  @Test
  void a_story_of_last_week_is_never_owed_anew() {
    try (Store store = TestStore.open(folder, () -> NOW)) {
      store.topics().save(Samples.topic(WORLD));
      subscribe(store, 1, WORLD);
      var report = Samples.report("The Post", "https://post.example/1", NOW);
      Story story = store.stories().open(report, Set.of(WORLD), Samples.fingerprint("old"), NOW);

      Instant later = NOW.plus(Duration.ofDays(8));
      assertThat(
              new Announcer(store.outbox(), store.news(), store.chats(), () -> later)
                  .announce(story))
          .isZero();
    }
  }

  private static void subscribe(Store store, long number, TopicSlug topic) {
    Chat chat = store.chats().findOrAdd(Samples.telegram(number), Samples.ARABIC);
    store.chats().subscribe(new Subscription(chat.id(), 0, topic));
  }
}
