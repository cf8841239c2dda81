package mujaz.testing;

import static org.junit.jupiter.api.Assumptions.abort;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserType.LaunchOptions;
import com.microsoft.playwright.Playwright;
import java.io.File;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/// The Chromium of this machine, without a window: `MUJAZ_CHROMIUM`, or the first on `PATH`.
public final class Chromium implements AutoCloseable {

  private static final List<String> NAMES =
      List.of("chromium", "chromium-browser", "google-chrome", "google-chrome-stable");

  private static final List<String> QUIET =
      List.of(
          "--no-sandbox",
          "--disable-gpu",
          "--disable-quic",
          "--no-first-run",
          "--disable-background-networking",
          "--disable-component-update",
          "--disable-sync");

  private static final String BANNER =
      """

      ************************************************************************
      *  THE BROWSER TESTS WERE SKIPPED: no Chromium was found.              *
      *  Install one (Debian: apt-get install chromium), or set              *
      *  MUJAZ_CHROMIUM to its path, and run the build again.                *
      ************************************************************************
      """;

  private final Playwright playwright;
  private final Browser browser;

  private Chromium(Path program) {
    playwright =
        Playwright.create(
            new Playwright.CreateOptions().setEnv(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1")));
    browser =
        playwright.chromium().launch(new LaunchOptions().setExecutablePath(program).setArgs(QUIET));
  }

  /// Starts the browser; where there is none, says so aloud and skips the calling test.
  public static Chromium launch() {
    Optional<Path> program = find();
    if (program.isEmpty()) {
      System.out.println(BANNER);
      return abort("no Chromium on this machine");
    }
    return new Chromium(program.get());
  }

  private static Optional<Path> find() {
    Stream<Path> wanted = Stream.ofNullable(System.getenv("MUJAZ_CHROMIUM")).map(Path::of);
    Stream<Path> installed =
        Arrays.stream(System.getenv("PATH").split(File.pathSeparator, -1))
            .flatMap(folder -> NAMES.stream().map(name -> Path.of(folder, name)));
    return Stream.concat(wanted, installed)
        .filter(Files::isRegularFile)
        .filter(Files::isExecutable)
        .findFirst();
  }

  public Browser browser() {
    return browser;
  }

  @Override
  public void close() {
    playwright.close();
  }
}
