package mujaz.delivery;

import java.time.Instant;
import java.time.LocalDate;
import mujaz.chat.ChatId;

/// When a chat is looked at next, and for what.
///
/// @param day and `slot`: which digest of the chat's own calendar it is for; other slots than those
///   of digests count from 0 downwards
/// @param told news up to this number is not for the next digest, or was told by an earlier one
public record Appointment(ChatId chat, Instant due, Why why, LocalDate day, int slot, long told) {

  /// The slot of what waited for the end of quiet hours: one a day.
  public static final int AFTER_QUIET = 0;

  /// What a chat is looked at for.
  public enum Why {
    /// A digest at an hour that the chat chose.
    DIGEST,
    /// Its quiet hours end, and briefs wait.
    QUIET,
    /// It reads again after a pause, or reads at once again.
    RESUMED
  }

  Appointment at(Instant other) {
    return new Appointment(chat, other, why, day, slot, told);
  }
}
