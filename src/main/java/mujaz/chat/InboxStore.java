package mujaz.chat;

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
}
