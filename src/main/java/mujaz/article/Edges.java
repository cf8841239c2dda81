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

  static List<Line> cut(List<Line> lines) {
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
    List<Line> kept = new ArrayList<>();
    for (int at = 0; at < lines.size(); at++) {
      Line line = lines.get(at);
      boolean inside = at >= first && at <= last;
      if (inside || (at < first ? leads(line) : follows(line))) {
        kept.add(line);
      }
    }
    return kept;
  }

  private static boolean isLong(Line line) {
    return isText(line, LONG) && line.block().kind() != Kind.HEADING;
  }

  private static boolean leads(Line line) {
    return line.block().kind() == Kind.HEADING || isText(line, MIDDLING) || isSentence(line);
  }

  private static boolean follows(Line line) {
    return switch (line.block().kind()) {
      case LIST_ITEM, QUOTE, HEADING -> line.density() < LINKED;
      case PARAGRAPH -> isText(line, MIDDLING) || isSentence(line);
    };
  }

  private static boolean isSentence(Line line) {
    String text = line.block().text();
    return isText(line, SHORTEST)
        && ".!?…:;。！？؟।»”\"'".indexOf(text.charAt(text.length() - 1)) >= 0;
  }

  private static boolean isText(Line line, int length) {
    return line.density() < LINKED && Sizes.length(line.block().text()) >= length;
  }
}
