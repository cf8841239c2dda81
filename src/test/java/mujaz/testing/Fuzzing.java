package mujaz.testing;

import static org.junit.platform.engine.discovery.DiscoverySelectors.selectClass;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.platform.launcher.LauncherDiscoveryRequest;
import org.junit.platform.launcher.core.LauncherDiscoveryRequestBuilder;
import org.junit.platform.launcher.core.LauncherFactory;
import org.junit.platform.launcher.listeners.SummaryGeneratingListener;
import org.junit.platform.launcher.listeners.TestExecutionSummary;

/// A fuzz test that looks for new inputs for a while, in a process of its own: Jazzer fuzzes one
/// test a process, and watches our classes from its start.
public final class Fuzzing implements AutoCloseable {

  private static final Duration STUCK = Duration.ofMinutes(15);

  private final String test;
  private final Process process;
  private final Path log;

  private Fuzzing(String test, Process process, Path log) {
    this.test = test;
    this.process = process;
    this.log = log;
  }

  /// Starts to fuzz.
  ///
  /// @param time how long new inputs are looked for, whole seconds
  /// @param watched which classes guide the search, such as `mujaz.feed.**`
  /// @param folder is filled with what is found, and with the log
  public static Fuzzing start(Class<?> test, Duration time, String watched, Path folder)
      throws IOException {
    Path log = Files.createDirectories(folder).resolve("log.txt");
    ProcessBuilder builder =
        new ProcessBuilder(
            Path.of(System.getProperty("java.home"), "bin", "java").toString(),
            "-XX:+EnableDynamicAgentLoading",
            "--enable-native-access=ALL-UNNAMED",
            "-XX:+UseSerialGC",
            "-Xmx1g",
            "-Djazzer.instrumentation_includes=" + watched,
            "-Djazzer.custom_hook_includes=" + watched,
            // Jazzer hands these on to libFuzzer behind its own, and the last counts.
            "-Djazzer.internal.arg.0=fuzzing",
            "-Djazzer.internal.arg.1=-max_total_time=" + time.toSeconds(),
            "-cp",
            TestClassPath.get(),
            Fuzzing.class.getName(),
            test.getName());
    builder.environment().put("JAZZER_FUZZ", "1");
    builder.directory(folder.toFile()).redirectErrorStream(true).redirectOutput(log.toFile());
    return new Fuzzing(test.getSimpleName(), builder.start(), log);
  }

  /// Waits for the end.
  ///
  /// @return what the process said at its end: how many inputs were tried, or what was found
  /// @throws AssertionError when an input was found that the test fails with, or nothing was tried
  public String awaitNothingFound() throws IOException, InterruptedException {
    if (!process.waitFor(STUCK.toSeconds(), TimeUnit.SECONDS)) {
      throw new AssertionError(test + " does not end: " + tail());
    }
    String said = tail();
    if (process.exitValue() != 0 || !said.contains("Done ")) {
      throw new AssertionError(test + " ended with " + process.exitValue() + ": " + said);
    }
    return test
        + ": "
        + said.lines().filter(line -> line.startsWith("Done ")).findFirst().orElseThrow();
  }

  private String tail() throws IOException {
    List<String> lines = Files.readAllLines(log);
    return String.join("\n", lines.subList(Math.max(0, lines.size() - 80), lines.size()));
  }

  @Override
  public void close() {
    process.destroyForcibly();
  }

  /// The process itself: `mujaz.testing.Fuzzing CLASS`.
  public static void main(String[] args) throws ClassNotFoundException {
    LauncherDiscoveryRequest request =
        LauncherDiscoveryRequestBuilder.request()
            .selectors(selectClass(Class.forName(args[0])))
            .build();
    SummaryGeneratingListener listener = new SummaryGeneratingListener();
    LauncherFactory.create().execute(request, listener);
    TestExecutionSummary summary = listener.getSummary();
    summary.printFailuresTo(new PrintWriter(System.out, true, StandardCharsets.UTF_8));
    System.exit(summary.getTestsFoundCount() > 0 && summary.getTotalFailureCount() == 0 ? 0 : 1);
  }
}
