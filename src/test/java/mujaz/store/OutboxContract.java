package mujaz.store;

import static mujaz.store.Samples.ARABIC;
import static mujaz.store.Samples.GROUP;
import static mujaz.store.Samples.NOW;
import static mujaz.store.Samples.WORLD;
import static mujaz.store.Samples.fingerprint;
import static mujaz.store.Samples.report;
import static mujaz.store.Samples.telegram;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import mujaz.chat.Chat;
import mujaz.chat.ChatId;
import mujaz.chat.Platform;
import mujaz.chat.Subscription;
import mujaz.delivery.Delivery;
import mujaz.delivery.Delivery.What;
import mujaz.delivery.DeliveryState;
import mujaz.delivery.Message;
import mujaz.delivery.Message.Button;
import mujaz.delivery.Message.Paragraph;
import mujaz.delivery.Message.Span;
import mujaz.delivery.SendQueue;
import mujaz.story.StoryId;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/// What the outbox and its queue promise, whatever keeps them.
abstract class OutboxContract extends ContractTest {

  private static final Instant LATER = NOW.plus(Duration.ofMinutes(1));

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
  void a_brief_is_owed_once_for_each_chat_and_thread() {
    List<Subscription> readers = List.of(reader(chat, 0), reader(chat, 7));

    assertThat(store.outbox().oweBrief(story, readers, NOW)).isEqualTo(2);
    assertThat(store.outbox().oweBrief(story, readers, NOW)).isZero();
    assertThat(count(DeliveryState.PENDING)).isEqualTo(2);
  }

  @Test
  void what_is_owed_survives_a_restart_word_for_word() {
    Message message =
        Message.of(
                new Paragraph(
                    Paragraph.Kind.EXPANDABLE_QUOTE,
                    List.of(
                        new Span.Bold("خبر"),
                        new Span.Plain(" <b> "),
                        new Span.Italic("i"),
                        new Span.Code("c"),
                        new Span.Link("رابط", "https://news.example/1"))))
            .withKeyboard(
                List.of(
                    List.of(
                        new Button.Run("اشترك", "/subscribe world"),
                        new Button.Open("Open", "https://news.example/1"))));
    What.Reply reply = new What.Reply(message, Optional.of(42L));
    store.outbox().oweReply(chat, 7, reply, NOW);

    reopen();

    Delivery claimed = store.sendQueue(Platform.TELEGRAM).claim(NOW, 1, Set.of()).getFirst();
    assertThat(claimed.what()).isEqualTo(reply);
    assertThat(claimed.thread()).isEqualTo(7);
    assertThat(claimed.progress()).isEqualTo(new Delivery.Progress(1, 0, 0));
  }

  @Test
  void replies_go_before_briefs_and_a_chat_gets_one_at_a_time() {
    owe(chat);
    reply(chat, "first");
    reply(chat, "second");

    Delivery first = claim().getFirst();
    assertThat(text(first)).isEqualTo("first");
    assertThat(claim()).isEmpty();
    queue.finish(first, DeliveryState.SENT, "", NOW);

    Delivery second = claim().getFirst();
    assertThat(text(second)).isEqualTo("second");
    queue.finish(second, DeliveryState.SENT, "", NOW);
    assertThat(claim().getFirst().what()).isEqualTo(new What.Brief(story));
  }

  @Test
  void r_68_a_part_that_is_reported_twice_is_counted_once() {
    owe(chat);
    Delivery claimed = claim().getFirst();
    queue.partSent(claimed, 501);
    queue.partSent(claimed, 501);
    queue.partSent(claimed, 502);
    queue.putBack(claimed, "no connection", NOW, false);

    assertThat(claim().getFirst().progress().partsSent()).isEqualTo(2);
  }

  @Test
  void r_68_the_end_of_a_message_that_is_reported_twice_is_one_end() {
    owe(chat);
    Delivery claimed = claim().getFirst();
    queue.partSent(claimed, 501);
    queue.sent(claimed, 502, NOW);
    queue.sent(claimed, 502, NOW);
    store.outbox().oweUpdate(story, NOW.minusMillis(1), NOW);

    assertThat(count(DeliveryState.SENT)).isOne();
    assertThat(claim().getFirst().what()).isEqualTo(new What.Update(story, List.of(501L, 502L)));
  }

  @Test
  void r_68_what_was_claimed_in_vain_is_owed_again() {
    ChatId other = store.chats().findOrAdd(telegram(9), ARABIC).id();
    owe(chat);
    owe(other);
    List<Delivery> claimed = claim();

    assertThat(queue.release(Set.of(claimed.getFirst().id()))).isEqualTo(1);
    assertThat(claim()).extracting(Delivery::id).containsExactly(claimed.getLast().id());
  }

  @Test
  void order_is_kept_when_the_first_is_put_off_but_a_reply_passes() {
    owe(chat);
    StoryId next = openStory();
    store.outbox().oweBrief(next, List.of(reader(chat, 0)), NOW);
    Delivery first = claim().getFirst();
    queue.putBack(first, "no connection", LATER, true);

    assertThat(claim()).isEmpty();
    reply(chat, "hello");
    queue.finish(claim().getFirst(), DeliveryState.SENT, "", NOW);

    assertThat(queue.nextDue(NOW)).contains(LATER);
    Delivery again = queue.claim(LATER, 5, Set.of()).getFirst();
    assertThat(again.what()).isEqualTo(new What.Brief(story));
    assertThat(again.progress()).isEqualTo(new Delivery.Progress(2, 1, 0));
  }

  @Test
  void r_39_two_dispatchers_never_claim_the_same_row() throws Exception {
    for (int number = 1; number <= 60; number++) {
      owe(store.chats().findOrAdd(telegram(number), ARABIC).id());
    }
    AtomicInteger claimed = new AtomicInteger();
    Runnable dispatcher =
        () -> {
          for (List<Delivery> some = claim(); !some.isEmpty(); some = claim()) {
            claimed.addAndGet(some.size());
          }
        };

    List<Thread> both = List.of(Thread.startVirtualThread(dispatcher), new Thread(dispatcher));
    both.getLast().start();
    for (Thread thread : both) {
      thread.join();
    }

    assertThat(claimed).hasValue(60);
    assertThat(count(DeliveryState.SENDING)).isEqualTo(60);
  }

  @Test
  void r_40_a_late_completion_of_an_earlier_attempt_changes_nothing() {
    owe(chat);
    Delivery first = claim().getFirst();
    queue.putBack(first, "stalled", NOW, true);
    Delivery second = claim().getFirst();

    queue.partSent(first, 11);
    queue.sent(first, 11, NOW);
    queue.finish(first, DeliveryState.FAILED, "late", NOW);
    queue.putBack(first, "late", NOW, true);

    assertThat(count(DeliveryState.SENDING)).isOne();
    queue.putBack(second, "stalled", NOW, true);
    Delivery third = claim().getFirst();
    assertThat(third.progress().partsSent()).isZero();
    queue.sent(third, 12, NOW);
    assertThat(count(DeliveryState.SENT)).isOne();
  }

  @Test
  void r_41_parts_that_arrived_are_remembered() {
    owe(chat);
    Delivery first = claim().getFirst();
    queue.partSent(first, 101);
    queue.partSent(first, 102);
    queue.putBack(first, "no connection", NOW, true);

    assertThat(claim().getFirst().progress().partsSent()).isEqualTo(2);
  }

  @Test
  void r_26_a_frozen_chat_is_left_alone_over_a_restart_and_the_others_are_served() {
    ChatId other = store.chats().findOrAdd(telegram(5), ARABIC).id();
    owe(chat);
    owe(other);
    queue.freeze(chat, LATER);

    reopen();
    queue = store.sendQueue(Platform.TELEGRAM);

    assertThat(claim()).extracting(Delivery::chat).containsExactly(other);
    assertThat(queue.nextDue(NOW)).contains(LATER);
    assertThat(queue.claim(LATER.minusMillis(1), 5, Set.of())).isEmpty();
    assertThat(queue.claim(LATER, 5, Set.of())).hasSize(1);
  }

  @Test
  void r_48_what_a_chat_was_owed_is_dropped_with_a_reason_when_it_is_suspended() {
    owe(chat);
    store.chats().saveState(chat, Chat.State.SUSPENDED, "blocked");
    assertThat(count(DeliveryState.EXPIRED)).isOne();

    reply(chat, "too late");
    assertThat(count(DeliveryState.EXPIRED)).isEqualTo(2);
    assertThat(store.outbox().oweBrief(openStory(), List.of(reader(chat, 0)), NOW)).isZero();

    store.chats().saveState(chat, Chat.State.ACTIVE, "");
    assertThat(claim()).isEmpty();
    assertThat(queue.nextDue(NOW)).isEmpty();
  }

  @Test
  void r_20_an_interrupted_row_is_unknown_and_sent_again_at_most_once() {
    owe(chat);
    claim();
    reopen();
    queue = store.sendQueue(Platform.TELEGRAM);

    assertThat(store.sendQueue(Platform.WEB).recoverInterrupted(NOW)).isZero();
    assertThat(queue.recoverInterrupted(NOW)).isOne();
    assertThat(count(DeliveryState.UNKNOWN)).isOne();
    assertThat(claim()).isEmpty();

    Duration minute = Duration.ofMinutes(1);
    assertThat(queue.retryUnknown(minute, Duration.ofDays(1), LATER.minusMillis(1))).isZero();
    assertThat(queue.retryUnknown(minute, Duration.ofDays(1), LATER)).isOne();
    Delivery again = queue.claim(LATER, 5, Set.of()).getFirst();
    queue.finish(again, DeliveryState.UNKNOWN, "timeout", LATER);
    assertThat(queue.retryUnknown(minute, Duration.ofDays(1), LATER.plus(minute))).isZero();
  }

  @Test
  void a_brief_that_a_chat_has_is_updated_once_however_many_reports_join() {
    ChatId other = store.chats().findOrAdd(telegram(5), ARABIC).id();
    owe(chat);
    owe(other);
    send(queue.claim(NOW, 1, Set.of()).getFirst(), 101, 102);

    assertThat(store.outbox().oweUpdate(story, NOW.minusMillis(1), LATER)).isOne();
    assertThat(store.outbox().oweUpdate(story, NOW.minusMillis(1), LATER)).isZero();

    reopen();
    queue = store.sendQueue(Platform.TELEGRAM);
    assertThat(queue.claim(LATER, 5, Set.of()))
        .extracting(Delivery::what)
        .containsExactly(new What.Brief(story), new What.Update(story, List.of(101L, 102L)));
    assertThat(store.outbox().oweUpdate(story, NOW.minusMillis(1), LATER)).isEqualTo(2);
  }

  @Test
  void a_brief_is_not_updated_when_it_is_old_or_never_arrived() {
    owe(chat);
    Delivery brief = claim().getFirst();
    assertThat(store.outbox().oweUpdate(story, NOW.minusMillis(1), NOW)).isOne();
    queue.finish(brief, DeliveryState.FAILED, "refused", NOW);

    Delivery update = claim().getFirst();
    assertThat(update.what()).isEqualTo(new What.Update(story, List.of()));
    queue.finish(update, DeliveryState.SENT, "", NOW);
    assertThat(store.outbox().oweUpdate(story, NOW.minusMillis(1), NOW)).isZero();

    StoryId old = openStory();
    store.outbox().oweBrief(old, List.of(reader(chat, 0)), NOW);
    send(claim().getFirst(), 103);
    assertThat(store.outbox().oweUpdate(old, NOW, LATER)).isZero();
  }

  @Test
  void r_31_messages_of_the_old_address_are_not_updated_at_the_new_one() {
    owe(chat);
    send(claim().getFirst(), 101);
    store.outbox().oweUpdate(story, NOW.minusMillis(1), NOW);

    store.chats().move(GROUP, telegram(-1_003L));

    assertThat(claim().getFirst().what()).isEqualTo(new What.Update(story, List.of()));
  }

  private void send(Delivery delivery, long... messages) {
    for (int part = 0; part < messages.length - 1; part++) {
      queue.partSent(delivery, messages[part]);
    }
    queue.sent(delivery, messages[messages.length - 1], NOW);
  }

  @Test
  void what_waited_too_long_expires() {
    owe(chat);

    assertThat(queue.expire(Duration.ofMinutes(1), LATER.minusMillis(1))).isZero();
    assertThat(queue.expire(Duration.ofMinutes(1), LATER)).isOne();
    assertThat(count(DeliveryState.EXPIRED)).isOne();
  }

  @Test
  void r_31_what_two_chats_were_owed_is_owed_once_when_they_become_one() {
    ChatId known = store.chats().findOrAdd(telegram(-1_002L), ARABIC).id();
    StoryId both = openStory();
    store.outbox().oweBrief(both, List.of(reader(chat, 0), reader(known, 0)), NOW);
    owe(chat);
    reply(chat, "hello");
    Delivery underWay = claim().getFirst();

    store.chats().move(GROUP, telegram(-1_002L));

    assertThat(count(DeliveryState.PENDING)).isOne();
    queue.putBack(underWay, "moved", NOW, false);
    assertThat(count(DeliveryState.PENDING) + count(DeliveryState.SENDING)).isEqualTo(3);
  }

  @Test
  void resting_chats_and_other_platforms_are_left() {
    owe(chat);

    assertThat(queue.claim(NOW, 5, Set.of(chat))).isEmpty();
    assertThat(store.sendQueue(Platform.WEB).claim(NOW, 5, Set.of())).isEmpty();
    assertThat(store.sendQueue(Platform.WEB).nextDue(NOW)).isEmpty();
    assertThat(claim()).hasSize(1);
  }

  @Test
  void dispatchers_wake_after_the_commit_and_not_before() {
    AtomicInteger woken = new AtomicInteger();
    queue.onOwed(woken::incrementAndGet);

    store
        .transactions()
        .run(() -> {
          reply(chat, "hello");
          assertThat(woken).hasValue(0);
        });
    assertThat(woken).hasValue(1);

    assertThatThrownBy(() ->
            store
                .transactions()
                .run(() -> {
                  owe(chat);
                  throw new IllegalStateException("killed");
                }))
        .hasMessage("killed");
    assertThat(woken).hasValue(1);
    assertThat(count(DeliveryState.PENDING)).isOne();
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

  private void owe(ChatId reader) {
    store.outbox().oweBrief(story, List.of(reader(reader, 0)), NOW);
  }

  private void reply(ChatId to, String text) {
    Message message = Message.of(Paragraph.text(text));
    store.outbox().oweReply(to, 0, new What.Reply(message, Optional.empty()), NOW);
  }

  private List<Delivery> claim() {
    return queue.claim(NOW, 5, Set.of());
  }

  private long count(DeliveryState state) {
    return store.outbox().counts().getOrDefault(state, 0L);
  }

  private static Subscription reader(ChatId chat, long thread) {
    return new Subscription(chat, thread, WORLD);
  }

  private static String text(Delivery delivery) {
    return switch (delivery.what()) {
      case What.Reply reply -> reply.message().paragraphs().getFirst().spans().getFirst().text();
      case What.Brief brief -> "brief of " + brief.story();
      case What.Update update -> "update of " + update.story();
      case What.Unreadable broken -> broken.reason();
      case What.Stories stories -> "digest of " + stories.digest().day();
    };
  }
}
