package mujaz.cli;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import mujaz.delivery.StorageFault;
import org.assertj.core.api.AbstractStringAssert;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import picocli.CommandLine;

/// Whatever is wrong is told in one sentence that says what to do, with the right exit code.
class FailuresTest {

  @TempDir private Path folder;

  @Test
  void an_unknown_command_names_the_one_that_was_meant() {
    assertOneSentence(Program.run("brif"), 2)
        .contains("there is no command \"brif\" (did you mean brief?)", "Try 'mujaz --help'.");
  }

  @Test
  void an_unknown_option_names_the_one_that_was_meant() {
    assertOneSentence(Program.run("brief", "--jsn", "x"), 2)
        .contains("no option \"--jsn\" (did you mean --json?)", "Try 'mujaz brief --help'.");
  }

  @Test
  void a_missing_superfluous_or_wrong_argument_is_a_wrong_usage() {
    assertOneSentence(Program.run("brief"), 2).contains("FILE|URL|-");
    assertOneSentence(Program.run("feed"), 2).contains("FILE|URL|-");
    assertOneSentence(Program.run("extract"), 2).contains("--jsonl");
    assertOneSentence(Program.run("check", "now"), 2).contains("does not take \"now\"");
    assertOneSentence(Program.run("demo", "--port", "http"), 2).contains("not a whole number");
    assertOneSentence(Program.run("demo", "--port", "70000"), 2).contains("--port", "65535");
    assertOneSentence(Program.run("demo", "--every", "0"), 2).contains("--every");
  }

  @Test
  void a_web_page_is_no_feed() throws IOException {
    try (Site site = Site.open(200, "<!doctype html><html><body><p>Hello</p></body></html>")) {
      assertOneSentence(Program.run("feed", site.url()), 1)
          .contains(site.url(), "web page", "no feed was found", "check the address");
    }
  }

  @Test
  void an_address_with_nothing_behind_it_is_told_as_such() throws IOException {
    try (Site site = Site.open(404, "")) {
      assertOneSentence(Program.run("feed", site.url()), 1).contains("404", "check the address");
      assertOneSentence(Program.run("brief", site.url()), 1).contains("404", "check the address");
    }
  }

  @Test
  void a_feed_that_cannot_be_reached_is_told_as_such() throws IOException {
    String url;
    try (Site site = Site.open(200, "")) {
      url = site.url();
    }
    assertOneSentence(Program.run("feed", url), 1).contains("cannot be reached", "check");
  }

  @Test
  void broken_yaml_is_told_with_its_line() throws Exception {
    Files.createDirectories(folder.resolve("config"));
    Files.writeString(folder.resolve("config/mujaz.yaml"), "web:\n  listen: \"off\ntelegram: x\n");

    assertOneSentence(Program.start(folder, Map.of(), "run"), 78)
        .contains("config/mujaz.yaml, line ", "this is not YAML");
  }

  @Test
  void a_token_that_is_none_is_told_without_showing_it() throws Exception {
    Map<String, String> environment = Map.of("MUJAZ_TELEGRAM_TOKEN", "s3cret");

    assertOneSentence(Program.start(folder, environment, "run"), 78)
        .contains("telegram.token (MUJAZ_TELEGRAM_TOKEN)", "@BotFather")
        .doesNotContain("s3cret");
  }

  @Test
  void a_data_folder_that_cannot_be_written_is_told_as_such() throws Exception {
    Path file = Files.writeString(folder.resolve("data"), "a file, not a folder");
    Map<String, String> environment = Map.of("MUJAZ_STORE", "sqlite:" + file + "/mujaz.db");

    assertOneSentence(Program.start(folder, environment, "run"), 1)
        .contains(file.toString(), "cannot be written", "store.url");
  }

  @Test
  void a_store_that_fails_in_the_middle_is_told_as_such() {
    StringWriter err = new StringWriter();
    int code =
        Mujaz.commandLine()
            .addSubcommand("fill-the-disk", new FillTheDisk())
            .setErr(new PrintWriter(err, true))
            .execute("fill-the-disk");

    assertOneSentence(new Program(code, "", err.toString()), 1)
        .contains("the store cannot be used now: the disk is full: make room");
  }

  @CommandLine.Command
  private static final class FillTheDisk implements Runnable {

    @Override
    public void run() {
      throw new StorageFault("the disk is full: make room", new IOException());
    }
  }

  @Test
  void a_port_in_use_is_told_with_the_setting_that_changes_it() throws Exception {
    try (ServerSocket taken = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      String here = "127.0.0.1:" + taken.getLocalPort();

      assertOneSentence(Program.start(folder, Map.of("MUJAZ_WEB", here), "run"), 1)
          .contains(here, "web.listen");
      assertOneSentence(
              Program.start(folder, Map.of(), "demo", "--port", "" + taken.getLocalPort()), 1)
          .contains(here, "--port 8081");
    }
  }

  /// The start and the end of the sentence are ours: nothing else is printed, no trace, no usage.
  private static AbstractStringAssert<?> assertOneSentence(Program ended, int code) {
    assertThat(ended.out()).isEmpty();
    assertThat(ended.code()).as(ended.err()).isEqualTo(code);
    return assertThat(ended.err()).startsWith("mujaz: ").hasLineCount(1).doesNotContain("xception");
  }

  /// A server that gives one answer to everything.
  private record Site(HttpServer server) implements AutoCloseable {

    static Site open(int status, String body) throws IOException {
      HttpServer server =
          HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
      byte[] bytes = body.getBytes(UTF_8);
      server.createContext(
          "/",
          exchange -> {
            exchange.sendResponseHeaders(status, bytes.length == 0 ? -1 : bytes.length);
            exchange.getResponseBody().write(bytes);
            exchange.close();
          });
      server.start();
      return new Site(server);
    }

    String url() {
      return "http://127.0.0.1:" + server.getAddress().getPort() + "/feed.xml";
    }

    @Override
    public void close() {
      server.stop(0);
    }
  }
}
