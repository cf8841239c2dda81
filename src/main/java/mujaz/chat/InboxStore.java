package mujaz.chat;

import java.time.Instant;
import java.util.List;
import java.util.Set;

/// What came in and is not handled yet. Safe for use by many threads.
public interface InboxStore {

  /// Commits updates; those that are there already are left as they are.
  ///
  /// @return how many were new
  int add(List<Received> updates);

  /// The first update that waits in each chat, in the order in which they came.
  ///
  /// @param busy chats whose turn it is not, by the platform's numbers
  List<Received> heads(Platform platform, Set<Long> busy, int limit);

  /// Called in the transaction that holds the update's effect.
  ///
  /// @return false when it does not wait any more: then that transaction must not be committed
  boolean markHandled(Received update);

  /// Leaves an update without an effect, with the reason.
  void drop(Received update, String reason);

  /// Sets an update aside that cannot be handled, with the reason, so that the others go on.
  void quarantine(Received update, String reason);

  /// Forgets updates that came before then and were handled, left or set aside. Until then they are
  /// known, so that a second copy has no effect; for ever they must not be, because numbers start
  /// anew after a week of silence.
  int forgetBefore(Instant before);
}
