package mujaz.bot;

import java.util.Map;
import java.util.Optional;
import mujaz.feed.Feed;

/// `/retrysource URL`: has a source tried again at once, also one that is not polled any more. Run
/// by the buttons of failing sources.
final class RetrySourceCommand implements Command.Quick {

  private final SourceDesk desk;

  RetrySourceCommand(SourceDesk desk) {
    this.desk = desk;
  }

  @Override
  public Spec spec() {
    return new Spec("retrysource", Audience.OWNERS, false);
  }

  @Override
  public Answer run(Request request) {
    String address = request.arguments().from(0);
    Optional<Feed> feed = desk.known(address);
    feed.ifPresent(found -> desk.retry(found.id()));
    String remark =
        feed.map(found -> request.say("source.retried", Map.of("name", found.name())))
            .orElseGet(() -> request.say("source.unknown", Map.of("address", Echo.of(address))));
    return Answer.remark(request, remark);
  }
}
