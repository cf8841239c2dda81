package mujaz.text;

/// The direction in which a paragraph reads.
public enum Direction {
  LEFT_TO_RIGHT,
  RIGHT_TO_LEFT
}
