package mujaz.botapi;

/// How far a request to the server has come, one that meets no scripted fault.
public enum Step {
  /// It has arrived and has no effect yet.
  ASKED,
  /// It has had its effect, and nobody knows.
  ACCEPTED,
  /// Its answer has been written.
  ANSWERED
}
