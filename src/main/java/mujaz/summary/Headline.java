package mujaz.summary;

import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import mujaz.text.Graphemes;
import mujaz.text.Stems;
import mujaz.text.Words;

/// The headline of a brief: the article's title, which is clean, or the main clause of its first
/// sentence; at most 140 characters, cut where a clause ends, and only where there is none, at a
/// word.
final class Headline {

  /// What stands for the rest of a line that was cut within a clause.
  static final String CUT = "…";

  private static final int LONGEST = 140;
  private static final int SHORTEST_CLAUSE = 40;
  private static final int APPOSITION_WORDS = 5;

  /// The small words that may open a main clause; the others open "in a sign of …, ".
  private static final Set<String> ARTICLES =
      Set.of(
          "the", "a", "an", "der", "die", "das", "ein", "eine", "le", "la", "les", "un", "une",
          "el", "los", "las", "il", "lo", "gli", "o", "os", "as", "um", "uma", "de", "het", "een");

  private static final Pattern CLAUSE_END =
      Pattern.compile("[,;:،؛，；：、](?=\\s|\\P{ASCII})|\\.\\.+\\s|[!?؟…]\\s|\\s[–—-]\\s");
  private static final Pattern LOOSE_END = Pattern.compile("[\\s,;:،؛，；：、–—-]+$");
  private static final Pattern STOP = Pattern.compile("(?<![.\\p{Lu}])[.。।۔]$");

  private Headline() {}

  static String of(Document document) {
    if (!document.title().isEmpty()) {
      return fits(document.title()) ? document.title() : lastClause(document.title());
    }
    return document.sentences().stream()
        .findFirst()
        .map(lead -> ofLead(STOP.matcher(lead.text()).replaceFirst(""), document))
        .orElse("");
  }

  private static boolean fits(String line) {
    return line.length() <= LONGEST;
  }

  private static String ofLead(String lead, Document document) {
    return fits(lead) ? lead : mainClause(lead, document);
  }

  /// The first clause where it can stand alone: not when it only says when or where, and not when
  /// what follows between commas belongs to it.
  private static String mainClause(String lead, Document document) {
    List<MatchResult> ends = clauseEnds(lead);
    String first = firstWord(lead).toLowerCase(Locale.ROOT);
    boolean leadsIn = !ARTICLES.contains(first) && Stems.of(first, document.language()).isEmpty();
    for (int i = 0; i < ends.size() && !leadsIn; i++) {
      int end = ends.get(i).start();
      int next = i + 1 < ends.size() ? ends.get(i + 1).start() : lead.length();
      boolean apposition = Words.count(lead.substring(end, next)) <= APPOSITION_WORDS;
      if (end >= SHORTEST_CLAUSE && !apposition) {
        return lead.substring(0, end);
      }
    }
    return lastClause(lead);
  }

  private static String firstWord(String line) {
    int space = line.indexOf(' ');
    return space < 0 ? line : line.substring(0, space);
  }

  /// As much as fits, up to the end of a clause.
  private static String lastClause(String line) {
    List<MatchResult> ends = clauseEnds(line);
    if (!ends.isEmpty() && ends.getLast().start() >= SHORTEST_CLAUSE) {
      return line.substring(0, ends.getLast().start());
    }
    // One unit is kept for the ellipsis.
    String head = Graphemes.cut(line, LONGEST - 1);
    int space = head.lastIndexOf(' ');
    int end = space >= SHORTEST_CLAUSE ? space : head.length();
    return LOOSE_END.matcher(head.substring(0, end)).replaceFirst("") + CUT;
  }

  private static List<MatchResult> clauseEnds(String line) {
    return CLAUSE_END
        .matcher(line.substring(0, Math.min(line.length(), LONGEST + 1)))
        .results()
        .filter(end -> end.start() <= LONGEST && !isBetweenDigits(line, end.start()))
        .toList();
  }

  private static boolean isBetweenDigits(String line, int at) {
    return at > 0
        && at + 1 < line.length()
        && Character.isDigit(line.charAt(at - 1))
        && Character.isDigit(line.charAt(at + 1));
  }
}
