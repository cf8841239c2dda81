package mujaz.text;

import com.ibm.icu.util.ULocale;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// A language and what differs between it and others: stop words, stemming, the abbreviations that
/// do not end a sentence, and the phrases by which a sentence shows that it depends on another or
/// does not belong to the article.
///
/// A language without a file of its own works with sound defaults. Two languages are equal when
/// their tags are. Immutable.
public final class Language {

  /// The language of a text without letters: known to no one, treated by the defaults.
  public static final Language UNDETERMINED = new Language("und");

  private final String tag;

  /// Read when first asked for: to name a language takes no stemmer. Reading it twice does no harm.
  private volatile @Nullable LanguageData data;

  /// Likewise: the library reads the tag anew each time.
  private volatile @Nullable Boolean rightToLeft;

  private Language(String tag) {
    this.tag = tag;
  }

  /// The language of a BCP 47 tag, of an ISO 639 code, or of a locale such as `ar_EG`; `und` when
  /// the tag says nothing.
  public static Language of(String tag) {
    String code = ULocale.createCanonical(tag.strip().replace('_', '-')).getLanguage();
    return new Language(code.isEmpty() ? "und" : code);
  }

  /// The language of a tag that is known to be what [#tag] gives.
  static Language ofCanonical(String tag) {
    return new Language(tag);
  }

  /// The primary subtag, ISO 639-1 where there is one: `ar`.
  public String tag() {
    return tag;
  }

  /// Whether the language is usually written from right to left.
  public boolean rightToLeft() {
    Boolean known = rightToLeft;
    if (known == null) {
      known = ULocale.forLanguageTag(tag).isRightToLeft();
      rightToLeft = known;
    }
    return known;
  }

  /// Words that end in a full stop, mostly without ending a sentence; folded, without the stop.
  public Set<String> abbreviations() {
    return data().abbreviations().words();
  }

  /// How many characters the longest word has that may end in a full stop without ending a
  /// sentence.
  int longestAbbreviation() {
    return data().abbreviations().longest();
  }

  /// Abbreviations before a name, which never end a sentence: "Mr", "Dr".
  Set<String> titles() {
    return data().abbreviations().titles();
  }

  /// Abbreviations where a number follows: "No", "Vol".
  Set<String> beforeNumbers() {
    return data().abbreviations().beforeNumbers();
  }

  /// Whether the word carries no meaning of its own: with a capital letter it opens a sentence and
  /// is no name.
  boolean isSmall(String word) {
    return data().smallWords().contains(Folding.fold(word));
  }

  /// Whether `3.` is the ordinal "third", as in German, so that it does not end a sentence.
  public boolean ordinalsEndInStop() {
    return data().abbreviations().ordinals();
  }

  /// The phrases of one kind.
  public Phrases phrases(PhraseKind kind) {
    return new Phrases(
        DateNames.KINDS.contains(kind) ? data().dates().index() : data().phrases(), kind);
  }

  /// The months that the language's names stand for.
  public MonthNames months() {
    return data().dates().months();
  }

  Vocabulary vocabulary() {
    return data().vocabulary();
  }

  private LanguageData data() {
    LanguageData known = data;
    if (known == null) {
      known = LanguageData.of(tag);
      data = known;
    }
    return known;
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof Language language && tag.equals(language.tag);
  }

  @Override
  public int hashCode() {
    return tag.hashCode();
  }

  @Override
  public String toString() {
    return tag;
  }
}
