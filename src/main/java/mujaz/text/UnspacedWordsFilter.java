package mujaz.text;

import com.ibm.icu.text.BreakIterator;
import com.ibm.icu.util.ULocale;
import java.io.IOException;
import org.apache.lucene.analysis.TokenFilter;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.standard.StandardTokenizer;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;
import org.apache.lucene.analysis.tokenattributes.TypeAttribute;
import org.jspecify.annotations.Nullable;

/// Cuts runs of Thai, Lao, Khmer and Burmese letters, which the tokenizer leaves whole, into words
/// by the dictionaries of ICU.
final class UnspacedWordsFilter extends TokenFilter {

  private static final String RUN =
      StandardTokenizer.TOKEN_TYPES[StandardTokenizer.SOUTHEAST_ASIAN];

  private final CharTermAttribute term = addAttribute(CharTermAttribute.class);
  private final TypeAttribute type = addAttribute(TypeAttribute.class);
  private final BreakIterator words = BreakIterator.getWordInstance(ULocale.ROOT);
  private @Nullable String run;

  UnspacedWordsFilter(TokenStream input) {
    super(input);
  }

  @Override
  public boolean incrementToken() throws IOException {
    if (takeFromRun()) {
      return true;
    }
    if (!input.incrementToken()) {
      return false;
    }
    if (type.type().equals(RUN)) {
      run = term.toString();
      words.setText(run);
      return takeFromRun();
    }
    return true;
  }

  private boolean takeFromRun() {
    if (run == null) {
      return false;
    }
    int start = words.current();
    int end = words.next();
    if (end == BreakIterator.DONE) {
      run = null;
      return false;
    }
    term.setEmpty().append(run, start, end);
    return true;
  }

  @Override
  public void reset() throws IOException {
    super.reset();
    run = null;
  }
}
