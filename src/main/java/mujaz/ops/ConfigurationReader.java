package mujaz.ops;

import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import mujaz.ops.Configuration.Delivery;
import mujaz.ops.Configuration.Extract;
import mujaz.ops.Configuration.Feed;
import mujaz.ops.Configuration.Fetch;
import mujaz.ops.Configuration.Flow;
import mujaz.ops.Configuration.HostPort;
import mujaz.ops.Configuration.Machine;
import mujaz.ops.Configuration.People;
import mujaz.ops.Configuration.Telegram;
import mujaz.ops.Configuration.Web;

/// Reads the configuration: `config/mujaz.yaml` (or the file that `MUJAZ_CONFIG` names), and the
/// environment, which wins.
public final class ConfigurationReader {

  private static final HostPort HERE = new HostPort("127.0.0.1", 8080);

  /// Where the web server takes updates in.
  private static final String WEBHOOK_PATH = "/telegram";

  private ConfigurationReader() {}

  /// What came of reading.
  public sealed interface Outcome {

    /// Everything is valid.
    ///
    /// @param effective one line for each setting, secrets masked
    record Valid(Configuration configuration, List<String> effective) implements Outcome {}

    /// Something is not.
    ///
    /// @param problems all of them, one clear sentence each: which setting, what is wrong, what to
    ///   write
    record Wrong(List<String> problems) implements Outcome {}
  }

  /// Reads for a program that was started in this folder. Never throws for what the operator wrote.
  public static Outcome read(Map<String, String> environment, Path folder) {
    Written written = new Written(environment, file(environment, folder));
    Configuration configuration = configuration(written);
    return written.problems().isEmpty()
        ? new Outcome.Valid(configuration, written.effective())
        : new Outcome.Wrong(written.problems());
  }

  private static YamlFile file(Map<String, String> environment, Path folder) {
    Optional<String> named =
        Optional.ofNullable(environment.get(Settings.FILE_VARIABLE))
            .filter(name -> !name.isBlank());
    if (named.isEmpty() && !Files.exists(folder.resolve(Settings.STANDARD_FILE))) {
      return YamlFile.ABSENT;
    }
    String name = named.orElse(Settings.STANDARD_FILE);
    if (!Files.isRegularFile(folder.resolve(name))) {
      return new YamlFile(
          Map.of(),
          List.of(
              "%s: there is no file %s; write the path of a YAML file, or leave it out"
                  .formatted(Settings.FILE_VARIABLE, name)));
    }
    return YamlFile.read(folder, name);
  }

  private static Configuration configuration(Written written) {
    Telegram telegram =
        new Telegram(written.find(Settings.TOKEN), written.get(Settings.API), webhook(written));
    People people =
        new People(written.get(Settings.ACCESS), written.find(Settings.OWNERS).orElse(Set.of()));
    return new Configuration(telegram, people, flow(written), machine(written, telegram));
  }

  private static Optional<URI> webhook(Written written) {
    Optional<Optional<URI>> wished = written.find(Settings.WEBHOOK);
    Optional<URI> address =
        wished.flatMap(chosen ->
            chosen.or(() ->
                written.peek(Settings.PUBLIC_URL).map(url -> URI.create(url + WEBHOOK_PATH))));
    if (wished.isPresent() && address.isEmpty()) {
      written.complain(
          "telegram.webhook: it is on, but there is no web.public_url; write the address by which"
              + " Telegram reaches this server");
    }
    return address;
  }

  private static Flow flow(Written written) {
    return new Flow(
        new Fetch(
            written.find(Settings.ALLOW).orElse(List.of()),
            written.get(Settings.MIN_INTERVAL),
            written.find(Settings.CONTACT)),
        new Extract(written.find(Settings.EXTRACT_RULES)),
        new Feed(written.get(Settings.FIRST_POLL_NEWS), written.get(Settings.CHANNELS)),
        new Delivery(
            written.get(Settings.EXPIRE_AFTER),
            written.get(Settings.RESEND_UNKNOWN),
            written.get(Settings.PAID_BROADCASTS),
            written.get(Settings.KEEP),
            written.get(Settings.ARCHIVE)));
  }

  private static Web web(Written written, Telegram telegram) {
    Optional<Optional<HostPort>> listen = written.find(Settings.WEB);
    Optional<URI> publicUrl = written.find(Settings.PUBLIC_URL);
    return listen
        .map(chosen -> new Web(chosen, chosen.isPresent(), publicUrl))
        .orElseGet(() -> new Web(Optional.of(HERE), telegram.token().isEmpty(), publicUrl));
  }

  private static Machine machine(Written written, Telegram telegram) {
    Web web = web(written, telegram);
    return new Machine(
        written.get(Settings.STORE),
        web,
        written.find(Settings.LOG).orElseGet(Logging::usualFormat));
  }
}
