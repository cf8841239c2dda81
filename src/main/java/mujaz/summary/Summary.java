package mujaz.summary;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/// What an article says, in its own sentences.
///
/// @param headline one line of at most 140 characters
/// @param sentences the chosen ones, in the order of the article
/// @param ranking indices of the article's sentences, best first; it begins with the chosen ones
public record Summary(String headline, List<KeySentence> sentences, List<Integer> ranking) {

  private static final double NEARLY_ALL = 0.8;

  public Summary {
    sentences = List.copyOf(sentences);
    ranking = List.copyOf(ranking);
  }

  /// The same summary without the sentence that the headline was made of, as it is for an article
  /// that has no title: nobody wants to read it twice.
  public Summary besideHeadline() {
    Set<Integer> told =
        sentences.stream()
            .filter(sentence -> isHeadline(sentence.text()))
            .map(KeySentence::index)
            .collect(Collectors.toSet());
    return new Summary(
        headline,
        sentences.stream().filter(sentence -> !told.contains(sentence.index())).toList(),
        ranking.stream().filter(index -> !told.contains(index)).toList());
  }

  /// Where the headline is only the beginning of a long sentence, the rest is news.
  private boolean isHeadline(String sentence) {
    boolean cut = headline.endsWith(Headline.CUT);
    String told = cut ? headline.substring(0, headline.length() - Headline.CUT.length()) : headline;
    return sentence.startsWith(told) && told.length() >= NEARLY_ALL * sentence.length();
  }

  /// The same summary with only its best sentences; a longer one than this is not made up.
  public Summary atLength(Length length) {
    return best(length.sentences());
  }

  /// The same summary with only so many sentences, the best ones.
  public Summary best(int most) {
    int kept = Math.min(most, ranking.size());
    Set<Integer> best = new HashSet<>(ranking.subList(0, kept));
    return new Summary(
        headline,
        sentences.stream().filter(sentence -> best.contains(sentence.index())).toList(),
        ranking);
  }
}
