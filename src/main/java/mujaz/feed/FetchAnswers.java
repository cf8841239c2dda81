package mujaz.feed;

import java.io.IOException;
import java.net.URI;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import mujaz.feed.FetchResult.Document;
import mujaz.feed.FetchResult.Failed;
import mujaz.feed.FetchResult.Fetched;
import mujaz.feed.FetchResult.Gone;
import mujaz.feed.FetchResult.NotModified;
import mujaz.feed.FetchResult.RateLimited;
import mujaz.feed.FetchResult.Refused;
import okhttp3.Response;
import okhttp3.ResponseBody;

/// What a server's last answer means, all in one place. Reads the body up to its cap.
final class FetchAnswers {

  private static final Duration USUAL_PAUSE = Duration.ofMinutes(15);

  private final FetchRules rules;
  private final HostPauses pauses;
  private final InstantSource clock;

  FetchAnswers(FetchRules rules, HostPauses pauses, InstantSource clock) {
    this.rules = rules;
    this.pauses = pauses;
    this.clock = clock;
  }

  FetchResult result(FetchRequest request, Response response, Optional<URI> movedTo)
      throws IOException {
    String host = response.request().url().host();
    int code = response.code();
    if (response.isSuccessful()) {
      pauses.answered(host);
      return fetched(request, response, movedTo);
    }
    if (request.accept() == FetchRequest.Kind.ROBOTS && code / 100 == 4 && code != 429) {
      return new Fetched(document(response, new byte[0]), Validators.NONE, Optional.empty());
    }
    if (code == 403) {
      pauses.refused(host);
    }
    return switch (code) {
      case 429 -> paused(host, RetryAfter.of(response, clock).orElse(USUAL_PAUSE));
      case 503 ->
          RetryAfter.of(response, clock)
              .map(pause -> paused(host, pause))
              .orElseGet(() -> new Failed(status(code)));
      case 304 -> new NotModified(validators(response, request.validators()));
      case 410 -> new Gone();
      default -> new Failed(status(code));
    };
  }

  private FetchResult paused(String host, Duration pause) {
    pauses.pause(host, pause);
    return new RateLimited(pause);
  }

  private FetchResult fetched(FetchRequest request, Response response, Optional<URI> movedTo)
      throws IOException {
    ResponseBody body = response.body();
    long limit = rules.limit(request.accept());
    boolean tooLarge = body.source().request(limit + 1);
    if (tooLarge && request.accept() != FetchRequest.Kind.ROBOTS) {
      return new Refused(Trouble.LARGE.sentence(limit >> 20));
    }
    byte[] bytes = tooLarge ? body.source().readByteArray(limit) : body.source().readByteArray();
    Validators validators = validators(response, Validators.NONE);
    if (bytes.length == 0 && request.accept() == FetchRequest.Kind.FEED) {
      return new NotModified(unvouched(request.validators()));
    }
    List<WebLink> links = WebLink.inHeaders(response.headers("Link"), response.request().url());
    return new Fetched(document(response, bytes), validators, movedTo, links);
  }

  /// Those from before: what comes with an empty answer vouches for nothing.
  private static Validators unvouched(Validators before) {
    return new Validators(before.etag(), before.lastModified());
  }

  private static Document document(Response response, byte[] bytes) {
    String type = Optional.ofNullable(response.header("Content-Type")).orElse("");
    return new Document(WebUri.of(response.request().url()), type, bytes);
  }

  /// Those of the answer; what it does not repeat stays as it was.
  private Validators validators(Response response, Validators before) {
    return new Validators(
        Optional.ofNullable(response.header("ETag")).or(before::etag),
        Optional.ofNullable(response.header("Last-Modified")).or(before::lastModified),
        Freshness.of(response, clock));
  }

  private static String status(int code) {
    Trouble trouble =
        switch (code) {
          case 401, 403 -> Trouble.DENIED;
          case 404 -> Trouble.MISSING;
          case 500, 502, 503, 504 -> Trouble.AILING;
          default -> Trouble.UNUSABLE;
        };
    return trouble.sentence(code);
  }
}
