package mujaz.summary;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/// Clears the end of an article of short lines that tell whom to call and who took part, and of
/// those behind the first furniture there that speak of nothing that the article speaks of.
final class Tail {

  private static final int LONGEST_NOTICE = 25;
  private static final int DEEPEST = 12;
  private static final double HARDLY_SPOKEN_OF = 0.15;

  private final List<Passage> passages;

  private Tail(List<Passage> passages) {
    this.passages = new ArrayList<>(passages);
  }

  static List<Passage> cleared(List<Passage> passages) {
    Tail tail = new Tail(passages);
    tail.clear();
    return tail.passages;
  }

  private void clear() {
    int first = Math.max(1, passages.size() - DEEPEST);
    for (int at = passages.size() - 1; at >= first; at--) {
      Passage passage = passages.get(at);
      if (passage.isText()) {
        if (!isShort(passage) || !(isImprint(passage) || isStray(at))) {
          return;
        }
        passages.set(at, passage.as(Passage.Kind.FURNITURE));
      }
    }
  }

  private static boolean isShort(Passage passage) {
    return passage.line().words() <= LONGEST_NOTICE;
  }

  private static boolean isImprint(Passage passage) {
    return passage.sentences().stream().anyMatch(Furniture::isImprint);
  }

  private boolean isStray(int at) {
    if (passages.get(at - 1).kind() != Passage.Kind.FURNITURE) {
      return false;
    }
    Set<String> unspoken = stems(passages.get(at));
    int own = unspoken.size();
    boolean stray = true;
    for (int i = 0; i < at && stray; i++) {
      if (passages.get(i).isText()) {
        stems(passages.get(i)).forEach(unspoken::remove);
        stray = own - unspoken.size() <= HARDLY_SPOKEN_OF * own;
      }
    }
    return stray;
  }

  private static Set<String> stems(Passage passage) {
    return new HashSet<>(passage.line().tokens().stems());
  }
}
