package mujaz.bot;

import java.net.URI;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import mujaz.bot.SourceDesk.Found;
import mujaz.feed.Feed;
import mujaz.feed.FirstLook;

/// `/movesource OLD NEW`: a source has a new address. Its topics, readers and history stay, and
/// what was told is not told again.
final class MoveSourceCommand implements Command {

  private final SourceDesk desk;

  MoveSourceCommand(SourceDesk desk) {
    this.desk = desk;
  }

  @Override
  public Spec spec() {
    return Spec.of("movesource", Audience.OWNERS);
  }

  @Override
  public Step prepare(Arguments arguments) throws InterruptedException {
    List<String> words = arguments.words();
    Optional<URI> target = words.size() == 2 ? desk.address(words.getLast()) : Optional.empty();
    if (target.isEmpty()) {
      return MoveSourceCommand::how;
    }
    if (moving(words.getFirst()).isEmpty()) {
      return request -> unknown(request, words.getFirst());
    }
    Found found = desk.find(target.get());
    return request -> moved(request, words.getFirst(), target.get(), found);
  }

  private Optional<Feed> moving(String typed) {
    return desk.known(typed);
  }

  private static Answer how(Request request) {
    String example = "/movesource https://example.org/old.xml https://example.org/new.xml";
    return Answer.say(request.say("movesource.how", Map.of("example", example)));
  }

  private static Answer unknown(Request request, String typed) {
    return Answer.say(request.say("source.unknown", Map.of("address", Echo.of(typed))));
  }

  private Answer moved(Request request, String typed, URI target, Found found) {
    Optional<Feed> source = moving(typed);
    if (source.isEmpty()) {
      return unknown(request, typed);
    }
    return switch (found) {
      case Found.New(FirstLook.Legible look) -> {
        Feed feed = desk.move(source.get(), look);
        Map<String, String> what =
            Map.of("name", feed.name(), "address", WebAddress.shown(feed.url()));
        yield Answer.say(request.say("movesource.done", what));
      }
      case Found.Known(Feed other) ->
          Answer.say(request.say("addsource.already", Map.of("name", other.name())));
      case Found.Unreadable(String reason) -> {
        String why = Troubles.say(request.phrases(), reason);
        Map<String, String> what = Map.of("address", WebAddress.shown(target), "reason", why);
        yield Answer.say(request.say("movesource.failed", what));
      }
    };
  }
}
