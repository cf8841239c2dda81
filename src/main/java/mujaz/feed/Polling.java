package mujaz.feed;

/// Whether a feed is polled.
public enum Polling {
  /// It is, and nobody has subscribed to a topic of it yet: it is being set up.
  NEW,
  /// It is, and somebody has read it.
  READ,
  /// It is not: its last reader has left. It begins again with the next one.
  RESTING,
  /// It is not: its server said that it is gone for good (410). An owner can have it tried again.
  GONE;

  public boolean isScheduled() {
    return this == NEW || this == READ;
  }
}
