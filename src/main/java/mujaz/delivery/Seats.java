package mujaz.delivery;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.OptionalLong;

/// The places for messages in a stretch of time. Whoever leaves takes one, and brings it back with
/// the time from which it may be taken again: so never more messages than there are places fall
/// into one stretch, however long each is under way.
///
/// Times are of the monotonic clock, in nanoseconds. Not thread-safe.
final class Seats {

  private final int all;

  /// From when on each place that nobody has may be taken, the earliest first.
  private final List<Long> vacant;

  Seats(int all) {
    this.all = all;
    this.vacant = new ArrayList<>(Collections.nCopies(all, 0L));
  }

  /// How many may be taken at that time, when only so many of all are used.
  int free(long at, int used) {
    return Math.max(0, freeAt(at) - (all - Math.min(used, all)));
  }

  private int freeAt(long at) {
    int found = Collections.binarySearch(vacant, at + 1);
    int count = found < 0 ? -found - 1 : found;
    while (count > 0 && vacant.get(count - 1) > at) { // equal times are found anywhere among them
      count--;
    }
    return count;
  }

  /// When the first may be taken; empty while those are under way that could be.
  OptionalLong nextFree(int used) {
    int index = all - Math.min(used, all);
    return index < vacant.size() ? OptionalLong.of(vacant.get(index)) : OptionalLong.empty();
  }

  /// Takes the one that is free the longest.
  ///
  /// @return from when on it is free
  long take() {
    return vacant.removeFirst();
  }

  /// Brings one back that may be taken again from then on.
  void giveBack(long from) {
    int found = Collections.binarySearch(vacant, from);
    vacant.add(found < 0 ? -found - 1 : found, from);
  }
}
