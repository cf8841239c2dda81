package mujaz.bot;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import mujaz.chat.ChatStore;
import mujaz.delivery.Message;
import mujaz.delivery.Message.Button;
import mujaz.delivery.Message.Paragraph;
import mujaz.delivery.Message.Span;
import mujaz.story.Topic;
import mujaz.story.TopicSlug;
import mujaz.story.TopicStore;

/// The topics as a page of buttons: pressing one follows it, pressing it again stops.
final class TopicList {

  private static final int PAGE = 8;

  private final TopicStore topics;
  private final ChatStore chats;
  private final Doorkeeper doorkeeper;

  TopicList(TopicStore topics, ChatStore chats, Doorkeeper doorkeeper) {
    this.topics = topics;
    this.chats = chats;
    this.doorkeeper = doorkeeper;
  }

  /// A page of all topics.
  Message page(Request request, int number) {
    List<Topic> all = topics.list();
    if (all.isEmpty()) {
      return Message.of(Paragraph.text(request.say(noneKey(request))));
    }
    Set<TopicSlug> followed = followed(request);
    return titled(request, "topics.title", followed.size())
        .withKeyboard(keyboard(request, Page.of(all, number, PAGE), followed));
  }

  /// A button for each topic that the chat does not follow yet, or for each that it does.
  Message choice(Request request, boolean toFollow) {
    Set<TopicSlug> followed = followed(request);
    List<Topic> open =
        topics.list().stream()
            .filter(topic -> followed.contains(topic.slug()) != toFollow)
            .toList();
    if (open.isEmpty()) {
      return page(request, 1);
    }
    String question = toFollow ? "subscribe.which" : "unsubscribe.which";
    String command = toFollow ? "/subscribe " : "/unsubscribe ";
    return Message.of(Paragraph.text(request.say(question)))
        .withKeyboard(
            open.stream()
                .map(topic -> List.of(request.button(topic.name(), command + topic.slug())))
                .toList());
  }

  /// The topics that the chat follows; those that were removed meanwhile are left out.
  Set<TopicSlug> followed(Request request) {
    Set<TopicSlug> subscribed =
        chats.subscriptionsOf(request.chat().id(), request.turn().where().thread());
    return topics.list().stream()
        .map(Topic::slug)
        .filter(subscribed::contains)
        .collect(Collectors.toUnmodifiableSet());
  }

  private static Message titled(Request request, String title, int count) {
    return Message.of(
        Paragraph.text(new Span.Bold(request.say(title))),
        Paragraph.text(
            request.say("topics.following", Map.of("count", count))
                + " "
                + request.say("topics.hint")));
  }

  private String noneKey(Request request) {
    return doorkeeper.isOwner(request.turn().from()) ? "topics.none.owner" : "topics.none";
  }

  private static List<List<Button>> keyboard(
      Request request, Page<Topic> page, Set<TopicSlug> followed) {
    List<List<Button>> rows = new ArrayList<>();
    for (Topic topic : page.items()) {
      boolean follows = followed.contains(topic.slug());
      String command = (follows ? "/unsubscribe " : "/subscribe ") + topic.slug();
      rows.add(List.of(request.chosen(follows, topic.name(), command + " " + page.number())));
    }
    rows.addAll(page.turning(request, "/topics"));
    return rows;
  }
}
