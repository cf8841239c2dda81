package mujaz.summary;

import java.util.Arrays;
import java.util.List;
import java.util.NavigableMap;
import java.util.TreeMap;
import java.util.stream.IntStream;
import mujaz.acceptance.AcceptanceArticle;
import mujaz.acceptance.Verbatim;

/// A document with what people made of it, from which weights are learned.
interface TrainingDocument {

  /// Stable, so that the same documents are always held out together.
  String id();

  /// How good the choice by these weights is, one figure for each column of its set.
  double[] figures(Weights weights);

  /// Of a public set: ROUGE at one and three sentences and at a quarter and two fifths of the
  /// words, the columns of the common scorer.
  @SuppressWarnings("ArrayRecordComponent") // never compared
  record Public(String id, Candidates candidates, List<int[]> words, int[] lengths, Rouge rouge)
      implements TrainingDocument {

    static Public of(
        String id, Document document, List<String> sentences, List<String> references) {
      Rouge rouge = new Rouge(references);
      return new Public(
          id,
          Candidates.of(document),
          sentences.stream().map(rouge::words).toList(),
          sentences.stream().mapToInt(Public::length).toArray(),
          rouge);
    }

    private static int length(String sentence) {
      return sentence.isBlank() ? 0 : sentence.strip().split("\\s+").length;
    }

    @Override
    public double[] figures(Weights weights) {
      List<Sentence> sentences = candidates.document().sentences();
      return figures(
          candidates.ranking(candidates.scores(weights), weights).order().stream()
              .map(i -> sentences.get(i).index())
              .toList());
    }

    /// What the first sentences would reach.
    double[] figuresOfLead() {
      return figures(IntStream.range(0, lengths.length).boxed().toList());
    }

    private double[] figures(List<Integer> ranking) {
      return new double[] {
        first(1, ranking), first(3, ranking), share(25, ranking), share(40, ranking)
      };
    }

    private double first(int count, List<Integer> ranking) {
      List<Integer> chosen = ranking.subList(0, Math.min(count, ranking.size()));
      return rouge.of(chosen.stream().sorted().map(words::get).toList());
    }

    /// The first that fill the share of the words, the last of them cut.
    private double share(int percent, List<Integer> ranking) {
      int left = (IntStream.of(lengths).sum() * percent + 99) / 100;
      NavigableMap<Integer, int[]> chosen = new TreeMap<>();
      for (int i = 0; i < ranking.size() && left > 0; i++) {
        int sentence = ranking.get(i);
        int[] all = words.get(sentence);
        int length = lengths[sentence];
        chosen.put(sentence, length <= left ? all : Arrays.copyOf(all, all.length * left / length));
        left -= length;
      }
      return rouge.of(List.copyOf(chosen.values()));
    }
  }

  /// Of the acceptance set: agreement with its writer, and with the nearest editor.
  record Edited(String id, Candidates candidates, List<List<Integer>> briefs)
      implements TrainingDocument {

    static Edited of(AcceptanceArticle article) {
      Document document = Document.of(article.read());
      return new Edited(
          article.name(),
          Candidates.of(document),
          article.choice().briefs().stream().map(brief -> positions(brief, document)).toList());
    }

    private static List<Integer> positions(List<String> brief, Document document) {
      List<Sentence> sentences = document.sentences();
      return IntStream.range(0, sentences.size())
          .filter(i -> Verbatim.isAmong(sentences.get(i).text(), brief))
          .boxed()
          .toList();
    }

    @Override
    public double[] figures(Weights weights) {
      List<Integer> ranking = candidates.ranking(candidates.scores(weights), weights).order();
      List<Integer> chosen = ranking.subList(0, Math.min(briefs.getFirst().size(), ranking.size()));
      double nearest =
          briefs.stream().mapToDouble(brief -> agreement(chosen, brief)).max().orElse(0);
      return new double[] {agreement(chosen, briefs.getFirst()), nearest};
    }

    private static double agreement(List<Integer> chosen, List<Integer> brief) {
      long same = chosen.stream().filter(brief::contains).count();
      return same == 0 ? 0 : 2.0 * same / (chosen.size() + brief.size());
    }
  }

  /// An article some sentences of which must be among the first of the ranking.
  record Wanted(String id, Candidates candidates, List<Integer> sentences, int places)
      implements TrainingDocument {

    /// The share that is there; one that is not counts by how near it is, so that a search sees
    /// where to go.
    @Override
    public double[] figures(Weights weights) {
      List<Integer> ranking = candidates.ranking(candidates.scores(weights), weights).order();
      double share =
          sentences.stream()
              .mapToDouble(i -> Math.min(1, (double) places / (1 + ranking.indexOf(i))))
              .average()
              .orElse(1);
      return new double[] {share};
    }
  }
}
