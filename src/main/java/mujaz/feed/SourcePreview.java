package mujaz.feed;

import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import mujaz.feed.FetchResult.Failed;
import mujaz.feed.FetchResult.Fetched;
import mujaz.feed.FetchResult.Gone;
import mujaz.feed.FetchResult.NotModified;
import mujaz.feed.FetchResult.RateLimited;
import mujaz.feed.FetchResult.Refused;
import mujaz.feed.FirstLook.Legible;
import mujaz.feed.FirstLook.Unreadable;

/// A look at a source as its first poll would see it, with what that costs and when the next would
/// be. Stores nothing. Safe for use by many threads.
public final class SourcePreview {

  private final Fetcher fetcher;
  private final NextPoll next;
  private final InstantSource clock;

  /// @param fetched how long its server took, every document together
  /// @param read how long reading took
  /// @param next from now to the next poll; meaningless where it cannot be read
  public record Seen(FirstLook look, Duration fetched, Duration read, Duration next) {}

  public SourcePreview(Fetcher fetcher, PollRules rules, InstantSource clock) {
    this.fetcher = fetcher;
    this.next = new NextPoll(rules.pace());
    this.clock = clock;
  }

  public Seen look(URI url) throws InterruptedException {
    Timed timed = new Timed();
    long start = clock.millis();
    FirstLook look =
        switch (timed.fetch(FetchRequest.feed(url))) {
          case Fetched fetched -> new SourceReader(timed).first(url, fetched);
          case NotModified _ -> new Unreadable(Trouble.EMPTY.sentence());
          case RateLimited _ -> new Unreadable(Trouble.BUSY.sentence());
          case Gone() -> new Unreadable(Trouble.GONE.sentence());
          case Refused(String reason) -> new Unreadable(reason);
          case Failed(String reason) -> new Unreadable(reason);
        };
    Duration all = Duration.ofMillis(clock.millis() - start);
    return new Seen(look, timed.spent, all.minus(timed.spent), next(look));
  }

  private Duration next(FirstLook look) {
    return switch (look) {
      case Legible(URI _, Fetched fetched, ParsedFeed parsed) -> {
        Instant now = clock.instant();
        Rhythm rhythm = Rhythm.UNKNOWN.after(parsed, parsed.entries().size(), now);
        yield next.afterAnswer(new FeedId(0), rhythm, fetched.validators().fresh(), now);
      }
      case Unreadable _ -> Duration.ZERO;
    };
  }

  /// Adds up how long the network takes. For one look.
  private final class Timed implements Fetcher {

    private Duration spent = Duration.ZERO;

    @Override
    public FetchResult fetch(FetchRequest request) throws InterruptedException {
      long start = clock.millis();
      FetchResult result = fetcher.fetch(request);
      spent = spent.plusMillis(clock.millis() - start);
      return result;
    }
  }
}
