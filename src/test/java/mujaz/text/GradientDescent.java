package mujaz.text;

import java.util.Arrays;

/// Logistic regression over several classes, one example at a time, with a step width for each
/// weight that shrinks as it is corrected (AdaGrad). Changes the weights that it is given: a row of
/// classes for each feature.
final class GradientDescent {

  private static final double RATE = 0.2;
  private static final float FIRST_SQUARE = 1e-2f;
  private static final double TOO_SMALL = 1e-3;

  private final float[] weights;
  private final float[] squares;
  private final int classes;
  private final boolean sparse;

  /// @param sparse whether weights that are zero stay so
  GradientDescent(float[] weights, int classes, boolean sparse) {
    this.sparse = sparse;
    this.weights = weights;
    this.squares = new float[weights.length];
    this.classes = classes;
    Arrays.fill(squares, FIRST_SQUARE);
  }

  /// One example: its features, which may repeat, its class, and how much it counts.
  void step(int[] features, int label, double emphasis) {
    if (features.length == 0) {
      return;
    }
    double scale = 1 / Math.sqrt(features.length);
    double[] shares = shares(features, scale);
    for (int c = 0; c < classes; c++) {
      double error = (c == label ? 1 : 0) - shares[c];
      if (Math.abs(error) >= TOO_SMALL) {
        correct(features, c, error * scale * emphasis);
      }
    }
  }

  private double[] shares(int[] features, double scale) {
    double[] shares = new double[classes];
    for (int feature : features) {
      for (int c = 0; c < classes; c++) {
        shares[c] += weights[feature * classes + c];
      }
    }
    double most = Arrays.stream(shares).max().orElseThrow();
    double sum = 0;
    for (int c = 0; c < classes; c++) {
      shares[c] = StrictMath.exp((shares[c] - most) * scale);
      sum += shares[c];
    }
    for (int c = 0; c < classes; c++) {
      shares[c] /= sum;
    }
    return shares;
  }

  private void correct(int[] features, int c, double gradient) {
    for (int feature : features) {
      int at = feature * classes + c;
      if (!sparse || weights[at] != 0) {
        squares[at] += (float) (gradient * gradient);
        weights[at] += (float) (RATE * gradient / Math.sqrt(squares[at]));
      }
    }
  }
}
