package mujaz.bot;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import mujaz.chat.Cadence;
import mujaz.chat.Preferences;
import mujaz.chat.QuietHours;
import mujaz.chat.Schedule;
import mujaz.delivery.Appointment;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/// It is noon in UTC, and 14:00 in Cairo.
class ScheduleCommandsTest {

  @RegisterExtension final BotWorld world = BotWorld.open();

  @Test
  void a_chat_chooses_the_hours_of_its_digests_in_one_line() throws InterruptedException {
    Talker reader = world.inPrivate(7, "en");

    reader.says("/settings zone Cairo").sees("Time zone: Cairo, where it is 14:00 now");
    reader.says("/settings when 18:00 8").sees("News: in a digest at 08:00 and 18:00");
    assertThat(preferences(reader).schedule().cadence())
        .isEqualTo(Cadence.daily(LocalTime.of(8, 0), LocalTime.of(18, 0)));
    assertThat(appointment(reader))
        .map(Appointment::due)
        .contains(Instant.parse("2026-03-01T16:00:00Z"));
    reader.says("/settings when 06:30 weekdays").sees("06:30, not on days of rest");
    reader.says("/settings when ٠٧:١٥").sees("News: in a digest at 07:15");
    reader.says("/settings when 25:00").sees("Tap the hours", "News: in a digest at 07:15");
    reader.says("/settings when now").sees("News: each story at once");
  }

  @Test
  void a_chat_chooses_the_hours_of_its_digests_by_buttons() throws InterruptedException {
    Talker reader = world.inPrivate(7, "en");

    reader.says("/settings").presses("When").sees("News: each story at once").seesItInPlace();
    reader.presses("08:00").sees("News: in a digest at 08:00").isTold("Saved.");
    reader.presses("20:00").sees("News: in a digest at 08:00 and 20:00");
    reader.presses("Not on days of rest").sees("not on days of rest");
    reader.presses("✓ 08:00").sees("News: in a digest at 20:00, not on days of rest");
    reader.presses("✓ 20:00").sees("News: each story at once");
    reader.presses("Back").sees("Settings").seesItInPlace();
  }

  @Test
  void an_arabic_reader_finds_a_zone_by_the_name_of_its_city_or_country()
      throws InterruptedException {
    Talker reader = world.inPrivate(8, "ar");

    reader.says("/settings zone القاهره").sees("المنطقة الزمنية: القاهرة، والساعة فيها الآن 14:00");
    reader.says("/settings zone السعودية");
    reader.says("/settings zone المملكة العربية السعودية").sees("الرياض، والساعة فيها الآن 15:00");
    reader.says("/settings when 8 20").sees("الأخبار: في ملخص عند الساعة 08:00 و20:00");
    assertThat(preferences(reader).zone()).isEqualTo(ZoneId.of("Asia/Riyadh"));
  }

  @Test
  void a_mistyped_zone_is_suggested_with_its_time() throws InterruptedException {
    Talker reader = world.inPrivate(7, "en");

    reader
        .says("/settings zone Ciaro")
        .sees("Did you mean Cairo, where it is 14:00 now?")
        .seesButtons("Cairo");
    reader.presses("Cairo").isTold("Saved.").sees("Time zone: Cairo");
    reader.says("/settings zone Nowhereland").sees("I know no time zone Nowhereland.");
    reader.says("/settings zone new york").sees("New York, where it is 07:00 now");
    reader.says("/settings zone UTC+3").sees("UTC+03:00, where it is 15:00 now");
    reader.says("/settings").presses("Time zone").sees("Other places are typed");
    reader.presses("Dubai").sees("Dubai, where it is 16:00 now");
  }

  @Test
  void a_chat_chooses_its_quiet_hours() throws InterruptedException {
    Talker reader = world.inPrivate(7, "en");

    reader.says("/settings quiet 22:30 7").sees("Quiet hours: from 22:30 to 07:00");
    assertThat(preferences(reader).schedule().quiet())
        .contains(new QuietHours(LocalTime.of(22, 30), LocalTime.of(7, 0), false));
    reader.says("/settings").presses("Quiet hours").presses("Except for breaking news");
    reader.sees("from 22:30 to 07:00, except for what many sources report").seesItInPlace();
    reader.presses("23:00–07:00").sees("from 23:00 to 07:00, except");
    reader.presses("None").sees("Quiet hours: none");
    reader.says("/settings quiet 7 7").sees("Quiet hours: none", "Other hours are typed");
  }

  @Test
  void a_chat_pauses_and_goes_on() throws InterruptedException {
    Talker reader = world.inPrivate(7, "en");

    reader.says("/resume").sees("There is no pause.");
    reader.says("/pause").sees("Nothing comes until you send /resume.").seesButtons("Go on");
    assertThat(preferences(reader).schedule().pausedUntil()).contains(Schedule.FOREVER);
    reader.says("/settings").sees("News: paused. Send /resume to go on.");
    reader.presses("Go on").sees("If you missed anything, it follows in one message.");
    reader.says("/pause for 3d").sees("Paused until Wednesday, March 4, 12:00.");
    assertThat(appointment(reader))
        .map(Appointment::due)
        .contains(world.now.plus(Duration.ofDays(3)));
    reader.says("/pause tomorrow").sees("Say for how long", "/pause 3d");
    for (String span : List.of("12h", "2 weeks", "٣ أيام", "لمدة 3 أيام")) {
      reader.says("/pause " + span).sees("Paused until");
    }
  }

  private Preferences preferences(Talker reader) {
    return world.chats.find(reader.where().chat()).orElseThrow().preferences();
  }

  private Optional<Appointment> appointment(Talker reader) {
    return world
        .disk
        .store()
        .digests()
        .appointmentOf(world.chats.find(reader.where().chat()).orElseThrow().id());
  }
}
