package mujaz.build.violations.text;

/// Breaks the rules on purpose.
public record SeededClock(long now) {

  public SeededClock() {
    this(System.nanoTime());
  }
}
