package mujaz.text;

import com.ibm.icu.text.BreakIterator;
import com.ibm.icu.util.ULocale;
import java.util.ArrayList;
import java.util.List;

/// Splits text into sentences: the rules of UAX 29 (ICU4J), corrected where they are known to err
/// (see [SentenceEnd]). A line is a paragraph: its end always ends a sentence.
public final class Sentences {

  private Sentences() {}

  /// The sentences in order, each a verbatim part of the text without the white space around it.
  /// Linear in the text.
  public static List<String> split(String text, Language language) {
    BreakIterator candidates =
        BreakIterator.getSentenceInstance(ULocale.forLanguageTag(language.tag()));
    SentenceEnd end = new SentenceEnd(language);
    List<String> sentences = new ArrayList<>();
    text.lines().forEach(line -> splitLine(line, candidates, end, sentences));
    return List.copyOf(sentences);
  }

  private static void splitLine(
      String line, BreakIterator candidates, SentenceEnd end, List<String> sentences) {
    candidates.setText(line);
    int start = 0;
    for (int at = candidates.next(); at != BreakIterator.DONE; at = candidates.next()) {
      if (at == line.length() || end.isAt(line, start, at)) {
        addStripped(line.substring(start, at), sentences);
        start = at;
      }
    }
  }

  private static void addStripped(String sentence, List<String> sentences) {
    String stripped = sentence.strip();
    if (!stripped.isEmpty()) {
      sentences.add(stripped);
    }
  }
}
