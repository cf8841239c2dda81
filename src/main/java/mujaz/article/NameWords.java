package mujaz.article;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/// What class names and ids say of an element. A word counts alone or with the one behind it,
/// however they are joined: `read-more`, `read_more`, `readMore`, `readmore`.
///
/// Used by one thread; the same name is read once.
final class NameWords {

  /// What a name speaks of.
  enum Sense {
    OTHERS,
    NOISE,
    NOTHING
  }

  private static final Set<String> OTHERS = read("other-names.txt");
  private static final Set<String> NOISE = read("noise-names.txt");
  private static final Set<String> ARTICLE = read("article-names.txt");

  /// Longer names are made by machines and say nothing.
  private static final int LONGEST = 500;

  private final Map<String, Sense> known = new HashMap<>();

  Sense of(String names) {
    return names.isEmpty() || names.length() > LONGEST
        ? Sense.NOTHING
        : known.computeIfAbsent(names, NameWords::sense);
  }

  private static Sense sense(String names) {
    Sense sense = Sense.NOTHING;
    String before = "";
    for (String word : words(names)) {
      String pair = before + word;
      if (ARTICLE.contains(word) || ARTICLE.contains(pair)) {
        return Sense.NOTHING;
      }
      if (OTHERS.contains(word) || OTHERS.contains(pair)) {
        sense = Sense.OTHERS;
      } else if (sense == Sense.NOTHING && (NOISE.contains(word) || NOISE.contains(pair))) {
        sense = Sense.NOISE;
      }
      before = word;
    }
    return sense;
  }

  private static String[] words(String names) {
    StringBuilder split = new StringBuilder(names.length() + 8);
    char before = ' ';
    for (int at = 0; at < names.length(); at++) {
      char unit = names.charAt(at);
      if (Character.isUpperCase(unit) && Character.isLowerCase(before)) {
        split.append(' ');
      }
      split.append(Character.isLetter(unit) ? unit : ' ');
      before = unit;
    }
    return split.toString().toLowerCase(Locale.ROOT).strip().split(" +");
  }

  /// A hyphen joins a pair of words.
  private static Set<String> read(String name) {
    Set<String> words = new HashSet<>();
    for (String line : WordFile.lines(name)) {
      words.addAll(List.of(line.replace("-", "").strip().split(" +")));
    }
    return Set.copyOf(words);
  }
}
