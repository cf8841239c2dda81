package mujaz.store;

import static mujaz.store.Samples.ARABIC;
import static mujaz.store.Samples.GROUP;
import static mujaz.store.Samples.NOW;
import static mujaz.store.Samples.WORLD;
import static mujaz.store.Samples.telegram;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import mujaz.chat.Cadence;
import mujaz.chat.Chat;
import mujaz.chat.ChatAddress;
import mujaz.chat.Preferences;
import mujaz.chat.QuietHours;
import mujaz.chat.Schedule;
import mujaz.chat.Subscription;
import mujaz.delivery.Appointment;
import mujaz.summary.Length;
import mujaz.text.Language;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/// Whose wishes hold when a group moves to an address that is known already.
abstract class ChatMergeContract extends ContractTest {

  private static final ChatAddress SUPERGROUP = telegram(-1_004_503_599_627_370L);
  private static final Instant EVENING = NOW.plus(Duration.ofHours(9));
  private static final Schedule DIGESTS =
      Schedule.ALWAYS
          .with(new Cadence(List.of(LocalTime.of(8, 0), LocalTime.of(18, 30)), true))
          .withQuiet(Optional.of(new QuietHours(LocalTime.of(22, 0), LocalTime.of(7, 0), true)));
  private static final Preferences OLD =
      new Preferences(Language.of("en"), Length.SHORT, ZoneId.of("Asia/Riyadh"), DIGESTS);

  private Chat old;

  @BeforeEach
  void fill() {
    store.topics().save(Samples.topic(WORLD));
    old = store.chats().findOrAdd(GROUP, OLD);
    store.chats().subscribe(new Subscription(old.id(), 0, WORLD));
    store.digests().save(appointment(old, EVENING, Appointment.Why.DIGEST));
  }

  @Test
  void r_31_a_chat_that_nobody_has_told_anything_takes_all_wishes_of_the_group() {
    Chat known = store.chats().findOrAdd(SUPERGROUP, ARABIC);

    assertThat(merged(known)).isEqualTo(OLD);
    assertThat(store.digests().appointmentOf(known.id()))
        .contains(appointment(known, EVENING, Appointment.Why.DIGEST));
  }

  @Test
  void r_31_a_chat_with_topics_keeps_its_language_and_takes_the_hours_with_their_zone() {
    Chat known = store.chats().findOrAdd(SUPERGROUP, ARABIC);
    store.chats().subscribe(new Subscription(known.id(), 0, WORLD));

    assertThat(merged(known)).isEqualTo(ARABIC.withZone(OLD.zone()).with(DIGESTS));
  }

  @Test
  void r_31_a_chat_with_hours_of_its_own_keeps_all_of_its_wishes() {
    Schedule own = Schedule.ALWAYS.with(new Cadence(List.of(LocalTime.NOON), false));
    Chat known = store.chats().findOrAdd(SUPERGROUP, ARABIC.with(own));
    store.digests().save(appointment(known, NOW, Appointment.Why.DIGEST));

    assertThat(merged(known)).isEqualTo(ARABIC.with(own));
    assertThat(store.digests().appointmentOf(known.id()).orElseThrow().due()).isEqualTo(NOW);
  }

  @Test
  void r_31_a_pause_goes_with_the_group_to_its_end() {
    Preferences paused = ARABIC.with(Schedule.ALWAYS.paused(EVENING));
    store.chats().savePreferences(old.id(), paused);
    store.digests().save(appointment(old, EVENING, Appointment.Why.RESUMED));
    Chat known = store.chats().findOrAdd(SUPERGROUP, ARABIC);

    assertThat(merged(known)).isEqualTo(paused);
    assertThat(store.digests().appointmentOf(known.id()).orElseThrow().due()).isEqualTo(EVENING);
  }

  private Preferences merged(Chat known) {
    store.chats().move(GROUP, SUPERGROUP);
    assertThat(store.chats().find(old.id())).isEmpty();
    return store.chats().find(known.id()).orElseThrow().preferences();
  }

  private static Appointment appointment(Chat chat, Instant due, Appointment.Why why) {
    return new Appointment(chat.id(), due, why, LocalDate.parse("2026-03-01"), 1, 7);
  }
}
