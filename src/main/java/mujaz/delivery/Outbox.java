package mujaz.delivery;

import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import mujaz.chat.ChatId;
import mujaz.chat.Subscription;
import mujaz.story.StoryId;

/// What is owed to chats. Safe for use by many threads; each method is one transaction, or part of
/// the caller's.
public interface Outbox {

  /// Owes the brief of a story to readers, once for each chat and thread however often it is
  /// called.
  ///
  /// @return how many were not owed it before
  int oweBrief(StoryId story, Collection<Subscription> readers, Instant at);

  /// Owes a reply. Replies go before briefs, in the order in which they were owed.
  void oweReply(ChatId chat, long thread, Delivery.What.Reply reply, Instant at);

  /// Claims what may be sent now: `pending → sending`, attempt counted, at most one for each chat
  /// and in the order of the chat; rows of frozen and suspended chats are left.
  List<Delivery> claim(Instant now, int limit);

  /// A part has arrived; `messageId` is the platform's number of it.
  void partSent(Delivery delivery, long messageId);

  /// Ends an attempt. Does nothing when the row was taken over by a later attempt.
  ///
  /// @param reason one sentence; empty for SENT
  void finish(Delivery delivery, DeliveryState state, String reason, Instant at);

  /// Puts an attempt back: `sending → pending`, not before then. `counted`: whether it uses up an
  /// attempt.
  void putBack(Delivery delivery, String reason, Instant notBefore, boolean counted);

  /// Nothing is sent to the chat before then; survives restarts.
  void freeze(ChatId chat, Instant until);

  /// Called once at start: what was being sent when the program died is now `unknown`.
  ///
  /// @return how many rows
  int recoverInterrupted(Instant at);

  /// Puts rows that have been `unknown` for at least `age` and were never sent again back to
  /// `pending`, once.
  int retryUnknown(Duration age, Instant now);

  /// Pending rows older than `age` become `expired`.
  int expire(Duration age, Instant now);

  /// When the next row may be sent: empty when none waits.
  Optional<Instant> nextDue();

  /// How many rows are in each state.
  Map<DeliveryState, Long> counts();

  /// The platform's message numbers of the parts of a delivery, in order.
  List<Long> messagesOf(DeliveryId id);
}
