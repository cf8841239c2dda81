package mujaz.summary;

import java.util.regex.Pattern;
import mujaz.text.Graphemes;
import mujaz.text.PlainText;

/// The headline of a brief: the article's title cleaned, or its first sentence, at most 140
/// characters, cut at a clause or a word.
final class Headline {

  /// What stands for the rest of a line that was cut.
  static final String CUT = "…";

  private static final int LONGEST = 140;
  private static final int SHORTEST_CLAUSE = 40;
  private static final Pattern CLAUSE_END =
      Pattern.compile("[,;:،؛，；：、](?=\\s|\\P{ASCII})|\\s[–—-]\\s");
  private static final Pattern LOOSE_END = Pattern.compile("[\\s,;:،؛–—-]+$");

  private Headline() {}

  static String of(Document document) {
    String title = PlainText.oneLine(document.title());
    if (!title.isEmpty()) {
      return shortened(title);
    }
    return document.sentences().stream().findFirst().map(lead -> shortened(lead.text())).orElse("");
  }

  private static String shortened(String line) {
    if (line.length() <= LONGEST) {
      return line;
    }
    // One unit is kept for the ellipsis.
    String head = Graphemes.cut(line, LONGEST - 1);
    int clause = CLAUSE_END.matcher(head).results().mapToInt(end -> end.start()).max().orElse(-1);
    int space = head.lastIndexOf(' ');
    int end = clause >= SHORTEST_CLAUSE ? clause : space >= SHORTEST_CLAUSE ? space : head.length();
    return LOOSE_END.matcher(head.substring(0, end)).replaceFirst("") + CUT;
  }
}
