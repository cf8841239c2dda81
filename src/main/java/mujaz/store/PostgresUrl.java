package mujaz.store;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.net.URI;
import java.net.URLDecoder;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/// Where a PostgreSQL database is, as `postgresql://user:password@host:port/database`.
///
/// `?password_file=PATH` takes the password from a file, `?sslmode=…` and `?sslrootcert=…` mean
/// what they mean to PostgreSQL's own programs.
///
/// @param options what stands behind the question mark, but for the password's file
record PostgresUrl(
    String host, int port, String database, Login login, Map<String, String> options) {

  private static final int USUAL_PORT = 5432;
  private static final String PASSWORD_FILE = "password_file";
  private static final Set<String> KNOWN = Set.of(PASSWORD_FILE, "sslmode", "sslrootcert");

  PostgresUrl {
    options = Map.copyOf(options);
  }

  /// Who asks. Its text does not tell the password.
  record Login(String user, Optional<String> password) {

    @Override
    public String toString() {
      return user;
    }
  }

  static boolean isOne(String url) {
    return url.startsWith("postgresql://") || url.startsWith("postgres://");
  }

  /// @throws StoreUnavailable when it is not such a URL; the message does not quote it
  static PostgresUrl of(String url) {
    URI uri = uri(url);
    if (uri.getHost() == null || uri.getPath() == null || uri.getPath().length() < 2) {
      throw malformed();
    }
    Map<String, String> options = options(uri.getRawQuery());
    return new PostgresUrl(
        uri.getHost(),
        uri.getPort() < 0 ? USUAL_PORT : uri.getPort(),
        uri.getPath().substring(1),
        login(uri, options),
        options.entrySet().stream()
            .filter(option -> !option.getKey().equals(PASSWORD_FILE))
            .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue)));
  }

  private static URI uri(String url) {
    try {
      return URI.create(url);
    } catch (IllegalArgumentException e) {
      throw malformed();
    }
  }

  private static Login login(URI uri, Map<String, String> options) {
    String[] parts = Optional.ofNullable(uri.getRawUserInfo()).orElse("").split(":", 2);
    Optional<String> written = parts.length < 2 ? Optional.empty() : Optional.of(decoded(parts[1]));
    Optional<String> password =
        Optional.ofNullable(options.get(PASSWORD_FILE)).map(PostgresUrl::content).or(() -> written);
    return new Login(parts[0].isEmpty() ? "mujaz" : decoded(parts[0]), password);
  }

  private static String content(String file) {
    try {
      return Files.readString(Path.of(file)).strip();
    } catch (IOException | RuntimeException e) {
      throw new StoreUnavailable(
          "the password of the database cannot be read from %s; make it readable, or change password_file in store.url"
              .formatted(file),
          e);
    }
  }

  private static Map<String, String> options(@Nullable String query) {
    if (query == null || query.isEmpty()) {
      return Map.of();
    }
    Map<String, String> options =
        Arrays.stream(query.split("&"))
            .map(option -> option.split("=", 2))
            .collect(
                Collectors.toMap(
                    option -> decoded(option[0]),
                    option -> option.length < 2 ? "" : decoded(option[1]),
                    (first, second) -> second));
    if (!KNOWN.containsAll(options.keySet())) {
      throw new StoreUnavailable(
          "store.url may say sslmode, sslrootcert and password_file behind its question mark, nothing else");
    }
    return options;
  }

  private static String decoded(String written) {
    return URLDecoder.decode(written.replace("+", "%2B"), UTF_8);
  }

  private static StoreUnavailable malformed() {
    return new StoreUnavailable(
        "store.url is not the address of a database; write it as postgresql://user:password@host/database");
  }

  /// Without who asks.
  @Override
  public String toString() {
    return "%s on %s:%d".formatted(database, host, port);
  }
}
