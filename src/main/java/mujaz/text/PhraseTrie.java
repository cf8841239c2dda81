package mujaz.text;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/// The phrases that go on from some letters, by their next letter. Immutable.
final class PhraseTrie {

  /// A phrase that stands in a text, and where it ends there.
  record Found(Phrase phrase, int end) {}

  /// In ascending order, the branch of each at the same place.
  private final char[] letters;

  private final PhraseTrie[] branches;
  private final Phrase[] complete;

  /// A bit for the last six bits of each letter: most words go wrong after two or three letters,
  /// and most of those are seen here.
  private final long mayGoOn;

  /// A bit for each kind of the phrases that are complete here, of all that go on, and of those
  /// that go on with a space or a sign.
  private final long kindsHere;

  private final long kindsBehind;
  private final long kindsBehindWord;

  private PhraseTrie(char[] letters, List<PhraseTrie> branches, List<Phrase> complete) {
    this.letters = letters;
    this.branches = branches.toArray(PhraseTrie[]::new);
    this.complete = complete.toArray(Phrase[]::new);
    long bits = 0;
    for (char letter : letters) {
      bits |= 1L << letter;
    }
    this.mayGoOn = bits;
    this.kindsHere =
        complete.stream().mapToLong(phrase -> phrase.kind().bit()).reduce(0, (a, b) -> a | b);
    this.kindsBehind = branches.stream().mapToLong(PhraseTrie::kinds).reduce(0, (a, b) -> a | b);
    this.kindsBehindWord =
        IntStream.range(0, letters.length)
            .filter(i -> !PlainWords.isLetter(letters[i]))
            .mapToLong(i -> branches.get(i).kinds())
            .reduce(0, (a, b) -> a | b);
  }

  private long kinds() {
    return kindsHere | kindsBehind;
  }

  static PhraseTrie of(List<Phrase> phrases) {
    List<Phrase> ordered = phrases.stream().sorted(Comparator.comparing(Phrase::text)).toList();
    return of(ordered, 0);
  }

  /// Of phrases in order that have as many first letters in common.
  private static PhraseTrie of(List<Phrase> ordered, int common) {
    int at = 0;
    while (at < ordered.size() && ordered.get(at).text().length() == common) {
      at++;
    }
    List<Phrase> complete = ordered.subList(0, at);
    StringBuilder letters = new StringBuilder();
    List<PhraseTrie> branches = new ArrayList<>();
    while (at < ordered.size()) {
      char letter = ordered.get(at).text().charAt(common);
      int end = at;
      while (end < ordered.size() && ordered.get(end).text().charAt(common) == letter) {
        end++;
      }
      letters.append(letter);
      branches.add(of(ordered.subList(at, end), common + 1));
      at = end;
    }
    return new PhraseTrie(letters.toString().toCharArray(), branches, complete);
  }

  private @Nullable PhraseTrie after(char letter) {
    if ((mayGoOn >>> letter & 1) == 0) {
      return null;
    }
    int place = Arrays.binarySearch(letters, letter);
    return place < 0 ? null : branches[place];
  }

  /// All phrases that stand at that place of a text, the shortest first; null when a letter on the
  /// way cannot be folded alone.
  @Nullable List<Found> at(String text, int start) {
    List<Found> found = List.of();
    PhraseTrie node = this;
    int at = start;
    while (at < text.length()) {
      char letter = FoldedLetters.of(text.charAt(at));
      at++;
      if (letter == FoldedLetters.NOT_ALONE) {
        return null;
      }
      if (letter != FoldedLetters.NOTHING) {
        node = node.after(letter);
        if (node == null) {
          return found;
        }
        found = node.addComplete(text, at, found);
      }
    }
    return found;
  }

  /// A bit for each kind of which a phrase may stand at that place of a word, whatever follows the
  /// word.
  long mayBeginAt(String word, int start) {
    long kinds = 0;
    PhraseTrie node = this;
    for (int at = start; at < word.length(); at++) {
      char letter = FoldedLetters.of(word.charAt(at));
      if (letter == FoldedLetters.NOT_ALONE) {
        return Token.ANY_KIND;
      }
      PhraseTrie next = letter == FoldedLetters.NOTHING ? node : node.after(letter);
      if (next == null) {
        return kinds;
      }
      node = next;
      kinds |= node.kindsHere;
    }
    return kinds | node.kindsBehindWord;
  }

  /// The same for a text that is folded.
  List<Found> atFolded(String text) {
    List<Found> found = List.of();
    PhraseTrie node = after(text.isEmpty() ? 0 : text.charAt(0));
    for (int at = 1; node != null; at++) {
      found = node.addComplete(text, at, found);
      node = at < text.length() ? node.after(text.charAt(at)) : null;
    }
    return found;
  }

  private List<Found> addComplete(String text, int end, List<Found> found) {
    List<Found> all = found;
    for (Phrase phrase : complete) {
      if (phrase.endsAt(text, end)) {
        all = all.isEmpty() ? new ArrayList<>() : all;
        all.add(new Found(phrase, end));
      }
    }
    return all;
  }
}
