package mujaz.ops;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.LoggerContext;
import ch.qos.logback.classic.spi.LoggingEvent;
import ch.qos.logback.classic.util.LogbackMDCAdapter;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.slf4j.LoggerFactory;
import org.slf4j.event.KeyValuePair;

class LoggingTest {

  private static final String TOKEN = "123456789:AAFabcdefghijklmnopqrstuvwxyz012345";

  private final LoggerContext context = new LoggerContext();

  @BeforeEach
  void give_the_context_what_the_library_gives_its_own() {
    context.setMDCAdapter(new LogbackMDCAdapter());
  }

  @Test
  void a_text_line_is_readable() {
    assertThat(line(LogFormat.TEXT, event("polled", "feed", 7)))
        .matches("\\S+Z INFO  mujaz: polled feed=\"7\"\n");
  }

  @Test
  void a_json_line_has_its_keys_as_fields() throws IOException {
    String line = line(LogFormat.JSON, event("polled", "feed", 7));

    assertThat(new ObjectMapper().readTree(line).path("feed").asInt()).isEqualTo(7);
    assertThat(new ObjectMapper().readTree(line).path("message").asText()).isEqualTo("polled");
    assertThat(line).endsWith("\n").hasLineCount(1);
  }

  @Test
  void a_value_cannot_forge_a_second_line() {
    assertThat(line(LogFormat.TEXT, event("polled", "feed", "a\nb"))).hasLineCount(1);
  }

  @ParameterizedTest
  @EnumSource
  void s_45_a_token_is_redacted_in_messages_values_and_stack_traces(LogFormat format) {
    LoggingEvent event =
        event(
            "calling https://api.telegram.org/bot" + TOKEN + "/getMe",
            "url",
            "bot" + TOKEN,
            new IllegalStateException("bot" + TOKEN, new IOException("because of bot" + TOKEN)));

    assertThat(line(format, event))
        .contains("/bot****/getMe", "IllegalStateException")
        .doesNotContain("AAF");
  }

  @ParameterizedTest
  @EnumSource
  void s_48_credentials_in_a_url_are_redacted(LogFormat format) {
    LoggingEvent event =
        event(
            "polling",
            "url",
            "https://user:pa55@example.com/feed",
            new IOException("http://key@example.org"));

    assertThat(line(format, event))
        .contains("https://****@example.com/feed", "http://****@example.org")
        .doesNotContain("pa55")
        .doesNotContain("key@");
  }

  @Test
  void nothing_is_logged_until_logging_is_started() {
    LoggerContext first = new LoggerContext();

    new SilentLogs().configure(first);

    assertThat(first.getLogger("mujaz").isErrorEnabled()).isFalse();
    assertThat(LoggerFactory.getILoggerFactory()).isInstanceOf(LoggerContext.class);
  }

  private String line(LogFormat format, LoggingEvent event) {
    return new String(Logging.encoder(context, format).encode(event), UTF_8);
  }

  private LoggingEvent event(String message, String key, Object value, Throwable... thrown) {
    Logger logger = context.getLogger("mujaz");
    LoggingEvent event =
        new LoggingEvent(
            "", logger, Level.INFO, message, thrown.length == 0 ? null : thrown[0], new Object[0]);
    event.addKeyValuePair(new KeyValuePair(key, value));
    return event;
  }
}
