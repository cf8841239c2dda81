package mujaz.bot;

import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import mujaz.bot.SourceDesk.Found;
import mujaz.delivery.Message;
import mujaz.delivery.Message.Paragraph;
import mujaz.feed.Entry;
import mujaz.feed.Feed;
import mujaz.feed.FirstLook;
import mujaz.story.Topic;
import mujaz.story.TopicStore;

/// `/addsource URL [topic]`: looks for a source and, when there is one, keeps it in its topic.
final class AddSourceCommand implements Command {

  private static final String EXAMPLE = "https://example.org/feed.xml";

  private final SourceDesk desk;
  private final TopicStore topics;
  private final TopicFinder finder;

  AddSourceCommand(SourceDesk desk, TopicStore topics, TopicFinder finder) {
    this.desk = desk;
    this.topics = topics;
    this.finder = finder;
  }

  @Override
  public Spec spec() {
    return Spec.of("addsource", Audience.OWNERS);
  }

  @Override
  public Step prepare(Arguments arguments) throws InterruptedException {
    if (arguments.isEmpty()) {
      return AddSourceCommand::how;
    }
    Optional<URI> url = desk.address(arguments.words().getFirst());
    if (url.isEmpty()) {
      return request -> Answer.say(address(request));
    }
    String topic = arguments.from(1);
    if (!topic.isEmpty() && finder.find(topic).isEmpty()) {
      return request -> finder.unknown(request, topic);
    }
    Found found = desk.find(url.get());
    return request -> report(request, url.get(), found);
  }

  private static String address(Request request) {
    return request.say("addsource.address", Map.of("example", EXAMPLE));
  }

  private static Answer how(Request request) {
    String example = "/addsource " + EXAMPLE;
    return Answer.say(request.say("addsource.how", Map.of("example", example)));
  }

  private Answer report(Request request, URI url, Found found) {
    return switch (found) {
      case Found.New(FirstLook.Legible look) ->
          filed(request, "addsource.done", desk.add(look), about(request, url, look));
      case Found.Known(Feed feed) -> filed(request, "addsource.already", feed, List.of());
      case Found.Unreadable(String reason) -> {
        Map<String, String> why =
            Map.of(
                "address",
                WebAddress.shown(url),
                "reason",
                Troubles.say(request.phrases(), reason));
        yield Answer.say(request.say("addsource.failed", why));
      }
    };
  }

  private static List<String> about(Request request, URI asked, FirstLook.Legible look) {
    if (look.url().equals(asked)) {
      return List.of(found(request, look));
    }
    Map<String, String> where = Map.of("address", WebAddress.shown(look.url()));
    return List.of(request.say("addsource.discovered", where), found(request, look));
  }

  /// How much there is in the source, and the newest of it, in one line.
  private static String found(Request request, FirstLook.Legible look) {
    int count = look.parsed().entries().size();
    return look.newest()
        .map(Entry::title)
        .filter(title -> !title.isBlank())
        .map(title -> " " + request.say("addsource.newest", Map.of("title", title)))
        .map(newest -> request.say("addsource.found", Map.of("count", count)) + newest)
        .orElseGet(() -> request.say("addsource.found", Map.of("count", count)));
  }

  private Answer filed(Request request, String key, Feed feed, List<String> about) {
    Optional<Topic> topic = finder.find(request.arguments().from(1));
    topic.ifPresent(one -> desk.put(feed, one));
    List<Paragraph> lines = new ArrayList<>();
    lines.add(Paragraph.text(request.say(key, Map.of("name", feed.name()))));
    about.forEach(line -> lines.add(Paragraph.text(line)));
    lines.add(
        Paragraph.text(topic.map(one -> into(request, one)).orElseGet(() -> loose(request, feed))));
    return Answer.say(new Message(lines, List.of()));
  }

  private static String into(Request request, Topic topic) {
    return request.say("addsource.topic", Map.of("topic", topic.name()));
  }

  private String loose(Request request, Feed feed) {
    String slug = topics.list().stream().findFirst().map(one -> one.slug().value()).orElse("world");
    String example = "/addsource " + WebAddress.shown(feed.url()) + " " + slug;
    return request.say("addsource.no_topic", Map.of("example", example));
  }
}
