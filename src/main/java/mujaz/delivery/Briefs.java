package mujaz.delivery;

import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import mujaz.chat.Preferences;
import mujaz.story.StoryId;
import mujaz.story.StoryStore;

/// The briefs of one round: what many chats read alike is composed once.
///
/// Made after the round's rows were claimed. A story that changes later finds them as being sent,
/// and owes them an update. Safe for use by many threads.
final class Briefs {

  private final StoryStore stories;
  private final Map<Wanted, Optional<Message>> composed = new ConcurrentHashMap<>();

  private record Wanted(StoryId story, Preferences preferences) {}

  Briefs(StoryStore stories) {
    this.stories = stories;
  }

  /// Empty when the story is not there any more.
  Optional<Message> of(StoryId story, Preferences preferences) {
    return composed.computeIfAbsent(new Wanted(story, preferences), this::compose);
  }

  private Optional<Message> compose(Wanted wanted) {
    return stories
        .find(wanted.story())
        .map(story -> BriefComposer.compose(story, wanted.preferences()));
  }
}
