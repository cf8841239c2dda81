package mujaz.summary;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import mujaz.text.Language;
import mujaz.text.PhraseKind;
import mujaz.text.Stems;
import mujaz.text.Words;

/// What agencies put before a report: where it was written, when, and by whom, as in `LYON, 3 mars
/// (Agence) -`. What is left of the sentence is a verbatim part of it.
final class Dateline {

  private static final int LONGEST = 90;
  private static final int FEWEST_WORDS_LEFT = 4;
  private static final int MOST_PLACE_WORDS = 2;
  private static final int MOST_WORDS_ALONE = 9;

  private static final int MOST_WORDS_BEFORE_AGENCY = 8;
  private static final Pattern LOWER_CASE = Pattern.compile("(?<![\\p{L}\\p{M}\\d])\\p{Ll}{4,}");

  private static final String DASHES = "-–—ـ";
  private static final String DASH = "(?:[-–—]{1,2}|ـ)";

  /// An agency in brackets, then a dash or a full stop: `دبي، الإمارات (CNN) –`, `Madrid (EFE).-`.
  private static final Pattern WITH_AGENCY =
      Pattern.compile(
          "^(?:[^()\\[\\].!?؟:\"“«]{2,50}\\s)?[(\\[]\\s?[^()\\[\\]\\d]{2,40}[)\\]]\\s?(?:\\.?\\s?"
              + DASH
              + "\\s?|[:.]\\s)(?=\\S)");

  /// Nothing but a short name of capital letters in brackets: `(CNN)A storm…`.
  private static final Pattern AGENCY_ALONE =
      Pattern.compile(
          "^\\((?:\\p{Lu}{2,5}|(?:The )?\\p{Lu}\\p{Ll}+ \\p{Lu}[\\p{L} ]{2,20})\\)\\s?(?=[\\p{Lu}\"“‘])");

  /// A place in capitals, with what stands between it and the dash: `COLUMBUS, Ohio, May 8 —`.
  private static final Pattern CAPITALS =
      Pattern.compile(
          "^\\p{Lu}[\\p{Lu}\\p{M}’'-]{2,}(?:[ /,]\\s?[\\p{Lu}\\p{M}’'./-]+){0,4}(?:,\\s?[\\p{L}\\p{N}.]+(?:\\s[\\p{L}\\p{N}.]+){0,3}){0,2}\\s?"
              + "(?:\\([^)]{2,40}\\)\\s?)?(?:\\s"
              + DASH
              + "|[-–—]{2})\\s+(?=\\S)");

  /// A place, a day and a month: `عدن، 9 مايو -`.
  private static final Pattern WITH_DATE =
      Pattern.compile(
          "^[\\p{L}\\p{M} /،,.-]{2,40}?[،,]?\\s\\p{Nd}{1,2}\\s\\p{L}[\\p{L}\\p{M}]+\\.?(?:\\s\\p{L}[\\p{L}\\p{M}]+)?(?:\\s\\p{Nd}{4})?\\s?(?:\\([^)]{2,40}\\)\\s?)?"
              + DASH
              + "{1,2}\\s+(?=\\S)");

  /// What wires of companies put before their notices: `AUSTIN, Texas--(BUSINESS WIRE)--`.
  private static final Pattern WIRE =
      Pattern.compile(
          "^\\p{Lu}[^()/!?]{2,60}?(?:--\\(\\p{Lu}[\\p{L} ]{2,30}\\)--|/\\p{Lu}[\\p{L} ]{2,30}/\\s?--)\\s?(?=\\S)");

  /// A place, a date in figures and an agency: `رام الله 21-11-2026 وفا-`.
  private static final Pattern IN_FIGURES =
      Pattern.compile(
          "^[\\p{L}\\p{M} ]{2,25}\\s\\p{Nd}{1,2}[-/]\\p{Nd}{1,2}[-/]\\p{Nd}{4}\\s(?:\\p{L}[\\p{L}\\p{M}]+\\s?){1,2}[-–—]{1,2}\\s+(?=\\S)");

  /// A place and who reports from there, with nothing behind: `کراچی (اسٹاف رپورٹر)`.
  private static final Pattern URDU =
      Pattern.compile(
          "^[\\p{L}\\p{M} ]{2,25}\\([^()]{0,30}(?:رپورٹر|نمائندہ|نامہ نگار|ڈیسک|ایجنسی)[^()]{0,25}\\)\\s?(?=\\S)");

  /// `远山社北京11月28日电（记者周亦然）`.
  private static final Pattern CHINESE =
      Pattern.compile(
          "^[\\p{IsHan}·]{2,16}\\d{1,2}月\\d{1,2}日[电電讯訊](?:\\s?[（(][^）)]{2,40}[）)])?[，,：:\\s]*(?=\\S)");

  /// `【北京＝記者】`, `（記者…）` before a sentence in Japanese or Chinese.
  private static final Pattern BRACKETS =
      Pattern.compile("^(?:【[^】]{2,30}】|（[^）]{2,30}[者員员电電]）)\\s*(?=\\S)");

  /// A place alone before a dash: only the first sentence of an article may begin so.
  private static final Pattern PLACE =
      Pattern.compile("^([\\p{L}\\p{M}’'-]{3,}(?: [\\p{L}\\p{M}’'-]+)*)\\s" + DASH + "\\s+(?=\\S)");

  private static final Pattern CLOSED = Pattern.compile("\\)[.।۔]?$");

  private Dateline() {}

  /// The sentence without its dateline; the whole where it has none or nothing would be left.
  static String cut(String sentence, boolean first, Language language) {
    String head = sentence.substring(0, Math.min(sentence.length(), LONGEST));
    boolean hasDash = hasDash(head);
    int place = first && hasDash ? endOfPlace(head, sentence, language) : 0;
    int end = Math.max(end(head, hasDash, language), place);
    if (end == 0) {
      return sentence;
    }
    String rest = sentence.substring(end);
    return Words.count(rest) >= FEWEST_WORDS_LEFT ? rest : sentence;
  }

  private static boolean hasDash(String head) {
    for (int at = 0; at < DASHES.length(); at++) {
      if (head.indexOf(DASHES.charAt(at)) >= 0) {
        return true;
      }
    }
    return false;
  }

  private static int end(String head, boolean hasDash, Language language) {
    char opening = head.isEmpty() ? ' ' : head.charAt(0);
    boolean hasBracket = head.indexOf('(') >= 0 || opening == '[';
    if (Character.isIdeographic(opening) || opening == '【' || opening == '（') {
      return Math.max(endOf(CHINESE, head), endOf(BRACKETS, head));
    }
    int end = hasBracket ? endOfBrackets(head, language) : 0;
    if (end > 0 || !hasDash) {
      return end;
    }
    int wire = head.contains("--") ? endOf(WIRE, head) : 0;
    return IntStream.of(
            wire, endOf(IN_FIGURES, head), endOf(CAPITALS, head), endOfDate(head, language))
        .max()
        .orElse(0);
  }

  private static int endOfBrackets(String head, Language language) {
    int reporter = language.tag().equals("ur") ? endOf(URDU, head) : 0;
    return Math.max(reporter, Math.max(endOfAgency(head), endOf(AGENCY_ALONE, head)));
  }

  /// Before the brackets stands the place; a word in lower case there is part of a sentence.
  private static int endOfAgency(String head) {
    int end = endOf(WITH_AGENCY, head);
    String place = head.substring(0, Math.max(0, Math.min(end, head.indexOf('('))));
    return Words.count(place) <= MOST_WORDS_BEFORE_AGENCY && !LOWER_CASE.matcher(place).find()
        ? end
        : 0;
  }

  private static int endOfDate(String head, Language language) {
    int end = endOf(WITH_DATE, head);
    return language.phrases(PhraseKind.MONTHS).within(head.substring(0, end)) ? end : 0;
  }

  private static int endOf(Pattern pattern, String head) {
    Matcher matcher = pattern.matcher(head);
    return matcher.find() ? matcher.end() : 0;
  }

  private static int endOfPlace(String head, String sentence, Language language) {
    Matcher place = PLACE.matcher(head);
    return place.find()
            && Words.count(place.group(1)) <= MOST_PLACE_WORDS
            && !Stems.of(place.group(1), language).isEmpty()
            && sentence.substring(place.end()).chars().noneMatch(unit -> "–—".indexOf(unit) >= 0)
            && !sentence.substring(place.end()).contains(" - ")
        ? place.end()
        : 0;
  }

  /// A dateline that the splitter took for a sentence: `नई दिल्ली, 19 नवंबर (दिशांत)।`.
  static boolean isAlone(Sentence sentence, Language language) {
    int bracket = sentence.text().indexOf('(');
    return bracket > 0
        && sentence.words() <= MOST_WORDS_ALONE
        && CLOSED.matcher(sentence.text()).find()
        && language.phrases(PhraseKind.MONTHS).within(sentence.text().substring(0, bracket));
  }
}
