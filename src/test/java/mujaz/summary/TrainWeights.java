package mujaz.summary;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/// Learns the weights of the summarizer on public sets and on the acceptance set together and
/// writes `weights.properties`: `./mvnw -q test-compile exec:exec@train-weights`. The search starts
/// from the weights that are there; `-Dfolds=4` prints a cross-validation instead, whose searches
/// start from the same plain weights and never see the documents that they are judged by.
final class TrainWeights {

  private static final Path FILE = Path.of("src/main/resources/mujaz/summary/weights.properties");

  /// A goal that is passed counts so much of one that is missed.
  private static final double SURPLUS = 0.12;

  /// What it costs to leave the weights where the search starts.
  private static final double RIDGE = 0.002;

  private static final double STEP = 0.05;
  private static final double STEP_FROM_PLAIN = 0.15;

  private static final List<Feature> FEATURES = List.of(Feature.values());

  /// A lead and little else: where every cross-validation starts.
  private static final double[] PLAIN =
      vector(
          new Weights(
              Map.of(
                  Feature.LEAD, 1.0,
                  Feature.EARLY, 0.4,
                  Feature.PLACE, 0.8,
                  Feature.CENTRAL, 0.2,
                  Feature.TITLE, 0.25,
                  Feature.BRIEF, -0.35,
                  Feature.LENGTHY, -0.3),
              0.4,
              0));

  /// Words of the three sentences that the first article must be told by.
  private static final List<String> SEED_BRIEF =
      List.of("محادثة هاتفية معمقة", "إرهاب وحشي", "91 مسيرة");

  private final List<TrainingSet> sets;
  private final int generations;

  private TrainWeights(List<TrainingSet> sets, int generations) {
    this.sets = sets;
    this.generations = generations;
  }

  /// Arguments: the folder of the public sets, generations, folds (0: learn and write).
  public static void main(String[] arguments) throws IOException {
    Path data = Path.of(arguments[0]);
    TrainWeights training = new TrainWeights(sets(data), Integer.parseInt(arguments[1]));
    double[] start = vector(Weights.STANDARD);
    training.print("now", training.figures(training.sets, start));
    int folds = Integer.parseInt(arguments[2]);
    if (folds > 0) {
      training.print("held out", training.crossValidated(folds));
    } else if (training.generations > 0) {
      double[] learned = training.search(training.sets, start, STEP, 1);
      training.print("learned", training.figures(training.sets, learned));
      Files.writeString(FILE, written(learned));
    }
  }

  /// The columns of a public set are 1 and 3 sentences, 25 and 40 % of the words, against the lead;
  /// of the acceptance set the agreement with its writer and with the nearest editor.
  private static List<TrainingSet> sets(Path data) throws IOException {
    List<TrainingSet> sets = new ArrayList<>();
    sets.add(TrainingSet.read(data.resolve("easc.jsonl"), 2, 1.0, 1.045, 1.025, 0.994));
    sets.add(TrainingSet.read(data.resolve("ant.jsonl"), 4, 1.004, 1.0, 0.995, 0.994));
    sets.add(TrainingSet.read(data.resolve("cnndm.jsonl"), 2, 1.03, 1.05, 1.0, 1.0));
    sets.add(TrainingSet.read(data.resolve("tes.jsonl"), 1.5, 1.05, 1.24, 1.05, 1.07));
    sets.add(TrainingSet.read(data.resolve("orangesum.jsonl"), 1, 1.03, 1.01, 1.0, 1.0));
    sets.add(TrainingSet.acceptance(0.8, 0.8, 0.87));
    Path seed = data.resolve("../../../seed/article-ar.txt");
    if (Files.exists(seed)) {
      sets.add(TrainingSet.seed(seed, SEED_BRIEF, 3, 1));
      sets.add(TrainingSet.seed(seed, List.of("سيتم تعديله"), 5, 1));
    }
    return sets;
  }

  private double[] search(List<TrainingSet> on, double[] start, double step, long seed) {
    return new EvolutionStrategy(start, step, seed)
        .search(point -> loss(on, point, start), generations);
  }

  private double loss(List<TrainingSet> on, double[] point, double[] start) {
    double loss = 0;
    List<double[]> figures = figures(on, point);
    for (int i = 0; i < on.size(); i++) {
      TrainingSet set = on.get(i);
      for (int column = 0; column < set.goals().size(); column++) {
        double missed = set.goals().get(column) - figures.get(i)[column];
        loss += set.importance() * (missed > 0 ? missed : SURPLUS * missed);
      }
    }
    for (int i = 0; i < point.length; i++) {
      loss += RIDGE * (point[i] - start[i]) * (point[i] - start[i]);
    }
    return loss;
  }

  private List<double[]> figures(List<TrainingSet> on, double[] point) {
    Weights weights = weights(point);
    return on.stream().map(set -> set.figures(weights)).toList();
  }

  /// The mean over the folds of what is reached on the documents that were held out.
  private List<double[]> crossValidated(int folds) {
    List<double[]> means = sets.stream().map(set -> new double[set.goals().size()]).toList();
    for (int fold = 0; fold < folds; fold++) {
      int out = fold;
      List<TrainingSet> rest =
          sets.stream().map(set -> set.where(document -> fold(document, folds) != out)).toList();
      rest = rest.stream().filter(set -> !set.documents().isEmpty()).toList();
      double[] learned = search(rest, PLAIN.clone(), STEP_FROM_PLAIN, fold);
      List<TrainingSet> held =
          sets.stream().map(set -> set.where(document -> fold(document, folds) == out)).toList();
      for (int i = 0; i < held.size(); i++) {
        double[] figures =
            held.get(i).documents().isEmpty()
                ? sets.get(i).figures(weights(learned))
                : held.get(i).figures(weights(learned));
        for (int column = 0; column < figures.length; column++) {
          means.get(i)[column] += figures[column] / folds;
        }
      }
    }
    return means;
  }

  private static int fold(TrainingDocument document, int folds) {
    return Math.floorMod(document.id().hashCode() * 31 + 7, folds * 97) / 97;
  }

  /// The weights in the order of the features, then repetition and section.
  private static double[] vector(Weights weights) {
    double[] vector = new double[FEATURES.size() + 2];
    Arrays.setAll(vector, i -> i < FEATURES.size() ? weights.of(FEATURES.get(i)) : 0);
    vector[FEATURES.size()] = weights.repetition();
    vector[FEATURES.size() + 1] = weights.section();
    return vector;
  }

  private static Weights weights(double[] vector) {
    Map<Feature, Double> features = new EnumMap<>(Feature.class);
    for (int i = 0; i < FEATURES.size(); i++) {
      features.put(FEATURES.get(i), vector[i]);
    }
    // Below 0 these two would ask for repetition.
    double repetition = Math.max(0, vector[FEATURES.size()]);
    double section = Math.max(0, vector[FEATURES.size() + 1]);
    return new Weights(features, repetition, section);
  }

  private static String written(double[] vector) {
    Weights weights = weights(vector);
    StringBuilder file =
        new StringBuilder("# Made by the command that docs/summary-quality.md names.\n");
    FEATURES.forEach(feature -> line(file, feature.key(), weights.of(feature)));
    line(file, "repetition", weights.repetition());
    line(file, "section", weights.section());
    return file.toString();
  }

  private static void line(StringBuilder file, String key, double weight) {
    file.append(String.format(Locale.ROOT, "%s = %.3f%n", key, weight));
  }

  private void print(String name, List<double[]> figures) {
    System.out.println(name);
    for (int i = 0; i < sets.size(); i++) {
      System.out.printf("  %-12s", sets.get(i).name());
      for (double figure : figures.get(i)) {
        System.out.printf(Locale.ROOT, " %.3f", figure);
      }
      System.out.println();
    }
  }
}
