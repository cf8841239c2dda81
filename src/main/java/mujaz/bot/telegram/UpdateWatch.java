package mujaz.bot.telegram;

/// Hears of updates that a person must look at.
@FunctionalInterface
public interface UpdateWatch {

  /// An update could not be handled and was set aside; the others go on.
  ///
  /// @param number Telegram's number of it
  void setAside(long number, String reason);
}
