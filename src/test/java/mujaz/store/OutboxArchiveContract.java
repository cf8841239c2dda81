package mujaz.store;

import static mujaz.store.Samples.ARABIC;
import static mujaz.store.Samples.GROUP;
import static mujaz.store.Samples.NOW;
import static mujaz.store.Samples.WORLD;
import static mujaz.store.Samples.fingerprint;
import static mujaz.store.Samples.report;
import static mujaz.store.Samples.telegram;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.entry;

import java.time.Duration;
import java.time.Instant;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import mujaz.chat.Chat;
import mujaz.chat.ChatAddress;
import mujaz.chat.ChatId;
import mujaz.chat.Platform;
import mujaz.chat.Subscription;
import mujaz.delivery.Delivery;
import mujaz.delivery.Delivery.What;
import mujaz.delivery.DeliveryId;
import mujaz.delivery.DeliveryState;
import mujaz.delivery.Message;
import mujaz.delivery.Message.Paragraph;
import mujaz.delivery.Outbox;
import mujaz.delivery.SendQueue;
import mujaz.delivery.Trace;
import mujaz.story.StoryId;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/// What becomes of rows that ended long ago, whatever keeps them.
abstract class OutboxArchiveContract extends ContractTest {

  private static final Set<DeliveryState> ALL = EnumSet.allOf(DeliveryState.class);
  private static final DeliveryId NEWEST = new DeliveryId(Long.MAX_VALUE);

  private SendQueue queue;
  private ChatId chat;
  private StoryId story;

  @BeforeEach
  void fill() {
    queue = store.sendQueue(Platform.TELEGRAM);
    chat = store.chats().findOrAdd(GROUP, ARABIC).id();
    story = openStory();
  }

  @Test
  void what_was_sent_long_ago_is_removed_and_what_is_still_of_use_stays() {
    Instant monthsLater = NOW.plus(Duration.ofDays(100));
    store.outbox().oweBrief(story, List.of(reader(chat, 0), reader(chat, 7)), NOW);
    Delivery sent = queue.claim(NOW, 1, Set.of()).getFirst();
    queue.partSent(sent, 501);
    queue.finish(sent, DeliveryState.SENT, "", NOW);
    Delivery unknown = queue.claim(NOW, 1, Set.of()).getFirst();
    queue.finish(unknown, DeliveryState.UNKNOWN, "no answer", NOW);
    Instant nearly = NOW.plus(Duration.ofDays(99));
    store.outbox().oweBrief(openStory(), List.of(reader(chat, 0)), nearly);

    assertThat(store.outbox().archive(NOW, 0).taken()).isZero();
    Outbox.Swept swept = store.outbox().archive(monthsLater.minus(Duration.ofDays(90)), 0);

    assertThat(swept).isEqualTo(new Outbox.Swept(1, 0));
    assertThat(count(DeliveryState.SENT)).isZero();
    assertThat(count(DeliveryState.UNKNOWN)).isOne();
    assertThat(count(DeliveryState.PENDING)).isOne();
  }

  @Test
  void what_became_of_a_row_that_left_stays_on_record_for_a_while() {
    store.outbox().oweBrief(story, List.of(reader(chat, 0)), NOW);
    Delivery sent = queue.claim(NOW, 1, Set.of()).getFirst();
    queue.partSent(sent, 501);
    queue.finish(sent, DeliveryState.SENT, "", NOW);
    Trace before = store.trail().find(sent.id()).orElseThrow();
    Instant later = NOW.plus(Duration.ofDays(1));
    store.outbox().oweBrief(openStory(), List.of(reader(chat, 0)), later);
    List<Trace> listed = store.trail().list(ALL, NEWEST, 9);

    assertThat(store.outbox().archive(later, 0).taken()).isOne();

    assertThat(count(DeliveryState.SENT)).isZero();
    assertThat(store.trail().find(sent.id())).contains(before);
    assertThat(store.trail().briefs(story, chat)).containsExactly(before);
    assertThat(store.trail().counts(story)).containsOnly(entry(DeliveryState.SENT, 1L));
    assertThat(store.trail().list(ALL, NEWEST, 9)).isEqualTo(listed);
    assertThat(store.trail().list(ALL, NEWEST, 1)).containsExactly(listed.getFirst());

    assertThat(store.outbox().forgetArchived(NOW)).isZero();
    assertThat(store.outbox().forgetArchived(later)).isOne();
    assertThat(store.trail().find(sent.id())).isEmpty();
  }

  @Test
  void the_number_of_a_row_that_left_is_never_given_again() {
    store.outbox().oweReply(chat, 0, reply(), NOW);
    Delivery only = queue.claim(NOW, 1, Set.of()).getFirst();
    queue.finish(only, DeliveryState.SENT, "", NOW);
    assertThat(store.outbox().archive(NOW.plus(Duration.ofDays(1)), 0).taken()).isOne();
    reopen();

    store.outbox().oweReply(chat, 0, reply(), NOW);

    Delivery next = store.sendQueue(Platform.TELEGRAM).claim(NOW, 1, Set.of()).getFirst();
    assertThat(next.id().value()).isGreaterThan(only.id().value());
  }

  @Test
  void what_became_of_a_reply_is_not_kept() {
    store.outbox().oweReply(chat, 0, reply(), NOW);
    Delivery only = queue.claim(NOW, 1, Set.of()).getFirst();
    queue.finish(only, DeliveryState.SENT, "", NOW);

    store.outbox().archive(NOW.plus(Duration.ofDays(1)), 0);

    assertThat(store.trail().find(only.id())).isEmpty();
  }

  @Test
  void old_rows_are_looked_at_in_small_steps() {
    for (int thread = 0; thread < 700; thread++) {
      store.outbox().oweReply(chat, thread, reply(), NOW);
    }
    store.chats().saveState(chat, Chat.State.SUSPENDED, "kicked");

    Outbox.Swept first = store.outbox().archive(NOW.plus(Duration.ofDays(1)), 0);
    assertThat(first.taken()).isEqualTo(500);
    assertThat(first.next()).isPositive();
    assertThat(store.outbox().archive(NOW.plus(Duration.ofDays(1)), first.next()))
        .isEqualTo(new Outbox.Swept(200, 0));
  }

  @Test
  void r_31_what_is_on_record_moves_with_its_group() {
    store.outbox().oweBrief(story, List.of(reader(chat, 0)), NOW);
    Delivery sent = queue.claim(NOW, 1, Set.of()).getFirst();
    queue.finish(sent, DeliveryState.SENT, "", NOW);
    store.outbox().oweReply(chat, 0, reply(), NOW);
    store.outbox().archive(NOW.plus(Duration.ofDays(1)), 0);
    ChatAddress supergroup = telegram(-1_004_503_599_627_370L);
    ChatId known = store.chats().findOrAdd(supergroup, ARABIC).id();

    store.chats().move(GROUP, supergroup);

    assertThat(store.trail().briefs(story, known)).hasSize(1);
  }

  private StoryId openStory() {
    return store
        .stories()
        .open(
            report("The Post", "https://post.example/1", NOW),
            Set.of(WORLD),
            fingerprint("open"),
            NOW)
        .id();
  }

  private static What.Reply reply() {
    return new What.Reply(Message.of(Paragraph.text("x")), Optional.empty());
  }

  private long count(DeliveryState state) {
    return store.outbox().counts().getOrDefault(state, 0L);
  }

  private static Subscription reader(ChatId chat, long thread) {
    return new Subscription(chat, thread, WORLD);
  }
}
