package mujaz.text;

import static java.util.stream.Collectors.toSet;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.analysis.CharArraySet;
import org.apache.lucene.analysis.StopFilter;
import org.apache.lucene.analysis.TokenFilterFactory;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.Tokenizer;
import org.apache.lucene.analysis.core.KeywordTokenizer;
import org.apache.lucene.analysis.standard.StandardTokenizer;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;
import org.apache.lucene.util.ClasspathResourceLoader;
import org.apache.lucene.util.ResourceLoaderAware;

/// A Lucene analyzer put together from the `filters` line of a language file: names of Lucene's
/// token filters with their options (`snowballPorter language=Turkish`); `stop` stands for the
/// language's stop words, `affixes` for its prefixes and suffixes, `unspaced` for a dictionary of
/// words that are written without spaces. Letters are folded before. Safe for many threads.
final class StemAnalyzer extends Analyzer {

  private static final int LONGEST_TOKEN = 60;

  /// The two kinds of input: text that the tokenizer takes apart, and words that need none.
  private static final String TEXT = "text";

  private static final String WORD = "word";

  private static final Pattern SPACES = Pattern.compile("\\s+");

  private final List<Step> steps;

  private StemAnalyzer(List<Step> steps) {
    super(PER_FIELD_REUSE_STRATEGY);
    this.steps = List.copyOf(steps);
  }

  /// One filter of the chain.
  private interface Step {
    TokenStream over(TokenStream stream);
  }

  static StemAnalyzer of(List<String> names, Set<String> stopWords, Affixes affixes) {
    CharArraySet folded =
        CharArraySet.unmodifiableSet(
            new CharArraySet(stopWords.stream().map(Folding::fold).collect(toSet()), true));
    return new StemAnalyzer(names.stream().map(name -> step(name, folded, affixes)).toList());
  }

  private static Step step(String name, CharArraySet stopWords, Affixes affixes) {
    return switch (name) {
      case "stop" -> stream -> new StopFilter(stream, stopWords);
      case "unspaced" -> UnspacedWordsFilter::new;
      case "affixes" -> stream -> new AffixFilter(stream, affixes);
      default -> filter(name)::create;
    };
  }

  private static TokenFilterFactory filter(String spec) {
    List<String> words = SPACES.splitAsStream(spec).toList();
    Map<String, String> options = new HashMap<>();
    for (String option : words.subList(1, words.size())) {
      int equals = option.indexOf('=');
      options.put(option.substring(0, equals), option.substring(equals + 1));
    }
    TokenFilterFactory factory = TokenFilterFactory.forName(words.getFirst(), options);
    if (factory instanceof ResourceLoaderAware aware) {
      try {
        aware.inform(new ClasspathResourceLoader(StemAnalyzer.class));
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }
    return factory;
  }

  @Override
  protected TokenStreamComponents createComponents(String field) {
    Tokenizer source = field.equals(WORD) ? new KeywordTokenizer() : tokenizer();
    TokenStream stream = source;
    for (Step step : steps) {
      stream = step.over(stream);
    }
    return new TokenStreamComponents(source, stream);
  }

  private static Tokenizer tokenizer() {
    StandardTokenizer tokenizer = new StandardTokenizer();
    tokenizer.setMaxTokenLength(LONGEST_TOKEN);
    return tokenizer;
  }

  /// The stems of one word or of a text that no space takes apart, in reading order.
  List<String> stems(String word) {
    boolean needsNone = word.length() <= LONGEST_TOKEN && PlainWords.isPlain(word);
    return analysed(needsNone ? WORD : TEXT, word);
  }

  private List<String> analysed(String field, String text) {
    List<String> stems = new ArrayList<>();
    try (TokenStream stream = tokenStream(field, Folding.letters(text))) {
      CharTermAttribute term = stream.addAttribute(CharTermAttribute.class);
      stream.reset();
      while (stream.incrementToken()) {
        stems.add(term.toString());
      }
      stream.end();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return stems;
  }
}
