package mujaz.ops;

/// How log lines look.
public enum LogFormat {
  /// For people: one line, `key=value`.
  TEXT,
  /// For machines: one JSON object a line.
  JSON
}
