package mujaz.bot;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZonedDateTime;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import mujaz.chat.Preferences;
import mujaz.chat.Schedule;
import mujaz.delivery.Message;
import mujaz.delivery.Message.Paragraph;

/// `/pause [for 3d]`: nothing comes until the time is over or somebody says `/resume`.
final class PauseCommand implements Command.Quick {

  private static final Duration LONGEST = Duration.ofDays(365);

  private final Wishes wishes;
  private final InstantSource clock;

  PauseCommand(Wishes wishes, InstantSource clock) {
    this.wishes = wishes;
    this.clock = clock;
  }

  @Override
  public Spec spec() {
    return Spec.of("pause", Audience.ADMINS);
  }

  @Override
  public Answer run(Request request) {
    String typed = request.arguments().from(0);
    if (typed.isEmpty()) {
      return pause(request, Schedule.FOREVER, request.say("pause.forever", resume()));
    }
    Optional<Duration> span = SpokenSpan.of(typed).filter(time -> time.compareTo(LONGEST) <= 0);
    return span.map(time -> until(request, clock.instant().plus(time)))
        .orElseGet(() -> Answer.say(request.say("pause.how", Map.of("example", "/pause 3d"))));
  }

  private Answer until(Request request, Instant end) {
    ZonedDateTime there = end.atZone(request.chat().preferences().zone());
    String day = request.phrases().day(there.toLocalDate());
    String time = "%02d:%02d".formatted(there.getHour(), there.getMinute());
    return pause(
        request,
        end,
        request.say("pause.until", Map.of("day", day, "time", time, "command", "/resume")));
  }

  private static Map<String, String> resume() {
    return Map.of("command", "/resume");
  }

  private Answer pause(Request request, Instant end, String said) {
    Preferences now = request.chat().preferences();
    Request renewed = wishes.save(request, now.with(now.schedule().paused(end)));
    Message.Button resume = renewed.button(renewed.say("button.resume"), "/resume");
    return Answer.say(Message.of(Paragraph.text(said)).withKeyboard(List.of(List.of(resume))));
  }
}
