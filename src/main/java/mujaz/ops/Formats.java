package mujaz.ops;

import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import mujaz.ops.Configuration.HostPort;
import mujaz.ops.Setting.Format;

/// The kinds of value that settings have.
final class Formats {

  private static final Pattern TOKEN = Pattern.compile("\\d{6,}:[A-Za-z0-9_-]{30,}");
  private static final Pattern SHORT_DURATION = Pattern.compile("(\\d{1,6})([smhd])");
  private static final Pattern HOST_PORT =
      Pattern.compile("(\\[[0-9A-Fa-f:.]+]|[A-Za-z0-9._-]+):(\\d{1,5})");
  private static final Pattern STORE =
      Pattern.compile(
          "sqlite:.+|postgres(ql)?://([^/?#\\s]+@)?[^/?#@\\s]+/[^/?#\\s]+(\\?[^#\\s]*)?");
  private static final Pattern CONTACT =
      Pattern.compile("(https?://|[^@\\s()]+@)[A-Za-z0-9.-]+[!-'*-~&&[^()]]{0,200}");
  private static final Pattern HOST_OR_RANGE =
      Pattern.compile("[A-Za-z0-9._-]+(/\\d{1,2})?|[0-9A-Fa-f:.]*:[0-9A-Fa-f:.]*(/\\d{1,3})?");

  private Formats() {}

  static Format<Secret> token() {
    return new Format<>(
        "the token that @BotFather gave: digits, a colon, 35 letters and digits",
        "123456789:AAF-the-35-letters-from-BotFather-0",
        true,
        written -> new Secret(matching(TOKEN, written).group()));
  }

  static Format<URI> webAddress() {
    return webAddress("http://127.0.0.1:8081");
  }

  static Format<URI> publicAddress() {
    return webAddress("https://briefs.example.org");
  }

  private static Format<URI> webAddress(String example) {
    return new Format<>(
        "an address that starts with https:// or http://", example, Formats::address);
  }

  /// Empty: the usual place.
  static Format<Optional<URI>> webhook() {
    return new Format<>(
        "on, or an address that starts with https://",
        "on",
        written -> written.equals("on") ? Optional.empty() : Optional.of(address(written)));
  }

  private static URI address(String written) {
    URI uri = URI.create(withoutSlashes(written));
    require(Set.of("http", "https").contains(uri.getScheme()) && uri.getHost() != null);
    return uri;
  }

  private static String withoutSlashes(String address) {
    return address.endsWith("/")
        ? withoutSlashes(address.substring(0, address.length() - 1))
        : address;
  }

  static Format<Set<Long>> userIds() {
    return new Format<>(
        "the numbers of Telegram users, with commas between them",
        "12345678, 23456789",
        written ->
            items(written).stream()
                .map(Long::valueOf)
                .peek(id -> require(id > 0))
                .collect(Collectors.toUnmodifiableSet()));
  }

  static Format<List<String>> hostsAndRanges() {
    return new Format<>(
        "hosts or CIDR ranges, with commas between them",
        "feeds.example.lan, 10.1.0.0/16",
        written -> items(written).stream().peek(item -> matching(HOST_OR_RANGE, item)).toList());
  }

  static Format<String> contact() {
    return new Format<>(
        "the address of a page (https://…) or of a mailbox",
        "https://example.org/about-our-bot",
        written -> matching(CONTACT, written).group());
  }

  /// A password is masked wherever addresses are shown.
  static Format<Secret> store() {
    return new Format<>(
        "sqlite: and the path of a file, or postgresql://user:password@host/database",
        "postgresql://mujaz:secret@db.example.org/mujaz",
        written -> new Secret(matching(STORE, written).group()));
  }

  static Format<Path> file() {
    return new Format<>("the path of a file", "config/sites.yaml", Path::of);
  }

  /// Empty: off.
  static Format<Optional<HostPort>> listen() {
    return new Format<>(
        "a host and a port such as 127.0.0.1:8080, or off",
        "127.0.0.1:9090",
        written -> {
          if (written.equals("off")) {
            return Optional.empty();
          }
          Matcher matcher = matching(HOST_PORT, written);
          int port = Integer.parseInt(matcher.group(2));
          require(port <= 65_535);
          return Optional.of(new HostPort(matcher.group(1).replaceAll("[\\[\\]]", ""), port));
        });
  }

  static Format<Duration> duration(String example) {
    return new Format<>(
        "a time span such as 30s, 5m, 2h, 1d or PT5M",
        example,
        written -> {
          Duration duration = span(written);
          require(duration.isPositive());
          return duration;
        });
  }

  private static Duration span(String written) {
    Matcher matcher = SHORT_DURATION.matcher(written);
    if (!matcher.matches()) {
      return Duration.parse(written);
    }
    long amount = Long.parseLong(matcher.group(1));
    return switch (matcher.group(2)) {
      case "s" -> Duration.ofSeconds(amount);
      case "m" -> Duration.ofMinutes(amount);
      case "h" -> Duration.ofHours(amount);
      default -> Duration.ofDays(amount);
    };
  }

  static Format<Integer> number(int least, int most) {
    return new Format<>(
        "a whole number from %d to %d".formatted(least, most),
        Integer.toString(least),
        written -> {
          int number = Integer.parseInt(written);
          require(number >= least && number <= most);
          return number;
        });
  }

  static <E extends Enum<E>> Format<E> oneOf(Class<E> type) {
    List<String> names = Arrays.stream(type.getEnumConstants()).map(Formats::nameOf).toList();
    return new Format<>(
        "one of " + String.join(", ", names),
        names.getLast(),
        written -> {
          require(names.contains(written));
          return Enum.valueOf(type, written.toUpperCase(Locale.ROOT));
        });
  }

  private static String nameOf(Enum<?> constant) {
    return constant.name().toLowerCase(Locale.ROOT);
  }

  private static List<String> items(String written) {
    return Arrays.stream(written.split(","))
        .map(String::strip)
        .filter(Predicate.not(String::isEmpty))
        .toList();
  }

  private static Matcher matching(Pattern pattern, String written) {
    Matcher matcher = pattern.matcher(written);
    require(matcher.matches());
    return matcher;
  }

  private static void require(boolean holds) {
    if (!holds) {
      throw new IllegalArgumentException();
    }
  }
}
