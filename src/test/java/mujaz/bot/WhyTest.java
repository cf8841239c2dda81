package mujaz.bot;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Set;
import mujaz.chat.Chat;
import mujaz.chat.Platform;
import mujaz.chat.Subscription;
import mujaz.delivery.Appointment;
import mujaz.delivery.Delivery;
import mujaz.delivery.DeliveryState;
import mujaz.delivery.Digest;
import mujaz.delivery.DigestStore;
import mujaz.delivery.SendQueue;
import mujaz.story.Story;
import mujaz.story.TopicSlug;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

class WhyTest {

  private static final long BRIEF = 501;
  private static final TopicSlug CITY = new TopicSlug("city");

  @RegisterExtension final BotWorld world = BotWorld.open();
  private Talker reader;
  private Chat chat;
  private Story story;

  @BeforeEach
  void a_brief_is_owed() throws InterruptedException {
    world.topic("city", "City").story("city", "عبّارة كهربائية تربط ضفتي الخليج", "وكالة المرفأ");
    story = world.stories.latest(Set.of(CITY), 0, 1).getFirst();
    reader = world.inPrivate(8, "ar").says("/help");
    chat = world.chats.find(reader.where().chat()).orElseThrow();
    world
        .disk
        .store()
        .outbox()
        .oweBrief(story.id(), List.of(new Subscription(chat.id(), 0, CITY)), world.now);
  }

  private void ends(DeliveryState state, String reason) {
    SendQueue queue = world.disk.store().sendQueue(Platform.TELEGRAM);
    Delivery delivery = queue.claim(world.now, 1, Set.of()).getFirst();
    queue.partSent(delivery, BRIEF);
    queue.finish(delivery, state, reason, world.now.plusSeconds(90));
  }

  @Test
  void an_answer_to_a_brief_tells_what_became_of_it() throws InterruptedException {
    ends(DeliveryState.SENT, "");

    reader
        .answers(BRIEF, "/why")
        .sees("عبّارة كهربائية تربط ضفتي الخليج", "من مصدر واحد", "city", "أُرسل في")
        .doesNotSee("كل المحادثات");
  }

  @Test
  void a_link_tells_it_too_with_the_reason_of_a_refusal() throws InterruptedException {
    ends(DeliveryState.FAILED, "Forbidden: bot was blocked by the user");
    String link = story.sources().getFirst().link();

    reader
        .says("/why " + link + "?utm_source=x")
        .sees("رُفض في", "السبب: ", "حظرني القارئ")
        .doesNotSee("blocked");
  }

  @Test
  void an_answer_to_a_digest_tells_what_it_held_and_when_and_why_it_was_sent()
      throws InterruptedException {
    Digest digest =
        new Digest(
            Appointment.Why.DIGEST,
            LocalDate.parse("2026-03-01"),
            List.of(new Digest.Section("City", List.of(new Digest.Item(story.id(), 1)))),
            2);
    world
        .disk
        .store()
        .digests()
        .owe(
            new DigestStore.Run(chat.id(), 0, LocalDate.parse("2026-03-01"), 1, 0),
            digest,
            world.now,
            world.now);
    ends(DeliveryState.SENT, "");

    reader
        .answers(BRIEF, "/why")
        .sees("ملخص", "1 مارس", "في ساعة اختارتها هذه المحادثة، وفيه خبر واحد")
        .sees("عبّارة كهربائية تربط ضفتي الخليج", "وكالة المرفأ", "City")
        .sees("لم يتسع الملخص لخبرين آخرين", "أُرسل في");
    world.inPrivate(8, "ar").says("/settings language en");
    reader.answers(BRIEF, "/why").sees("at an hour that this chat chose, with one story");
  }

  @Test
  void times_are_those_of_the_readers_zone() throws InterruptedException {
    ends(DeliveryState.SENT, "");
    world.chats.savePreferences(chat.id(), chat.preferences().withZone(ZoneId.of("Asia/Riyadh")));

    reader.answers(BRIEF, "/why").sees("3:02");
  }

  @Test
  void owners_are_told_of_all_chats_in_their_language() throws InterruptedException {
    ends(DeliveryState.UNKNOWN, "no answer");
    String link = story.sources().getFirst().link();

    world
        .owner("en")
        .says("/why " + link)
        .sees("This chat was never owed", "All chats: sent 0, waiting 0, refused 0, unknown 1");
  }

  @Test
  void a_link_that_nobody_met_and_no_link_are_said_so() throws InterruptedException {
    reader.says("/why https://nowhere.example/1").sees("لم يمر بي هذا الرابط");
    reader.says("/why").sees("رد على أحد موجزاتي");
    reader.answers(999, "/why").sees("رد على أحد موجزاتي");
  }

  @Test
  void in_a_group_only_its_admins_may_ask() throws InterruptedException {
    Talker member = world.inGroup(-7, 9).says("/why");
    member.sees("Only the admins");
    assertThat(world.admins).isEmpty();
  }
}
