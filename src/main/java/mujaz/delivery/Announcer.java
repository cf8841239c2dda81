package mujaz.delivery;

import java.time.InstantSource;
import mujaz.chat.ChatStore;
import mujaz.story.Story;

/// Makes stories owed to those who read about them. Safe for use by many threads.
public final class Announcer {

  private final Outbox outbox;
  private final ChatStore chats;
  private final InstantSource clock;

  public Announcer(Outbox outbox, ChatStore chats, InstantSource clock) {
    this.outbox = outbox;
    this.chats = chats;
    this.clock = clock;
  }

  /// Owes the story's brief to each reader of its topics who is not owed it yet. Called in the
  /// transaction that stores the story: then either both are kept or neither.
  ///
  /// @return how many readers will get it
  public int announce(Story story) {
    return outbox.oweBrief(story.id(), chats.readersOf(story.topics()), clock.instant());
  }
}
