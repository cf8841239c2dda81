package mujaz.delivery;

import java.time.Instant;
import java.util.Optional;
import mujaz.chat.ChatAddress;
import mujaz.story.StoryId;

/// What became of one owed message, to look back at.
public record Trace(DeliveryId id, Place place, Content content, Outcome outcome, Times times) {

  /// @param thread the forum topic inside the chat; 0: none
  public record Place(ChatAddress chat, long thread) {}

  /// @param kind `BRIEF`, `REPLY`, `UPDATE`, `DIGEST`
  /// @param story what it tells of, if one story
  public record Content(String kind, Optional<StoryId> story) {}

  /// @param reason why not, or why again; may be empty
  /// @param attempts how often it left or was to leave
  /// @param parts how many of its parts have arrived
  /// @param resent whether it left once more although nobody knew what had become of it
  public record Outcome(
      DeliveryState state, String reason, int attempts, int parts, boolean resent) {}

  /// In UTC.
  ///
  /// @param notBefore when it may leave
  /// @param finished when it ended, if it has
  public record Times(Instant owed, Instant notBefore, Optional<Instant> finished) {}
}
