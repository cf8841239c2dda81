package mujaz.delivery;

import static mujaz.delivery.DeliveryState.FAILED;
import static mujaz.delivery.DeliveryState.PENDING;
import static mujaz.delivery.DeliveryState.SENT;
import static mujaz.delivery.DeliveryState.UNKNOWN;
import static mujaz.store.Samples.telegram;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.Set;
import mujaz.chat.Chat;
import mujaz.chat.ChatAddress;
import mujaz.chat.ChatId;
import mujaz.chat.Subscription;
import mujaz.store.Samples;
import mujaz.story.Story;
import org.junit.jupiter.api.Test;

/// What follows from each answer, and from none.
final class SendOutcomesTest extends DispatcherStage {

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
}
