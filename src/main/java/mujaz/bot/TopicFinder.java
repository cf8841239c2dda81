package mujaz.bot;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import mujaz.story.Topic;
import mujaz.story.TopicStore;
import mujaz.text.Folding;

/// Finds the topic that somebody means, by its short name or by the name that readers see.
final class TopicFinder {

  private final TopicStore topics;

  TopicFinder(TopicStore topics) {
    this.topics = topics;
  }

  Optional<Topic> find(String typed) {
    String folded = Folding.fold(typed);
    List<Topic> all = topics.list();
    return first(all.stream().filter(topic -> folded.equals(topic.slug().value())))
        .or(() -> first(all.stream().filter(topic -> folded.equals(Folding.fold(topic.name())))));
  }

  /// Says that there is no such topic, and which one is near.
  Answer unknown(Request request, String typed) {
    List<String> slugs = topics.list().stream().map(topic -> topic.slug().value()).toList();
    return Answer.remark(
        request,
        Nearest.to(Folding.fold(typed), slugs)
            .map(near -> Map.of("topic", Echo.of(typed), "nearest", near))
            .map(names -> request.say("topic.unknown.nearest", names))
            .orElseGet(() -> request.say("topic.unknown", Map.of("topic", Echo.of(typed)))));
  }

  private static Optional<Topic> first(Stream<Topic> topics) {
    return topics.findFirst();
  }
}
