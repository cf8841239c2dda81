package mujaz.bot;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Optional;
import java.util.Set;
import mujaz.chat.Access;
import mujaz.chat.Chat;
import mujaz.chat.ChatAddress;
import mujaz.chat.Person;
import mujaz.chat.Platform;
import mujaz.story.TopicSlug;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/// Who may do what, and what is none of our business.
class AccessTest {

  private static final long GROUP = -100_200_300L;

  @RegisterExtension
  final BotWorld closed = new BotWorld(Access.Policy.OWNER).topic("world", "World");

  @RegisterExtension final BotWorld open = BotWorld.open().topic("world", "World");

  @Test
  void s_31_a_stranger_is_told_once_that_the_bot_is_private() throws InterruptedException {
    Talker stranger = closed.inPrivate(66, "en");

    stranger.says("/start").sees("This bot is private", "66");
    stranger.says("/subscribe world").seesNothing();
    closed.inPrivate(67, "ar").says("مرحبا").sees("هذا البوت خاص");
    assertThat(closed.chats.readersOf(Set.of(new TopicSlug("world")))).isEmpty();
  }

  @Test
  void s_31_strangers_in_a_group_hear_nothing() throws InterruptedException {
    closed.inGroup(GROUP, 66).says("/start").seesNothing();

    assertThat(closed.chats.find(new ChatAddress(Platform.TELEGRAM, GROUP))).isEmpty();
  }

  @Test
  void s_31_without_owners_nobody_is_let_in() {
    Access nobody = new Access(Access.Policy.OWNER, Set.of());

    assertThat(nobody.admits(BotWorld.OWNER)).isFalse();
  }

  @Test
  void s_31_an_owner_is_let_in() throws InterruptedException {
    closed.owner("en").says("/subscribe world").sees("You now follow World.");
  }

  @Test
  void s_32_owners_commands_are_refused_to_others_wherever_they_are_used()
      throws InterruptedException {
    open.inPrivate(7, "en").says("/addtopic sport").sees("Only the owner of this bot can do that.");
    open.inGroup(GROUP, 7).says("/removetopic world").sees("Only the owner");

    assertThat(open.topics.list()).hasSize(1);
  }

  @Test
  void s_32_names_of_commands_are_read_in_any_case() throws InterruptedException {
    open.inPrivate(7, "en").says("/SubScribe world").sees("You now follow World.");
  }

  @Test
  void s_32_a_command_for_another_bot_is_ignored() throws InterruptedException {
    open.inPrivate(7, "en").says("/start@OtherBot").seesNothing();

    assertThat(CommandLine.addressedTo("MujazBot", "/start@OtherBot now")).isEmpty();
    assertThat(CommandLine.addressedTo("MujazBot", "/LATEST@mujazbot world"))
        .contains("/latest world");
    assertThat(CommandLine.addressedTo("MujazBot", "/latest")).contains("/latest");
    assertThat(CommandLine.addressedTo("MujazBot", "mail me@home")).contains("mail me@home");
  }

  @Test
  void s_33_only_admins_change_what_a_group_reads() throws InterruptedException {
    Talker member = open.inGroup(GROUP, 7);
    member.says("/topics").presses("World").isTold("Only the admins of this chat can do that.");
    member.seesNothing();
    member.says("/subscribe world").sees("Only the admins of this chat can do that.");
    member.says("/settings length long").sees("Only the admins");
    open.admins.add(new Person(Platform.TELEGRAM, 7));

    member.presses("World").isTold("You now follow World.");
  }

  @Test
  void s_34_an_anonymous_admin_speaks_as_the_group_itself() throws InterruptedException {
    open.inGroup(GROUP, GROUP).says("/subscribe world").sees("You now follow World.");
  }

  @Test
  void s_35_another_channel_that_speaks_in_the_group_is_no_admin() throws InterruptedException {
    open.inGroup(GROUP, -100_999L).says("/subscribe world").sees("Only the admins");
  }

  @Test
  void s_37_an_admin_who_was_demoted_is_refused_at_the_next_press() throws InterruptedException {
    Person admin = new Person(Platform.TELEGRAM, 7);
    open.admins.add(admin);
    Talker member = open.inGroup(GROUP, 7);
    member.says("/topics").presses("World").isTold("You now follow World.");
    open.admins.remove(admin);

    member.presses("✓ World").isTold("Only the admins of this chat can do that.").seesNothing();
  }

  @Test
  void s_38_a_forged_button_does_nothing() throws InterruptedException {
    Talker reader = open.inPrivate(7, "en");
    reader.says("/topics").pressesToken("AAAAAAAAAAAAAAAAAAAAAA", Optional.of(5L)).seesNothing();

    reader.isTold("This button is too old. Please send the command again.");
  }

  @Test
  void s_38_a_button_of_another_chat_does_nothing() throws InterruptedException {
    Talker one = open.inPrivate(7, "en");
    Talker other = open.inPrivate(8, "ar");
    other.says("/start");
    String token = one.says("/topics").tokenOf("World");

    other
        .pressesToken(token, Optional.of(5L))
        .seesNothing()
        .isTold("هذا الزر قديم. أرسل الأمر من جديد من فضلك.");
    assertThat(token).matches("[A-Za-z0-9_-]{22}");
  }

  @Test
  void s_38_a_forgotten_button_is_too_old() throws InterruptedException {
    Talker reader = open.inPrivate(7, "en").says("/topics");
    open.buttons.forgetBefore(open.now.plusSeconds(1));

    reader
        .presses("World")
        .seesNothing()
        .isTold("This button is too old. Please send the command again.");
  }

  @Test
  void r_16_a_press_on_a_message_out_of_reach_is_answered_with_a_new_one()
      throws InterruptedException {
    Talker reader = open.inPrivate(7, "en").says("/topics");

    reader.pressesToken(reader.tokenOf("World"), Optional.empty()).sees("You follow one topic.");
    reader.seesItAnew();
  }

  @Test
  void s_40_another_person_with_the_same_chat_is_not_the_owner() throws InterruptedException {
    Person web = new Person(Platform.WEB, BotWorld.OWNER.number());

    assertThat(new Access(Access.Policy.OWNER, Set.of(BotWorld.OWNER)).isOwner(web)).isFalse();
    closed.inPrivate(2, "en").says("/start").sees("This bot is private");
  }

  @Test
  void s_43_talk_in_a_group_leaves_no_trace() throws InterruptedException {
    Talker member = open.inGroup(GROUP, 7);
    member.says("good morning, everybody").seesNothing();
    member.says("/roll 2d6").seesNothing();
    member.says("/start@OtherBot").seesNothing();

    assertThat(open.chats.find(member.where().chat())).isEmpty();
    assertThat(open.owed).isEmpty();
  }

  @Test
  void r_33_a_chat_that_shut_us_out_is_suspended_and_keeps_its_topics()
      throws InterruptedException {
    Talker reader = open.inPrivate(7, "en");
    reader.says("/subscribe world");
    open.happens(new Incoming.MembershipChanged(reader.where(), false, "blocked by the user"));

    assertThat(stateOf(reader)).contains(Chat.State.SUSPENDED);
    open.happens(new Incoming.MembershipChanged(reader.where(), true, "let in again"));
    assertThat(stateOf(reader)).contains(Chat.State.ACTIVE);
    reader.says("/list").sees("World");
  }

  @Test
  void r_33_who_says_start_can_be_written_to_again() throws InterruptedException {
    Talker reader = open.inPrivate(7, "en");
    reader.says("/subscribe world");
    open.happens(new Incoming.MembershipChanged(reader.where(), false, "blocked by the user"));
    reader.says("/start").sees("Welcome");

    assertThat(stateOf(reader)).contains(Chat.State.ACTIVE);
  }

  @Test
  void r_32_a_group_that_moved_twice_keeps_what_it_reads() throws InterruptedException {
    Talker admin = open.inGroup(GROUP, GROUP);
    admin.says("/subscribe world");
    Talker moved = open.inGroup(GROUP - 1, GROUP - 1);
    Incoming move = new Incoming.Moved(admin.where().chat(), moved.where().chat());
    open.happens(move);
    open.happens(move);

    moved.says("/list").sees("World");
  }

  private Optional<Chat.State> stateOf(Talker reader) {
    return open.chats.find(reader.where().chat()).map(Chat::state);
  }
}
