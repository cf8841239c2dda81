package mujaz.ops;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import mujaz.ops.Configuration.Admission;
import mujaz.ops.Configuration.HostPort;
import mujaz.ops.Configuration.ResendUnknown;
import mujaz.ops.ConfigurationReader.Outcome;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ConfigurationReaderTest {

  private static final String TOKEN = "123456789:AAFabcdefghijklmnopqrstuvwxyz012345";

  @TempDir Path folder;

  @Test
  void without_anything_written_the_defaults_hold() {
    Configuration configuration = valid(Map.of());

    assertThat(configuration.telegram().token()).isEmpty();
    assertThat(configuration.telegram().api()).isEqualTo(URI.create("https://api.telegram.org"));
    assertThat(configuration.people().access()).isEqualTo(Admission.OWNER);
    assertThat(configuration.people().owners()).isEmpty();
    assertThat(configuration.machine().store()).isEqualTo(new Secret("sqlite:data/mujaz.db"));
    assertThat(configuration.machine().web())
        .isEqualTo(new Configuration.Web(Optional.of(new HostPort("127.0.0.1", 8080)), true));
    assertThat(configuration.flow().fetch().allow()).isEmpty();
    assertThat(configuration.flow().fetch().minInterval()).isEqualTo(Duration.ofMinutes(5));
    assertThat(configuration.flow().feed().firstPollNews()).isEqualTo(1);
    assertThat(configuration.flow().delivery().resendUnknown()).isEqualTo(ResendUnknown.ONCE);
  }

  @Test
  void every_setting_can_stand_in_the_file() throws IOException {
    file(
        """
        telegram: {token: '%s', api: 'http://127.0.0.1:9/'}
        owners: [1, 2]
        access: everyone
        store:
          url: sqlite:/x/y.db
        web:
          listen: '[::1]:0'
        fetch:
          allow:
            - 10.0.0.0/8
            - feeds.lan
          min_interval: PT30S
        feed: {first_poll_news: 3}
        delivery: {expire_after: 12h, resend_unknown: never}
        log: {format: json}
        """
            .formatted(TOKEN));

    Configuration configuration = valid(Map.of());

    assertThat(configuration.telegram().token()).contains(new Secret(TOKEN));
    assertThat(configuration.telegram().api()).isEqualTo(URI.create("http://127.0.0.1:9"));
    assertThat(configuration.people())
        .isEqualTo(new Configuration.People(Admission.EVERYONE, Set.of(1L, 2L)));
    assertThat(configuration.machine().store()).isEqualTo(new Secret("sqlite:/x/y.db"));
    assertThat(configuration.machine().web().listen()).contains(new HostPort("::1", 0));
    assertThat(configuration.machine().log()).isEqualTo(LogFormat.JSON);
    assertThat(configuration.flow().fetch().allow()).containsExactly("10.0.0.0/8", "feeds.lan");
    assertThat(configuration.flow().fetch().minInterval()).isEqualTo(Duration.ofSeconds(30));
    assertThat(configuration.flow().feed().firstPollNews()).isEqualTo(3);
    assertThat(configuration.flow().delivery().expireAfter()).isEqualTo(Duration.ofHours(12));
    assertThat(configuration.flow().delivery().resendUnknown()).isEqualTo(ResendUnknown.NEVER);
  }

  @Test
  void the_environment_wins_over_the_file() throws IOException {
    file("access: everyone\nowners: [1]\n");

    Configuration configuration = valid(Map.of("MUJAZ_ACCESS", "owner", "MUJAZ_OWNERS", "7, 8"));

    assertThat(configuration.people())
        .isEqualTo(new Configuration.People(Admission.OWNER, Set.of(7L, 8L)));
  }

  @Test
  void with_a_token_the_web_serves_health_only_unless_told_otherwise() {
    Map<String, String> token = Map.of("MUJAZ_TELEGRAM_TOKEN", TOKEN);
    Map<String, String> both = Map.of("MUJAZ_TELEGRAM_TOKEN", TOKEN, "MUJAZ_WEB", "127.0.0.1:8080");

    assertThat(valid(token).machine().web().chat()).isFalse();
    assertThat(valid(token).machine().web().listen()).isPresent();
    assertThat(valid(both).machine().web().chat()).isTrue();
    assertThat(valid(Map.of("MUJAZ_WEB", "off")).machine().web().listen()).isEmpty();
  }

  @Test
  void the_webhook_is_below_the_public_address_or_where_it_is_said_to_be() {
    Map<String, String> usual =
        Map.of(
            "MUJAZ_TELEGRAM_WEBHOOK", "on", "MUJAZ_WEB_PUBLIC_URL", "https://briefs.example.org/");
    assertThat(valid(usual).telegram().webhook())
        .contains(URI.create("https://briefs.example.org/telegram"));
    assertThat(valid(Map.of("MUJAZ_TELEGRAM_WEBHOOK", "https://a.example/in")).telegram().webhook())
        .contains(URI.create("https://a.example/in"));
    assertThat(problems(Map.of("MUJAZ_TELEGRAM_WEBHOOK", "on")))
        .singleElement()
        .asString()
        .contains("web.public_url");
  }

  @Test
  void the_token_can_stand_in_a_file_of_its_own() throws IOException {
    Path secret = Files.writeString(folder.resolve("token"), TOKEN + "\n");

    assertThat(valid(Map.of("MUJAZ_TELEGRAM_TOKEN_FILE", secret.toString())).telegram().token())
        .contains(new Secret(TOKEN));
    assertThat(problems(Map.of("MUJAZ_TELEGRAM_TOKEN_FILE", "/not/there")))
        .singleElement()
        .asString()
        .startsWith("MUJAZ_TELEGRAM_TOKEN_FILE: the file /not/there cannot be read;");
    assertThat(
            problems(
                Map.of(
                    "MUJAZ_TELEGRAM_TOKEN_FILE", secret.toString(), "MUJAZ_TELEGRAM_TOKEN", TOKEN)))
        .containsExactly(
            "MUJAZ_TELEGRAM_TOKEN_FILE and MUJAZ_TELEGRAM_TOKEN are both set; keep one of them");
  }

  @Test
  void all_that_is_wrong_is_said_at_once() throws IOException {
    file(
        """
        acces: owner
        owners: [one]
        fetch:
          min_interval: soon
        """);

    assertThat(problems(Map.of("MUJAZ_WEB", "8080", "MUJAZ_LOGG", "json")))
        .containsExactlyInAnyOrder(
            "config/mujaz.yaml, line 1: there is no setting acces; did you mean access?",
            "MUJAZ_LOGG: there is no such variable; did you mean MUJAZ_LOG?",
            "owners (config/mujaz.yaml, line 2): \"one\" is not valid; write the numbers of Telegram users, with commas between them",
            "fetch.min_interval (config/mujaz.yaml, line 4): \"soon\" is not valid; write a time span such as 30s, 5m, 2h, 1d or PT5M",
            "web.listen (MUJAZ_WEB): \"8080\" is not valid; write a host and a port such as 127.0.0.1:8080, or off");
  }

  @Test
  void s_48_the_password_of_the_database_is_not_shown() {
    Map<String, String> environment = Map.of("MUJAZ_STORE", "postgresql://mujaz:pass@db:5433/news");

    Outcome.Valid valid = (Outcome.Valid) ConfigurationReader.read(environment, folder);

    assertThat(valid.configuration().machine().store().reveal()).endsWith(":pass@db:5433/news");
    assertThat(valid.configuration()).asString().doesNotContain("pass@");
    assertThat(valid.effective())
        .contains("store.url: postgresql://****@db:5433/news (MUJAZ_STORE)")
        .noneMatch(line -> line.contains("pass@"));
  }

  @ParameterizedTest
  @CsvSource({
    "MUJAZ_ACCESS, everybody",
    "MUJAZ_ACCESS, EVERYONE",
    "MUJAZ_OWNERS, -5",
    "MUJAZ_OWNERS, @name",
    "MUJAZ_STORE, data/mujaz.db",
    "MUJAZ_STORE, sqlite:",
    "MUJAZ_STORE, postgresql://localhost",
    "MUJAZ_STORE, mysql://localhost/mujaz",
    "MUJAZ_WEB, localhost",
    "MUJAZ_WEB, localhost:99999",
    "MUJAZ_FETCH_ALLOW, http://lan/",
    "MUJAZ_FETCH_MIN_INTERVAL, 0s",
    "MUJAZ_FETCH_MIN_INTERVAL, -PT5M",
    "MUJAZ_FEED_FIRST_POLL_NEWS, 101",
    "MUJAZ_TELEGRAM_API, api.telegram.org",
    "MUJAZ_TELEGRAM_API, ftp://api.telegram.org",
    "MUJAZ_LOG, xml"
  })
  void a_value_of_the_wrong_kind_is_refused(String variable, String value) {
    assertThat(problems(Map.of(variable, value)))
        .singleElement()
        .asString()
        .contains("(" + variable + "): \"" + value + "\" is not valid; write ");
  }

  @Test
  void broken_yaml_is_one_sentence_with_line_and_column() throws IOException {
    file("telegram:\n  api: [\nowners: 1\n");

    assertThat(problems(Map.of()))
        .singleElement()
        .asString()
        .matches("config/mujaz\\.yaml, line \\d+, column \\d+: this is not YAML \\(.+\\); mend .+")
        .doesNotContain("\n");
  }

  @Test
  void a_setting_written_twice_is_refused() throws IOException {
    file("access: owner\naccess: everyone\n");

    assertThat(problems(Map.of()))
        .containsExactly("config/mujaz.yaml, line 2: access is written twice; keep one of them");
  }

  @Test
  void a_file_that_was_named_must_be_there() {
    assertThat(problems(Map.of("MUJAZ_CONFIG", "nowhere.yaml")))
        .containsExactly(
            "MUJAZ_CONFIG: there is no file nowhere.yaml; write the path of a YAML file, or leave it out");
  }

  @Test
  void s_46_a_token_is_masked_wherever_it_is_printed() {
    Outcome outcome = ConfigurationReader.read(Map.of("MUJAZ_TELEGRAM_TOKEN", TOKEN), folder);
    List<String> wrong = problems(Map.of("MUJAZ_TELEGRAM_TOKEN", "AAFwrong"));

    assertThat(outcome.toString())
        .contains("telegram.token: **** (MUJAZ_TELEGRAM_TOKEN)")
        .doesNotContain("AAF");
    assertThat(wrong)
        .singleElement()
        .asString()
        .contains("its value is not valid")
        .doesNotContain("AAFw");
  }

  private void file(String yaml) throws IOException {
    Files.createDirectories(folder.resolve("config"));
    Files.writeString(folder.resolve("config/mujaz.yaml"), yaml);
  }

  private Configuration valid(Map<String, String> environment) {
    return switch (ConfigurationReader.read(environment, folder)) {
      case Outcome.Valid valid -> valid.configuration();
      case Outcome.Wrong wrong -> throw new AssertionError(wrong.problems());
    };
  }

  private List<String> problems(Map<String, String> environment) {
    return switch (ConfigurationReader.read(environment, folder)) {
      case Outcome.Valid valid -> throw new AssertionError("valid: " + valid);
      case Outcome.Wrong wrong -> wrong.problems();
    };
  }
}
