package mujaz.delivery;

/// The shortest time between request and answer, lately. What passes at least on the two ways does
/// not count twice: a message arrived at least its way back before its answer, and the next one
/// arrives at least its way there after it leaves.
///
/// Nanoseconds. Not thread-safe.
final class RoundTrips {

  private static final int SAMPLES = 50;

  private long before;
  private long shortest = Long.MAX_VALUE;
  private int samples;

  void add(long roundTrip) {
    shortest = Math.min(shortest, roundTrip);
    samples++;
    if (samples == SAMPLES) {
      before = shortest;
      shortest = Long.MAX_VALUE;
      samples = 0;
    }
  }

  /// What may be taken off: half of the shortest, because ways may be shorter than was ever seen;
  /// zero until enough is known.
  long sureWay() {
    return Math.min(before, shortest) / 2;
  }
}
