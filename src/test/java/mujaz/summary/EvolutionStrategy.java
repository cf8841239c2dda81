package mujaz.summary;

import java.util.Arrays;
import java.util.Comparator;
import java.util.Random;
import java.util.function.ToDoubleFunction;
import java.util.stream.IntStream;

/// Finds the point where a function without a gradient is least: separable CMA-ES (Ros and Hansen,
/// "A Simple Modification in CMA-ES Achieving Linear Time and Space Complexity", 2008). Seeded, so
/// that the same search gives the same point.
final class EvolutionStrategy {

  private static final int OFFSPRING = 12;
  private static final int PARENTS = OFFSPRING / 2;

  private final int size;
  private final Random random;
  private final double[] recombination = new double[PARENTS];
  private final double[] mean;
  private final double[] variance;
  private final double[] stepPath;
  private final double[] shapePath;
  private final double effective;
  private double step;

  EvolutionStrategy(double[] start, double step, long seed) {
    this.size = start.length;
    this.random = new Random(seed);
    this.mean = start.clone();
    this.step = step;
    this.variance = new double[size];
    Arrays.fill(variance, 1);
    this.stepPath = new double[size];
    this.shapePath = new double[size];
    Arrays.setAll(recombination, i -> Math.log(PARENTS + 0.5) - Math.log(i + 1));
    double sum = Arrays.stream(recombination).sum();
    Arrays.setAll(recombination, i -> recombination[i] / sum);
    this.effective = 1 / Arrays.stream(recombination).map(w -> w * w).sum();
  }

  /// The mean of the last quarter of the generations: less noisy than the best point of all.
  double[] search(ToDoubleFunction<double[]> loss, int generations) {
    double[] settled = new double[size];
    int last = Math.max(1, generations / 4);
    for (int generation = 0; generation < generations; generation++) {
      next(loss);
      for (int i = 0; i < size && generation >= generations - last; i++) {
        settled[i] += mean[i] / last;
      }
    }
    return settled;
  }

  private void next(ToDoubleFunction<double[]> loss) {
    double[][] moves = new double[OFFSPRING][size];
    double[] losses = new double[OFFSPRING];
    for (int k = 0; k < OFFSPRING; k++) {
      double[] move = moves[k];
      Arrays.setAll(move, _ -> random.nextGaussian());
      double[] point = new double[size];
      Arrays.setAll(point, i -> mean[i] + step * Math.sqrt(variance[i]) * move[i]);
      losses[k] = loss.applyAsDouble(point);
    }
    adapt(
        IntStream.range(0, OFFSPRING)
            .boxed()
            .sorted(Comparator.comparingDouble(k -> losses[k]))
            .limit(PARENTS)
            .map(k -> moves[k])
            .toArray(double[][]::new));
  }

  private void adapt(double[][] best) {
    double stepRate = (effective + 2) / (size + effective + 5);
    double damping = 1 + stepRate + 2 * Math.max(0, Math.sqrt((effective - 1) / (size + 1)) - 1);
    double pathRate = 4.0 / (size + 4);
    double scale = (size + 2) / 3.0;
    double oneRate = 2 / ((size + 1.3) * (size + 1.3) + effective) * scale;
    double manyRate =
        Math.min(
            1 - oneRate,
            2
                * (effective - 2 + 1 / effective)
                / ((size + 2.0) * (size + 2.0) + effective)
                * scale);
    for (int i = 0; i < size; i++) {
      double move = weighted(best, i, 1);
      double square = weighted(best, i, 2);
      double deviation = Math.sqrt(variance[i]);
      mean[i] += step * deviation * move;
      stepPath[i] = path(stepPath[i], stepRate, move);
      shapePath[i] = path(shapePath[i], pathRate, deviation * move);
      variance[i] =
          (1 - oneRate - manyRate) * variance[i]
              + oneRate * shapePath[i] * shapePath[i]
              + manyRate * variance[i] * square;
    }
    double length = Math.sqrt(Arrays.stream(stepPath).map(p -> p * p).sum());
    double expected = Math.sqrt(size) * (1 - 1.0 / (4 * size) + 1.0 / (21.0 * size * size));
    step *= Math.exp(stepRate / damping * (length / expected - 1));
  }

  private double weighted(double[][] best, int i, int power) {
    return IntStream.range(0, PARENTS)
        .mapToDouble(k -> recombination[k] * Math.pow(best[k][i], power))
        .sum();
  }

  private double path(double before, double rate, double move) {
    return (1 - rate) * before + Math.sqrt(rate * (2 - rate) * effective) * move;
  }
}
