package mujaz.summary;

import java.util.Collections;
import java.util.EnumSet;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import mujaz.text.Language;
import mujaz.text.PhraseKind;
import mujaz.text.Tokens;
import mujaz.text.Words;

/// Knows what stands around the text of an article: by the form of a line first, by its phrases
/// second, since the same words stand inside real sentences. A phrase that is common in prose
/// counts only in a line that does not end as a sentence.
final class Furniture {

  private static final int LONGEST_NOTICE = 30;
  private static final int LONGEST_PROMOTION = 25;
  private static final int LONGEST_CALL = 12;
  private static final int LONGEST_LABEL = 4;
  private static final int FEWEST_SIGNS = 5;
  private static final int FEWEST_BESIDE_ADDRESS = 4;
  private static final double LIST_OF_NAMES = 0.5;

  private static final Set<PhraseKind> NOTICES =
      EnumSet.of(PhraseKind.CREDITS, PhraseKind.BYLINES, PhraseKind.UPDATED);

  private static final Pattern ADDRESS =
      Pattern.compile("[\\w.]@[\\w-]+\\.\\w|https?://|\\bwww\\.|\\bpic\\.\\w");

  private static final Pattern WHOLE_ADDRESS = Pattern.compile("https?://\\S+");
  private static final Pattern NUMBER_TO_CALL = Pattern.compile("(?:\\d[ -]?){9,}");

  private static final Pattern LAST_BRACKETS =
      Pattern.compile("[(（\\[]([^()（）\\[\\]]+)[)）\\]][.。]?$");

  private static final Pattern FIRST_BRACKETS = Pattern.compile("^[(（\\[]([^()（）\\[\\]]+)[)）\\]]");

  private final Language language;

  Furniture(Language language) {
    this.language = language;
  }

  /// Whether no sentence of the line belongs to the text.
  boolean isLine(Line line) {
    Set<PhraseKind> openings = line.tokens().openings();
    return pointsElsewhere(line, openings)
        || isNotice(line, openings)
        || isRights(line, openings)
        || isCaption(line)
        || isListOfNames(line);
  }

  /// "Read also: …": with a title behind it or above links.
  private static boolean pointsElsewhere(Line line, Set<PhraseKind> openings) {
    return openings.contains(PhraseKind.READ_ALSO) && (!line.ends() || line.tokens().haveColon());
  }

  /// The same for a sentence of a text whose lines are lost.
  static boolean isPointer(Sentence sentence) {
    return sentence.words() <= LONGEST_NOTICE
        && sentence.tokens().haveColon()
        && sentence.text().indexOf(':') >= 0
        && sentence.tokens().open(PhraseKind.READ_ALSO);
  }

  /// Whether the line only announces links, which stand in the lines after it.
  static boolean announcesLinks(Line line) {
    return line.words() <= LONGEST_LABEL && line.tokens().open(PhraseKind.READ_ALSO);
  }

  private static boolean isNotice(Line line, Set<PhraseKind> openings) {
    return !line.ends()
        && !Collections.disjoint(openings, NOTICES)
        && line.words() <= LONGEST_NOTICE;
  }

  private static boolean isRights(Line line, Set<PhraseKind> openings) {
    return (openings.contains(PhraseKind.COPYRIGHT) || line.tokens().haveCopyright())
        && line.words() <= LONGEST_NOTICE;
  }

  /// A line that names the photographer at its end.
  private boolean isCaption(Line line) {
    if (line.words() > LONGEST_NOTICE) {
      return false;
    }
    Matcher brackets = LAST_BRACKETS.matcher(line.text());
    if (endsInBrackets(line.text()) && brackets.find()) {
      Tokens inside = Tokens.of(brackets.group(1), language);
      return inside.open(PhraseKind.CREDITS)
          || inside.contain(PhraseKind.CREDITS)
          || (brackets.start() == 0 && inside.open(PhraseKind.BYLINES));
    }
    return !line.ends() && line.tokens().contain(PhraseKind.CREDITS);
  }

  private static boolean endsInBrackets(String text) {
    int last = text.length() - 1;
    int bracket = last > 0 && ".。".indexOf(text.charAt(last)) >= 0 ? last - 1 : last;
    return bracket > 0 && ")）]".indexOf(text.charAt(bracket)) >= 0;
  }

  /// Line-ups, scorers, results: as many signs as words.
  private static boolean isListOfNames(Line line) {
    int signs = line.tokens().signsOfList();
    return signs >= FEWEST_SIGNS && signs >= LIST_OF_NAMES * line.words();
  }

  /// Whether a sentence, or a line that has no more than one, asks something of the reader or
  /// speaks of rights and sources.
  boolean isSentence(Sentence sentence) {
    if (sentence.words() > LONGEST_NOTICE) {
      return false;
    }
    Set<PhraseKind> openings = sentence.tokens().openings();
    return (sentence.words() <= LONGEST_PROMOTION && openings.contains(PhraseKind.PROMOTIONS))
        || openings.contains(PhraseKind.COPYRIGHT)
        || sentence.tokens().haveCopyright()
        || isPointer(sentence)
        || opensWithNotice(sentence.text());
  }

  /// "(Reporting by …; Editing by …)" behind the last sentence, "[Updated at …]" behind the first;
  /// a short name in brackets is a dateline.
  private boolean opensWithNotice(String sentence) {
    if ("([（".indexOf(sentence.charAt(0)) < 0) {
      return false;
    }
    Matcher brackets = FIRST_BRACKETS.matcher(sentence);
    return brackets.find()
        && (brackets.end() >= sentence.length() - 1
            || Words.count(brackets.group(1)) > LONGEST_LABEL)
        && !Collections.disjoint(Tokens.of(brackets.group(1), language).openings(), NOTICES);
  }

  /// Whether a sentence is an address and hardly anything else.
  static boolean isAddress(String sentence) {
    return sentence.contains("://")
        && Words.count(WHOLE_ADDRESS.matcher(sentence).replaceAll("")) < FEWEST_BESIDE_ADDRESS;
  }

  /// Whether a sentence at the end of an article tells whom to write to or who took part: there the
  /// phrases need not stand at its beginning, which in many languages is no place for a verb.
  static boolean isImprint(Sentence sentence) {
    String text = sentence.text();
    return sentence.words() <= LONGEST_NOTICE
        && ((mayHaveAddress(text) && ADDRESS.matcher(text).find())
            || (sentence.words() <= LONGEST_CALL
                && sentence.tokens().haveDigit()
                && NUMBER_TO_CALL.matcher(text).find())
            || isStamp(sentence.tokens())
            || sentence.tokens().contain(PhraseKind.IMPRINT)
            || sentence.tokens().contain(PhraseKind.PROMOTIONS));
  }

  private static boolean mayHaveAddress(String text) {
    return text.indexOf('@') >= 0
        || text.contains("://")
        || text.contains("www.")
        || text.contains("pic.");
  }

  /// Whether a sentence at either end of an article tells when it was published and by whom.
  static boolean isStamp(Tokens sentence) {
    Set<PhraseKind> openings = sentence.openings();
    return openings.contains(PhraseKind.UPDATED) || openings.contains(PhraseKind.CREDITS);
  }

  /// Whether a line without an end mark calls on the reader to do, buy or watch something.
  static boolean isCall(Line line) {
    Set<PhraseKind> openings = line.tokens().openings();
    return openings.contains(PhraseKind.PROMOTIONS) || openings.contains(PhraseKind.URGENT);
  }

  /// Whether a sentence only says that the article will tell something.
  static boolean isTeaser(Sentence sentence) {
    return sentence.tokens().contain(PhraseKind.TEASERS);
  }
}
