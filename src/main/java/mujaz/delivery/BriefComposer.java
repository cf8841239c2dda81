package mujaz.delivery;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import mujaz.chat.Phrases;
import mujaz.chat.Preferences;
import mujaz.delivery.Message.Paragraph;
import mujaz.delivery.Message.Span;
import mujaz.story.Story;
import mujaz.summary.KeySentence;
import mujaz.summary.Summary;

/// Makes the brief of a story as a chat wants it: headline, key sentences, sources.
///
/// Headline and sentences are the publisher's own, word for word; the label of the sources is ours,
/// in the reader's language, and so is the note that the publisher sells the rest.
public final class BriefComposer {

  private static final String BETWEEN = " · ";

  private BriefComposer() {}

  public static Message compose(Story story, Preferences preferences) {
    Summary summary = story.summary().besideHeadline().atLength(preferences.length());
    List<Paragraph> paragraphs = new ArrayList<>();
    paragraphs.add(Paragraph.text(new Span.Bold(Quoted.of(summary.headline()))));
    summary
        .sentences()
        .forEach(sentence -> paragraphs.add(paragraph(sentence, summary.sentences().size())));
    if (story.sources().getFirst().teaser()) {
      String note = Phrases.in(preferences.language()).say("brief.teaser");
      paragraphs.add(Paragraph.text(new Span.Italic(note)));
    }
    paragraphs.add(attribution(story, preferences));
    return new Message(paragraphs, List.of());
  }

  private static Paragraph paragraph(KeySentence sentence, int all) {
    Span text = new Span.Plain(Quoted.of(sentence.text()));
    return all == 1 ? Paragraph.text(text) : Paragraph.bullet(text);
  }

  private static Paragraph attribution(Story story, Preferences preferences) {
    Map<String, String> links = linkOfEach(story.sources());
    List<Span> spans = new ArrayList<>();
    String label =
        Phrases.in(preferences.language()).say("brief.sources", Map.of("count", links.size()));
    spans.add(new Span.Plain(label + " "));
    links.forEach((publisher, link) -> {
      String name = Quoted.of(publisher);
      if (spans.size() > 1) {
        spans.add(new Span.Plain(BETWEEN));
      }
      spans.add(link.isEmpty() ? new Span.Plain(name) : new Span.Link(name, link));
    });
    return new Paragraph(Paragraph.Kind.TEXT, spans);
  }

  /// A publisher that reports a story more than once is named once, with its first article.
  private static Map<String, String> linkOfEach(List<Story.Source> sources) {
    Map<String, String> links = new LinkedHashMap<>();
    sources.forEach(source -> links.merge(source.name(), source.link(), (first, later) -> first));
    return links;
  }
}
