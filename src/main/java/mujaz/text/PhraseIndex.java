package mujaz.text;

import static java.util.stream.Collectors.groupingBy;

import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// The phrases of a language by their first word, so that a sentence which begins with another word
/// costs one look-up for all kinds. Immutable.
final class PhraseIndex {

  private static final String BEHIND_LABELS = " :：|｜!！.…؛•»>])】」』/+-–—";

  /// Longest first in each list.
  private final Map<String, List<Phrase>> byFirstWord;

  private final int longest;

  private PhraseIndex(Map<String, List<Phrase>> byFirstWord, int longest) {
    this.byFirstWord = byFirstWord;
    this.longest = longest;
  }

  static PhraseIndex of(Stream<Phrase> phrases) {
    List<Phrase> ordered =
        phrases
            .distinct()
            .sorted(Comparator.comparingInt((Phrase phrase) -> phrase.text().length()).reversed())
            .toList();
    int longest = ordered.stream().mapToInt(phrase -> phrase.text().length()).max().orElse(0);
    return new PhraseIndex(
        ordered.stream().collect(groupingBy(phrase -> firstWord(phrase.text()))), longest);
  }

  /// The kinds of all phrases that open the text.
  Set<PhraseKind> openings(String text) {
    Set<PhraseKind> kinds = EnumSet.noneOf(PhraseKind.class);
    int start = start(text);
    List<Phrase> candidates = candidates(text, start);
    if (!candidates.isEmpty()) {
      String opening = opening(text, start);
      candidates.stream()
          .filter(phrase -> phrase.opens(opening))
          .forEach(phrase -> kinds.add(phrase.kind()));
    }
    return kinds;
  }

  /// The longest phrase of the kind that opens the text.
  @Nullable Phrase opening(String text, PhraseKind kind) {
    return at(text, start(text), kind);
  }

  /// Where the longest phrase of the kind that opens the text ends, the sign behind a label and the
  /// space behind that included; −1 when none opens it.
  int end(String text, PhraseKind kind) {
    int start = start(text);
    Phrase phrase = at(text, start, kind);
    if (phrase == null) {
      return -1;
    }
    int end = start + 1;
    while (end < text.length()
        && Phrase.fold(text.substring(start, end)).length() < phrase.text().length()) {
      end++;
    }
    while (end < text.length() && isBehind(text.charAt(end), phrase)) {
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

  private boolean isWithin(String text, int at, PhraseKind kind) {
    Phrase phrase = at(text, at, kind);
    return phrase != null && (!phrase.isLabel() || phrase.isBeforeColon(opening(text, at)));
  }

  private static boolean startsWord(String text, int at) {
    char unit = text.charAt(at);
    if (at == 0 || !Words.isPart(unit)) {
      return at == 0;
    }
    char before = text.charAt(at - 1);
    return !Words.isPart(before) || Words.isUnspaced(unit) || Words.isUnspaced(before);
  }

  private @Nullable Phrase at(String text, int start, PhraseKind kind) {
    List<Phrase> candidates = candidates(text, start);
    if (candidates.isEmpty()) {
      return null;
    }
    String opening = opening(text, start);
    for (Phrase phrase : candidates) {
      if (phrase.kind() == kind && phrase.opens(opening)) {
        return phrase;
      }
    }
    return null;
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

  private List<Phrase> candidates(String text, int start) {
    int limit = Math.min(text.length(), start + 2 * longest);
    int end = Math.min(start + 1, limit);
    while (end < limit && Words.isPart(text.charAt(end))) {
      end++;
    }
    String word = firstWord(Phrase.fold(text.substring(start, end)));
    return byFirstWord.getOrDefault(word, List.of());
  }

  /// Folding only shortens a text, but for rare ligatures; marks that vanish need some room.
  private String opening(String text, int start) {
    return Phrase.fold(text.substring(start, Math.min(text.length(), start + 2 * longest + 4)));
  }

  /// The letters and digits by which a folded text begins; one character where words are not
  /// separated.
  private static String firstWord(String folded) {
    int end = 0;
    while (end < folded.length()
        && Character.isLetterOrDigit(folded.charAt(end))
        && !Words.isUnspaced(folded.charAt(end))) {
      end++;
    }
    return folded.substring(0, Math.max(end, Math.min(1, folded.length())));
  }
}
