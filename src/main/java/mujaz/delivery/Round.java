package mujaz.delivery;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import mujaz.chat.Chat;
import mujaz.chat.ChatId;
import mujaz.chat.ChatStore;
import mujaz.chat.Preferences;
import mujaz.story.StoryId;
import mujaz.story.StoryStore;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// What the messages of one round are made of: their chats are read at one go, and what many chats
/// read alike is composed once.
///
/// Made after the round's rows were claimed. A story that changes later finds them as being sent,
/// and owes them an update. Safe for use by many threads.
final class Round {

  private static final Logger LOG = LoggerFactory.getLogger(Round.class);

  private final ChatStore chats;
  private final StoryStore stories;
  private final Set<ChatId> addressed;
  private final Map<Wanted, Optional<Message>> composed = new ConcurrentHashMap<>();
  private Optional<Map<ChatId, Chat>> together = Optional.empty();
  private boolean tried;

  private record Wanted(StoryId story, Preferences preferences) {}

  Round(List<Delivery> claimed, ChatStore chats, StoryStore stories) {
    this.chats = chats;
    this.stories = stories;
    this.addressed = claimed.stream().map(Delivery::chat).collect(Collectors.toUnmodifiableSet());
  }

  /// Empty when the chat is not there any more.
  Optional<Chat> chat(Delivery delivery) {
    Optional<Map<ChatId, Chat>> all = together();
    return all.isPresent()
        ? Optional.ofNullable(all.get().get(delivery.chat()))
        : chats.find(delivery.chat());
  }

  /// Empty where that fails: then each is read for itself, and fails for itself, so that one
  /// damaged row costs nobody else a message.
  private synchronized Optional<Map<ChatId, Chat>> together() {
    if (!tried) {
      tried = true;
      together = readTogether();
    }
    return together;
  }

  private Optional<Map<ChatId, Chat>> readTogether() {
    try {
      return Optional.of(chats.find(addressed));
    } catch (RuntimeException e) {
      LOG.atDebug().setCause(e).log("the chats of a round are read one by one");
      return Optional.empty();
    }
  }

  /// Empty when the story is not there any more.
  Optional<Message> brief(StoryId story, Preferences preferences) {
    return composed.computeIfAbsent(new Wanted(story, preferences), this::compose);
  }

  private Optional<Message> compose(Wanted wanted) {
    return stories
        .find(wanted.story())
        .map(story -> BriefComposer.compose(story, wanted.preferences()));
  }
}
