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
import org.jspecify.annotations.Nullable;

/// What the messages of one round are made of: their chats are read at one go, and what many chats
/// read alike is composed once.
///
/// Made after the round's rows were claimed. A story that changes later finds them as being sent,
/// and owes them an update. Safe for use by many threads.
final class Round {

  private final ChatStore chats;
  private final StoryStore stories;
  private final Set<ChatId> addressed;
  private final Map<Wanted, Optional<Message>> composed = new ConcurrentHashMap<>();
  private @Nullable Map<ChatId, Chat> found;

  private record Wanted(StoryId story, Preferences preferences) {}

  Round(List<Delivery> claimed, ChatStore chats, StoryStore stories) {
    this.chats = chats;
    this.stories = stories;
    this.addressed = claimed.stream().map(Delivery::chat).collect(Collectors.toUnmodifiableSet());
  }

  /// Empty when the chat is not there any more. Where the store fails, whoever asks next tries
  /// again.
  synchronized Optional<Chat> chat(Delivery delivery) {
    Map<ChatId, Chat> all = found == null ? chats.find(addressed) : found;
    found = all;
    return Optional.ofNullable(all.get(delivery.chat()));
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
