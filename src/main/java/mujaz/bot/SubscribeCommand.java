package mujaz.bot;

import java.util.Map;
import java.util.Optional;
import mujaz.chat.ChatStore;
import mujaz.story.Topic;

/// `/subscribe topic` and `/unsubscribe topic`: follows a topic in this chat, or stops following
/// it.
///
/// A page number behind the topic, which nobody types, says that a button of the list of topics was
/// pressed, which is then shown anew.
final class SubscribeCommand implements Command.Quick {

  private final Spec spec;
  private final Wish wish;
  private final ChatStore chats;
  private final SourceDesk desk;
  private final TopicFinder finder;
  private final TopicList list;

  /// Whether to follow.
  enum Wish {
    FOLLOW,
    STOP
  }

  SubscribeCommand(
      Wish wish, ChatStore chats, SourceDesk desk, TopicFinder finder, TopicList list) {
    this.spec = Spec.of(wish == Wish.FOLLOW ? "subscribe" : "unsubscribe", Audience.ADMINS);
    this.wish = wish;
    this.chats = chats;
    this.desk = desk;
    this.finder = finder;
    this.list = list;
  }

  @Override
  public Spec spec() {
    return spec;
  }

  @Override
  public Answer run(Request request) {
    Arguments arguments = request.arguments();
    if (arguments.isEmpty()) {
      return Answer.say(list.choice(request, wish == Wish.FOLLOW));
    }
    Optional<Integer> page = request.page(1);
    String typed = page.isPresent() ? arguments.words().getFirst() : arguments.from(0);
    return finder
        .find(typed)
        .map(topic -> grant(request, topic, page))
        .orElseGet(() -> finder.unknown(request, typed));
  }

  private Answer grant(Request request, Topic topic, Optional<Integer> page) {
    boolean changed =
        wish == Wish.FOLLOW
            ? chats.subscribe(request.subscriptionTo(topic.slug()))
            : chats.unsubscribe(request.subscriptionTo(topic.slug()));
    if (changed && wish == Wish.FOLLOW) {
      desk.wake();
    }
    Map<String, String> names = Map.of("topic", topic.name());
    if (page.isEmpty()) {
      return Answer.say(request.say(key(changed), names));
    }
    String toast = request.say(wish == Wish.FOLLOW ? "subscribed.toast" : "unsubscribed", names);
    return Answer.inPlace(list.page(request, page.get())).withToast(toast);
  }

  private String key(boolean changed) {
    String done = wish == Wish.FOLLOW ? "subscribed" : "unsubscribed";
    return changed ? done : done + ".already";
  }
}
