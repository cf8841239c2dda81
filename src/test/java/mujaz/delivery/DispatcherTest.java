package mujaz.delivery;

import static mujaz.delivery.DeliveryState.EXPIRED;
import static mujaz.delivery.DeliveryState.PENDING;
import static mujaz.delivery.DeliveryState.SENDING;
import static mujaz.delivery.DeliveryState.SENT;
import static mujaz.store.Samples.telegram;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.stream.IntStream;
import mujaz.chat.Chat;
import org.junit.jupiter.api.Test;

/// Rounds of sending: what is sent, once, and what the next round waits for.
final class DispatcherTest extends DispatcherStage {

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
}
