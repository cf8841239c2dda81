package mujaz.delivery;

import java.util.List;
import java.util.Optional;
import mujaz.chat.ChatId;
import mujaz.story.StoryId;

/// Something owed to a chat, claimed for sending.
///
/// @param thread the forum topic inside the chat; 0: none
public record Delivery(DeliveryId id, ChatId chat, long thread, What what, Progress progress) {

  /// How far the delivery has come.
  ///
  /// @param attempt number of this attempt, from 1: fences off late completions of earlier ones
  ///
  /// @param failures earlier attempts that count as failed: those decide how long to wait
  /// @param partsSent parts that the chat has already; sending resumes after them
  public record Progress(int attempt, int failures, int partsSent) {}

  /// What is owed.
  public sealed interface What {

    /// The brief of a story, composed when it is sent.
    ///
    /// @param breaking whether many publishers report it
    record Brief(StoryId story, boolean breaking) implements What {

      public Brief(StoryId story) {
        this(story, false);
      }
    }

    /// Several stories, composed when they are sent.
    record Stories(Digest digest) implements What {}

    /// The brief of a story again, in the place of what the chat has of it: nothing new is sent.
    ///
    /// @param messages the platform's numbers of the parts that the chat has; empty: none that can
    ///   be changed
    record Update(StoryId story, List<Long> messages) implements What {

      public Update {
        messages = List.copyOf(messages);
      }
    }

    /// An answer to something said, ready to send.
    ///
    /// @param edits the platform's number of our earlier message that this one replaces
    record Reply(Message message, Optional<Long> edits) implements What {}

    /// What was stored and cannot be understood: nothing can be sent for this row.
    ///
    /// @param reason what is wrong, without a word of what was stored
    record Unreadable(String reason) implements What {}
  }
}
