package mujaz.testing;

import java.io.BufferedReader;
import java.io.File;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// The program `mujaz demo`, as a process of its own on a free port.
public final class Demo implements AutoCloseable {

  private static final Pattern ADDRESS = Pattern.compile("http://localhost:\\d+/");

  private final Process process;
  private final URI address;

  private Demo(Process process, URI address) {
    this.process = process;
    this.address = address;
  }

  /// Starts it and waits until it says where it listens.
  ///
  /// @param seconds between two reports of the newsroom
  public static Demo start(int seconds) throws IOException {
    String java = Path.of(System.getProperty("java.home"), "bin", "java").toString();
    List<String> command =
        List.of(
            java,
            "--enable-native-access=ALL-UNNAMED",
            "-cp",
            TestClassPath.get(),
            "mujaz.cli.Mujaz",
            "demo",
            "--port",
            "0",
            "--every",
            String.valueOf(seconds));
    Process process =
        new ProcessBuilder(command)
            .redirectError(ProcessBuilder.Redirect.to(new File("target/demo.log")))
            .start();
    return new Demo(process, address(process));
  }

  private static URI address(Process process) throws IOException {
    BufferedReader out =
        new BufferedReader(new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8));
    for (String line = out.readLine(); line != null; line = out.readLine()) {
      Matcher address = ADDRESS.matcher(line);
      if (address.find()) {
        return URI.create(address.group());
      }
    }
    process.destroy();
    throw new IOException("the demo ended without saying where it listens: see target/demo.log");
  }

  public URI address() {
    return address;
  }

  /// Ends it as an operator would: with SIGTERM.
  @Override
  public void close() {
    process.destroy();
    try {
      process.waitFor();
    } catch (InterruptedException _) {
      Thread.currentThread().interrupt();
    }
  }
}
