package mujaz.bot;

import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import mujaz.story.Topic;
import mujaz.story.TopicSlug;
import mujaz.story.TopicStore;

/// `/addtopic slug [query] [= name]`: adds a topic, or changes the one with this short name.
final class AddTopicCommand implements Command.Quick {

  private final TopicStore topics;

  AddTopicCommand(TopicStore topics) {
    this.topics = topics;
  }

  @Override
  public Spec spec() {
    return Spec.of("addtopic", Audience.OWNERS);
  }

  @Override
  public Answer run(Request request) {
    String[] sides = request.arguments().from(0).split("=", 2);
    Arguments wanted = Arguments.of(sides[0]);
    Optional<String> name =
        sides.length < 2
            ? Optional.empty()
            : Optional.of(sides[1].strip()).filter(AddTopicCommand::isGiven);
    if (wanted.isEmpty()) {
      return Answer.say(how(request));
    }
    String slug = wanted.words().getFirst().toLowerCase(Locale.ROOT);
    return TopicSlug.isValid(slug)
        ? save(
            request,
            new TopicSlug(slug),
            name,
            Optional.of(wanted.from(1)).filter(AddTopicCommand::isGiven))
        : Answer.say(request.say("addtopic.slug"));
  }

  private static String how(Request request) {
    return request.say("addtopic.how", Map.of("example", request.say("addtopic.example")));
  }

  private static boolean isGiven(String text) {
    return !text.isEmpty();
  }

  private Answer save(
      Request request, TopicSlug slug, Optional<String> name, Optional<String> query) {
    Optional<Topic> old = topics.find(slug);
    String called = name.or(() -> old.map(Topic::name)).orElse(slug.value());
    topics.save(new Topic(slug, called, query));
    if (old.isPresent()) {
      return Answer.say(request.say("addtopic.changed", Map.of("topic", called)));
    }
    String example = "/addsource https://example.org/feed.xml " + slug;
    return Answer.say(request.say("addtopic.added", Map.of("topic", called, "example", example)));
  }
}
