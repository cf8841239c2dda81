package mujaz.summary;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import mujaz.article.Block;
import mujaz.summary.Passage.Kind;

/// Clears an article of posts from social networks: quotations under which a name, the name of an
/// account and a date stand, `— Orla Ferries (@orla) May 3, 2026`.
final class Embeds {

  private static final int LONGEST_POST = 4;
  private static final Pattern SIGNATURE = Pattern.compile("^[—–-]\\s?.{1,80}\\(@\\w{1,30}\\)");

  private Embeds() {}

  static List<Passage> cleared(List<Passage> passages) {
    List<Passage> cleared = new ArrayList<>(passages);
    for (int at = 0; at < passages.size(); at++) {
      if (isQuote(passages.get(at)) && isSignature(passages.get(at))) {
        clear(cleared, at);
      }
    }
    return cleared;
  }

  private static void clear(List<Passage> passages, int signature) {
    int first = Math.max(0, signature - LONGEST_POST);
    for (int at = signature; at >= first && isQuote(passages.get(at)); at--) {
      passages.set(at, passages.get(at).as(Kind.FURNITURE));
    }
  }

  private static boolean isQuote(Passage passage) {
    return passage.line().kind() == Block.Kind.QUOTE;
  }

  private static boolean isSignature(Passage passage) {
    return SIGNATURE.matcher(passage.line().text()).find();
  }
}
