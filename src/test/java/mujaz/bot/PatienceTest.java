package mujaz.bot;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.Optional;
import mujaz.chat.Access;
import mujaz.chat.ChatAddress;
import mujaz.chat.Person;
import mujaz.chat.Platform;
import org.junit.jupiter.api.Test;

/// What is said where things go wrong with updates.
class PatienceTest {

  @Test
  void r_17_a_chat_that_says_too_much_is_asked_for_patience_in_its_language()
      throws InterruptedException {
    try (BotWorld world = BotWorld.open()) {
      world.happens(tooMuch(8, "ar-EG"));
      world.happens(tooMuch(9, "en"));

      assertThat(text(world, 0)).contains("20 أمرًا", "أعد المحاولة بعد قليل");
      assertThat(text(world, 1)).contains("20 commands a minute");
    }
  }

  @Test
  void r_17_a_stranger_who_says_too_much_is_not_answered() throws InterruptedException {
    try (BotWorld world = new BotWorld(Access.Policy.OWNER)) {
      world.happens(tooMuch(8, "en"));

      assertThat(world.owed).isEmpty();
    }
  }

  @Test
  void r_06_owners_are_told_of_an_update_that_was_set_aside_once_an_hour()
      throws InterruptedException {
    try (BotWorld world = BotWorld.open()) {
      world.owner("ar").says("/help");
      OwnerNotices notices = world.notices();

      notices.setAside(817, "NullPointerException");
      notices.setAside(818, "NullPointerException");
      assertThat(world.owed).hasSize(2);
      assertThat(text(world, 1)).contains("تحديث من تيليغرام", "817", "NullPointerException");

      world.now = world.now.plus(Duration.ofHours(1));
      notices.setAside(819, "NullPointerException");
      assertThat(world.owed).hasSize(3);
    }
  }

  @Test
  void r_27_owners_are_told_once_of_a_wait_of_hours_and_not_of_one_of_minutes()
      throws InterruptedException {
    try (BotWorld world = BotWorld.open()) {
      world.owner("ar").says("/help");
      world.inPrivate(8, "en").says("/help");
      FloodWatch floods = new FloodWatch(world.chats, world.notices(), () -> world.now);

      world.freeze(8, Duration.ofMinutes(20));
      floods.round();
      assertThat(world.owed).hasSize(2);

      world.freeze(8, Duration.ofHours(12));
      floods.round();
      floods.round();
      assertThat(world.owed).hasSize(3);
      assertThat(text(world, 2)).contains("محادثة واحدة", "12 ساعة");

      world.now = world.now.plus(Duration.ofHours(13));
      world.freeze(8, Duration.ofHours(2));
      floods.round();
      assertThat(world.owed).hasSize(4);
    }
  }

  private static Incoming tooMuch(long person, String locale) {
    ChatAddress chat = new ChatAddress(Platform.TELEGRAM, person);
    return new Incoming.TooMuch(
        new Incoming.Where(chat, 0, false, Optional.of(locale)),
        new Person(Platform.TELEGRAM, person),
        20);
  }

  private static String text(BotWorld world, int index) {
    return world
        .owed
        .get(index)
        .reply()
        .message()
        .paragraphs()
        .getFirst()
        .spans()
        .getFirst()
        .text();
  }
}
