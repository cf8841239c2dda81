package mujaz.bot.telegram;

/// One of the two ways in which updates come: we ask for them, or Telegram sends them. Run by one
/// thread, ended by an interrupt and [#cancel()].
interface Receiver extends Runnable {

  /// How receiving goes; may be asked from any thread.
  PollerHealth health();

  /// Ends a request that is under way; may come from any thread.
  void cancel();
}
