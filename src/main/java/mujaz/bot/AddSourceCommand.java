package mujaz.bot;

import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import mujaz.bot.SourceDesk.Added;
import mujaz.delivery.Message;
import mujaz.delivery.Message.Paragraph;
import mujaz.feed.Feed;
import mujaz.story.Topic;
import mujaz.story.TopicStore;

/// `/addsource URL [topic]`: polls a source for the first time and, when that goes well, keeps it.
final class AddSourceCommand implements Command {

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
    Optional<URI> url = WebAddress.read(arguments.words().getFirst());
    if (url.isEmpty()) {
      return request -> Answer.say(request.say("addsource.address", Map.of("start", "https://")));
    }
    String topic = arguments.from(1);
    if (!topic.isEmpty() && finder.find(topic).isEmpty()) {
      return request -> finder.unknown(request, topic);
    }
    Added added = desk.add(url.get());
    return request -> report(request, url.get(), added);
  }

  private static Answer how(Request request) {
    String example = "/addsource https://example.org/feed.xml";
    return Answer.say(request.say("addsource.how", Map.of("example", example)));
  }

  private Answer report(Request request, URI url, Added added) {
    return switch (added) {
      case Added.New(Feed feed) -> filed(request, "addsource.done", feed);
      case Added.Known(Feed feed) -> filed(request, "addsource.already", feed);
      case Added.Unreadable(String reason) -> {
        Map<String, String> why = Map.of("address", WebAddress.shown(url), "reason", reason);
        yield Answer.say(request.say("addsource.failed", why));
      }
    };
  }

  private Answer filed(Request request, String key, Feed feed) {
    Optional<Topic> topic = finder.find(request.arguments().from(1));
    topic.ifPresent(one -> topics.addFeed(one.slug(), feed.id()));
    List<Paragraph> lines = new ArrayList<>();
    lines.add(Paragraph.text(request.say(key, Map.of("name", feed.name()))));
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
