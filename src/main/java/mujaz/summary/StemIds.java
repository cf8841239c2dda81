package mujaz.summary;

import java.util.HashMap;
import java.util.Map;

/// Numbers the stems of a document from 0 in the order in which they are met. Used by one thread.
final class StemIds {

  /// About as many as an article has: the table need not grow.
  private static final int USUAL = 300;

  private final Map<String, Integer> ids = HashMap.newHashMap(USUAL);

  int size() {
    return ids.size();
  }

  int of(String stem) {
    Integer known = ids.get(stem);
    if (known != null) {
      return known;
    }
    int next = ids.size();
    ids.put(stem, next);
    return next;
  }
}
