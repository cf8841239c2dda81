package mujaz.bot;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import mujaz.delivery.Digest;
import mujaz.delivery.Message.Paragraph;
import mujaz.delivery.Message.Span;
import mujaz.delivery.Quoted;
import mujaz.story.Story;
import mujaz.story.StoryStore;

/// What `/why` says of a digest: what it was made for and each story that it held.
final class DigestLines {

  private final Request request;
  private final StoryStore stories;

  DigestLines(Request request, StoryStore stories) {
    this.request = request;
    this.stories = stories;
  }

  List<Paragraph> of(Optional<Digest> digest) {
    return digest
        .map(this::held)
        .orElseGet(() -> List.of(Paragraph.text(request.say("why.digest.lost"))));
  }

  private List<Paragraph> held(Digest digest) {
    List<Paragraph> lines = new ArrayList<>();
    lines.add(Paragraph.text(new Span.Bold(title(digest))));
    for (Digest.Section section : digest.sections()) {
      section
          .items()
          .forEach(item ->
              stories.find(item.story()).ifPresent(story -> lines.add(line(story, section))));
    }
    if (digest.more() > 0) {
      lines.add(Paragraph.text(request.say("why.digest.more", Map.of("count", digest.more()))));
    }
    return lines;
  }

  private String title(Digest digest) {
    return request.say(
        "why.digest." + digest.why().name().toLowerCase(Locale.ROOT),
        Map.of("day", request.phrases().day(digest.day()), "count", digest.size()));
  }

  private static Paragraph line(Story story, Digest.Section section) {
    Story.Source source = story.sources().getFirst();
    String name = Quoted.of(source.name());
    return Paragraph.bullet(
        new Span.Plain(Quoted.of(story.summary().headline()) + " – "),
        source.link().isEmpty() ? new Span.Plain(name) : new Span.Link(name, source.link()),
        new Span.Italic(" (" + Quoted.of(section.topic()) + ")"));
  }
}
