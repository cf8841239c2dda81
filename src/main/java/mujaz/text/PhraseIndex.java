package mujaz.text;

import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import mujaz.text.PhraseTrie.Found;
import org.jspecify.annotations.Nullable;

/// The phrases of a language: one look at the beginning of a text serves all kinds, and ends at the
/// first letter by which no phrase goes on. Immutable.
final class PhraseIndex {

  private static final String BEHIND_LABELS = " :：|｜!！.…؛•»>])】」』/+-–—";

  private final PhraseTrie phrases;
  private final int longest;

  private PhraseIndex(PhraseTrie phrases, int longest) {
    this.phrases = phrases;
    this.longest = longest;
  }

  static PhraseIndex of(Stream<Phrase> phrases) {
    List<Phrase> all = phrases.distinct().toList();
    int longest = all.stream().mapToInt(phrase -> phrase.text().length()).max().orElse(0);
    return new PhraseIndex(PhraseTrie.of(all), longest);
  }

  /// The kinds of all phrases that open the text.
  Set<PhraseKind> openings(String text) {
    Set<PhraseKind> kinds = EnumSet.noneOf(PhraseKind.class);
    for (Found found : at(text, start(text))) {
      kinds.add(found.phrase().kind());
    }
    return kinds;
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
    return Words.isMark(unit) || (phrase.isLabel() && BEHIND_LABELS.indexOf(unit) >= 0);
  }

  /// Whether a phrase of the kind stands anywhere in the text, a label with its colon. Linear in
  /// the text.
  boolean within(String text, PhraseKind kind) {
    for (int at = 0; at < text.length(); at++) {
      if (startsWord(text, at) && isWithin(text, at, kind)) {
        return true;
      }
    }
    return false;
  }

  private boolean isWithin(String text, int start, PhraseKind kind) {
    for (Found found : at(text, start)) {
      if (found.phrase().kind() == kind && found.phrase().mayStandWithin(text, found.end())) {
        return true;
      }
    }
    return false;
  }

  private static boolean startsWord(String text, int at) {
    char unit = text.charAt(at);
    if (!Words.isPart(unit)) {
      return false;
    }
    char before = at == 0 ? ' ' : text.charAt(at - 1);
    return !Words.isPart(before) || Words.isUnspaced(unit) || Words.isUnspaced(before);
  }

  private @Nullable Found longest(String text, int start, PhraseKind kind) {
    Found longest = null;
    for (Found found : at(text, start)) {
      longest = found.phrase().kind() == kind ? found : longest;
    }
    return longest;
  }

  private static int start(String text) {
    int start = 0;
    while (start < text.length()
        && !Character.isLetterOrDigit(text.charAt(start))
        && text.charAt(start) != '©') {
      start++;
    }
    return start;
  }

  private List<Found> at(String text, int start) {
    List<Found> found = phrases.at(text, start);
    return found != null ? found : atFolded(text, start);
  }

  /// The long way, for the few texts with letters that fold together.
  private List<Found> atFolded(String text, int start) {
    // Folding only shortens a text, but for rare ligatures; marks that vanish need some room.
    int limit = Math.min(text.length(), start + 2 * longest + 4);
    return phrases.atFolded(Phrase.fold(text.substring(start, limit))).stream()
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
