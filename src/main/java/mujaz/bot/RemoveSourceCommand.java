package mujaz.bot;

import java.util.Map;
import java.util.Optional;
import mujaz.delivery.Message;
import mujaz.delivery.Message.Paragraph;
import mujaz.feed.Feed;

/// `/removesource URL`: removes a source, after asking. Its stories stay.
final class RemoveSourceCommand implements Command.Quick {

  private final SourceDesk desk;

  RemoveSourceCommand(SourceDesk desk) {
    this.desk = desk;
  }

  @Override
  public Spec spec() {
    return Spec.of("removesource", Audience.OWNERS);
  }

  @Override
  public Answer run(Request request) {
    if (request.arguments().isEmpty()) {
      return Answer.say(how(request));
    }
    String typed = request.arguments().words().getFirst();
    Optional<Feed> feed = desk.known(typed);
    if (feed.isEmpty()) {
      return Answer.remark(
          request, request.say("source.unknown", Map.of("address", Echo.of(typed))));
    }
    return Confirmation.isGiven(request) ? remove(request, feed.get()) : ask(request, feed.get());
  }

  private static String how(Request request) {
    String example = "/removesource https://example.org/feed.xml";
    return request.say("removesource.how", Map.of("example", example));
  }

  private static Answer ask(Request request, Feed feed) {
    String question = request.say("removesource.ask", Map.of("name", feed.name()));
    return Answer.say(
        Confirmation.ask(request, question, "/removesource " + feed.url(), "/sources 1"));
  }

  private Answer remove(Request request, Feed feed) {
    desk.remove(feed.id());
    String done = request.say("removesource.done", Map.of("name", feed.name()));
    return Answer.inPlace(Message.of(Paragraph.text(done)));
  }
}
