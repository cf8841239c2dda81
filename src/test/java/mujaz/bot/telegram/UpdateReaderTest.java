package mujaz.bot.telegram;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Optional;
import mujaz.bot.Incoming;
import mujaz.chat.ChatAddress;
import mujaz.chat.Person;
import mujaz.chat.Platform;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class UpdateReaderTest {

  private static final String GROUP =
      "'message_id':1,'date':1,'chat':{'id':-1005,'type':'supergroup'}";

  private static final String USER = ",'user':{'id':9,'is_bot':true,'first_name':'x'}}";

  @Test
  void a_command_in_a_topic_says_where_and_who() {
    Incoming incoming =
        read(
            "{'update_id':1,'message':{"
                + GROUP
                + ",'from':{'id':5,'is_bot':false,'first_name':'x',"
                + "'language_code':'ar'},'text':'/topics','message_thread_id':9,'is_topic_message':true}}");

    Incoming.Where where =
        new Incoming.Where(new ChatAddress(Platform.TELEGRAM, -1005), 9, true, Optional.of("ar"));
    assertThat(incoming).isEqualTo(new Incoming.Said(where, person(5), "/topics"));
  }

  @Test
  void a_reply_thread_outside_of_a_forum_is_no_topic() {
    Incoming.Said said =
        (Incoming.Said)
            read(
                "{'update_id':1,'message':{"
                    + GROUP
                    + ",'from':{'id':5,'is_bot':false,'first_name':'x'},'text':'x','message_thread_id':9}}");

    assertThat(said.where().thread()).isZero();
  }

  @Test
  void what_is_answered_is_told_by_its_number_whatever_it_is() {
    Incoming.Said said =
        (Incoming.Said)
            read(
                "{'update_id':1,'message':{"
                    + GROUP
                    + ",'from':{'id':5,'is_bot':false,'first_name':'x'},'text':'/why',"
                    + "'reply_to_message':{'message_id':77,'hologram':{}}}}");

    assertThat(said.repliesTo()).contains(77L);
  }

  @Test
  void s_34_an_anonymous_admin_speaks_as_the_group() {
    Incoming.Said said =
        (Incoming.Said)
            read(
                "{'update_id':1,'message':{"
                    + GROUP
                    + ",'from':{'id':1087968824,'is_bot':true,'first_name':'Group'},"
                    + "'sender_chat':{'id':-1005,'type':'supergroup'},'text':'/settings'}}");

    assertThat(said.from()).isEqualTo(person(-1005));
  }

  @Test
  void s_35_a_linked_channel_does_not() {
    Incoming.Said said =
        (Incoming.Said)
            read(
                "{'update_id':1,'message':{"
                    + GROUP
                    + ",'from':{'id':777000,'is_bot':false,'first_name':'Telegram'},"
                    + "'sender_chat':{'id':-1009,'type':'channel'},'text':'/settings'}}");

    assertThat(said.from()).isEqualTo(person(-1009));
  }

  @ParameterizedTest
  @ValueSource(strings = {"'migrate_to_chat_id':-1005", "'migrate_from_chat_id':-5"})
  void r_31_a_move_is_told_from_both_ends(String field) {
    long chat = field.contains("_to_") ? -5 : -1005;
    String body =
        "{'update_id':1,'message':{'message_id':1,'date':1,'chat':{'id':"
            + chat
            + ",'type':'group'},"
            + field
            + "}}";

    assertThat(read(body))
        .isEqualTo(
            new Incoming.Moved(
                new ChatAddress(Platform.TELEGRAM, -5), new ChatAddress(Platform.TELEGRAM, -1005)));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "channel | {'status':'administrator','can_post_messages':true} | true",
        "channel | {'status':'administrator','can_post_messages':false} | false",
        "channel | {'status':'left'} | false",
        "supergroup | {'status':'administrator'} | true",
        "supergroup | {'status':'member'} | true",
        "supergroup | {'status':'restricted','is_member':true,'can_send_messages':true} | true",
        "supergroup | {'status':'restricted','is_member':true,'can_send_messages':false} | false",
        "supergroup | {'status':'kicked'} | false",
        "private | {'status':'member'} | true",
        "private | {'status':'kicked'} | false",
      })
  void r_33_membership_says_whether_we_may_post(String kind, String member, boolean may) {
    Incoming.MembershipChanged changed =
        (Incoming.MembershipChanged)
            read(
                "{'update_id':1,'my_chat_member':{'date':1,'chat':{'id':7,'type':'"
                    + kind
                    + "'},'from':{'id':5,'is_bot':false,'first_name':'x'},'old_chat_member':"
                    + "{'status':'left'"
                    + USER
                    + ",'new_chat_member':"
                    + member.replaceFirst("\\}$", USER)
                    + "}}");

    assertThat(changed.mayPost()).isEqualTo(may);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "{'update_id':1,'message':7}",
        "{'update_id':1,'message':{'text':'no chat'}}",
        "{'update_id':1,'message':{'chat':{'id':'many'},'text':'x'}}",
        "[",
      })
  void what_is_no_update_is_unreadable(String body) {
    assertThatThrownBy(() -> UpdateReader.read(body.replace('\'', '"')))
        .isInstanceOf(UpdateReader.Unreadable.class);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "{'update_id':1}",
        "{'update_id':1,'message':null}",
        "{'update_id':1,'hologram':{'a':1}}",
        "{'update_id':1,'message':{'message_id':1,'date':1,'chat':{'id':5,'type':'private'},'photo':[]}}",
      })
  void r_07_what_does_not_concern_us_is_nothing(String body) {
    assertThat(UpdateReader.read(body.replace('\'', '"'))).isEmpty();
  }

  private static Incoming read(String body) {
    return UpdateReader.read(body.replace('\'', '"')).orElseThrow();
  }

  private static Person person(long number) {
    return new Person(Platform.TELEGRAM, number);
  }
}
