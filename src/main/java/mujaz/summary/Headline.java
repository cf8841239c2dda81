package mujaz.summary;

import java.util.List;
import java.util.Locale;
import java.util.Set;
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

  private static final Pattern LOOSE_END = Pattern.compile("[\\s,;:،؛，；：、–—-]+$");
  private static final String STOPS = ".。।۔";

  private Headline() {}

  static String of(Document document) {
    if (!document.title().isEmpty()) {
      return fits(document.title()) ? document.title() : lastClause(document.title());
    }
    return document.sentences().stream()
        .findFirst()
        .map(lead -> ofLead(withoutStop(lead.text()), document))
        .orElse("");
  }

  private static String withoutStop(String sentence) {
    int last = sentence.length() - 1;
    boolean stops = last >= 0 && STOPS.indexOf(sentence.charAt(last)) >= 0;
    return stops && !isEllipsisOrInitial(sentence, last) ? sentence.substring(0, last) : sentence;
  }

  private static boolean isEllipsisOrInitial(String sentence, int stop) {
    return stop > 0
        && (sentence.charAt(stop - 1) == '.'
            || Character.getType(sentence.codePointBefore(stop)) == Character.UPPERCASE_LETTER);
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
    List<Integer> ends = Clauses.ends(lead, LONGEST);
    String first = firstWord(lead).toLowerCase(Locale.ROOT);
    boolean leadsIn = !ARTICLES.contains(first) && Stems.of(first, document.language()).isEmpty();
    for (int i = 0; i < ends.size() && !leadsIn; i++) {
      int end = ends.get(i);
      int next = i + 1 < ends.size() ? ends.get(i + 1) : lead.length();
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
    List<Integer> ends = Clauses.ends(line, LONGEST);
    if (!ends.isEmpty() && ends.getLast() >= SHORTEST_CLAUSE) {
      return line.substring(0, ends.getLast());
    }
    // One unit is kept for the ellipsis.
    String head = Graphemes.cut(line, LONGEST - 1);
    int space = head.lastIndexOf(' ');
    int end = space >= SHORTEST_CLAUSE ? space : head.length();
    return LOOSE_END.matcher(head.substring(0, end)).replaceFirst("") + CUT;
  }
}
