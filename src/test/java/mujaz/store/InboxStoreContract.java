package mujaz.store;

import static mujaz.store.Samples.NOW;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import mujaz.chat.InboxStore;
import mujaz.chat.Platform;
import mujaz.chat.Received;
import org.junit.jupiter.api.Test;

/// What the inbox promises, whatever keeps it.
abstract class InboxStoreContract extends ContractTest {

  private InboxStore inbox() {
    return store.inbox();
  }

  @Test
  void r_02_a_chat_that_lost_its_turn_has_it_again_at_the_next_start() {
    Received first = new Received(Platform.TELEGRAM, 1, 5, "first");
    store.inbox().add(List.of(first, new Received(Platform.TELEGRAM, 2, 5, "second")));
    store.database().writeOnly(handle -> handle.execute("UPDATE inbox SET head = 0"));

    reopen();

    assertThat(store.inbox().heads(Platform.TELEGRAM, Set.of(), 5)).containsExactly(first);
  }

  @Test
  void r_02_an_update_that_comes_twice_waits_once_and_not_again_when_it_was_handled() {
    Received first = new Received(Platform.TELEGRAM, 900, 5, "{\"a\":1}");
    Received lower = new Received(Platform.TELEGRAM, 7, -6, "{\"b\":2}");

    assertThat(inbox().add(List.of(first, lower))).isEqualTo(2);
    assertThat(inbox().add(List.of(first))).isZero();
    assertThat(inbox().heads(Platform.TELEGRAM, Set.of(), 10)).containsExactly(first, lower);
    assertThat(inbox().heads(Platform.WEB, Set.of(), 10)).isEmpty();

    inbox().markHandled(first);
    inbox().quarantine(lower, "cannot be read");
    assertThat(inbox().add(List.of(first, lower))).isZero();
    assertThat(inbox().heads(Platform.TELEGRAM, Set.of(), 10)).isEmpty();
  }

  @Test
  void r_17_of_each_chat_that_is_not_busy_the_first_update_waits_for_its_turn() {
    Received first = new Received(Platform.TELEGRAM, 1, 5, "{}");
    Received second = new Received(Platform.TELEGRAM, 2, 5, "{}");
    Received other = new Received(Platform.TELEGRAM, 3, -6, "{}");
    inbox().add(List.of(first, second, other));

    assertThat(inbox().heads(Platform.TELEGRAM, Set.of(), 10)).containsExactly(first, other);
    assertThat(inbox().heads(Platform.TELEGRAM, Set.of(), 1)).containsExactly(first);
    assertThat(inbox().heads(Platform.TELEGRAM, Set.of(5L), 10)).containsExactly(other);
    inbox().drop(first, "too many");
    assertThat(inbox().heads(Platform.TELEGRAM, Set.of(), 10)).containsExactly(second, other);
    assertThat(inbox().add(List.of(first))).isZero();
  }

  @Test
  void r_03_a_number_that_was_handled_long_ago_may_come_again() {
    Received update = new Received(Platform.TELEGRAM, 900, 5, "{}");
    inbox().add(List.of(update));
    inbox().markHandled(update);

    assertThat(inbox().forgetBefore(NOW)).isZero();
    assertThat(inbox().forgetBefore(NOW.plusMillis(1))).isOne();
    assertThat(inbox().add(List.of(update))).isOne();
  }

  @Test
  void r_03_a_number_that_was_set_aside_long_ago_may_come_again() {
    inbox().add(List.of(update(900, 5), update(901, 5)));
    inbox().quarantine(update(900, 5), "cannot be read");

    assertThat(inbox().forgetBefore(NOW)).isZero();
    assertThat(inbox().forgetBefore(NOW.plusMillis(1))).isOne();
    assertThat(inbox().add(List.of(update(900, 5)))).isOne();
    assertThat(waiting()).containsExactly(update(901, 5));
  }

  @Test
  void r_02_an_update_is_handled_only_while_it_waits() {
    inbox().add(List.of(update(1, 5), update(2, 5), update(3, 5)));
    inbox().quarantine(update(2, 5), "cannot be read");

    assertThat(inbox().markHandled(update(1, 5))).isTrue();
    assertThat(inbox().markHandled(update(1, 5))).isFalse();
    assertThat(inbox().markHandled(update(2, 5))).isFalse();
    assertThat(inbox().markHandled(update(4, 5))).isFalse();
    assertThat(waiting()).containsExactly(update(3, 5));
  }

  @Test
  void a_turn_that_was_rolled_back_is_still_the_chats_turn() {
    inbox().add(List.of(update(1, 5), update(2, 5)));
    try {
      store
          .transactions()
          .run(() -> {
            inbox().markHandled(update(1, 5));
            throw new IllegalStateException("after all");
          });
    } catch (IllegalStateException expected) {
      assertThat(expected).hasMessage("after all");
    }

    assertThat(waiting()).containsExactly(update(1, 5));
  }

  @Test
  void a_chat_that_speaks_again_after_all_was_handled_has_its_turn() {
    inbox().add(List.of(update(1, 5)));
    inbox().markHandled(update(1, 5));
    inbox().add(List.of(update(2, 5), update(3, 5)));

    assertThat(waiting()).containsExactly(update(2, 5));
  }

  @Test
  void r_17_whatever_comes_and_ends_each_chats_turn_is_its_first_that_waits() {
    Random random = new Random(11);
    List<Received> waiting = new ArrayList<>();
    for (int number = 0; number < 300; number++) {
      Received update = update(number, random.nextInt(6));
      inbox().add(List.of(update));
      waiting.add(update);
      while (waiting.size() > random.nextInt(30)) {
        end(waiting.remove(random.nextInt(waiting.size())), random.nextInt(3));
      }
      assertThat(waiting()).containsExactlyElementsOf(heads(waiting));
    }
  }

  private void end(Received update, int how) {
    switch (how) {
      case 0 -> inbox().markHandled(update);
      case 1 -> inbox().drop(update, "too many");
      default -> inbox().quarantine(update, "cannot be read");
    }
  }

  private static List<Received> heads(List<Received> waiting) {
    Set<Long> met = new HashSet<>();
    return waiting.stream().filter(update -> met.add(update.chat())).toList();
  }

  private List<Received> waiting() {
    return inbox().heads(Platform.TELEGRAM, Set.of(), 10);
  }

  private static Received update(long number, long chat) {
    return new Received(Platform.TELEGRAM, number, chat, "{}");
  }
}
