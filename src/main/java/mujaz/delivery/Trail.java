package mujaz.delivery;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import mujaz.chat.ChatId;
import mujaz.story.StoryId;

/// Tells what became of a brief, from the feed to the chat; changes nothing. Safe for use by many
/// threads.
public interface Trail {

  /// An entry of a feed as it was met.
  ///
  /// @param source the feed's name or address
  /// @param state `UNREAD`, `READ`, `GIVEN_UP`, or `SEEN`: only remembered
  /// @param reason why it was not read, or not all of it; may be empty
  record Sighting(String source, String state, Instant firstSeen, String reason) {}

  /// The story that has an article with this link.
  Optional<StoryId> storyAt(String link);

  /// The entries with any of these links, first met first.
  List<Sighting> seen(Set<String> links);

  Optional<Trace> find(DeliveryId id);

  /// The delivery that a message of ours is part of.
  ///
  /// @param message the platform's number of it
  Optional<Trace> ofMessage(ChatId chat, long message);

  /// What a digest tells; empty for what is none, and where it is not kept.
  Optional<Digest> digest(DeliveryId id);

  /// The briefs of a story that a chat is owed or was, one for each of its threads.
  List<Trace> briefs(StoryId story, ChatId chat);

  /// How many chats the story's brief was owed to, by what became of it.
  Map<DeliveryState, Long> counts(StoryId story);

  /// Deliveries in these states, the newest first.
  ///
  /// @param before only older ones than this; where the page before ended
  List<Trace> list(Set<DeliveryState> states, DeliveryId before, int limit);
}
