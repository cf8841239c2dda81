package mujaz.chat;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

/// What was said in chats whose platform keeps no history itself: the web chat.
public interface TranscriptStore {

  /// Appends a line.
  ///
  /// @return its number: grows within the chat
  long append(ChatId chat, Line line);

  /// Replaces the content of a line that was ours; false when there is none.
  boolean replace(ChatId chat, long number, String content);

  /// The last lines, oldest first, that come after `after` (0: from the start).
  List<Numbered> after(ChatId chat, long after, int limit);

  Optional<Numbered> find(ChatId chat, long number);

  /// One thing said.
  ///
  /// @param ours said by the bot, not by the reader
  /// @param content JSON, the web chat's own format
  record Line(boolean ours, String content, Instant at) {}

  record Numbered(long number, Line line) {}
}
