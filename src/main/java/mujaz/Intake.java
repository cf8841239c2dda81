package mujaz;

import java.time.Duration;
import java.time.InstantSource;
import java.util.Optional;
import java.util.Set;
import mujaz.article.ArticleExtractor;
import mujaz.article.ArticleReader;
import mujaz.article.SiteRules;
import mujaz.bot.web.HubRoutes;
import mujaz.delivery.Announcer;
import mujaz.delivery.MoreNews;
import mujaz.feed.FeedPoller;
import mujaz.feed.FetchRules;
import mujaz.feed.Fetcher;
import mujaz.feed.FirstPoll;
import mujaz.feed.GuardedFetcher;
import mujaz.feed.PollRules;
import mujaz.feed.PollSchedule;
import mujaz.feed.SourceWatch;
import mujaz.feed.TelegramChannels;
import mujaz.ops.Configuration;
import mujaz.ops.Health;
import mujaz.ops.Lifecycle;
import mujaz.ops.Loop;
import mujaz.store.PollScheduler;
import mujaz.store.Store;
import mujaz.story.StoryDesk;
import mujaz.story.TopicMatcher;
import mujaz.summary.SalienceSummarizer;

/// The first half of the flow: sources are polled, their entries read and filed. Safe for use by
/// many threads.
final class Intake {

  private static final int POLLS_AT_ONCE = 16;
  private static final SiteRules.Outcome NO_RULES = new SiteRules.Outcome.Valid(SiteRules.NONE);
  private static final Duration STUCK = Duration.ofMinutes(5);
  private static final Duration STOP = Duration.ofSeconds(3);

  private final PollRules rules;
  private final HubSide hubs;
  private final FeedPoller poller;
  private final PollScheduler schedule;
  private final Loop reading;
  private final TelegramChannels channels;

  Intake(Configuration configuration, Store store, SourceWatch watch, InstantSource clock) {
    Configuration.Flow flow = configuration.flow();
    Fetcher fetcher = fetcher(flow.fetch(), clock);
    this.rules = pace(flow);
    this.hubs = new HubSide(configuration.machine().web(), store, fetcher, clock);
    this.poller = new FeedPoller(store.feeds(), fetcher, rules, hubs.watching(watch), clock);
    this.schedule =
        new PollScheduler(store, feed -> hubs.next(feed, poller.poll(feed)), POLLS_AT_ONCE);
    this.channels = new TelegramChannels(flow.feed().telegram());
    NewsDesk desk =
        new NewsDesk(
            stages(reader(flow, fetcher, clock), store, clock),
            store.entries(),
            store.transactions(),
            clock);
    this.reading = new Loop("reading", desk, clock);
    store.entries().onUnread(reading::wake);
  }

  /// What polls, alone.
  static FeedPoller poller(
      Configuration.Flow flow, Store store, SourceWatch watch, InstantSource clock) {
    return new FeedPoller(store.feeds(), fetcher(flow.fetch(), clock), pace(flow), watch, clock);
  }

  private static Fetcher fetcher(Configuration.Fetch fetch, InstantSource clock) {
    FetchRules rules = FetchRules.allowing(Set.copyOf(fetch.allow()));
    return new GuardedFetcher(fetch.contact().map(rules::contact).orElse(rules), clock);
  }

  private static PollRules pace(Configuration.Flow flow) {
    PollRules usual = PollRules.every(flow.fetch().minInterval());
    return new PollRules(
        usual.pace(), flow.feed().firstPollNews(), usual.firstRead(), usual.mostNews());
  }

  /// @throws IllegalStateException when the rules of sites cannot be used; whoever starts the
  ///   program has checked them
  private static ArticleReader reader(
      Configuration.Flow flow, Fetcher fetcher, InstantSource clock) {
    SiteRules rules =
        switch (flow.extract().rules().map(SiteRules::read).orElse(NO_RULES)) {
          case SiteRules.Outcome.Valid valid -> valid.rules();
          case SiteRules.Outcome.Wrong wrong ->
              throw new IllegalStateException(String.join("; ", wrong.problems()));
        };
    return new ArticleReader(fetcher, new ArticleExtractor(rules, clock));
  }

  private static NewsDesk.Stages stages(ArticleReader reader, Store store, InstantSource clock) {
    return new NewsDesk.Stages(
        reader,
        new SalienceSummarizer(),
        new StoryDesk(store.stories(), new TopicMatcher(store.topics()), clock),
        new NewsDesk.Readership(
            new Announcer(store.outbox(), store.news(), store.chats(), clock),
            new MoreNews(store.outbox(), store.chats(), clock),
            store.topics()));
  }

  PollSchedule schedule() {
    return schedule;
  }

  TelegramChannels channels() {
    return channels;
  }

  FirstPoll firstPoll() {
    return poller;
  }

  Optional<HubRoutes> hubs() {
    return hubs.routes(rules, schedule);
  }

  void start(Lifecycle lifecycle, Health health) throws Exception {
    health.register("reading", reading.completesWithin(STUCK));
    lifecycle.start("reading", reading::start, () -> reading.stop(STOP));
    lifecycle.start("polling", schedule::start, schedule::close);
    hubs.start(lifecycle, health);
  }
}
