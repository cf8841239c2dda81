package mujaz.endurance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.File;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import mujaz.testing.TestClassPath;
import org.junit.jupiter.api.Test;

/// A server and a client of Telegram that are not ours (npm's `telegram-test-api`) carry a
/// conversation with the program, in English and in Arabic.
class ConversationTest {

  private static final int NOT_INSTALLED = 3;

  @Test
  void a_foreign_client_carries_a_conversation_with_the_bot_end_to_end() throws Exception {
    assumeTrue(isThere("node") && isThere("npm"), "node and npm are not on this machine");

    Process script = start();
    List<String> said = script.inputReader(StandardCharsets.UTF_8).lines().toList();
    int exit = script.waitFor();

    assumeTrue(exit != NOT_INSTALLED, () -> "npm cannot install telegram-test-api: " + said);
    assertThat(exit).as(String.join("\n", said)).isZero();
  }

  private static Process start() throws IOException {
    ProcessBuilder builder =
        new ProcessBuilder(
                "src/test/peers/conversation.sh",
                Path.of("target/telegram-test-api").toAbsolutePath().toString(),
                TestClassPath.get())
            .redirectErrorStream(true);
    builder.environment().put("JAVA_HOME", System.getProperty("java.home"));
    builder.environment().keySet().removeIf(name -> name.startsWith("MUJAZ_"));
    return builder.start();
  }

  private static boolean isThere(String program) {
    return Arrays.stream(System.getenv("PATH").split(File.pathSeparator, -1))
        .anyMatch(folder -> Files.isExecutable(Path.of(folder, program)));
  }
}
