package mujaz.endurance;

import java.io.File;
import java.io.IOException;
import java.lang.ProcessBuilder.Redirect;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import mujaz.testing.TestClassPath;

/// One run of the program `mujaz run`, as a process of its own. Safe for many threads.
final class BotProcess {

  private static final long PATIENCE = 30;

  private final Process process;

  private BotProcess(Process process) {
    this.process = process;
  }

  /// Starts it; the log goes on where the run before left it.
  static BotProcess start(Map<String, String> settings, File log) throws IOException {
    ProcessBuilder builder =
        new ProcessBuilder(
            List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "--enable-native-access=ALL-UNNAMED",
                "-XX:TieredStopAtLevel=1",
                "-XX:+UseSerialGC",
                "-cp",
                TestClassPath.get(),
                "mujaz.cli.Mujaz",
                "run"));
    builder.environment().keySet().removeIf(name -> name.startsWith("MUJAZ_"));
    builder.environment().putAll(settings);
    builder
        .directory(log.getParentFile())
        .redirectErrorStream(true)
        .redirectOutput(Redirect.appendTo(log));
    return new BotProcess(builder.start());
  }

  boolean isAlive() {
    return process.isAlive();
  }

  /// SIGKILL, and the end of the process.
  void kill() throws InterruptedException {
    process.destroyForcibly();
    if (!process.waitFor(PATIENCE, TimeUnit.SECONDS)) {
      throw new IllegalStateException("the process outlives SIGKILL");
    }
  }

  /// SIGTERM.
  ///
  /// @return its exit code
  int stop() throws InterruptedException {
    process.destroy();
    if (!process.waitFor(PATIENCE, TimeUnit.SECONDS)) {
      process.destroyForcibly();
      throw new IllegalStateException("no orderly stop within " + PATIENCE + " s");
    }
    return process.exitValue();
  }
}
