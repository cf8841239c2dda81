package mujaz.delivery;

import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import mujaz.chat.Chat;
import mujaz.chat.ChatStore;
import mujaz.chat.Phrases;
import mujaz.chat.Subscription;
import mujaz.delivery.Message.Paragraph;
import mujaz.story.TopicSlug;

/// Tells readers in one line that a source brought more news at once than they get briefs of
/// and how to see the rest. Safe for use by many threads.
public final class MoreNews {

  private final Outbox outbox;
  private final ChatStore chats;
  private final InstantSource clock;

  public MoreNews(Outbox outbox, ChatStore chats, InstantSource clock) {
    this.outbox = outbox;
    this.chats = chats;
    this.clock = clock;
  }

  /// Owes the line to each reader of the source's topics, but not in their quiet hours. Called in
  /// the transaction that ends the reading of the newest of the entries.
  ///
  /// @param source what it is called
  /// @param count how many entries get no brief
  public void tell(String source, Set<TopicSlug> topics, int count) {
    Instant now = clock.instant();
    for (Subscription reader : chats.readersOf(topics)) {
      chats
          .find(reader.chat())
          .filter(chat -> chat.preferences().nightAt(now).isEmpty())
          .map(chat -> line(chat, source, reader.topic(), count))
          .ifPresent(line -> outbox.oweReply(reader.chat(), reader.thread(), line, now));
    }
  }

  private static Delivery.What.Reply line(Chat chat, String source, TopicSlug topic, int count) {
    String text =
        Phrases.in(chat.preferences().language())
            .say(
                "brief.more",
                Map.of("name", source, "count", count, "command", "/latest " + topic.value()));
    return new Delivery.What.Reply(
        new Message(List.of(Paragraph.text(text)), List.of()), Optional.empty());
  }
}
