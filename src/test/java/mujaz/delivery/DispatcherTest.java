package mujaz.delivery;

import static mujaz.delivery.DeliveryState.EXPIRED;
import static mujaz.delivery.DeliveryState.FAILED;
import static mujaz.delivery.DeliveryState.PENDING;
import static mujaz.delivery.DeliveryState.SENDING;
import static mujaz.delivery.DeliveryState.SENT;
import static mujaz.delivery.DeliveryState.UNKNOWN;
import static mujaz.store.Samples.telegram;
import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.stream.IntStream;
import mujaz.chat.Chat;
import mujaz.chat.ChatAddress;
import mujaz.chat.ChatId;
import mujaz.chat.Platform;
import mujaz.chat.Subscription;
import mujaz.delivery.Message.Paragraph;
import mujaz.store.Samples;
import mujaz.store.Store;
import mujaz.store.TestStore;
import mujaz.story.Story;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class DispatcherTest {

  private static final ChatAddress ANNA = telegram(1);
  private static final ChatAddress BORIS = telegram(2);
  private static final ChatAddress GROUP = telegram(-1_001);

  @TempDir Path folder;

  private final ManualClocks clocks = new ManualClocks(Samples.NOW);
  private final FakePlatform platform = new FakePlatform();
  private Store store;
  private final AtomicBoolean woken = new AtomicBoolean();
  private Dispatcher dispatcher;

  @BeforeEach
  void open() {
    store = TestStore.open(folder, clocks);
    dispatcher = dispatcher(Sending.DEFAULT);
    dispatcher.wakeWith(() -> woken.set(true));
  }

  @AfterEach
  void close() {
    store.close();
  }

  @Test
  void r_19_killed_after_the_commit_and_before_the_request_it_is_sent_once_after_the_restart() {
    owe(ANNA);
    restart();

    settle();
    settle();

    assertThat(platform.chats()).containsExactly(ANNA);
    assertThat(count(SENT)).isOne();
  }

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

  @Test
  void r_20_killed_while_sending_it_is_not_sent_blindly_and_once_more_at_most() {
    owe(ANNA);
    queue().claim(clocks.instant(), 1, Set.of());
    restart();

    settle();
    assertThat(platform.requests()).isEmpty();
    assertThat(count(UNKNOWN)).isOne();

    pass(Duration.ofSeconds(61));
    assertThat(platform.chats()).containsExactly(ANNA);
    assertThat(count(SENT)).isOne();
  }

  @Test
  void r_21_r_45_a_request_without_an_answer_is_unknown_and_sent_once_more_a_minute_later() {
    SendResult timeout = new SendResult.Unknown("timeout");
    platform.answer(ANNA, timeout, timeout, timeout);
    owe(ANNA);

    settle();
    pass(Duration.ofSeconds(59));
    assertThat(platform.requests()).hasSize(1);

    pass(Duration.ofSeconds(11));
    pass(Duration.ofHours(2));
    assertThat(platform.requests()).hasSize(2);
    assertThat(count(UNKNOWN)).isOne();
  }

  @Test
  void r_20_what_is_no_news_any_more_after_the_restart_stays_unknown() {
    owe(ANNA);
    queue().claim(clocks.instant(), 1, Set.of());
    clocks.advance(Duration.ofHours(25));
    restart();

    settle();
    pass(Duration.ofMinutes(2));

    assertThat(platform.requests()).isEmpty();
    assertThat(count(UNKNOWN)).isOne();
  }

  @Test
  void r_21_an_operator_may_have_the_unknown_never_sent_again() {
    dispatcher = dispatcher(Sending.free(Duration.ofDays(1), Sending.WhenUnknown.NEVER));
    platform.answer(ANNA, new SendResult.Unknown("timeout"));
    owe(ANNA);

    settle();
    pass(Duration.ofHours(2));

    assertThat(platform.requests()).hasSize(1);
    assertThat(count(UNKNOWN)).isOne();
  }

  @Test
  void r_22_what_provably_did_not_leave_is_tried_again_after_growing_waits() {
    SendResult down = new SendResult.NotSent("no connection");
    platform.answer(ANNA, down, down, down);
    owe(ANNA);

    settle();
    pass(Duration.ofMillis(1_999));
    assertThat(platform.requests()).hasSize(1);
    pass(Duration.ofMillis(1));
    assertThat(platform.requests()).hasSize(2);
    pass(Duration.ofSeconds(4));
    assertThat(platform.requests()).hasSize(3);
    pass(Duration.ofSeconds(8));
    assertThat(platform.requests()).hasSize(4);
    assertThat(count(SENT)).isOne();
  }

  @Test
  void r_26_flood_control_freezes_the_chat_exactly_so_long_and_keeps_its_order() {
    platform.answer(ANNA, new SendResult.RetryAfter(Duration.ofSeconds(30)));
    reply(ANNA, "first");
    reply(ANNA, "second");
    owe(BORIS);

    settle();
    assertThat(platform.chats()).containsExactly(ANNA, BORIS);

    restart();
    pass(Duration.ofMillis(29_999));
    assertThat(platform.requests()).hasSize(2);

    pass(Duration.ofMillis(1));
    assertThat(texts()).endsWith("first", "second");
    assertThat(count(SENT)).isEqualTo(3);
  }

  @Test
  void r_28_flood_control_in_several_chats_pauses_everything_and_starts_again_slowly() {
    for (int number = 11; number <= 13; number++) {
      platform.answer(telegram(number), new SendResult.RetryAfter(Duration.ofSeconds(5)));
      owe(telegram(number));
    }
    settle();
    IntStream.rangeClosed(100, 160).forEach(number -> owe(telegram(number)));

    pass(Duration.ofMillis(4_900));
    assertThat(platform.requests()).hasSize(3);

    clocks.advance(Duration.ofMillis(100));
    settle();
    int atFirst = platform.requests().size() - 3;
    assertThat(atFirst).isBetween(1, 3);

    IntStream.range(0, 200).forEach(tenth -> pass(Duration.ofMillis(100)));
    assertThat(count(SENT)).isEqualTo(64);
  }

  @Test
  void r_29_a_group_with_a_backlog_gets_twenty_a_minute_and_delays_nobody() {
    IntStream.range(0, 30).forEach(i -> reply(GROUP, "line " + i));
    owe(ANNA);

    settle();
    assertThat(platform.chats()).contains(ANNA);

    IntStream.range(0, 590).forEach(tenth -> pass(Duration.ofMillis(100)));
    assertThat(platform.chats().stream().filter(GROUP::equals)).hasSize(20);
    pass(Duration.ofSeconds(5));
    assertThat(platform.chats().stream().filter(GROUP::equals).count()).isGreaterThan(20);
  }

  @Test
  void a_burst_is_sent_in_even_steps_thirty_a_second_in_all_and_once_a_chat() {
    IntStream.rangeClosed(1, 90).forEach(number -> owe(telegram(number)));

    settle();
    assertThat(platform.requests()).hasSize(5);
    passUntil(Duration.ofMillis(900));
    assertThat(platform.requests()).hasSize(30);
    passUntil(Duration.ofMillis(1_900));
    assertThat(platform.requests()).hasSize(60);
    passUntil(Duration.ofMillis(2_900));
    assertThat(platform.chats()).hasSize(90).doesNotHaveDuplicates();
  }

  private void passUntil(Duration sinceStart) {
    while (clocks.nanos() < sinceStart.toNanos()) {
      pass(Duration.ofMillis(10));
    }
  }

  @Test
  void a_reply_waits_for_a_step_of_a_broadcast_and_not_for_its_second() {
    IntStream.rangeClosed(1, 90).forEach(number -> owe(telegram(number)));
    settle();

    reply(ANNA, "an answer");
    pass(Duration.ofMillis(140));

    assertThat(platform.chats().get(5)).isEqualTo(ANNA);
  }

  @Test
  void r_31_r_32_a_group_that_moved_is_written_to_at_its_new_address_at_once_and_once() {
    ChatAddress supergroup = telegram(-1_002_000_000_001L);
    platform.answer(GROUP, new SendResult.ChatMoved(supergroup));
    owe(GROUP);

    settle();

    assertThat(platform.chats()).containsExactly(GROUP, supergroup);
    assertThat(count(SENT)).isOne();
    assertThat(store.chats().find(GROUP)).isEmpty();
  }

  @Test
  void r_33_a_chat_that_shut_us_out_is_suspended_and_keeps_its_subscriptions() {
    ChatId anna = chat(ANNA);
    store.topics().save(Samples.topic(Samples.WORLD));
    store.chats().subscribe(new Subscription(anna, 0, Samples.WORLD));
    platform.answer(ANNA, new SendResult.ChatGone("bot was blocked by the user"));
    owe(ANNA);

    settle();

    assertThat(store.chats().find(anna)).map(Chat::state).contains(Chat.State.SUSPENDED);
    assertThat(store.chats().subscriptionsOf(anna, 0)).containsOnly(Samples.WORLD);
    assertThat(count(FAILED)).isOne();
  }

  @Test
  void r_34_r_38_what_fails_for_one_reader_reaches_the_others_and_deletes_nothing() {
    platform.answer(ANNA, new SendResult.Rejected("can't parse entities"));
    Story story = story();
    owe(story, ANNA);
    owe(story, BORIS);
    owe(story, GROUP);

    settle();
    owe(story(), ANNA);
    settle();

    assertThat(count(FAILED)).isOne();
    assertThat(count(SENT)).isEqualTo(3);
    assertThat(platform.chats()).contains(BORIS, GROUP).endsWith(ANNA);
  }

  @Test
  void r_39_a_message_that_two_dispatchers_see_is_sent_by_one() {
    Dispatcher other = dispatcher(Sending.DEFAULT);
    IntStream.rangeClosed(1, 20).forEach(number -> owe(telegram(number)));

    for (int i = 0; i < 10; i++) {
      dispatcher.round();
      other.round();
      clocks.advance(Duration.ofMillis(100));
    }

    assertThat(platform.chats()).hasSize(20).doesNotHaveDuplicates();
  }

  @Test
  void r_41_sending_resumes_after_the_parts_that_arrived() {
    platform.partsOfEach = 3;
    platform.answer(ANNA, new SendResult.Sent(1), new SendResult.NotSent("no connection"));
    owe(ANNA);

    settle();
    pass(Duration.ofSeconds(2));

    assertThat(platform.requests()).extracting(Envelope::part).containsExactly(0, 1, 1, 2);
    assertThat(count(SENT)).isOne();
  }

  @Test
  void r_42_a_refused_token_stops_everything_and_loses_nothing() {
    platform.answer(ANNA, new SendResult.Unauthorized("Unauthorized"));
    owe(ANNA);
    settle();
    owe(BORIS);
    pass(Duration.ofMinutes(5));

    assertThat(platform.requests()).hasSize(1);
    assertThat(dispatcher.complaint()).contains("Unauthorized");
    assertThat(count(PENDING)).isEqualTo(2);

    restart();
    settle();
    assertThat(count(SENT)).isEqualTo(2);
  }

  @Test
  void r_48_what_was_queued_for_a_chat_that_was_suspended_meanwhile_is_dropped() {
    owe(ANNA);
    store.chats().saveState(chat(ANNA), Chat.State.SUSPENDED, "blocked");

    settle();

    assertThat(platform.requests()).isEmpty();
    assertThat(count(EXPIRED)).isOne();
  }

  @Test
  void what_is_no_news_any_more_expires() {
    platform.answer(ANNA, new SendResult.RetryAfter(Duration.ofHours(25)));
    owe(ANNA);
    settle();

    pass(Duration.ofHours(24));

    assertThat(count(EXPIRED)).isOne();
    assertThat(platform.requests()).hasSize(1);
  }

  @Test
  void a_round_says_when_the_next_is_worth_it() {
    platform.answer(ANNA, new SendResult.NotSent("no connection"));
    owe(ANNA);
    settle();

    assertThat(dispatcher.round()).isEqualTo(Duration.ofSeconds(2));
    pass(Duration.ofSeconds(2));
    assertThat(dispatcher.round()).isEqualTo(Duration.ofSeconds(10));
  }

  @Test
  void it_is_woken_when_something_is_owed() {
    settle();
    woken.set(false);

    reply(ANNA, "hello");

    assertThat(woken).isTrue();
  }

  @Test
  void stopping_leaves_the_rest_for_the_next_start() throws InterruptedException {
    owe(ANNA);
    dispatcher.stop(Duration.ofSeconds(1));

    assertThat(dispatcher.round()).isPositive();
    assertThat(platform.requests()).isEmpty();
    assertThat(count(PENDING)).isOne();
    assertThat(count(SENDING)).isZero();
  }

  private Dispatcher dispatcher(Sending settings) {
    return new Dispatcher(
        new Dispatcher.Stores(queue(), store.chats(), store.stories(), store.transactions()),
        platform,
        settings,
        clocks,
        new SameThread());
  }

  private SendQueue queue() {
    return store.sendQueue(Platform.TELEGRAM);
  }

  private void restart() {
    store.close();
    open();
  }

  /// Rounds until there is nothing to do at this instant.
  private void settle() {
    for (int i = 0; i < 500; i++) {
      woken.set(false);
      if (dispatcher.round().isPositive() && !woken.get()) {
        return;
      }
    }
    throw new AssertionError("it never rests");
  }

  private void pass(Duration time) {
    clocks.advance(time);
    settle();
  }

  private ChatId chat(ChatAddress address) {
    return store.chats().findOrAdd(address, Samples.ARABIC).id();
  }

  private Story story() {
    return store
        .stories()
        .open(
            Samples.report("The Post", "https://post.example/1", clocks.instant()),
            Set.of(),
            Samples.fingerprint("open"),
            clocks.instant());
  }

  private void owe(ChatAddress reader) {
    owe(story(), reader);
  }

  private void owe(Story story, ChatAddress reader) {
    Subscription subscription = new Subscription(chat(reader), 0, Samples.WORLD);
    store.outbox().oweBrief(story.id(), List.of(subscription), clocks.instant());
  }

  private void reply(ChatAddress to, String text) {
    Message message = Message.of(Paragraph.text(text));
    store
        .outbox()
        .oweReply(
            chat(to), 0, new Delivery.What.Reply(message, Optional.empty()), clocks.instant());
  }

  private List<String> texts() {
    return platform.requests().stream()
        .map(Envelope::message)
        .map(message -> message.paragraphs().getFirst().spans().getFirst().text())
        .toList();
  }

  private long count(DeliveryState state) {
    return store.outbox().counts().getOrDefault(state, 0L);
  }
}
