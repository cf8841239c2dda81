package mujaz.bot;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import mujaz.delivery.Message;
import mujaz.delivery.Message.Paragraph;
import mujaz.delivery.Message.Span;
import mujaz.delivery.Quoted;
import mujaz.story.Story;
import mujaz.story.StoryStore;
import mujaz.story.Topic;
import mujaz.story.TopicSlug;

/// `/latest [topic]`: the newest stories of a topic, else of those that the chat follows, else of
/// all.
///
/// Its buttons add the number of a page; `*` then stands for no topic.
final class LatestCommand implements Command.Quick {

  private static final int PAGE = 5;
  private static final String ANY = "*";

  private final StoryStore stories;
  private final TopicFinder finder;
  private final TopicList list;
  private final InstantSource clock;

  LatestCommand(StoryStore stories, TopicFinder finder, TopicList list, InstantSource clock) {
    this.stories = stories;
    this.finder = finder;
    this.list = list;
    this.clock = clock;
  }

  @Override
  public Spec spec() {
    return Spec.of("latest", Audience.READERS);
  }

  @Override
  public Answer run(Request request) {
    Arguments arguments = request.arguments();
    Optional<Integer> page = request.page(1);
    String typed = page.isPresent() ? arguments.words().getFirst() : arguments.from(0);
    if (typed.isEmpty() || typed.equals(ANY)) {
      return show(request, Optional.empty(), page);
    }
    return finder
        .find(typed)
        .map(topic -> show(request, Optional.of(topic), page))
        .orElseGet(() -> finder.unknown(request, typed));
  }

  private Answer show(Request request, Optional<Topic> topic, Optional<Integer> number) {
    Set<TopicSlug> topics =
        topic.map(one -> Set.of(one.slug())).orElseGet(() -> list.followed(request));
    Page<Story> page =
        Page.fetched((from, most) -> stories.latest(topics, from, most), number.orElse(1), PAGE);
    Message message = message(request, topic, page);
    return number.isPresent() ? Answer.inPlace(message) : Answer.say(message);
  }

  private Message message(Request request, Optional<Topic> topic, Page<Story> page) {
    if (page.items().isEmpty()) {
      return Message.of(Paragraph.text(request.say("latest.none")));
    }
    Instant now = clock.instant();
    List<Paragraph> paragraphs = new ArrayList<>();
    paragraphs.add(Paragraph.text(new Span.Bold(title(request, topic))));
    page.items().forEach(story -> paragraphs.add(line(request, story, now)));
    String command = "/latest " + topic.map(one -> one.slug().value()).orElse(ANY);
    return new Message(paragraphs, page.turning(request, command));
  }

  private static String title(Request request, Optional<Topic> topic) {
    return topic
        .map(one -> request.say("latest.topic", Map.of("topic", one.name())))
        .orElseGet(() -> request.say("latest.title"));
  }

  private static Paragraph line(Request request, Story story, Instant now) {
    Story.Source source = story.sources().getFirst();
    List<Span> spans = new ArrayList<>();
    spans.add(new Span.Bold(Quoted.of(story.summary().headline())));
    spans.add(new Span.Plain(" – "));
    spans.add(new Span.Link(Quoted.of(source.name()), source.link()));
    int more = story.sources().size() - 1;
    if (more > 0) {
      spans.add(new Span.Plain(" " + request.say("latest.more", Map.of("count", more))));
    }
    Duration age = Duration.between(story.times().updated(), now);
    spans.add(new Span.Plain(" (" + request.phrases().ago(age) + ")"));
    return new Paragraph(Paragraph.Kind.BULLET, spans);
  }
}
