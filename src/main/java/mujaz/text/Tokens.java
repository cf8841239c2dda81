package mujaz.text;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// A text with its words looked up once: how many there are, what stems they have, and which
/// phrases may begin among them, so that whoever asks need not walk through its letters again.
/// Immutable.
public final class Tokens {

  private final String text;
  private final Vocabulary vocabulary;

  /// Of the text that this one is a part of: places count from its beginning.
  private final TokenRuns runs;

  private final int offset;
  private final int first;
  private final int behind;
  private final int words;
  private final int signs;
  private final long phrases;
  private final boolean haveDigit;

  /// Found when first asked for. Doing it twice does no harm.
  private volatile @Nullable Set<PhraseKind> openings;

  private Tokens(
      String text, Vocabulary vocabulary, TokenRuns runs, int offset, int first, int behind) {
    this.text = text;
    this.vocabulary = vocabulary;
    this.runs = runs;
    this.offset = offset;
    this.first = first;
    this.behind = behind;
    int halves = 0;
    int seen = Signs.NONE;
    long begun = 0;
    boolean digit = false;
    for (int i = first; i < behind; i++) {
      Token token = runs.token(i);
      halves += token.halves;
      seen = Signs.together(seen, runs.signs(i));
      begun |= token.phrases;
      digit |= token.hasDigit;
    }
    this.words = (halves + 1) / 2;
    this.signs = seen;
    this.phrases = begun;
    this.haveDigit = digit;
  }

  /// The tokens of a text in its language. Linear in the text.
  public static Tokens of(String text, Language language) {
    return of(text, language.vocabulary());
  }

  private static Tokens of(String text, Vocabulary vocabulary) {
    TokenRuns runs = TokenRuns.of(text, vocabulary);
    return new Tokens(text, vocabulary, runs, 0, 0, runs.count());
  }

  public String text() {
    return text;
  }

  /// How many words it has, as [Words#count] tells.
  public int words() {
    return words;
  }

  /// Whether a digit of any script is among them.
  public boolean haveDigit() {
    return haveDigit;
  }

  /// Whether a quotation mark is among its signs.
  public boolean haveQuote() {
    return Signs.have(signs, Signs.QUOTE);
  }

  public boolean haveColon() {
    return Signs.have(signs, Signs.COLON);
  }

  public boolean haveCopyright() {
    return Signs.have(signs, Signs.COPYRIGHT);
  }

  /// How many commas, semicolons, colons and brackets it has.
  public int signsOfList() {
    return Signs.ofList(signs);
  }

  /// The stems in reading order, as [Stems#of] gives them.
  public List<String> stems() {
    List<String> stems = new ArrayList<>(behind - first);
    for (int i = first; i < behind; i++) {
      for (String stem : runs.token(i).stems()) {
        stems.add(stem);
      }
    }
    return stems;
  }

  /// The kinds of all phrases that open the text; months and days are not among them.
  public Set<PhraseKind> openings() {
    Set<PhraseKind> known = openings;
    if (known == null) {
      known = mayOpen(Token.ANY_KIND) ? vocabulary.phrases().openings(text) : Set.of();
      openings = known;
    }
    return known;
  }

  /// Whether a phrase of the kind opens the text; of no month and no day.
  public boolean open(PhraseKind kind) {
    return mayOpen(kind.bit()) && vocabulary.phrases().opens(text, kind);
  }

  /// What opens the text stands at its first letter or digit.
  private boolean mayOpen(long kinds) {
    boolean begun = false;
    boolean may = false;
    for (int i = first; i < behind && !begun; i++) {
      may |= (runs.token(i).phrases & kinds) != 0;
      begun = runs.token(i).opens;
    }
    return may;
  }

  /// Whether a phrase of the kind stands anywhere in the text; of no month and no day.
  public boolean contain(PhraseKind kind) {
    for (int i = first; i < behind && (phrases & kind.bit()) != 0; i++) {
      if (runs.token(i).mayBegin(kind)
          && vocabulary
              .phrases()
              .beginsWithin(text, runs.start(i) - offset, runs.end(i) - offset, kind)) {
        return true;
      }
    }
    return false;
  }

  /// The text from a place on.
  public Tokens from(int start) {
    return start == 0 ? this : part(start, text.length());
  }

  /// A part of the text.
  public Tokens part(int start, int end) {
    if (start == 0 && end == text.length()) {
      return this;
    }
    String part = text.substring(start, end);
    int from = runs.at(offset + start);
    int to = runs.behind(offset + end);
    return runs.areWhole(from, to, offset + start, offset + end)
        ? new Tokens(part, vocabulary, runs, offset + start, from, to)
        : of(part, vocabulary);
  }

  TokenRuns runs() {
    return runs;
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof Tokens tokens && text.equals(tokens.text);
  }

  @Override
  public int hashCode() {
    return text.hashCode();
  }

  @Override
  public String toString() {
    return text;
  }
}
