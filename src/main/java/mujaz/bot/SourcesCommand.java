package mujaz.bot;

import mujaz.delivery.Message;

/// `/sources`: where the news comes from, and how each source is doing.
final class SourcesCommand implements Command.Quick {

  private final SourceList list;

  SourcesCommand(SourceList list) {
    this.list = list;
  }

  @Override
  public Spec spec() {
    return Spec.of("sources", Audience.OWNERS);
  }

  @Override
  public Answer run(Request request) {
    Message page = list.page(request, request.page(0).orElse(1));
    return request.page(0).isPresent() ? Answer.inPlace(page) : Answer.say(page);
  }
}
