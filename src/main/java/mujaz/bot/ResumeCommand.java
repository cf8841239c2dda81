package mujaz.bot;

import java.time.InstantSource;
import mujaz.chat.Preferences;
import mujaz.chat.Schedule;

/// `/resume`: ends a pause.
final class ResumeCommand implements Command.Quick {

  private final Wishes wishes;
  private final InstantSource clock;

  ResumeCommand(Wishes wishes, InstantSource clock) {
    this.wishes = wishes;
    this.clock = clock;
  }

  @Override
  public Spec spec() {
    return Spec.of("resume", Audience.ADMINS);
  }

  @Override
  public Answer run(Request request) {
    Preferences now = request.chat().preferences();
    Schedule schedule = now.schedule();
    if (!schedule.isPaused(clock.instant())) {
      return Answer.remark(request, request.say("resume.already"));
    }
    wishes.save(request, now.with(schedule.resumed()));
    boolean atOnce = schedule.cadence().isAtOnce();
    return Answer.say(request.say(atOnce ? "resume.at_once" : "resume.digest"));
  }
}
