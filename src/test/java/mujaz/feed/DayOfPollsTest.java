package mujaz.feed;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.PriorityQueue;
import java.util.Set;
import java.util.stream.LongStream;
import mujaz.feed.FetchResult.RateLimited;
import mujaz.feed.ScriptedSource.Kind;
import mujaz.testing.StoreOnDisk;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/// A day of five hundred sources of mixed behaviour, on a clock that is moved by hand: the real
/// poller, store and pauses of hosts; only the servers are scripted.
class DayOfPollsTest {

  private static final Instant MEASURED = ScriptedSource.START.plus(Duration.ofHours(6));
  private static final Instant END = MEASURED.plus(Duration.ofDays(1));

  private Instant now = ScriptedSource.START;

  @RegisterExtension final StoreOnDisk disk = new StoreOnDisk(() -> now);

  private final FeedStore feeds = disk.store().feeds();
  private final Map<FeedId, ScriptedSource> sources = new HashMap<>();
  private final Map<URI, ScriptedSource> servers = new HashMap<>();
  private final Map<ScriptedSource, PermittedTimes> permitted = new HashMap<>();
  private final Map<Kind, Integer> requests = new EnumMap<>(Kind.class);
  private final HostPauses pauses = new HostPauses(() -> now);
  private final FeedPoller poller =
      new FeedPoller(
          feeds,
          this::fetch,
          PollRules.every(Duration.ofMinutes(5)),
          (feed, reason) -> {},
          () -> now);

  @Test
  void no_source_is_polled_too_early_none_starves_nothing_is_lost_and_few_requests_are_made() {
    disk.store().transactions().run(this::live);

    Map<Kind, Integer> least = least();
    int made = sum(requests);
    System.out.printf("%d requests, %d are the least: %s%n", made, sum(least), requests);
    assertThat(made).isBetween(sum(least), (int) (sum(least) * 1.05));
    sources.forEach(this::assertNothingIsLost);
  }

  private void live() {
    PriorityQueue<Due> schedule = new PriorityQueue<>(Comparator.comparing(Due::at));
    for (ScriptedSource source : ScriptedSource.all()) {
      FeedId id = feeds.add(source.url()).id();
      sources.put(id, source);
      permitted.put(source, new PermittedTimes(source));
      servers.put(source.url(), source);
      servers.put(source.newUrl(), source);
      schedule.add(new Due(id, now));
    }
    for (Due due = schedule.remove(); due.at().isBefore(END); due = schedule.remove()) {
      now = due.at();
      Optional<Duration> wait = poll(due.feed());
      if (wait.isPresent()) {
        schedule.add(new Due(due.feed(), now.plus(wait.get())));
      }
    }
    permitted.forEach((source, times) ->
        assertThat(times.latest()).as("not starved: " + source).isAfterOrEqualTo(END));
  }

  private record Due(FeedId feed, Instant at) {}

  private Optional<Duration> poll(FeedId feed) {
    try {
      PollOutcome outcome = poller.poll(feed);
      return outcome instanceof PollOutcome.Removed
          ? Optional.empty()
          : Optional.of(outcome.next());
    } catch (InterruptedException e) {
      throw new AssertionError(e);
    }
  }

  /// The network: what reaches a server is counted and held to the rules.
  private FetchResult fetch(FetchRequest request) {
    ScriptedSource source = Objects.requireNonNull(servers.get(request.url()));
    PermittedTimes times = Objects.requireNonNull(permitted.get(source));
    Optional<Duration> pause = pauses.remaining(request.url().getHost());
    if (pause.isPresent()) {
      times.paused(pause.get(), now);
      return new RateLimited(pause.get());
    }
    assertThat(now).as("%s", source).isBetween(times.earliest(), times.latest());
    count(requests, source, now);
    FetchResult result = source.answer(request, now);
    if (result instanceof RateLimited(Duration wish)) {
      pauses.pause(request.url().getHost(), wish);
    }
    times.answered(result, now);
    return result;
  }

  /// The requests of one who waits with each as long as the rules permit.
  private static Map<Kind, Integer> least() {
    Map<Kind, Integer> least = new EnumMap<>(Kind.class);
    Map<String, Instant> pauses = new HashMap<>();
    PriorityQueue<Turn> turns = new PriorityQueue<>(Comparator.comparing(Turn::at));
    ScriptedSource.all()
        .forEach(source ->
            turns.add(new Turn(source, new PermittedTimes(source), ScriptedSource.START)));
    for (Turn turn = turns.remove(); turn.at().isBefore(END); turn = turns.remove()) {
      String host = turn.source().url().getHost();
      Instant until = pauses.getOrDefault(host, Instant.MIN);
      if (until.isAfter(turn.at())) {
        turn.times().paused(Duration.between(turn.at(), until), turn.at());
      } else {
        count(least, turn.source(), turn.at());
        FetchResult result = turn.source().answer(turn.times().request(turn.at()), turn.at());
        if (result instanceof RateLimited(Duration wish)) {
          pauses.put(host, turn.at().plus(wish));
        }
        turn.times().answered(result, turn.at());
      }
      turns.add(new Turn(turn.source(), turn.times(), turn.times().latest()));
    }
    return least;
  }

  private record Turn(ScriptedSource source, PermittedTimes times, Instant at) {}

  private static void count(Map<Kind, Integer> requests, ScriptedSource source, Instant at) {
    if (!at.isBefore(MEASURED)) {
      requests.merge(source.kind(), 1, Integer::sum);
    }
  }

  private static int sum(Map<Kind, Integer> requests) {
    return requests.values().stream().mapToInt(Integer::intValue).sum();
  }

  private void assertNothingIsLost(FeedId id, ScriptedSource source) {
    long last = source.listed(END.minus(source.kind().late)).max().orElseThrow();
    long first = source.listed(ScriptedSource.START).min().orElseThrow();
    List<Entry> published =
        LongStream.rangeClosed(first, last)
            .mapToObj(number ->
                new Entry(
                    Optional.of(Long.toString(number)),
                    Optional.empty(),
                    "Entry " + number,
                    "",
                    Entry.Details.NONE))
            .toList();
    Set<String> identities = EntryIdentity.of(id, published).keySet();

    assertThat(feeds.known(id, identities)).as("%s", source).isEqualTo(identities);
  }
}
