package mujaz.summary;

import java.util.HashSet;
import java.util.List;
import java.util.Set;

/// What an article says, in its own sentences.
///
/// @param headline one line of at most 140 characters
/// @param sentences the chosen ones, in the order of the article
/// @param ranking indices of the article's sentences, best first; it begins with the chosen ones
public record Summary(String headline, List<KeySentence> sentences, List<Integer> ranking) {

  public Summary {
    sentences = List.copyOf(sentences);
    ranking = List.copyOf(ranking);
  }

  /// The same summary with only its best sentences; a longer one than this is not made up.
  public Summary atLength(Length length) {
    int kept = Math.min(length.sentences(), ranking.size());
    Set<Integer> best = new HashSet<>(ranking.subList(0, kept));
    return new Summary(
        headline,
        sentences.stream().filter(sentence -> best.contains(sentence.index())).toList(),
        ranking);
  }
}
