package mujaz.testing;

/// The tests' own class path, for programs that they start as processes.
public final class TestClassPath {

  private TestClassPath() {}

  /// Surefire hides it behind a jar of its own.
  public static String get() {
    return System.getProperty("surefire.test.class.path", System.getProperty("java.class.path"));
  }
}
