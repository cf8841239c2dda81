package mujaz.story;

import java.io.IOException;
import java.io.StringWriter;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.apache.lucene.analysis.Tokenizer;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;
import org.apache.lucene.analysis.tokenattributes.OffsetAttribute;
import org.apache.lucene.analysis.tokenattributes.PositionIncrementAttribute;

/// Cuts a text into words (R-126: whole ones only) and gives Lucene the stems of each: the forms of
/// one word stand at the same position. Used by one thread, as Lucene's token streams are.
final class WordTokenizer extends Tokenizer {

  private static final Pattern WORD =
      Pattern.compile("[\\p{L}\\p{N}][\\p{L}\\p{M}\\p{N}\\p{Cf}ـ]*");

  private final WordAnalyzer.WordForms forms;
  private final CharTermAttribute term = addAttribute(CharTermAttribute.class);
  private final PositionIncrementAttribute position =
      addAttribute(PositionIncrementAttribute.class);
  private final OffsetAttribute offset = addAttribute(OffsetAttribute.class);
  private final Deque<Token> tokens = new ArrayDeque<>();

  private record Token(String stem, int step, int start, int end) {}

  WordTokenizer(WordAnalyzer.WordForms forms) {
    this.forms = forms;
  }

  @Override
  public void reset() throws IOException {
    super.reset();
    tokens.clear();
    StringWriter text = new StringWriter();
    input.transferTo(text);
    Matcher words = WORD.matcher(text.toString());
    while (words.find()) {
      add(words.group(), words.start(), words.end());
    }
  }

  private void add(String word, int start, int end) {
    List<List<String>> all = forms.of(word);
    int step = 1;
    for (String stem : all.getFirst()) {
      tokens.add(new Token(stem, 1, start, end));
      step = 0;
    }
    for (List<String> other : all.subList(1, all.size())) {
      if (other.size() == 1) {
        tokens.add(new Token(other.getFirst(), step, start, end));
        step = 0;
      }
    }
  }

  @Override
  public boolean incrementToken() {
    clearAttributes();
    if (tokens.isEmpty()) {
      return false;
    }
    Token token = tokens.remove();
    term.append(token.stem());
    position.setPositionIncrement(token.step());
    offset.setOffset(correctOffset(token.start()), correctOffset(token.end()));
    return true;
  }
}
