package mujaz.ops;

/// One thing that the operator can decide. The documentation is made from the same data.
///
/// @param standard what holds when nothing is written, as it would be written; empty: see `meaning`
/// @param meaning one or two sentences for the operator
record Setting<T>(Names names, Format<T> format, String standard, String meaning) {

  /// @param key in the YAML file, with dots between the levels
  /// @param variable in the environment
  record Names(String key, String variable) {}

  /// How a value is written.
  ///
  /// @param write what may be written, to be read after "write"
  /// @param example a valid value other than the default
  /// @param secret never shown, not even in a complaint
  record Format<T>(String write, String example, boolean secret, Reading<T> reading) {

    Format(String write, String example, Reading<T> reading) {
      this(write, example, false, reading);
    }
  }

  /// Turns what was written into a value.
  interface Reading<T> {

    /// @throws RuntimeException when it is not a value of this kind
    T read(String written);
  }

  String key() {
    return names.key();
  }

  String variable() {
    return names.variable();
  }
}
