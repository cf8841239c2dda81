package mujaz.cli;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.Optional;
import java.util.Set;
import mujaz.feed.FetchRequest;
import mujaz.feed.FetchResult.Document;
import mujaz.feed.FetchResult.Failed;
import mujaz.feed.FetchResult.Fetched;
import mujaz.feed.FetchResult.Gone;
import mujaz.feed.FetchResult.NotModified;
import mujaz.feed.FetchResult.RateLimited;
import mujaz.feed.FetchResult.Refused;
import mujaz.feed.FetchRules;
import mujaz.feed.Fetcher;
import mujaz.feed.GuardedFetcher;
import mujaz.feed.Validators;

/// The one document that a command was given: a file, an address on the web, or `-` for standard
/// input.
final class Input {

  private static final URI NOWHERE = URI.create("");

  private Input() {}

  static Document read(String from, FetchRequest.Kind kind)
      throws IOException, InterruptedException {
    if (from.equals("-")) {
      return new Document(NOWHERE, "", System.in.readAllBytes());
    }
    return isAddress(from) ? fetched(from, kind) : file(from);
  }

  /// What to call it in a sentence.
  static String name(String from) {
    return from.equals("-") ? "standard input" : from;
  }

  private static Document file(String from) throws IOException {
    try {
      Path path = Path.of(from);
      if (Files.isRegularFile(path) && Files.isReadable(path)) {
        return new Document(NOWHERE, "", Files.readAllBytes(path));
      }
    } catch (InvalidPathException e) {
      throw Failure.of(
          "\"" + from + "\" is neither a file nor a web address: give one of the two.");
    }
    throw Failure.of(
        "there is no readable file \""
            + from
            + "\": give a file, a web address, or - for standard input.");
  }

  /// The host that the person at the terminal names may be private: it is their machine.
  static Fetcher fetcher(URI named) {
    Set<String> host = Optional.ofNullable(named.getHost()).map(Set::of).orElse(Set.of());
    return new GuardedFetcher(FetchRules.allowing(host), InstantSource.system());
  }

  private static Document fetched(String from, FetchRequest.Kind kind) throws InterruptedException {
    URI url = address(from);
    return switch (fetcher(url).fetch(new FetchRequest(url, Validators.NONE, kind))) {
      case Fetched fetched -> fetched.document();
      case NotModified unasked -> throw Failure.of(from + " answered with nothing.");
      case RateLimited(var pause) ->
          throw Failure.of(
              from + " asks to be left alone: try again in " + pause.toSeconds() + " s.");
      case Gone() -> throw Failure.of(from + " is gone for good: look for its new address.");
      case Refused(String reason) ->
          throw Failure.of("cannot fetch " + from + ": " + Failure.clause(reason) + ".");
      case Failed(String reason) ->
          throw Failure.of(
              "cannot fetch "
                  + from
                  + ": "
                  + Failure.clause(reason)
                  + "; check the address and the connection.");
    };
  }

  static boolean isAddress(String from) {
    return from.matches("(?i)https?://.*");
  }

  static URI address(String from) {
    try {
      return URI.create(from.strip());
    } catch (IllegalArgumentException e) {
      throw Failure.of("\"" + from + "\" is not a web address: check its spelling.");
    }
  }
}
