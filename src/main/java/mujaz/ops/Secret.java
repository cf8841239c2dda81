package mujaz.ops;

/// A value that must not be seen: masked wherever it is printed (S-46).
///
/// @param reveal the value itself: only for the place that hands it over
public record Secret(String reveal) {

  @Override
  public String toString() {
    return "****";
  }
}
