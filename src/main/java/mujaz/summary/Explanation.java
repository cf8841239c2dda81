package mujaz.summary;

import java.util.List;

/// Why a summary is as it is.
///
/// @param lines of the sentences that could be chosen, in the order of the article
public record Explanation(Summary summary, List<Line> lines) {

  public Explanation {
    lines = List.copyOf(lines);
  }

  /// One sentence.
  ///
  /// @param rank from 1, the best; what repeats an earlier choice comes later than its score says
  /// @param score the sum of all gains
  /// @param reasons the strongest first, without those that make no difference
  public record Line(Sentence sentence, int rank, double score, List<Reason> reasons) {

    public Line {
      reasons = List.copyOf(reasons);
    }
  }

  /// One feature of a sentence.
  ///
  /// @param value as measured; standardised within the article where it is a matter of degree
  /// @param gain what it adds to the score, below 0 when it speaks against the sentence
  public record Reason(Feature feature, double value, double gain) {}
}
