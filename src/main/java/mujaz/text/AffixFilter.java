package mujaz.text;

import java.io.IOException;
import org.apache.lucene.analysis.TokenFilter;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;

/// Cuts each word to what [Affixes] leaves of it.
final class AffixFilter extends TokenFilter {

  private final CharTermAttribute term = addAttribute(CharTermAttribute.class);
  private final Affixes affixes;

  AffixFilter(TokenStream input, Affixes affixes) {
    super(input);
    this.affixes = affixes;
  }

  @Override
  public boolean incrementToken() throws IOException {
    if (!input.incrementToken()) {
      return false;
    }
    int end = affixes.end(term);
    int start = affixes.start(term, end);
    if (start > 0) {
      term.copyBuffer(term.buffer(), start, end - start);
    } else {
      term.setLength(end);
    }
    return true;
  }
}
