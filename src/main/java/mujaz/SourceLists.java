package mujaz;

import java.net.URI;
import java.time.Duration;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import mujaz.feed.Feed;
import mujaz.feed.FeedId;
import mujaz.feed.OpmlSource;
import mujaz.feed.ShownAddress;
import mujaz.feed.SourceAddress;
import mujaz.feed.SourceAddress.Fit;
import mujaz.feed.SourceAddress.Unfit;
import mujaz.feed.TelegramChannels;
import mujaz.ops.Configuration;
import mujaz.store.PollScheduler;
import mujaz.store.Store;
import mujaz.story.Topic;
import mujaz.story.TopicFolders;
import mujaz.story.TopicSlug;

/// Takes lists of sources in and gives them out. The bot must not run meanwhile: the store belongs
/// to one process. For one thread.
public final class SourceLists implements AutoCloseable {

  private static final int PAGE = 500;

  /// New sources are polled one after the other, not all at once.
  private static final Duration BETWEEN = Duration.ofMillis(50);

  private final Store store;
  private final Set<String> allow;
  private final TelegramChannels channels;

  /// What became of one source of a list.
  public sealed interface Taken {

    /// It was not there before.
    record Added(Feed feed) implements Taken {}

    /// It was there, and is now in the list's topics too.
    record Known(Feed feed) implements Taken {}

    /// It was left out, for a reason that is one sentence for people.
    record Refused(OpmlSource source, String reason) implements Taken {}
  }

  private SourceLists(Store store, Configuration.Flow flow) {
    this.store = store;
    this.allow = Set.copyOf(flow.fetch().allow());
    this.channels = new TelegramChannels(flow.feed().telegram());
  }

  /// @throws mujaz.store.StoreUnavailable when the store cannot be used; the message says what to
  ///   do
  public static SourceLists open(Configuration configuration, InstantSource clock) {
    Store store = Store.openAlone(configuration.machine().store().reveal(), clock);
    return new SourceLists(store, configuration.flow());
  }

  /// Takes sources in, each into the topics of its folders, or all into one. Taking the same list
  /// again changes nothing.
  public void take(List<OpmlSource> sources, Optional<TopicSlug> topic, Consumer<Taken> each) {
    TopicFolders folders = new TopicFolders(store.topics());
    try (PollScheduler schedule = new PollScheduler(store, feed -> Duration.ZERO, 1)) {
      for (int start = 0; start < sources.size(); start += PAGE) {
        List<OpmlSource> page = sources.subList(start, Math.min(start + PAGE, sources.size()));
        Duration wait = BETWEEN.multipliedBy(start);
        List<Taken> taken =
            store
                .transactions()
                .inTransaction(() -> {
                  List<Taken> done = page.stream().map(one -> take(one, topic, folders)).toList();
                  schedule.pollAfter(waits(done, wait));
                  return done;
                });
        taken.forEach(each);
      }
    }
  }

  private Taken take(OpmlSource source, Optional<TopicSlug> topic, TopicFolders folders) {
    return switch (address(source.url())) {
      case Fit(URI url) -> {
        Optional<Feed> known = store.feeds().findByUrl(url);
        Feed feed = known.orElseGet(() -> store.feeds().add(url));
        topic.ifPresentOrElse(
            one -> file(one, feed),
            () -> source.folders().forEach(folder -> file(folders.of(folder), feed)));
        yield known.isPresent() ? new Taken.Known(feed) : new Taken.Added(feed);
      }
      case Unfit(String reason) -> new Taken.Refused(source, reason);
    };
  }

  /// Channels by the address of their preview, as people in chats add them.
  private SourceAddress address(String written) {
    return channels
        .preview(written)
        .<SourceAddress>map(Fit::new)
        .orElseGet(() -> SourceAddress.of(written, allow));
  }

  private void file(TopicSlug topic, Feed feed) {
    if (store.topics().find(topic).isEmpty()) {
      store.topics().save(new Topic(topic, topic.value(), Optional.empty()));
    }
    store.topics().addFeed(topic, feed.id());
  }

  private static Map<FeedId, Duration> waits(List<Taken> taken, Duration first) {
    Map<FeedId, Duration> waits = new HashMap<>();
    for (Taken one : taken) {
      if (one instanceof Taken.Added(Feed feed)) {
        waits.put(feed.id(), first.plus(BETWEEN.multipliedBy(waits.size())));
      }
    }
    return waits;
  }

  /// All sources, each in the folders of its topics.
  ///
  /// @param withKeys whether addresses keep what opens a door in them (S-48)
  public List<OpmlSource> give(boolean withKeys) {
    List<OpmlSource> all = new ArrayList<>();
    FeedId last = new FeedId(0);
    for (List<Feed> page = page(last); !page.isEmpty(); page = page(last)) {
      page.forEach(feed -> all.add(listed(feed, withKeys)));
      last = page.getLast().id();
    }
    return all;
  }

  private List<Feed> page(FeedId last) {
    return store.feeds().after(last, PAGE);
  }

  private OpmlSource listed(Feed feed, boolean withKeys) {
    List<String> folders =
        store.topics().topicsOf(feed.id()).stream()
            .flatMap(slug -> store.topics().find(slug).stream())
            .map(Topic::name)
            .sorted()
            .toList();
    String address = withKeys ? feed.url().toString() : ShownAddress.of(feed.url());
    return new OpmlSource(address, Optional.of(feed.name()), folders);
  }

  @Override
  public void close() {
    store.close();
  }
}
