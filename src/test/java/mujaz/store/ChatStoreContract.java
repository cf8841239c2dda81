package mujaz.store;

import static mujaz.store.Samples.ARABIC;
import static mujaz.store.Samples.GROUP;
import static mujaz.store.Samples.NOW;
import static mujaz.store.Samples.SPORT;
import static mujaz.store.Samples.WORLD;
import static mujaz.store.Samples.telegram;
import static mujaz.store.Samples.topic;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.LocalTime;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import mujaz.chat.Cadence;
import mujaz.chat.Chat;
import mujaz.chat.ChatAddress;
import mujaz.chat.ChatId;
import mujaz.chat.Platform;
import mujaz.chat.Preferences;
import mujaz.chat.QuietHours;
import mujaz.chat.Schedule;
import mujaz.chat.Subscription;
import mujaz.chat.TranscriptStore.Line;
import mujaz.chat.TranscriptStore.Numbered;
import mujaz.summary.Length;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/// What chats, their buttons and transcript promise, whatever keeps them.
abstract class ChatStoreContract extends ContractTest {

  private static final ChatAddress SUPERGROUP = telegram(-1_002_000_000_001L);

  @BeforeEach
  void topics() {
    store.topics().save(topic(WORLD));
    store.topics().save(topic(SPORT));
  }

  @Test
  void r_71_an_id_of_52_bits_is_kept_whole() {
    Chat chat = store.chats().findOrAdd(GROUP, ARABIC);

    assertThat(store.chats().find(GROUP)).contains(chat);
    assertThat(store.chats().find(chat.id()).orElseThrow().address()).isEqualTo(GROUP);
    assertThat(store.chats().find(new ChatAddress(Platform.WEB, GROUP.number()))).isEmpty();
  }

  @Test
  void a_chat_is_added_once_and_keeps_its_preferences() {
    Chat chat = store.chats().findOrAdd(GROUP, ARABIC);
    Preferences wish = ARABIC.withLength(Length.LONG);
    store.chats().savePreferences(chat.id(), wish);

    assertThat(store.chats().findOrAdd(GROUP, ARABIC))
        .isEqualTo(new Chat(chat.id(), GROUP, wish, Chat.State.ACTIVE));
  }

  @Test
  void several_chats_are_found_at_one_go() {
    Chat group = store.chats().findOrAdd(GROUP, ARABIC);
    Chat person = store.chats().findOrAdd(telegram(7), ARABIC);
    store.chats().findOrAdd(telegram(8), ARABIC);
    ChatId nobody = new ChatId(person.id().value() + 100);

    assertThat(store.chats().find(Set.of(group.id(), person.id(), nobody)))
        .isEqualTo(Map.of(group.id(), group, person.id(), person));
    assertThat(store.chats().find(Set.of())).isEmpty();
  }

  @Test
  void a_chat_keeps_when_it_wants_to_be_written_to() {
    Chat chat = store.chats().findOrAdd(GROUP, ARABIC);
    QuietHours night = new QuietHours(LocalTime.of(22, 30), LocalTime.of(7, 0), true);
    Cadence twice = Cadence.daily(LocalTime.of(8, 0), LocalTime.of(18, 30)).onWeekdays(true);
    Preferences wish = ARABIC.with(new Schedule(twice, Optional.of(night), Optional.of(NOW)));

    store.chats().savePreferences(chat.id(), wish);

    assertThat(store.chats().find(GROUP).orElseThrow().preferences()).isEqualTo(wish);
    store.chats().savePreferences(chat.id(), ARABIC);
    assertThat(store.chats().find(GROUP).orElseThrow().preferences()).isEqualTo(ARABIC);
  }

  @Test
  void chats_that_read_by_digest_and_those_that_pause_do_not_read_at_once() {
    Chat chat = store.chats().findOrAdd(GROUP, ARABIC);
    store.chats().subscribe(new Subscription(chat.id(), 0, WORLD));

    for (Schedule schedule :
        List.of(
            Schedule.ALWAYS.with(Cadence.daily(LocalTime.NOON)),
            Schedule.ALWAYS.paused(Schedule.FOREVER),
            Schedule.ALWAYS.paused(NOW.plusSeconds(1)))) {
      store.chats().savePreferences(chat.id(), ARABIC.with(schedule));
      assertThat(store.chats().readersOf(Set.of(WORLD))).isEmpty();
    }
    store.chats().savePreferences(chat.id(), ARABIC.with(Schedule.ALWAYS.paused(NOW)));
    assertThat(store.chats().readersOf(Set.of(WORLD))).hasSize(1);
  }

  @Test
  void a_chat_is_told_once_a_thread_however_many_of_the_topics_it_reads() {
    Chat chat = store.chats().findOrAdd(GROUP, ARABIC);

    assertThat(store.chats().subscribe(new Subscription(chat.id(), 0, WORLD))).isTrue();
    assertThat(store.chats().subscribe(new Subscription(chat.id(), 0, WORLD))).isFalse();
    store.chats().subscribe(new Subscription(chat.id(), 0, SPORT));
    store.chats().subscribe(new Subscription(chat.id(), 7, SPORT));

    assertThat(store.chats().subscriptionsOf(chat.id(), 0)).containsOnly(WORLD, SPORT);
    assertThat(store.chats().readersOf(Set.of(WORLD, SPORT)))
        .extracting(Subscription::thread)
        .containsExactly(0L, 7L);
    assertThat(store.chats().unsubscribe(new Subscription(chat.id(), 0, WORLD))).isTrue();
    assertThat(store.chats().unsubscribe(new Subscription(chat.id(), 0, WORLD))).isFalse();
    assertThat(store.chats().readersOf(Set.of(WORLD))).isEmpty();
  }

  @Test
  void r_33_a_suspended_chat_is_told_nothing_and_keeps_its_subscriptions() {
    Chat chat = store.chats().findOrAdd(GROUP, ARABIC);
    store.chats().subscribe(new Subscription(chat.id(), 0, WORLD));

    store.chats().saveState(chat.id(), Chat.State.SUSPENDED, "blocked");
    assertThat(store.chats().readersOf(Set.of(WORLD))).isEmpty();
    assertThat(store.chats().subscriptionsOf(chat.id(), 0)).containsOnly(WORLD);

    store.chats().saveState(chat.id(), Chat.State.ACTIVE, "");
    assertThat(store.chats().readersOf(Set.of(WORLD))).hasSize(1);
  }

  @Test
  void r_31_r_32_a_group_that_moves_keeps_everything_and_moving_again_changes_nothing() {
    Chat chat = store.chats().findOrAdd(GROUP, ARABIC);
    store.chats().subscribe(new Subscription(chat.id(), 0, WORLD));

    store.chats().move(GROUP, SUPERGROUP);
    store.chats().move(GROUP, SUPERGROUP);

    assertThat(store.chats().find(GROUP)).isEmpty();
    assertThat(store.chats().find(SUPERGROUP)).map(Chat::id).contains(chat.id());
    assertThat(store.chats().readersOf(Set.of(WORLD))).hasSize(1);
  }

  @Test
  void r_31_a_group_that_moves_to_a_chat_that_we_know_becomes_that_chat() {
    Chat old = store.chats().findOrAdd(GROUP, ARABIC);
    Chat known = store.chats().findOrAdd(SUPERGROUP, ARABIC);
    store.chats().subscribe(new Subscription(old.id(), 0, WORLD));
    store.chats().subscribe(new Subscription(old.id(), 0, SPORT));
    store.chats().subscribe(new Subscription(known.id(), 0, SPORT));
    store.buttons().save("token", old.id(), "/topics", NOW);

    store.chats().move(GROUP, SUPERGROUP);

    assertThat(store.chats().find(old.id())).isEmpty();
    assertThat(store.chats().subscriptionsOf(known.id(), 0)).containsOnly(WORLD, SPORT);
    assertThat(store.buttons().commandOf("token", known.id())).contains("/topics");
  }

  @Test
  void s_38_a_button_means_something_only_in_the_chat_where_it_was_shown() {
    Chat chat = store.chats().findOrAdd(GROUP, ARABIC);
    Chat foreign = store.chats().findOrAdd(SUPERGROUP, ARABIC);
    store.buttons().save("token", chat.id(), "/subscribe world", NOW);

    assertThat(store.buttons().commandOf("token", chat.id())).contains("/subscribe world");
    assertThat(store.buttons().commandOf("token", foreign.id())).isEmpty();
    assertThat(store.buttons().commandOf("forged", chat.id())).isEmpty();
    assertThat(store.buttons().forgetBefore(NOW.plus(Duration.ofDays(1)))).isOne();
    assertThat(store.buttons().commandOf("token", chat.id())).isEmpty();
  }

  @Test
  void a_transcript_numbers_its_lines_in_each_chat() {
    var transcript = store.transcript();
    var chat = store.chats().findOrAdd(new ChatAddress(Platform.WEB, 1), ARABIC).id();
    Line said = new Line(false, "\"hello\"", NOW);
    Line answered = new Line(true, "\"welcome\"", NOW);

    assertThat(transcript.append(chat, said)).isOne();
    assertThat(transcript.append(chat, answered)).isEqualTo(2);
    assertThat(transcript.append(chat, said)).isEqualTo(3);
    assertThat(transcript.after(chat, 0, 2))
        .containsExactly(new Numbered(2, answered), new Numbered(3, said));
    assertThat(transcript.after(chat, 2, 2)).containsExactly(new Numbered(3, said));

    assertThat(transcript.replace(chat, 1, "\"forged\"")).isFalse();
    assertThat(transcript.replace(chat, 2, "\"changed\"")).isTrue();
    assertThat(transcript.find(chat, 2))
        .contains(new Numbered(2, new Line(true, "\"changed\"", NOW)));
    assertThat(transcript.find(chat, 4)).isEmpty();
  }
}
