package mujaz.summary;

import com.ibm.icu.lang.UCharacter;
import com.ibm.icu.text.Normalizer2;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/// ROUGE-1 plus ROUGE-2 (F1) of chosen sentences against the summaries of people (Lin, "ROUGE: A
/// Package for Automatic Evaluation of Summaries", 2004), without stemming; Arabic letters folded.
final class Rouge {

  private static final Normalizer2 NFKC = Normalizer2.getNFKCInstance();

  private final Map<String, Integer> ids = new HashMap<>();
  private final List<Grams> references;

  /// How often each word and each pair of neighbours stands in a text.
  private record Grams(Map<Integer, Integer> words, Map<Long, Integer> pairs, int size) {

    static Grams of(List<int[]> parts) {
      Grams grams =
          new Grams(new HashMap<>(), new HashMap<>(), parts.stream().mapToInt(p -> p.length).sum());
      int before = -1;
      for (int[] part : parts) {
        for (int word : part) {
          grams.words.merge(word, 1, Integer::sum);
          if (before >= 0) {
            grams.pairs.merge(pair(before, word), 1, Integer::sum);
          }
          before = word;
        }
      }
      return grams;
    }
  }

  Rouge(List<String> references) {
    this.references = references.stream().map(text -> Grams.of(List.of(words(text)))).toList();
  }

  /// The words of a text as numbers: runs of letters and digits, folded.
  int[] words(String text) {
    String lower = UCharacter.toLowerCase(NFKC.normalize(text));
    List<Integer> words = new ArrayList<>();
    StringBuilder word = new StringBuilder();
    lower
        .codePoints()
        .map(Rouge::folded)
        .filter(point -> !isMark(point))
        .forEach(point -> {
          if (Character.isLetterOrDigit(point)) {
            word.appendCodePoint(point);
          } else {
            end(word, words);
          }
        });
    end(word, words);
    return words.stream().mapToInt(Integer::intValue).toArray();
  }

  private void end(StringBuilder word, List<Integer> words) {
    if (!word.isEmpty()) {
      words.add(ids.computeIfAbsent(word.toString(), _ -> ids.size()));
      word.setLength(0);
    }
  }

  private static int folded(int point) {
    return switch (point) {
      case 'أ', 'إ', 'آ', 'ٱ' -> 'ا';
      case 'ى', 'ئ' -> 'ي';
      case 'ة' -> 'ه';
      case 'ؤ' -> 'و';
      default -> point;
    };
  }

  private static boolean isMark(int point) {
    return (point >= 0x0610 && point <= 0x061A)
        || (point >= 0x064B && point <= 0x065F)
        || point == 0x0670
        || point == 'ـ'
        || (point >= 0x200C && point <= 0x200F)
        || (point >= 0x202A && point <= 0x202E);
  }

  /// The mean over the references, of parts in their order.
  double of(List<int[]> parts) {
    return references.stream().mapToDouble(reference -> f1(parts, reference)).average().orElse(0);
  }

  private static double f1(List<int[]> parts, Grams reference) {
    Map<Integer, Integer> words = new HashMap<>();
    Map<Long, Integer> pairs = new HashMap<>();
    int size = 0;
    int sameWords = 0;
    int samePairs = 0;
    int before = -1;
    for (int[] part : parts) {
      size += part.length;
      for (int word : part) {
        boolean known = reference.words.containsKey(word);
        sameWords += known ? common(word, words, reference.words) : 0;
        samePairs += known && before >= 0 ? common(pair(before, word), pairs, reference.pairs) : 0;
        before = word;
      }
    }
    return f1(sameWords, size, reference.size) + f1(samePairs, size - 1, reference.size - 1);
  }

  /// 1 when the reference has the gram more often than it was met so far.
  private static <K> int common(K gram, Map<K, Integer> met, Map<K, Integer> reference) {
    int most = reference.getOrDefault(gram, 0);
    return most > 0 && met.merge(gram, 1, Integer::sum) <= most ? 1 : 0;
  }

  private static long pair(int before, int word) {
    return (long) before << 32 | word;
  }

  private static double f1(int common, int chosen, int reference) {
    return common == 0 ? 0 : 2.0 * common / (chosen + reference);
  }
}
