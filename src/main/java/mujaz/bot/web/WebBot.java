package mujaz.bot.web;

import java.util.List;
import java.util.Optional;
import mujaz.bot.CommandList;
import mujaz.bot.Incoming;
import mujaz.text.Language;

/// The bot as the web chat sees it.
public interface WebBot {

  /// Handles something that happened in a chat.
  ///
  /// @param commit called once, inside the transaction that holds the effects
  /// @return a short text for who pressed a button
  Optional<String> handle(Incoming incoming, Runnable commit) throws InterruptedException;

  /// The commands that the page suggests, in this language.
  List<CommandList.Entry> menu(Language language);
}
