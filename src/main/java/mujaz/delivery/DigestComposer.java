package mujaz.delivery;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import mujaz.chat.Phrases;
import mujaz.chat.Preferences;
import mujaz.delivery.Message.Paragraph;
import mujaz.delivery.Message.Span;
import mujaz.story.Story;
import mujaz.story.StoryId;
import mujaz.summary.Summary;

/// Makes the message of a digest as a chat wants it: for each story the headline and its source,
/// and as many key sentences as fit into one message.
///
/// Headlines and sentences are the publishers' own, word for word; titles and labels are ours, in
/// the reader's language.
final class DigestComposer {

  /// So many sentences, shared out among the stories, keep a digest to about one message.
  private static final int SENTENCES = 15;

  private final Digest digest;
  private final Preferences preferences;
  private final Phrases phrases;
  private final List<Paragraph> paragraphs = new ArrayList<>();

  private DigestComposer(Digest digest, Preferences preferences) {
    this.digest = digest;
    this.preferences = preferences;
    this.phrases = Phrases.in(preferences.language());
  }

  /// @param stories those that are gone by now are left out
  static Message compose(
      Digest digest, Preferences preferences, Function<StoryId, Optional<Story>> stories) {
    return new DigestComposer(digest, preferences).message(stories);
  }

  private Message message(Function<StoryId, Optional<Story>> stories) {
    paragraphs.add(Paragraph.text(new Span.Bold(title())));
    for (Digest.Section section : digest.sections()) {
      if (digest.sections().size() > 1) {
        paragraphs.add(Paragraph.text(new Span.Italic(Quoted.of(section.topic()))));
      }
      section
          .items()
          .forEach(item -> stories.apply(item.story()).ifPresent(story -> add(story, item)));
    }
    if (digest.more() > 0) {
      paragraphs.add(
          Paragraph.text(
              phrases.say("digest.more", Map.of("count", digest.more(), "command", "/latest"))));
    }
    return new Message(paragraphs, List.of());
  }

  private String title() {
    String key =
        switch (digest.why()) {
          case DIGEST -> "digest.title";
          case QUIET -> "digest.quiet";
          case RESUMED -> "digest.resumed";
        };
    return phrases.say(
        key, Map.of("day", phrases.day(digest.day()), "count", digest.size() + digest.more()));
  }

  private void add(Story story, Digest.Item item) {
    Summary summary = story.summary().besideHeadline().best(sentencesOfEach());
    paragraphs.add(headline(story, item, summary.sentences().isEmpty()));
    summary
        .sentences()
        .forEach(sentence ->
            paragraphs.add(Paragraph.bullet(new Span.Plain(Quoted.of(sentence.text())))));
  }

  private Paragraph headline(Story story, Digest.Item item, boolean alone) {
    Story.Source source = story.sources().getFirst();
    String name = Quoted.of(source.name());
    List<Span> spans = new ArrayList<>();
    spans.add(new Span.Bold(Quoted.of(story.summary().headline())));
    spans.add(new Span.Plain(" – "));
    spans.add(source.link().isEmpty() ? new Span.Plain(name) : new Span.Link(name, source.link()));
    if (item.sources() > 1) {
      String others = phrases.say("latest.more", Map.of("count", item.sources() - 1));
      spans.add(new Span.Plain(" " + others));
    }
    return new Paragraph(alone ? Paragraph.Kind.BULLET : Paragraph.Kind.TEXT, spans);
  }

  private int sentencesOfEach() {
    return Math.min(preferences.length().sentences(), SENTENCES / Math.max(1, digest.size()));
  }
}
