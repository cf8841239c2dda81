package mujaz.delivery;

import java.time.Instant;
import java.util.Collection;
import java.util.Map;
import mujaz.chat.ChatId;
import mujaz.chat.Subscription;
import mujaz.story.StoryId;

/// What is owed to chats. Safe for use by many threads; each method is one transaction, or part of
/// the caller's.
///
/// How it is sent off is the business of the [SendQueue].
public interface Outbox {

  /// Owes the brief of a story to readers, once for each chat and thread however often it is
  /// called.
  ///
  /// @return how many were not owed it before
  int oweBrief(StoryId story, Collection<Subscription> readers, Instant at);

  /// Owes a change of the story's brief to every chat that has it since then, or is just getting
  /// it. However often it is called before the change is sent, it is sent once.
  ///
  /// @return how many changes were not owed before
  int oweUpdate(StoryId story, Instant since, Instant at);

  /// Has the briefs of a story go first, and through quiet hours where a chat wants that.
  ///
  /// @return how many wait
  int hurry(StoryId story, Instant now);

  /// Owes a reply. Replies go before briefs, in the order in which they were owed.
  void oweReply(ChatId chat, long thread, Delivery.What.Reply reply, Instant at);

  /// Takes out what ended before then: what was sent, refused, expired. What became of it stays on
  /// record, its text and the numbers of its messages do not. Looks at a few rows only, oldest
  /// first, so that sending never waits for it.
  ///
  /// @param from where the last look ended; at first 0
  Swept archive(Instant before, long from);

  /// Forgets for good what ended before then and was taken out, few at a time.
  ///
  /// @return how many; 0: there is no more
  int forgetArchived(Instant before);

  /// How far a look at old rows came.
  ///
  /// @param next where to look next; 0: all that is old has been looked at
  record Swept(int taken, long next) {}

  /// How many rows are in each state.
  Map<DeliveryState, Long> counts();
}
