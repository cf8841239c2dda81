package mujaz.feed;

import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.LinkedHashMap;
import java.util.SequencedMap;
import java.util.concurrent.locks.ReentrantLock;
import mujaz.feed.FetchResult.Failed;
import mujaz.feed.FetchResult.Fetched;
import mujaz.feed.FetchResult.Gone;
import mujaz.feed.FetchResult.NotModified;
import mujaz.feed.FetchResult.RateLimited;
import mujaz.feed.FetchResult.Refused;
import okhttp3.HttpUrl;

/// The robots.txt of the sites whose articles were read last, each fetched once a day at most (RFC
/// 9309, 2.4): of a thousand sites, and no more than a few megabytes in all.
///
/// A site without the file (4xx) allows everything; one that fails to give it (5xx, no answer) is
/// left alone for an hour (RFC 9309, 2.3.1). Safe for use by many threads, which wait for each
/// other's fetch of the same file.
final class RobotsFiles {

  private static final Duration FRESH = Duration.ofDays(1);
  private static final Duration HELD_BACK = Duration.ofHours(1);
  private static final int MOST_SITES = 1_000;
  private static final long MOST_BYTES = 4L << 20;

  /// What a site says.
  sealed interface Word {

    /// Its rules.
    record Rules(RobotsFile file) implements Word {}

    /// Nothing now: its pages are to be left alone for so long.
    record Silence(Duration left) implements Word {}
  }

  private final Fetcher fetcher;
  private final InstantSource clock;
  private final SequencedMap<String, Site> sites = new LinkedHashMap<>(16, 0.75f, true);

  RobotsFiles(Fetcher fetcher, InstantSource clock) {
    this.fetcher = fetcher;
    this.clock = clock;
  }

  /// What the site of a page says of fetching it. Blocks while the file is fetched.
  Word of(HttpUrl page) throws InterruptedException {
    URI address = address(page);
    Site site = site(address.toString());
    Word word = site.word(address);
    keepFew();
    return word;
  }

  private static URI address(HttpUrl page) {
    return page.newBuilder()
        .encodedPath("/robots.txt")
        .query(null)
        .fragment(null)
        .username("")
        .password("")
        .build()
        .uri();
  }

  private synchronized Site site(String address) {
    return sites.computeIfAbsent(address, key -> new Site());
  }

  private synchronized void keepFew() {
    long bytes = sites.values().stream().mapToLong(Site::bytes).sum();
    while (sites.size() > MOST_SITES || (bytes > MOST_BYTES && !sites.isEmpty())) {
      bytes -= sites.pollFirstEntry().getValue().bytes();
    }
  }

  synchronized int size() {
    return sites.size();
  }

  /// One site; its lock is held while its file is fetched.
  private final class Site {

    private final ReentrantLock lock = new ReentrantLock();
    private Word word = new Word.Rules(RobotsFile.NONE);
    private Instant until = Instant.MIN;
    private volatile long bytes;

    long bytes() {
      return bytes;
    }

    Word word(URI address) throws InterruptedException {
      lock.lockInterruptibly();
      try {
        if (!clock.instant().isBefore(until)) {
          ask(address);
        }
        return word instanceof Word.Silence
            ? new Word.Silence(Duration.between(clock.instant(), until))
            : word;
      } finally {
        lock.unlock();
      }
    }

    private void ask(URI address) throws InterruptedException {
      switch (fetcher.fetch(FetchRequest.robots(address))) {
        case Fetched fetched -> read(address, fetched.document().body());
        case RateLimited(Duration pause) -> silent(pause);
        case Failed(String reason) -> silent(HELD_BACK);
        case NotModified _, Gone _, Refused _ -> read(address, new byte[0]);
      }
    }

    private void read(URI address, byte[] body) {
      bytes = body.length;
      word = new Word.Rules(body.length == 0 ? RobotsFile.NONE : RobotsFile.read(address, body));
      until = clock.instant().plus(FRESH);
    }

    private void silent(Duration pause) {
      bytes = 0;
      word = new Word.Silence(pause);
      until = clock.instant().plus(pause);
    }
  }
}
