package mujaz.chat;

import java.time.Instant;
import java.util.List;

/// What came in and is not handled yet. Safe for use by many threads.
public interface InboxStore {

  /// Commits updates; those that are there already are left as they are.
  ///
  /// @return how many were new
  int add(List<Received> updates);

  /// Updates to handle, in the order in which they came.
  List<Received> waiting(Platform platform, int limit);

  /// Called in the transaction that holds the update's effect.
  void markHandled(Received update);

  /// Sets an update aside that cannot be handled, with the reason, so that the others go on.
  void quarantine(Received update, String reason);

  /// Forgets updates that came before then and were handled. Until then they are known, so that a
  /// second copy has no effect; for ever they must not be, because numbers start anew after a week
  /// of silence.
  int forgetHandled(Instant before);
}
