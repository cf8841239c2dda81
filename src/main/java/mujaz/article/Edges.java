package mujaz.article;

import java.util.ArrayList;
import java.util.List;
import mujaz.article.Block.Kind;

/// Cuts what stands before the first and behind the last running text of an article: dates, names,
/// labels, lists of links. Between them everything stays.
///
/// The idea that a short line is judged by the lines beside it is jusText's (Pomikálek 2011).
final class Edges {

  private static final int LONG = 100;
  private static final int MIDDLING = 40;
  private static final int SHORTEST = 15;
  private static final double LINKED = 0.5;
  private static final int ENOUGH = 500;

  private Edges() {}

  static List<LinkedLine> cut(List<LinkedLine> lines) {
    int running =
        lines.stream()
            .filter(Edges::isLong)
            .mapToInt(line -> Sizes.length(line.block().text()))
            .sum();
    if (running < ENOUGH) {
      return lines;
    }
    int first = 0;
    while (!isLong(lines.get(first))) {
      first++;
    }
    int last = lines.size() - 1;
    while (!isLong(lines.get(last))) {
      last--;
    }
    List<LinkedLine> kept = new ArrayList<>();
    for (int at = 0; at < lines.size(); at++) {
      LinkedLine line = lines.get(at);
      boolean inside = at >= first && at <= last;
      if (inside || (at < first ? leads(line) : follows(line))) {
        kept.add(line);
      }
    }
    return kept;
  }

  private static boolean isLong(LinkedLine line) {
    return isText(line, LONG) && line.block().kind() != Kind.HEADING;
  }

  private static boolean leads(LinkedLine line) {
    return line.block().kind() == Kind.HEADING || isText(line, MIDDLING) || isSentence(line);
  }

  private static boolean follows(LinkedLine line) {
    return switch (line.block().kind()) {
      case LIST_ITEM, QUOTE, HEADING -> line.density() < LINKED;
      case PARAGRAPH -> isText(line, MIDDLING) || isSentence(line);
    };
  }

  private static boolean isSentence(LinkedLine line) {
    String text = line.block().text();
    return isText(line, SHORTEST)
        && ".!?…:;。！？؟।»”\"'".indexOf(text.charAt(text.length() - 1)) >= 0;
  }

  private static boolean isText(LinkedLine line, int length) {
    return line.density() < LINKED && Sizes.length(line.block().text()) >= length;
  }
}
