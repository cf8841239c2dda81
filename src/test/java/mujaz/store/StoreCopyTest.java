package mujaz.store;

import static mujaz.store.Samples.ARABIC;
import static mujaz.store.Samples.NOW;
import static mujaz.store.Samples.WORLD;
import static mujaz.store.Samples.telegram;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import mujaz.chat.Chat;
import mujaz.chat.Platform;
import mujaz.chat.Subscription;
import mujaz.delivery.Delivery;
import mujaz.delivery.DeliveryState;
import mujaz.delivery.Message;
import mujaz.feed.Feed;
import mujaz.story.Story;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class StoreCopyTest {

  @TempDir Path folder;

  @Test
  void everything_is_on_postgresql_as_it_was_on_sqlite_and_goes_on_there() {
    Feed feed;
    Chat chat;
    Story story;
    try (Store store = TestStore.open(folder, () -> NOW);
        PollScheduler schedule = new PollScheduler(store, id -> Duration.ZERO, 1)) {
      feed = store.feeds().add(URI.create("https://news.example/feed"));
      schedule.pollAfter(feed.id(), Duration.ofHours(3));
      store.topics().save(Samples.topic(WORLD));
      store.topics().addFeed(WORLD, feed.id());
      chat = store.chats().findOrAdd(telegram(7), ARABIC);
      Subscription reader = new Subscription(chat.id(), 0, WORLD);
      store.chats().subscribe(reader);
      story =
          store
              .stories()
              .open(
                  Samples.report("البريد", "https://news.example/1", NOW),
                  Set.of(WORLD),
                  Samples.fingerprint("port"),
                  NOW);
      store.outbox().oweBrief(story.id(), List.of(reader), NOW);
      store
          .outbox()
          .oweReply(
              chat.id(),
              0,
              new Delivery.What.Reply(
                  Message.of(Message.Paragraph.text("مرحبا")), Optional.empty()),
              NOW);
    }
    List<StoreCopy.Copied> copied = new ArrayList<>();

    StoreCopy.copy(TestStore.url(folder), TestPostgres.url(folder), () -> NOW, copied::add);

    assertThat(copied).contains(new StoreCopy.Copied("outbox", 2), new StoreCopy.Copied("chat", 1));
    try (Store store = TestStore.at(TestPostgres.url(folder), () -> NOW);
        PollScheduler schedule = new PollScheduler(store, id -> Duration.ZERO, 1)) {
      assertThat(store.feeds().find(feed.id())).contains(feed);
      assertThat(schedule.next(feed.id())).contains(NOW.plus(Duration.ofHours(3)));
      assertThat(store.chats().find(chat.id())).contains(chat);
      assertThat(store.stories().find(story.id())).contains(story);
      assertThat(store.outbox().counts()).containsEntry(DeliveryState.PENDING, 2L);
      assertThat(store.sendQueue(Platform.TELEGRAM).claim(NOW, 5, Set.of())).hasSize(1);
      assertThat(store.chats().findOrAdd(telegram(8), ARABIC).id().value())
          .isGreaterThan(chat.id().value());
    }
  }

  @Test
  void a_target_that_holds_anything_is_refused_and_left_as_it_is() {
    TestStore.open(folder, () -> NOW).close();
    try (Store store = TestStore.at(TestPostgres.url(folder), () -> NOW)) {
      store.chats().findOrAdd(telegram(1), ARABIC);
    }

    assertThatThrownBy(() ->
            StoreCopy.copy(
                TestStore.url(folder), TestPostgres.url(folder), () -> NOW, copied -> {}))
        .isInstanceOf(StoreUnavailable.class)
        .hasMessageContaining("not empty")
        .hasMessageContaining("chat");
  }

  @Test
  void values_that_mean_the_same_have_the_same_digest_and_others_have_not() {
    assertThat(digest(1, "a", null).isSameAs(digest(1L, "a", null))).isTrue();
    assertThat(digest(true, 5L).isSameAs(digest(1, new java.sql.Timestamp(5)))).isTrue();
    assertThat(digest("ab", "c").isSameAs(digest("a", "bc"))).isFalse();
    assertThat(digest(1).isSameAs(digest("1"))).isFalse();
  }

  private static TableDigest digest(@Nullable Object... row) {
    TableDigest digest = new TableDigest();
    for (Object value : row) {
      digest.add(value);
    }
    digest.endRow();
    return digest;
  }
}
