package mujaz.article;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import org.jsoup.parser.Parser;

/// The article's text as the structured data of a page tells it: the witness against whom what the
/// page shows is checked.
final class Told {

  private static final int ENOUGH = 300;

  /// So much longer than what is shown it has to be to be taken instead.
  private static final double FAR_MORE = 2;

  /// Under so much of it in what is shown, the two are not the same text.
  private static final double AGREED = 0.3;

  private static final int RUN = 4;
  private static final Pattern GAP = Pattern.compile(" ");

  private final List<Block> told;

  Told(String body) {
    String markup = body.contains("&lt;") ? Parser.unescapeEntities(body, false) : body;
    this.told = MarkupLines.ofAll(Markup.parse(markup, "").body());
  }

  /// What is shown, unless that is far less or something else.
  List<Block> or(List<Block> shown) {
    int length = VisibleText.length(told);
    boolean taken =
        length > ENOUGH
            && (length > VisibleText.length(shown) * FAR_MORE || agreement(shown) < AGREED);
    return taken ? told : shown;
  }

  /// How much of what is told is shown: the share of its runs of four words.
  private double agreement(List<Block> shown) {
    Set<Integer> runs = runs(told);
    int all = runs.size();
    runs.retainAll(runs(shown));
    return all == 0 ? 1 : (double) runs.size() / all;
  }

  private static Set<Integer> runs(List<Block> blocks) {
    Set<Integer> runs = new HashSet<>();
    for (Block block : blocks) {
      List<String> words = List.of(GAP.split(block.text()));
      for (int at = 0; at + RUN <= words.size(); at++) {
        runs.add(words.subList(at, at + RUN).hashCode());
      }
    }
    return runs;
  }
}
