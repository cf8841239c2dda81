package mujaz.text;

import java.util.Collections;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import mujaz.text.PhraseTrie.Found;
import org.jspecify.annotations.Nullable;

/// The phrases of a language: one look at the beginning of a text serves all kinds, and ends at the
/// first letter by which no phrase goes on. Each kind has its phrases for itself as well, where a
/// look ends sooner. Immutable.
final class PhraseIndex {

  private static final String BEHIND_LABELS = " :：|｜!！.…؛•»>])】」』/+-–—";

  private final PhraseTrie phrases;
  private final Map<PhraseKind, PhraseTrie> kinds = new EnumMap<>(PhraseKind.class);
  private final int longest;

  private PhraseIndex(List<Phrase> all) {
    this.phrases = PhraseTrie.of(all);
    for (PhraseKind kind : PhraseKind.values()) {
      kinds.put(kind, PhraseTrie.of(all.stream().filter(each -> each.kind() == kind).toList()));
    }
    this.longest = all.stream().mapToInt(phrase -> phrase.text().length()).max().orElse(0);
  }

  static PhraseIndex of(Stream<Phrase> phrases) {
    return new PhraseIndex(phrases.distinct().toList());
  }

  /// The kinds of all phrases that open the text.
  Set<PhraseKind> openings(String text) {
    Set<PhraseKind> kinds = EnumSet.noneOf(PhraseKind.class);
    for (Found found : at(phrases, text, start(text))) {
      kinds.add(found.phrase().kind());
    }
    return Collections.unmodifiableSet(kinds);
  }

  /// A bit for each kind of which a phrase may begin in the word, whatever follows it.
  long mayBeginIn(String word) {
    long kinds = 0;
    for (int at = nextWord(word, 0); at < word.length(); at = nextWord(word, at + 1)) {
      kinds |= phrases.mayBeginAt(word, at);
    }
    int opening = start(word);
    return opening < word.length() ? kinds | phrases.mayBeginAt(word, opening) : kinds;
  }

  /// Whether a phrase of the kind opens the text.
  boolean opens(String text, PhraseKind kind) {
    return longest(text, start(text), kind) != null;
  }

  /// Where the longest phrase of the kind that opens the text ends, the sign behind a label and the
  /// space behind that included; −1 when none opens it.
  int end(String text, PhraseKind kind) {
    Found found = longest(text, start(text), kind);
    if (found == null) {
      return -1;
    }
    int end = found.end();
    while (end < text.length() && isBehind(text.charAt(end), found.phrase())) {
      end++;
    }
    return end;
  }

  private static boolean isBehind(char unit, Phrase phrase) {
    return Units.isMark(unit) || (phrase.isLabel() && BEHIND_LABELS.indexOf(unit) >= 0);
  }

  /// Whether a phrase of the kind stands anywhere in the text, a label with its colon. Linear in
  /// the text.
  boolean within(String text, PhraseKind kind) {
    return beginsWithin(text, 0, text.length(), kind);
  }

  /// Whether one begins between two places, the first of which is within no word.
  boolean beginsWithin(String text, int start, int end, PhraseKind kind) {
    PhraseTrie of = of(kind);
    for (int at = nextWord(text, start); at < end; at = nextWord(text, at + 1)) {
      if (isWithin(of, text, at)) {
        return true;
      }
    }
    return false;
  }

  private boolean isWithin(PhraseTrie of, String text, int start) {
    for (Found found : at(of, text, start)) {
      if (found.phrase().mayStandWithin(text, found.end())) {
        return true;
      }
    }
    return false;
  }

  /// Where the first word starts that starts there or later; the length of the text when none does.
  private static int nextWord(String text, int from) {
    int behind = behindWord(text, from);
    char before = behind == 0 ? ' ' : text.charAt(behind - 1);
    boolean inWord = Units.isPart(before);
    for (int at = behind; at < text.length(); at++) {
      char unit = text.charAt(at);
      boolean isPart = Units.isPart(unit);
      if (isPart && (!inWord || Units.isUnspaced(unit) || Units.isUnspaced(before))) {
        return at;
      }
      inWord = isPart;
      before = unit;
    }
    return text.length();
  }

  /// Behind the rest of a word that began before, as far as no other can begin in it.
  private static int behindWord(String text, int from) {
    int at = from;
    if (at > 0 && Units.isSpacedPart(text.charAt(at - 1))) {
      while (at < text.length() && Units.isSpacedPart(text.charAt(at))) {
        at++;
      }
    }
    return at;
  }

  private PhraseTrie of(PhraseKind kind) {
    return kinds.getOrDefault(kind, phrases);
  }

  private @Nullable Found longest(String text, int start, PhraseKind kind) {
    Found longest = null;
    for (Found found : at(of(kind), text, start)) {
      longest = found;
    }
    return longest;
  }

  /// At its first letter or digit; the length of the text when it has none.
  static int start(String text) {
    int start = 0;
    while (start < text.length()
        && !Character.isLetterOrDigit(text.charAt(start))
        && text.charAt(start) != '©') {
      start++;
    }
    return start;
  }

  private List<Found> at(PhraseTrie of, String text, int start) {
    List<Found> found = of.at(text, start);
    return found != null ? found : atFolded(of, text, start);
  }

  /// The long way, for the few texts with letters that fold together.
  private List<Found> atFolded(PhraseTrie of, String text, int start) {
    // Folding only shortens a text, but for rare ligatures; marks that vanish need some room.
    int limit = Math.min(text.length(), start + 2 * longest + 4);
    return of.atFolded(Phrase.fold(text.substring(start, limit))).stream()
        .map(found -> new Found(found.phrase(), end(text, start, found.phrase())))
        .toList();
  }

  private static int end(String text, int start, Phrase phrase) {
    int end = start + 1;
    while (end < text.length()
        && Phrase.fold(text.substring(start, end)).length() < phrase.text().length()) {
      end++;
    }
    return end;
  }
}
