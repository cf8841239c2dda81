package mujaz.delivery;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import mujaz.chat.ChatId;

/// What one platform has to send: the [Outbox] as its [Dispatcher] sees it.
///
/// Safe for use by many threads; each method is one transaction, or part of the caller's.
public interface SendQueue {

  /// Claims what may be sent now: `pending → sending`, attempt counted, at most one for each chat.
  ///
  /// Replies come before briefs; each of the two kinds is claimed in the order of its chat, a row
  /// that is put off holds back the later ones of its kind. Rows of frozen and suspended chats are
  /// left.
  ///
  /// @param resting chats that are left alone this time
  List<Delivery> claim(Instant now, int limit, Set<ChatId> resting);

  /// A part has arrived, and others follow; `messageId` is the platform's number of it.
  void partSent(Delivery delivery, long messageId);

  /// The last part has arrived. Does nothing when the row was taken over by a later attempt.
  void sent(Delivery delivery, long messageId, Instant at);

  /// Ends an attempt. Does nothing when the row was taken over by a later attempt.
  ///
  /// @param reason one sentence; empty for SENT
  void finish(Delivery delivery, DeliveryState state, String reason, Instant at);

  /// Puts an attempt back: `sending → pending`, not before then. `counted`: whether it counts as a
  /// failure.
  void putBack(Delivery delivery, String reason, Instant notBefore, boolean counted);

  /// Puts a brief or a digest back for the time of a hold: `sending → pending`, among the usual
  /// briefs. The chat gets an appointment at its end, unless it has one.
  void hold(Delivery delivery, Hold hold);

  /// How many briefs of stories that many publishers report went to the chat since then.
  int breakingSince(ChatId chat, Instant since);

  /// Nothing is sent to the chat before then; survives restarts.
  void freeze(ChatId chat, Instant until);

  /// Puts back what is `sending` and not under way: its claim was committed, and whoever claimed it
  /// never heard of that. It has not left.
  ///
  /// @return how many rows
  int release(Set<DeliveryId> underWay);

  /// Called once at start: what was being sent when the program died is now `unknown`.
  ///
  /// @return how many rows
  int recoverInterrupted(Instant at);

  /// Puts briefs and digests that have been `unknown` for at least `age` and were never sent again
  /// back to `pending`, once, and marks them as sent again. Replies are never sent again: who asked
  /// can ask again. What was owed longer ago than `expiry` is no news any more and stays unknown.
  int retryUnknown(Duration age, Duration expiry, Instant now);

  /// Pending rows older than `age` become `expired`.
  int expire(Duration age, Instant now);

  /// When the next row that is put off, or the first frozen chat, is due after now. What is due by
  /// now only waits for its chat's turn.
  Optional<Instant> nextDue(Instant now);

  /// Has `wake` called after each commit that owes something; quick, from any thread.
  void onOwed(Runnable wake);
}
