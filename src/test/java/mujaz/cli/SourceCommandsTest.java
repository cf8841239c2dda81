package mujaz.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import mockwebserver3.Dispatcher;
import mockwebserver3.MockResponse;
import mockwebserver3.MockWebServer;
import mockwebserver3.RecordedRequest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

@Timeout(120)
class SourceCommandsTest {

  private static final String FEED =
      """
      <rss version="2.0"><channel><title>The Harbour Paper</title><link>https://paper.example/</link>
      <item><title>The ferry is back</title><guid>1</guid></item>
      <item><title>The mill turns</title><guid>2</guid></item></channel></rss>
      """;

  @TempDir private Path folder;

  @Test
  void sources_of_a_list_are_taken_in_and_polled() throws IOException, InterruptedException {
    try (MockWebServer server = new MockWebServer()) {
      server.setDispatcher(new OneFeed());
      server.start();
      Path list = list(server.url("/feed").toString(), server.url("/none").toString());

      Program taken = run("opml", "import", list.toString());
      Program polled = run("check", "--sources");

      assertThat(taken.out()).isEqualTo("2 sources added, 0 there already, 0 refused.\n");
      assertThat(taken.code()).isZero();
      assertThat(polled.out())
          .contains("read", "The server answered 404", "2 sources: 1 read with 2 new entries")
          .contains("1 failing.");
      assertThat(polled.code()).isEqualTo(1);
    }
  }

  private Path list(String... urls) throws IOException {
    StringBuilder list = new StringBuilder("<opml version='2.0'><body>");
    for (String url : urls) {
      list.append("<outline xmlUrl='").append(url).append("'/>");
    }
    return Files.writeString(folder.resolve("list.opml"), list.append("</body></opml>"));
  }

  private Program run(String... arguments) throws IOException, InterruptedException {
    Map<String, String> environment =
        Map.of(
            "MUJAZ_STORE",
            "sqlite:" + folder.resolve("mujaz.db"),
            "MUJAZ_FETCH_ALLOW",
            "localhost,127.0.0.1");
    return Program.start(folder, environment, arguments);
  }

  /// A feed at one address, nothing at others.
  private static final class OneFeed extends Dispatcher {

    @Override
    public MockResponse dispatch(RecordedRequest request) {
      return request.getUrl().encodedPath().equals("/feed")
          ? new MockResponse.Builder().body(FEED).build()
          : new MockResponse.Builder().code(404).build();
    }
  }
}
