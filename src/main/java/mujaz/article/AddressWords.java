package mujaz.article;

import java.net.URI;
import java.text.Normalizer;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import mujaz.text.Folding;

/// The words of a title that the address of its page repeats, as most publishing systems make it.
record AddressWords(List<String> words) {

  private static final Pattern GAPS = Pattern.compile("[^\\p{L}\\p{M}\\p{N}]+");
  private static final Pattern ENDING = Pattern.compile("\\.\\p{Alpha}{2,5}$");
  private static final Pattern MARKS = Pattern.compile("\\p{M}+");
  private static final int SHORTEST_WORD = 3;
  private static final int FEWEST_WORDS = 2;
  private static final int FEWEST_LETTERS = 5;
  private static final double MOST = 0.6;
  private static final double SOME = 0.3;

  static AddressWords of(URI url) {
    String path = url.getPath() == null ? "" : url.getPath();
    return Arrays.stream(path.split("/"))
        .map(segment -> of(ENDING.matcher(segment).replaceFirst("")))
        .max(Comparator.comparingInt(segment -> segment.letters().length()))
        .orElse(new AddressWords(List.of()));
  }

  private static AddressWords of(String text) {
    return new AddressWords(
        GAPS.splitAsStream(plain(text))
            .filter(word -> word.length() >= SHORTEST_WORD)
            .filter(word -> word.chars().anyMatch(Character::isLetter))
            .toList());
  }

  /// Without marks, and without what some write for them: `ae` and `a` are one.
  private static String plain(String text) {
    String letters =
        MARKS.matcher(Normalizer.normalize(Folding.fold(text), Normalizer.Form.NFD)).replaceAll("");
    return letters
        .toLowerCase(Locale.ROOT)
        .replace("ß", "ss")
        .replace("ae", "a")
        .replace("oe", "o")
        .replace("ue", "u");
  }

  /// Whether the address is that of a page with such a title.
  boolean speakOf(String title) {
    AddressWords other = of(title);
    if (letters().length() >= FEWEST_LETTERS && letters().equals(other.letters())) {
      return true;
    }
    Set<String> shared = new HashSet<>(words);
    shared.retainAll(other.words);
    return shared.size() >= FEWEST_WORDS
        && shared.size() >= MOST * new HashSet<>(words).size()
        && shared.size() >= SOME * new HashSet<>(other.words).size();
  }

  private String letters() {
    return String.join("", words);
  }
}
