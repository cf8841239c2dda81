package mujaz.bot;

import java.util.Map;
import mujaz.delivery.Message;
import mujaz.delivery.Message.Paragraph;
import mujaz.story.Topic;
import mujaz.story.TopicStore;

/// `/removetopic slug`: removes a topic, after asking.
final class RemoveTopicCommand implements Command.Quick {

  private final TopicStore topics;
  private final TopicFinder finder;

  RemoveTopicCommand(TopicStore topics, TopicFinder finder) {
    this.topics = topics;
    this.finder = finder;
  }

  @Override
  public Spec spec() {
    return Spec.of("removetopic", Audience.OWNERS);
  }

  @Override
  public Answer run(Request request) {
    Arguments arguments = request.arguments();
    boolean sure = Confirmation.isGiven(request);
    String typed = sure ? arguments.words().getFirst() : arguments.from(0);
    if (typed.isEmpty()) {
      return Answer.say(request.say("removetopic.how", Map.of("example", "/removetopic economy")));
    }
    return finder
        .find(typed)
        .map(topic -> sure ? remove(request, topic) : ask(request, topic))
        .orElseGet(() -> finder.unknown(request, typed));
  }

  private static Answer ask(Request request, Topic topic) {
    String question = request.say("removetopic.ask", Map.of("topic", topic.name()));
    String command = "/removetopic " + topic.slug();
    return Answer.say(Confirmation.ask(request, question, command, "/topics 1"));
  }

  private Answer remove(Request request, Topic topic) {
    topics.remove(topic.slug());
    String done = request.say("removetopic.done", Map.of("topic", topic.name()));
    return Answer.inPlace(Message.of(Paragraph.text(done)));
  }
}
