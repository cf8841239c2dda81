package mujaz.botapi;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.BufferedWriter;
import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import mujaz.testing.TestClassPath;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// The program, driven through a pipe, with a caller in the place of the bot.
class FakeTelegramTest {

  private static final Pattern API = Pattern.compile("MUJAZ_TELEGRAM_API=(\\S+)");

  @TempDir Path folder;
  private Process program;
  private BufferedWriter keyboard;
  private ApiCaller bot;

  @BeforeEach
  void start() throws IOException {
    program =
        new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-cp",
                TestClassPath.get(),
                "mujaz.botapi.FakeTelegram",
                "0")
            .redirectErrorStream(true)
            .redirectOutput(folder.resolve("screen").toFile())
            .start();
    keyboard = program.outputWriter(StandardCharsets.UTF_8);
    await().until(() -> screen().contains("help "));
    Matcher api = API.matcher(screen());
    assertThat(api.find()).isTrue();
    bot = new ApiCaller(URI.create(api.group(1)), StrictBotApi.TOKEN);
  }

  @AfterEach
  void stop() {
    program.destroyForcibly();
  }

  @Test
  void what_is_typed_is_said_and_what_the_bot_sends_is_shown_with_its_buttons() throws Exception {
    type("/start");
    type("@2:ar السلام عليكم");

    await()
        .untilAsserted(() ->
            assertThat(bot.call("getUpdates", "{}").findValuesAsText("text"))
                .containsExactly("/start", "السلام عليكم"));
    bot.call(
        "sendMessage",
        """
        {'chat_id':2,'text':'<b>أهلا</b> <a href="https://example.org/1">موجز</a>','parse_mode':'HTML',
         'reply_markup':{'inline_keyboard':[[{'text':'المواضيع','callback_data':'topics'}]]}}
        """
            .replace("\"", "\\\""));
    await()
        .untilAsserted(() ->
            assertThat(screen().lines().toList())
                .contains("أهلا موجز", "[\u2068المواضيع\u2069]")
                .contains("   \u2068موجز\u2069 -> https://example.org/1"));

    type("@2 press المو");

    await()
        .untilAsserted(() ->
            assertThat(bot.call("getUpdates", "{}").findValuesAsText("data"))
                .containsExactly("topics"));
  }

  @Test
  void chats_change_and_messages_meet_faults_as_typed() throws Exception {
    type("block 1");
    awaitDone(1);
    assertThat(bot.send(1, "x").path("error_code").asInt()).isEqualTo(403);

    type("unblock 1");
    type("fault 429 30");
    await().until(() -> screen().contains("the next message meets this"));
    assertThat(bot.send(1, "x").at("/parameters/retry_after").asInt()).isEqualTo(30);
    assertThat(bot.send(1, "x").path("ok").asBoolean()).isTrue();

    type("group -100");
    type("upgrade -100 -1009");
    awaitDone(4);
    assertThat(bot.send(-100, "x").at("/parameters/migrate_to_chat_id").asLong()).isEqualTo(-1009);

    type("fault everything");
    await().until(() -> screen().contains("no such fault: everything"));
  }

  @Test
  void it_ends_with_its_input() throws Exception {
    keyboard.close();

    assertThat(program.waitFor()).isZero();
  }

  private void awaitDone(int times) {
    await().until(() -> screen().lines().filter("done"::equals).count() == times);
  }

  private void type(String line) throws IOException {
    keyboard.write(line + "\n");
    keyboard.flush();
  }

  private String screen() throws IOException {
    return String.join("\n", List.copyOf(Files.readAllLines(folder.resolve("screen"))));
  }
}
