package mujaz.build;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Stream;

/// One start of the script `mujaz` on a machine of which the test decides everything: the folder of
/// the program, the Java installations (scripts that say which one was started and with what),
/// `PATH` and the environment.
final class Launch {

  private static final List<String> TOOLS =
      List.of(
          "sh",
          "cat",
          "find",
          "flock",
          "head",
          "mkdir",
          "mv",
          "readlink",
          "rm",
          "sed",
          "sleep",
          "tail",
          "touch");

  private final Path root;
  private final Map<String, String> environment = new TreeMap<>();
  private Path program;
  private Path folder;

  Launch(Path root) {
    this.root = root;
    this.program = root.resolve("program/mujaz");
    this.folder = root;
    Path script = Path.of("mujaz");
    write("program/mujaz", read(script), true);
    Stream.of(System.getenv("PATH").split(":")).map(Path::of).forEach(this::linkTools);
    environment.put("PATH", root.resolve("tools").toString());
    environment.put("MUJAZ_JAVA_PLACES", "");
    environment.put("LANG", "C.UTF-8");
  }

  private void linkTools(Path bin) {
    for (String tool : TOOLS) {
      Path link = root.resolve("tools").resolve(tool);
      if (Files.isExecutable(bin.resolve(tool)) && !Files.exists(link)) {
        link(link, bin.resolve(tool));
      }
    }
  }

  /// A release folder: the script and a jar, no sources.
  Launch withJarOnly() {
    write("program/app/mujaz.jar", "", false);
    return this;
  }

  /// A checkout whose Maven is `maven`, a script run in the folder of the program.
  Launch withSources(String maven) {
    write("program/pom.xml", "", false);
    write("program/src/main/A.java", "", false);
    write("program/mvnw", "#!/bin/sh\n" + maven, true);
    return this;
  }

  /// A JDK in `folder` that says which one it is, where it was started and with which arguments.
  Path jdk(String folder, String version) {
    String says =
        """
        #!/bin/sh
        if [ "$1" = -version ]; then echo 'openjdk version "%s" 2026-01-01' >&2; exit; fi
        printf '%%s\\n' '%s' "$PWD" "$@"
        """
            .formatted(version, folder);
    write(folder + "/bin/java", says, true);
    write(folder + "/bin/javac", "", true);
    return root.resolve(folder);
  }

  Launch set(String name, Object value) {
    environment.put(name, value.toString());
    return this;
  }

  Launch in(Path callersFolder) {
    folder = callersFolder;
    return this;
  }

  Launch through(Path link) {
    link(link, program);
    program = link;
    return this;
  }

  Launch appendToPath(String bin) {
    return set("PATH", environment.get("PATH") + ":" + root.resolve(bin));
  }

  Process start(String... arguments) {
    List<String> command = new ArrayList<>(List.of("sh", program.toString()));
    command.addAll(List.of(arguments));
    ProcessBuilder builder = new ProcessBuilder(command).directory(folder.toFile());
    builder.environment().clear();
    builder.environment().putAll(environment);
    try {
      return builder.start();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  Ended run(String... arguments) {
    return Ended.of(start(arguments));
  }

  Path file(String name) {
    return root.resolve(name);
  }

  void write(String name, String text, boolean executable) {
    try {
      Path file = root.resolve(name);
      Files.createDirectories(file.getParent());
      Files.writeString(file, text);
      if (executable) {
        Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rwxr-xr-x"));
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static void link(Path link, Path target) {
    try {
      Files.createDirectories(link.getParent());
      Files.createSymbolicLink(link, target);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static String read(Path file) {
    try {
      return Files.readString(file);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /// What a start printed and how it ended.
  record Ended(int exit, List<String> out, String err) {

    static Ended of(Process process) {
      CompletableFuture<List<String>> err =
          CompletableFuture.supplyAsync(() -> lines(process.errorReader(StandardCharsets.UTF_8)));
      List<String> out = lines(process.inputReader(StandardCharsets.UTF_8));
      return new Ended(process.onExit().join().exitValue(), out, String.join("\n", err.join()));
    }

    private static List<String> lines(BufferedReader reader) {
      return reader.lines().toList();
    }
  }
}
