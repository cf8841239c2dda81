package mujaz.delivery;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import mujaz.chat.ChatStore;
import mujaz.story.Story;

/// Makes stories owed to those who read about them. Safe for use by many threads.
public final class Announcer {

  /// Telegram lets messages be changed for so long.
  private static final Duration CHANGEABLE = Duration.ofDays(2);

  /// An older story is no news, and who had its brief may not be known any more.
  static final Duration OWED_WITHIN = Duration.ofDays(7);

  /// A story that so many publishers report may go out in quiet hours.
  private static final int BREAKING = 5;

  private final Outbox outbox;
  private final NewsLog news;
  private final ChatStore chats;
  private final InstantSource clock;

  public Announcer(Outbox outbox, NewsLog news, ChatStore chats, InstantSource clock) {
    this.outbox = outbox;
    this.news = news;
    this.chats = chats;
    this.clock = clock;
  }

  /// Tells those who have the story's brief of the source that joined it last, by changing what
  /// they have. Called in the transaction that stores the report. A publisher that was named before
  /// changes nothing.
  public void update(Story story) {
    Instant now = clock.instant();
    List<Story.Source> before = story.sources().subList(0, story.sources().size() - 1);
    String last = story.sources().getLast().name();
    if (before.stream().noneMatch(source -> source.name().equals(last))) {
      outbox.oweUpdate(story.id(), now.minus(CHANGEABLE), now);
    }
  }

  /// Owes the story's brief to each reader of its topics who reads at once and is not owed it yet;
  /// those who read digests find it among the news. Called in the transaction that stores the
  /// story: then either all is kept or nothing.
  ///
  /// @return how many readers will get it at once
  public int announce(Story story) {
    Instant now = clock.instant();
    if (story.times().firstSeen().isBefore(now.minus(OWED_WITHIN))) {
      return 0;
    }
    news.add(story.id(), now);
    int owed = outbox.oweBrief(story.id(), chats.readersOf(story.topics()), now);
    if (story.sources().stream().map(Story.Source::name).distinct().count() >= BREAKING) {
      outbox.hurry(story.id(), now);
    }
    return owed;
  }
}
