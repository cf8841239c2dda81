package mujaz.feed;

import java.io.IOException;
import java.io.InterruptedIOException;
import java.net.ConnectException;
import java.net.Proxy;
import java.net.URI;
import java.net.UnknownHostException;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import javax.net.ssl.SSLException;
import mujaz.feed.FetchResult.Failed;
import mujaz.feed.FetchResult.Refused;
import okhttp3.Call;
import okhttp3.CompressionInterceptor;
import okhttp3.ConnectionPool;
import okhttp3.CookieJar;
import okhttp3.Gzip;
import okhttp3.HttpUrl;
import okhttp3.MediaType;
import okhttp3.OkHttpClient;
import okhttp3.Protocol;
import okhttp3.Request;
import okhttp3.RequestBody;
import okhttp3.Response;

/// The guarded way to the web: public addresses only, on every hop; at most five redirects; bounded
/// in bytes after decompression and in total time; without cookies, credentials or a proxy.
///
/// Safe for use by many threads. Every refusal reads the same, so that nobody learns from it what
/// is behind the address (S-12).
public final class GuardedFetcher implements Fetcher {

  static final String FORBIDDEN = Trouble.FORBIDDEN.sentence();

  private static final int MOST_REDIRECTS = 5;

  /// A call looks twice at each open connection of its pool, one by one. With hundreds of polls at
  /// a time that was a fifth of their work, so hosts share so many pools.
  private static final int POOLS = 32;

  private static final MediaType FORM = MediaType.get("application/x-www-form-urlencoded");

  private final FetchRules rules;
  private final UrlGuard urls;
  private final FetchAnswers answers;
  private final Courtesy courtesy;
  private final List<Clients> clients;

  /// The two clients of some hosts.
  ///
  /// @param guarded asks public addresses only
  /// @param trusted asks the hosts that the operator allowed
  private record Clients(OkHttpClient guarded, OkHttpClient trusted) {}

  public GuardedFetcher(FetchRules rules, InstantSource clock) {
    this.rules = rules;
    this.urls = new UrlGuard(rules.allow());
    HostPauses pauses = new HostPauses(clock);
    this.answers = new FetchAnswers(rules, pauses, clock);
    this.courtesy =
        new Courtesy(
            pauses, new RobotsFiles(this, clock), new HostTurns(clock, Thread::sleep), urls);
    AddressGuard addresses = new AddressGuard(rules.allow());
    OkHttpClient any = client();
    this.clients = Stream.generate(() -> clients(any, addresses)).limit(POOLS).toList();
  }

  private static Clients clients(OkHttpClient any, AddressGuard addresses) {
    OkHttpClient trusted =
        any.newBuilder().connectionPool(new ConnectionPool(1, 5, TimeUnit.MINUTES)).build();
    OkHttpClient guarded =
        trusted
            .newBuilder()
            .dns(new GuardedDns(addresses))
            .socketFactory(new GuardedSockets(addresses))
            .build();
    return new Clients(guarded, trusted);
  }

  private static OkHttpClient client() {
    return new OkHttpClient.Builder()
        .followRedirects(false)
        .followSslRedirects(false)
        .cookieJar(CookieJar.NO_COOKIES)
        .proxy(Proxy.NO_PROXY)
        .protocols(List.of(Protocol.HTTP_2, Protocol.HTTP_1_1))
        .connectTimeout(Duration.ofSeconds(10))
        .fastFallback(false) // a race of two connections for each feed costs more than it saves
        .readTimeout(
            Duration.ZERO) // the deadline of the call bounds it, without a timer for each read
        .writeTimeout(Duration.ZERO)
        .addInterceptor(new CompressionInterceptor(Decoding.BR, Decoding.ZSTD, Gzip.INSTANCE))
        .build();
  }

  @Override
  public FetchResult fetch(FetchRequest request) throws InterruptedException {
    HttpUrl url = HttpUrl.get(request.url());
    if (url == null) {
      return new Refused(FORBIDDEN);
    }
    try {
      return follow(request, url);
    } catch (ForbiddenAddress e) {
      return new Refused(FORBIDDEN);
    } catch (InterruptedIOException e) {
      if (Thread.interrupted()) {
        throw new InterruptedException("interrupted while fetching");
      }
      return new Failed(Trouble.SLOW.sentence());
    } catch (IOException e) {
      return new Failed(reason(e));
    }
  }

  @Override
  public Duration busy(URI url) {
    HttpUrl asked = HttpUrl.get(url);
    return asked == null ? Duration.ZERO : courtesy.busy(asked);
  }

  private FetchResult follow(FetchRequest request, HttpUrl first)
      throws IOException, InterruptedException {
    long end = System.nanoTime() + rules.limits().deadline().toNanos();
    HttpUrl url = first;
    boolean permanent = true;
    for (int hop = 0; hop <= MOST_REDIRECTS; hop++) {
      if (!urls.permits(url)) {
        return new Refused(FORBIDDEN);
      }
      long asked = System.nanoTime();
      Optional<FetchResult> refusal = courtesy.refusal(request.accept(), url);
      if (refusal.isPresent()) {
        return refusal.get();
      }
      end +=
          System.nanoTime() - asked; // to wait for our turn takes nothing from the time to answer
      HttpUrl asking = url;
      try (Response response = call(request, url, end - System.nanoTime()).execute()) {
        Optional<HttpUrl> next = target(response);
        if (next.isEmpty()) {
          boolean moved = permanent && !url.equals(first);
          return answers.result(
              request, response, moved ? Optional.of(WebUri.of(url)) : Optional.empty());
        }
        permanent &= response.code() == 301 || response.code() == 308;
        url = next.get();
      } finally {
        courtesy.done(asking);
      }
    }
    return new Failed(Trouble.REDIRECTS.sentence());
  }

  private Call call(FetchRequest request, HttpUrl url, long nanosLeft) throws IOException {
    if (nanosLeft <= 0) {
      throw new InterruptedIOException("deadline");
    }
    Clients ofHost = clients.get(Math.floorMod(url.host().hashCode(), POOLS));
    OkHttpClient client = urls.isTrusted(url) ? ofHost.trusted() : ofHost.guarded();
    Call call = client.newCall(toRequest(request, url));
    call.timeout().timeout(nanosLeft, TimeUnit.NANOSECONDS);
    return call;
  }

  private Request toRequest(FetchRequest request, HttpUrl url) {
    Request.Builder builder =
        new Request.Builder()
            .url(bare(url))
            .header("User-Agent", rules.userAgent())
            .header("Accept", accept(request.accept()));
    request.validators().etag().ifPresent(tag -> builder.header("If-None-Match", tag));
    request.validators().lastModified().ifPresent(at -> builder.header("If-Modified-Since", at));
    if (request.accept() == FetchRequest.Kind.FEED) {
      builder.header("Connection", "close"); // asked again in minutes; HTTP/2 does without it
    }
    request.form().ifPresent(form -> builder.post(RequestBody.create(form, FORM)));
    return builder.build();
  }

  private static HttpUrl bare(HttpUrl url) {
    boolean bare = url.username().isEmpty() && url.password().isEmpty() && url.fragment() == null;
    return bare ? url : url.newBuilder().username("").password("").fragment(null).build();
  }

  private static String accept(FetchRequest.Kind kind) {
    return switch (kind) {
      case FEED ->
          "application/atom+xml, application/rss+xml, application/feed+json, application/rdf+xml,"
              + " application/xml;q=0.9, text/xml;q=0.9, application/json;q=0.8, */*;q=0.5";
      case PAGE, ARTICLE -> "text/html, application/xhtml+xml, */*;q=0.5";
      case ROBOTS -> "text/plain, */*;q=0.5";
      case HUB -> "*/*";
    };
  }

  /// Where a redirect leads; empty when the response is none, or would make something else of what
  /// we send. A target that is no web address is refused.
  private static Optional<HttpUrl> target(Response response) throws ForbiddenAddress {
    String location = response.header("Location");
    boolean redirect =
        switch (response.code()) {
          case 301, 302, 303 -> location != null && response.request().body() == null;
          case 307, 308 -> location != null;
          default -> false;
        };
    if (!redirect || location == null) {
      return Optional.empty();
    }
    HttpUrl target = response.request().url().resolve(location);
    if (target == null) {
      throw new ForbiddenAddress();
    }
    return Optional.of(target);
  }

  private static String reason(IOException failure) {
    Trouble trouble =
        switch (failure) {
          case UnknownHostException e -> Trouble.UNKNOWN_HOST;
          case ConnectException e -> Trouble.UNREACHABLE;
          case SSLException e -> Trouble.INSECURE;
          default -> Trouble.BROKEN_OFF;
        };
    return trouble.sentence();
  }
}
