package mujaz.bot.telegram;

import java.util.Optional;
import mujaz.bot.Incoming;

/// The bot, as the inbox sees it.
@FunctionalInterface
public interface BotHandler {

  /// Handles something that happened in a chat.
  ///
  /// @param commit marks it as handled; called exactly once, inside the transaction that holds the
  ///   effects
  /// @return a short text for who pressed a button
  Optional<String> handle(Incoming incoming, Runnable commit) throws InterruptedException;
}
