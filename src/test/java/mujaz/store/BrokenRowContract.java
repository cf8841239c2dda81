package mujaz.store;

import static mujaz.store.Samples.ARABIC;
import static mujaz.store.Samples.NOW;
import static mujaz.store.Samples.telegram;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import mujaz.chat.ChatId;
import mujaz.chat.Platform;
import mujaz.delivery.Delivery;
import mujaz.delivery.Delivery.What;
import mujaz.delivery.DeliveryId;
import mujaz.delivery.DeliveryState;
import mujaz.delivery.Message;
import mujaz.delivery.Message.Paragraph;
import mujaz.delivery.SendQueue;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.NullSource;
import org.junit.jupiter.params.provider.ValueSource;

/// What a claim makes of a row whose message is damaged.
abstract class BrokenRowContract extends ContractTest {

  private SendQueue queue;

  @BeforeEach
  void owe() {
    queue = store.sendQueue(Platform.TELEGRAM);
    reply(1);
    reply(2);
  }

  @ParameterizedTest
  @NullSource
  @ValueSource(
      strings = {
        "",
        "null",
        " null",
        "{\"paragraphs\":[{\"kind\":\"TEXT\",\"spans\":[{\"style\":\"plain\"}]}],\"keyboard\":[]}",
        "{\"paragraphs\":[{\"kind\":\"TE",
        "secret words",
        "{\"paragraphs\":[{\"kind\":\"SONG\",\"spans\":[]}],\"keyboard\":[]}",
        "{\"paragraphs\":[{\"kind\":\"TEXT\",\"spans\":[{\"style\":\"loud\"}]}],\"keyboard\":[]}",
        "{\"paragraphs\":null,\"keyboard\":[]}",
        "[]"
      })
  void r_38_a_row_that_cannot_be_read_is_claimed_as_such_and_the_others_as_ever(
      @Nullable String stored) {
    damage("REPLY", stored);

    List<Delivery> claimed = queue.claim(NOW, 5, Set.of());

    assertThat(claimed).hasSize(2);
    assertThat(claimed.getFirst().what())
        .isInstanceOfSatisfying(
            What.Unreadable.class,
            broken ->
                assertThat(broken.reason())
                    .startsWith("what is stored cannot be read: ")
                    .doesNotContain("secret", "loud", "SONG", "mujaz."));
    assertThat(claimed.getLast().what()).isInstanceOf(What.Reply.class);
  }

  @ParameterizedTest
  @CsvSource(
      quoteCharacter = '`',
      delimiter = '|',
      value = {
        "{\"stories\": oops}              | no Digest, broken off or garbled at character 12",
        "{\"day\":\"2026-99-01\"}         | no Digest, wrong at day",
        "{\"sections\":[]}              | no Digest, wrong at its beginning",
        "{\"sections\":[{\"topic\":\"a\",\"items\":[{}]}]} | no Digest, wrong at sections.0.items.0",
      })
  void r_38_a_digest_that_cannot_be_read_says_where(String stored, String reason) {
    damage("DIGEST", stored);

    assertThat(queue.claim(NOW, 5, Set.of()).getFirst().what())
        .isEqualTo(new What.Unreadable("what is stored cannot be read: " + reason));
  }

  @ParameterizedTest
  @ValueSource(strings = {"null", "{", "{\"sections\":[]}", "{\"sections\":[{\"items\":[{}]}]}"})
  void r_38_who_asks_for_a_digest_that_cannot_be_read_is_told_of_none(String stored) {
    damage("DIGEST", stored);
    DeliveryId broken = queue.claim(NOW, 1, Set.of()).getFirst().id();

    assertThat(store.trail().digest(broken)).isEmpty();
    assertThat(store.trail().find(broken)).isPresent();
  }

  @Test
  void r_38_a_row_that_cannot_be_read_ends_and_tells_why() {
    damage("REPLY", "{");
    Delivery broken = queue.claim(NOW, 1, Set.of()).getFirst();

    queue.finish(broken, DeliveryState.FAILED, "what is stored cannot be read: x", NOW);

    assertThat(store.outbox().counts()).containsEntry(DeliveryState.FAILED, 1L);
    assertThat(store.trail().find(broken.id()).orElseThrow().outcome().reason())
        .isEqualTo("what is stored cannot be read: x");
  }

  private void reply(long number) {
    ChatId chat = store.chats().findOrAdd(telegram(number), ARABIC).id();
    Message message = Message.of(Paragraph.text("hello"));
    store.outbox().oweReply(chat, 0, new What.Reply(message, Optional.empty()), NOW);
  }

  /// The row that is first in line.
  private void damage(String kind, @Nullable String stored) {
    store
        .database()
        .writeOnly(handle ->
            handle
                .createUpdate(
                    """
                    UPDATE outbox SET kind = :kind, message = :stored
                    WHERE id = (SELECT min(id) FROM outbox)
                    """)
                .bind("kind", kind)
                .bind("stored", stored)
                .execute());
  }
}
