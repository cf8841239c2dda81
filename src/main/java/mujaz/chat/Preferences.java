package mujaz.chat;

import java.time.ZoneId;
import mujaz.summary.Length;
import mujaz.text.Language;

/// How a chat wants to be written to.
///
/// @param language of the interface, not of the news
/// @param length of a brief
/// @param zone for every time that is shown
public record Preferences(Language language, Length length, ZoneId zone) {

  public Preferences withLanguage(Language other) {
    return new Preferences(other, length, zone);
  }

  public Preferences withLength(Length other) {
    return new Preferences(language, other, zone);
  }
}
