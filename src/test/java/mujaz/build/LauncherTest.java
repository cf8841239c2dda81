package mujaz.build;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import mujaz.build.Launch.Ended;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// The script `mujaz`: which Java it takes, what it hands over, and when it builds.
class LauncherTest {

  private static final String MAVEN =
      "echo built >>../builds; mkdir -p target/app; : >target/app/mujaz.jar\n";

  private Launch launch;

  @BeforeEach
  void prepare(@TempDir Path folder) {
    launch = new Launch(folder.resolve("a folder with spaces"));
  }

  @Test
  void takes_java_home_first() {
    Path home = launch.withJarOnly().jdk("home", "25.0.3");
    launch.jdk("other", "25.0.1");

    Ended ended = launch.set("JAVA_HOME", home).appendToPath("other/bin").run();

    assertThat(ended.out()).first().isEqualTo("home");
  }

  @Test
  void takes_path_when_java_home_is_too_old() {
    Path home = launch.withJarOnly().jdk("home", "17.0.15");
    launch.jdk("other", "25");

    Ended ended = launch.set("JAVA_HOME", home).appendToPath("other/bin").run();

    assertThat(ended.out()).first().isEqualTo("other");
  }

  @Test
  void looks_in_the_usual_places_last() {
    launch.withJarOnly().jdk("old", "1.8.0_402");
    launch.jdk("places/jdk-17", "17.0.15");
    launch.jdk("places/jdk-26", "26-ea");
    launch.set("MUJAZ_JAVA_PLACES", "/nowhere/*:" + launch.file("places") + "/*");

    Ended ended = launch.appendToPath("old/bin").run();

    assertThat(ended.out()).first().isEqualTo("places/jdk-26");
  }

  @Test
  void believes_the_release_file_of_a_jdk() {
    Path home = launch.withJarOnly().jdk("home", "17.0.15");
    launch.write("home/release", "IMPLEMENTOR=\"x\"\nJAVA_VERSION=\"25.0.3\"\n", false);

    assertThat(launch.set("JAVA_HOME", home).run().exit()).isZero();
  }

  @Test
  void says_what_to_install_when_every_java_is_too_old() {
    Path home = launch.withJarOnly().jdk("home", "17.0.15");

    Ended ended = launch.set("JAVA_HOME", home).run("--version");

    assertThat(ended.exit()).isEqualTo(69);
    assertThat(ended.out()).isEmpty();
    assertThat(ended.err())
        .startsWith("Mujaz needs a JDK 25 or newer (found only: 17)")
        .contains("install one", "https://adoptium.net", "JAVA_HOME")
        .hasLineCount(1);
  }

  @Test
  void says_what_to_install_when_there_is_no_java_at_all() {
    Ended ended = launch.withJarOnly().run();

    assertThat(ended.exit()).isEqualTo(69);
    assertThat(ended.err()).startsWith("Mujaz needs a JDK 25 or newer: install one");
  }

  @Test
  void hands_over_every_argument_as_it_was() {
    Ended ended = started(launch.withJarOnly()).run("brief", "two words", "", "*", "خبر.txt");

    assertThat(ended.out()).endsWith("brief", "two words", "", "*", "خبر.txt");
  }

  @Test
  void hands_over_options_for_the_jvm() {
    Ended ended = started(launch.withJarOnly()).set("MUJAZ_JAVA_OPTS", "-Xmx99m -Da=b").run();

    assertThat(ended.out()).contains("-Xmx99m", "-Da=b");
  }

  @Test
  void gives_the_program_a_utf_8_locale_where_none_is_set() {
    started(launch.withJarOnly()).set("LANG", "C");
    launch.write("places/jdk/release", "JAVA_VERSION=\"25\"\n", false);
    launch.write("places/jdk/bin/java", "#!/bin/sh\necho \"$LC_ALL\"\n", true);

    assertThat(launch.run().out()).containsExactly("C.UTF-8");
  }

  @Test
  void stays_in_the_folder_of_the_caller() throws IOException {
    Path callers = Files.createDirectories(launch.file("callers folder"));

    Ended ended = started(launch.withJarOnly()).in(callers).run("brief", "a.txt");

    assertThat(ended.out().get(1)).isEqualTo(callers.toRealPath().toString());
  }

  @Test
  void finds_its_own_folder_through_a_link() {
    Ended ended = started(launch.withJarOnly()).through(launch.file("bin/mujaz")).run("--version");

    assertThat(ended.out()).contains(launch.file("program/app/mujaz.jar").toString());
  }

  @Test
  void prepares_quick_starts_once() {
    assertThat(started(launch.withJarOnly()).run().err()).contains("Preparing");
    assertThat(launch.run().err()).isEmpty();
  }

  @Test
  void builds_when_there_is_no_jar() {
    Ended ended = started(launch.withSources(MAVEN)).run("--version");

    assertThat(ended.exit()).isZero();
    assertThat(ended.err()).contains("Building Mujaz (once)…");
    assertThat(ended.out()).endsWith("--version").doesNotContain("Building");
  }

  @Test
  void builds_again_only_when_a_source_is_newer() throws IOException {
    started(launch.withSources(MAVEN)).run();
    launch.run();
    assertThat(launch.file("builds")).hasContent("built");

    Files.setLastModifiedTime(
        launch.file("program/src/main/A.java"),
        FileTime.from(Instant.parse("2100-01-01T00:00:00Z")));
    launch.run();

    assertThat(launch.file("builds")).hasContent("built\nbuilt");
  }

  @Test
  void builds_with_the_jdk_that_it_found() {
    started(launch.withSources(MAVEN + "echo $JAVA_HOME >../java-home\n")).run();

    assertThat(launch.file("java-home")).hasContent(launch.file("places/jdk").toString());
  }

  @Test
  void shows_what_maven_said_when_the_build_fails() {
    Ended ended = started(launch.withSources("echo 'A.java:1: ; expected'; exit 1\n")).run();

    assertThat(ended.exit()).isEqualTo(70);
    assertThat(ended.err()).contains("A.java:1: ; expected", "The build failed");
    assertThat(ended.out()).isEmpty();
  }

  @Test
  void two_starts_at_once_build_once() throws IOException {
    started(launch.withSources("until [ -e ../go ]; do sleep 0.1; done\n" + MAVEN));
    Process first = launch.start("first");
    assertThat(line(first.errorReader(StandardCharsets.UTF_8))).contains("Building");
    Process second = launch.start("second");
    assertThat(line(second.errorReader(StandardCharsets.UTF_8))).contains("waiting");

    launch.write("go", "", false);

    assertThat(Ended.of(first).out()).endsWith("first");
    assertThat(Ended.of(second).out()).endsWith("second");
    assertThat(launch.file("builds")).hasContent("built");
  }

  /// The first characters up to an ellipsis: a build shows dots after it, and ends its line only
  /// later.
  private static String line(BufferedReader reader) throws IOException {
    StringBuilder line = new StringBuilder();
    for (int c = reader.read(); c != '…' && c != -1; c = reader.read()) {
      line.append((char) c);
    }
    return line.toString();
  }

  private static Launch started(Launch launch) {
    launch.jdk("places/jdk", "25.0.3");
    return launch.set("MUJAZ_JAVA_PLACES", launch.file("places") + "/*");
  }
}
