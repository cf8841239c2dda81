package mujaz.bot;

import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import mujaz.delivery.Message;
import mujaz.delivery.Message.Paragraph;
import mujaz.story.Topic;
import mujaz.story.TopicQuery;
import mujaz.story.TopicSlug;
import mujaz.story.TopicStore;

/// `/addtopic slug [query or *] [= name]`: adds a topic, or changes the one with this short name.
///
/// What is not given stays as it is; `*` stands for no query.
final class AddTopicCommand implements Command.Quick {

  private static final int LONGEST_NAME = 64;
  private static final String NO_QUERY = "*";

  private final TopicStore topics;

  /// What was typed.
  ///
  /// @param query as typed, empty when it was left out
  private record Wanted(String slug, String query, String name) {

    static Wanted read(Arguments arguments) {
      String[] sides = arguments.from(0).split("=", 2);
      Arguments left = Arguments.of(sides[0]);
      String slug = left.word(0).orElse("").toLowerCase(Locale.ROOT);
      return new Wanted(slug, left.from(1), sides.length < 2 ? "" : sides[1].strip());
    }

    Optional<String> newQuery(Optional<Topic> old) {
      return switch (query) {
        case "" -> old.flatMap(Topic::query);
        case NO_QUERY -> Optional.empty();
        default -> Optional.of(query);
      };
    }

    String newName(Optional<Topic> old) {
      return name.isEmpty() ? old.map(Topic::name).orElse(slug) : name;
    }
  }

  AddTopicCommand(TopicStore topics) {
    this.topics = topics;
  }

  @Override
  public Spec spec() {
    return Spec.of("addtopic", Audience.OWNERS);
  }

  @Override
  public Answer run(Request request) {
    Wanted wanted = Wanted.read(request.arguments());
    if (wanted.slug().isEmpty()) {
      return Answer.say(how(request));
    }
    return complaint(request, wanted).map(Answer::say).orElseGet(() -> save(request, wanted));
  }

  private static Message how(Request request) {
    Map<String, String> example = Map.of("example", request.say("addtopic.example"));
    return Message.of(
        Paragraph.text(request.say("addtopic.how", example)),
        Paragraph.text(request.say("addtopic.every")));
  }

  private static Optional<String> complaint(Request request, Wanted wanted) {
    if (!TopicSlug.isValid(wanted.slug())) {
      return Optional.of(request.say("addtopic.slug"));
    }
    if (wanted.name().codePointCount(0, wanted.name().length()) > LONGEST_NAME) {
      return Optional.of(request.say("addtopic.name"));
    }
    return wanted
        .newQuery(Optional.empty())
        .flatMap(TopicQuery::complaint)
        .map(complaint -> sentence(request, complaint));
  }

  private static String sentence(Request request, TopicQuery.Complaint complaint) {
    String key = "addtopic.query." + complaint.reason().name().toLowerCase(Locale.ROOT);
    return request.say(key, Map.of("sign", complaint.sign()));
  }

  private Answer save(Request request, Wanted wanted) {
    TopicSlug slug = new TopicSlug(wanted.slug());
    Optional<Topic> old = topics.find(slug);
    String called = wanted.newName(old);
    topics.save(new Topic(slug, called, wanted.newQuery(old)));
    if (old.isPresent()) {
      return Answer.say(request.say("addtopic.changed", Map.of("topic", called)));
    }
    String example = "/addsource https://example.org/feed.xml " + slug;
    return Answer.say(request.say("addtopic.added", Map.of("topic", called, "example", example)));
  }
}
