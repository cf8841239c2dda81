package mujaz.bot;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import mujaz.delivery.Message;
import mujaz.delivery.Message.Paragraph;
import mujaz.delivery.Message.Span;
import mujaz.story.TopicSlug;
import mujaz.story.TopicStore;

/// `/list`: what this chat follows.
final class ListCommand implements Command.Quick {

  private final TopicStore topics;
  private final TopicList list;

  ListCommand(TopicStore topics, TopicList list) {
    this.topics = topics;
    this.list = list;
  }

  @Override
  public Spec spec() {
    return Spec.of("list", Audience.READERS);
  }

  @Override
  public Answer run(Request request) {
    Set<TopicSlug> followed = list.followed(request);
    List<Paragraph> paragraphs = new ArrayList<>();
    paragraphs.add(
        Paragraph.text(request.say("topics.following", Map.of("count", followed.size()))));
    topics.list().stream()
        .filter(topic -> followed.contains(topic.slug()))
        .forEach(topic -> paragraphs.add(Paragraph.bullet(new Span.Plain(topic.name()))));
    return Answer.say(
        new Message(
            paragraphs, List.of(List.of(request.button(request.say("button.topics"), "/topics")))));
  }
}
