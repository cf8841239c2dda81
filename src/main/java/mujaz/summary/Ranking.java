package mujaz.summary;

import java.util.List;

/// The positions of all sentences of a document, the first to be chosen first.
///
/// @param showable so many of the first can be shown: each hangs on none, or only on one before it
///   in the order
record Ranking(List<Integer> order, int showable) {

  Ranking {
    order = List.copyOf(order);
  }

  /// One in which none hangs on another that may be left out.
  static Ranking of(List<Integer> order) {
    return new Ranking(order, order.size());
  }
}
