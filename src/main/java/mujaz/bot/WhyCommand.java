package mujaz.bot;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import mujaz.delivery.DeliveryState;
import mujaz.delivery.Message;
import mujaz.delivery.Message.Paragraph;
import mujaz.delivery.Message.Span;
import mujaz.delivery.Quoted;
import mujaz.delivery.Trace;
import mujaz.delivery.Trail;
import mujaz.feed.CanonicalUrl;
import mujaz.story.Story;
import mujaz.story.StoryId;
import mujaz.story.StoryStore;
import mujaz.story.TopicSlug;

/// `/why`, as an answer to a brief or a digest, or `/why LINK`: what became of it, from the feed to
/// this chat, with times in the zone of the chat. To owners it tells of the other chats too, as
/// numbers.
final class WhyCommand implements Command.Quick {

  private final Trail trail;
  private final StoryStore stories;
  private final Doorkeeper doorkeeper;

  WhyCommand(Trail trail, StoryStore stories, Doorkeeper doorkeeper) {
    this.trail = trail;
    this.stories = stories;
    this.doorkeeper = doorkeeper;
  }

  @Override
  public Spec spec() {
    return Spec.of("why", Audience.ADMINS);
  }

  @Override
  public Answer run(Request request) {
    Optional<String> typed = request.arguments().word(0);
    if (typed.isPresent()) {
      return aboutLink(request, CanonicalUrl.of(typed.get()));
    }
    return request
        .turn()
        .repliesTo()
        .flatMap(message -> trail.ofMessage(request.chat().id(), message))
        .map(trace -> aboutMessage(request, trace))
        .orElseGet(() -> Answer.say(request.say("why.which")));
  }

  private Answer aboutMessage(Request request, Trace trace) {
    if (trace.content().kind().equals("DIGEST")) {
      return aboutDigest(request, trace);
    }
    return trace
        .content()
        .story()
        .flatMap(stories::find)
        .map(story -> aboutStory(request, story, Set.of()))
        .orElseGet(() -> Answer.say(new TraceLines(request).outcome(trace)));
  }

  private Answer aboutDigest(Request request, Trace trace) {
    List<Paragraph> lines =
        new ArrayList<>(new DigestLines(request, stories).of(trail.digest(trace.id())));
    lines.add(Paragraph.text(new TraceLines(request).outcome(trace)));
    return Answer.say(new Message(lines, List.of()));
  }

  private Answer aboutLink(Request request, String link) {
    Optional<StoryId> story = trail.storyAt(link);
    if (story.isPresent()) {
      return aboutStory(request, stories.find(story.get()).orElseThrow(), Set.of(link));
    }
    List<Trail.Sighting> seen = trail.seen(Set.of(link));
    if (seen.isEmpty()) {
      return Answer.say(request.say("why.unknown"));
    }
    List<Paragraph> lines = new ArrayList<>();
    seen.forEach(one -> lines.add(bullet(new TraceLines(request).seen(one))));
    return Answer.say(new Message(lines, List.of()));
  }

  private Answer aboutStory(Request request, Story story, Set<String> links) {
    TraceLines say = new TraceLines(request);
    Set<String> all = new LinkedHashSet<>(links);
    story.sources().stream()
        .map(Story.Source::link)
        .filter(link -> !link.isEmpty())
        .forEach(all::add);
    List<Paragraph> lines = new ArrayList<>();
    lines.add(Paragraph.text(new Span.Bold(Quoted.of(story.summary().headline()))));
    trail.seen(all).forEach(one -> lines.add(bullet(say.seen(one))));
    lines.add(bullet(say.story(story)));
    lines.add(bullet(topics(request, story)));
    List<Trace> briefs = trail.briefs(story.id(), request.chat().id());
    briefs.forEach(brief -> lines.add(bullet(say.outcome(brief))));
    if (briefs.isEmpty()) {
      lines.add(bullet(request.say("why.not_owed")));
    }
    if (doorkeeper.isOwner(request.turn().from())) {
      lines.add(bullet(everywhere(request, story.id())));
    }
    return Answer.say(new Message(lines, List.of()));
  }

  private static String topics(Request request, Story story) {
    String topics =
        story.topics().stream().map(TopicSlug::value).sorted().collect(Collectors.joining(", "));
    return topics.isEmpty()
        ? request.say("why.no_topics")
        : request.say("why.topics", Map.of("topics", topics));
  }

  private String everywhere(Request request, StoryId story) {
    Map<DeliveryState, Long> counts = trail.counts(story);
    return request.say(
        "why.everywhere",
        Map.of(
            "sent", count(counts, DeliveryState.SENT),
            "waiting", count(counts, DeliveryState.PENDING) + count(counts, DeliveryState.SENDING),
            "failed", count(counts, DeliveryState.FAILED),
            "unknown", count(counts, DeliveryState.UNKNOWN),
            "expired", count(counts, DeliveryState.EXPIRED)));
  }

  private static long count(Map<DeliveryState, Long> counts, DeliveryState state) {
    return counts.getOrDefault(state, 0L);
  }

  private static Paragraph bullet(String text) {
    return Paragraph.bullet(new Span.Plain(text));
  }
}
