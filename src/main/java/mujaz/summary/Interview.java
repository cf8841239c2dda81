package mujaz.summary;

import java.util.List;
import java.util.regex.Pattern;

/// Tells the questions of an interview from its answers: lines that are a question and nothing
/// else, or that a label marks as one, when an article has several of them.
final class Interview {

  private static final int FEWEST_QUESTIONS = 3;
  private static final int LONGEST_QUESTION = 40;
  private static final int LONGEST = 300;
  private static final int LONGEST_LABEL = 14;

  private static final Pattern QUESTION_LABEL =
      Pattern.compile(
          "^(?:س|سؤال|السؤال|Q|Question|F|Frage|P|Pregunta|D|В|Вопрос|问|記者|记者|ש)\\s?\\d*\\s?[:：.]\\s*.*");
  private static final Pattern ANSWER_LABEL =
      Pattern.compile("^(?:ج|جواب|الجواب|A|Answer|R|O|Ответ|答|ת)\\s?[:：]\\s*(?=\\S)");

  private final boolean asks;
  private final boolean bulletsAsk;

  Interview(List<Line> lines) {
    int questions = 0;
    int bullets = 0;
    int bulletsAsking = 0;
    for (Line line : lines) {
      boolean question = isQuestion(line);
      questions += question ? 1 : 0;
      bullets += line.isListItem() ? 1 : 0;
      bulletsAsking += question && line.isListItem() ? 1 : 0;
    }
    this.asks = questions >= FEWEST_QUESTIONS;
    this.bulletsAsk = asks && 2 * bulletsAsking > bullets;
  }

  /// Whether the line is a question to the person who is interviewed; also one without a question
  /// mark, where bullets mark the questions.
  boolean asks(Line line) {
    return asks && (isQuestion(line) || (bulletsAsk && line.isListItem()));
  }

  private static boolean isQuestion(Line line) {
    String text = line.text();
    return isWhollyQuestion(line)
        || (text.length() < LONGEST
            && mayHaveLabel(text)
            && QUESTION_LABEL.matcher(text).matches());
  }

  /// One question, which may have a sentence before it.
  private static boolean isWhollyQuestion(Line line) {
    String text = line.text();
    return !text.isEmpty()
        && "?؟？".indexOf(text.charAt(text.length() - 1)) >= 0
        && line.words() <= LONGEST_QUESTION;
  }

  /// The answer without the letter that marks it.
  static String withoutLabel(String answer) {
    return mayHaveLabel(answer) ? ANSWER_LABEL.matcher(answer).replaceFirst("") : answer;
  }

  /// Most lines have no sign among their first letters, and need no matching.
  private static boolean mayHaveLabel(String text) {
    for (int i = 1; i < Math.min(text.length(), LONGEST_LABEL); i++) {
      switch (text.charAt(i)) {
        case '.', ':', '：' -> {
          return true;
        }
        default -> {}
      }
    }
    return false;
  }
}
