package mujaz.bot;

import mujaz.delivery.Message;

/// `/topics`: all topics, to follow or to stop following with one press.
final class TopicsCommand implements Command.Quick {

  private final TopicList list;

  TopicsCommand(TopicList list) {
    this.list = list;
  }

  @Override
  public Spec spec() {
    return Spec.of("topics", Audience.READERS);
  }

  @Override
  public Answer run(Request request) {
    Message page = list.page(request, request.page(0).orElse(1));
    return request.page(0).isPresent() ? Answer.inPlace(page) : Answer.say(page);
  }
}
