package mujaz;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.Semaphore;
import mujaz.article.Article;
import mujaz.article.ArticleReader;
import mujaz.article.ReadResult;
import mujaz.delivery.Announcer;
import mujaz.delivery.MoreNews;
import mujaz.delivery.StorageFault;
import mujaz.delivery.Transactions;
import mujaz.feed.EntryStore;
import mujaz.feed.UnreadEntry;
import mujaz.ops.Loop;
import mujaz.story.Report;
import mujaz.story.StoryDesk;
import mujaz.story.TopicStore;
import mujaz.summary.LeadSummarizer;
import mujaz.summary.Length;
import mujaz.summary.Summarizer;
import mujaz.summary.Summary;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.slf4j.spi.LoggingEventBuilder;

/// Reads what the feeds brought and sees to it that subscribers are told.
///
/// Pages are fetched side by side; entries are then filed in the order in which they came, each in
/// one transaction: the story, what is owed for it, and the mark that the entry is read. A crash at
/// any point finds the entry either unread or owed, never neither and never both.
final class NewsDesk implements Loop.Round {

  private static final Logger log = LoggerFactory.getLogger(NewsDesk.class);
  private static final int BATCH = 32;
  private static final int PAGES_AT_ONCE = 8;
  private static final int MOST_ATTEMPTS = 4;
  private static final Duration IDLE = Duration.ofMinutes(1);
  private static final Duration AFTER_DEFECT = Duration.ofMinutes(15);
  private static final Summarizer LEAD = new LeadSummarizer();

  /// The stages that an entry passes here.
  record Stages(
      ArticleReader reader, Summarizer summarizer, StoryDesk stories, Readership readership) {}

  /// How those who read about it are told.
  ///
  /// @param topics tells who reads a source
  record Readership(Announcer announcer, MoreNews more, TopicStore topics) {

    private void mention(UnreadEntry entry) {
      if (entry.more() > 0) {
        more.tell(entry.feed().name(), topics.topicsOf(entry.feed().id()), entry.more());
      }
    }
  }

  private final Stages stages;
  private final EntryStore entries;
  private final Transactions transactions;
  private final InstantSource clock;

  NewsDesk(Stages stages, EntryStore entries, Transactions transactions, InstantSource clock) {
    this.stages = stages;
    this.entries = entries;
    this.transactions = transactions;
    this.clock = clock;
  }

  /// Reads a batch of entries; with none unread it waits to be woken.
  @Override
  public Duration run() throws InterruptedException {
    List<UnreadEntry> unread = entries.unread(clock.instant(), BATCH);
    List<ReadResult> results = readAll(unread);
    for (int i = 0; i < unread.size(); i++) {
      fileOrPutOff(unread.get(i), results.get(i));
    }
    return unread.isEmpty() ? IDLE : Duration.ZERO;
  }

  private List<ReadResult> readAll(List<UnreadEntry> unread) throws InterruptedException {
    Semaphore pages = new Semaphore(PAGES_AT_ONCE);
    try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
      List<Future<ReadResult>> reading = new ArrayList<>();
      for (UnreadEntry entry : unread) {
        reading.add(threads.submit(() -> read(entry, pages)));
      }
      List<ReadResult> results = new ArrayList<>();
      for (Future<ReadResult> result : reading) {
        results.add(outcome(result));
      }
      return results;
    }
  }

  private ReadResult read(UnreadEntry entry, Semaphore pages) throws InterruptedException {
    pages.acquire();
    try {
      return stages.reader().read(entry);
    } finally {
      pages.release();
    }
  }

  /// One page that breaks the extractor must not hold up the others.
  private static ReadResult outcome(Future<ReadResult> result) throws InterruptedException {
    try {
      return result.get();
    } catch (ExecutionException e) {
      Throwable defect = Optional.ofNullable(e.getCause()).orElse(e);
      log.atError().setCause(defect).log("reading an entry failed: a defect");
      return new ReadResult.Unreadable("defect: " + defect.getClass().getSimpleName());
    }
  }

  /// An entry that cannot be filed must not hold up those behind it; the store that fails does, for
  /// it would fail them too.
  private void fileOrPutOff(UnreadEntry entry, ReadResult result) {
    try {
      file(entry, result);
    } catch (StorageFault e) { // the round is tried again, and the entry loses no attempt
      throw e;
    } catch (RuntimeException e) {
      log.atError().addKeyValue("entry", entry.id().value()).setCause(e).log("cannot be filed");
      putOff(entry, new ReadResult.PutOff(e.getClass().getSimpleName(), AFTER_DEFECT));
    }
  }

  private void file(UnreadEntry entry, ReadResult result) {
    switch (result) {
      case ReadResult.Read read -> publish(entry, read);
      case ReadResult.PutOff later -> putOff(entry, later);
      case ReadResult.Unreadable never -> giveUp(entry, never.reason());
    }
  }

  private void publish(UnreadEntry entry, ReadResult.Read read) {
    Article article = read.article();
    Summary summary = summary(entry, article);
    Report report = report(entry, article, summary);
    int owed =
        transactions.inTransaction(() -> {
          StoryDesk.Filed filed = stages.stories().file(report);
          entries.markRead(entry.id(), read.reason());
          stages.readership().mention(entry);
          if (!filed.fresh()) {
            stages.readership().announcer().update(filed.story());
          }
          return entry.news() ? stages.readership().announcer().announce(filed.story()) : 0;
        });
    LoggingEventBuilder line =
        log.atInfo().addKeyValue("entry", entry.id().value()).addKeyValue("owed", owed);
    read.reason()
        .map(reason -> line.addKeyValue("feed_text_because", reason))
        .orElse(line)
        .log("filed");
  }

  /// Where the summarizer fails, the lead goes out: a brief all the same.
  private Summary summary(UnreadEntry entry, Article article) {
    try {
      return stages.summarizer().summarize(article, Length.LONG.sentences());
    } catch (RuntimeException e) {
      log.atError()
          .addKeyValue("entry", entry.id().value())
          .setCause(e)
          .log("lead instead of summary");
      return LEAD.summarize(article, Length.LONG.sentences());
    }
  }

  private static Report report(UnreadEntry entry, Article article, Summary summary) {
    String source = article.publication().site().orElseGet(() -> entry.feed().name());
    Instant at = article.publication().published().orElse(entry.firstSeen());
    return new Report(source, Optional.of(entry.feed().id()), article, summary, at);
  }

  private void putOff(UnreadEntry entry, ReadResult.PutOff later) {
    if (entries.attempts(entry.id()) + 1 >= MOST_ATTEMPTS) {
      giveUp(entry, later.reason());
      return;
    }
    entries.putOff(entry.id(), later.reason(), clock.instant().plus(later.pause()));
    log.atWarn()
        .addKeyValue("entry", entry.id().value())
        .addKeyValue("reason", later.reason())
        .log("put off");
  }

  private void giveUp(UnreadEntry entry, String reason) {
    transactions.run(() -> {
      entries.giveUp(entry.id(), reason);
      stages.readership().mention(entry);
    });
    log.atWarn()
        .addKeyValue("entry", entry.id().value())
        .addKeyValue("reason", reason)
        .log("given up");
  }
}
