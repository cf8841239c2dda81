package mujaz.endurance;

import java.io.File;
import java.io.IOException;
import java.lang.ProcessBuilder.Redirect;
import java.nio.file.Path;
import java.util.ArrayList;
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
  ///
  /// @param flags of its JVM
  static BotProcess start(List<String> flags, Map<String, String> settings, File log)
      throws IOException {
    List<String> command = new ArrayList<>();
    command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    command.addAll(List.of("--enable-native-access=ALL-UNNAMED", "-XX:+UseSerialGC"));
    command.addAll(flags);
    command.addAll(List.of("-cp", TestClassPath.get(), "mujaz.cli.Mujaz", "run"));
    ProcessBuilder builder = new ProcessBuilder(command);
    builder.environment().keySet().removeIf(name -> name.startsWith("MUJAZ_"));
    builder.environment().putAll(settings);
    builder
        .directory(log.getParentFile())
        .redirectErrorStream(true)
        .redirectOutput(Redirect.appendTo(log));
    return new BotProcess(builder.start());
  }

  long pid() {
    return process.pid();
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

  /// SIGKILL where it still runs, without waiting for its end.
  void abandon() {
    process.destroyForcibly();
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
