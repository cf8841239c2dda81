package mujaz.article;

import java.util.ArrayList;
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

  /// One text where there is one only: the page has the same object, with its hash, for the next.
  Sense of(String classes, String id) {
    return of(id.isEmpty() ? classes : classes.isEmpty() ? id : classes + " " + id);
  }

  private Sense of(String names) {
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

  /// In lower case; a capital behind a small letter begins a word.
  static List<String> words(String names) {
    List<String> words = new ArrayList<>();
    int start = 0;
    for (int at = 0; at <= names.length(); at++) {
      boolean letter = at < names.length() && Character.isLetter(names.charAt(at));
      boolean begins = letter && at > start && isHump(names.charAt(at - 1), names.charAt(at));
      if (!letter || begins) {
        if (at > start) {
          words.add(names.substring(start, at).toLowerCase(Locale.ROOT));
        }
        start = begins ? at : at + 1;
      }
    }
    return words;
  }

  private static boolean isHump(char before, char unit) {
    return Character.isUpperCase(unit) && Character.isLowerCase(before);
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
