package mujaz.chat;

import java.time.Instant;
import java.time.ZoneId;
import java.util.Optional;
import mujaz.summary.Length;
import mujaz.text.Language;

/// How a chat wants to be written to.
///
/// @param language of the interface, not of the news
/// @param length of a brief
/// @param zone for every time that is shown or asked for
public record Preferences(Language language, Length length, ZoneId zone, Schedule schedule) {

  /// Those of a chat that gets each story at once.
  public Preferences(Language language, Length length, ZoneId zone) {
    this(language, length, zone, Schedule.ALWAYS);
  }

  public Preferences withLanguage(Language other) {
    return new Preferences(other, length, zone, schedule);
  }

  public Preferences withLength(Length other) {
    return new Preferences(language, other, zone, schedule);
  }

  public Preferences withZone(ZoneId other) {
    return new Preferences(language, length, other, schedule);
  }

  public Preferences with(Schedule other) {
    return new Preferences(language, length, zone, other);
  }

  /// The stretch of quiet that an instant lies in.
  public Optional<QuietHours.Night> nightAt(Instant now) {
    return schedule.quiet().flatMap(quiet -> quiet.at(now, zone));
  }
}
