package mujaz.delivery;

import static mujaz.store.Samples.ARABIC;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import mujaz.chat.Preferences;
import mujaz.delivery.Message.Paragraph;
import mujaz.delivery.Message.Span;
import mujaz.store.Samples;
import mujaz.story.Story;
import mujaz.story.StoryId;
import mujaz.summary.KeySentence;
import mujaz.summary.Length;
import mujaz.summary.Summary;
import mujaz.text.Language;
import org.junit.jupiter.api.Test;

final class BriefComposerTest {

  private static final Preferences ENGLISH = ARABIC.withLanguage(Language.of("en"));
  private static final Story.Source POST = new Story.Source("The Post", "https://post.example/1");
  private static final Story.Source ECHO = new Story.Source("The Echo", "https://echo.example/1");

  @Test
  void a_brief_is_the_headline_the_key_sentences_word_for_word_and_the_sources() {
    Message brief = BriefComposer.compose(story(POST, ECHO), ENGLISH);

    assertThat(brief.paragraphs())
        .containsExactly(
            Paragraph.text(new Span.Bold("The harbour opens again")),
            Paragraph.bullet(new Span.Plain("The harbour opened on Monday.")),
            Paragraph.bullet(new Span.Plain("Ships had waited for a week.")),
            Paragraph.text(
                new Span.Plain("Sources: "),
                new Span.Link("The Post", "https://post.example/1"),
                new Span.Plain(" · "),
                new Span.Link("The Echo", "https://echo.example/1")));
    assertThat(brief.keyboard()).isEmpty();
  }

  @Test
  void a_brief_of_a_teaser_says_so_in_the_readers_language() {
    Story.Source sold = new Story.Source("The Post", "https://post.example/1", true);

    assertThat(BriefComposer.compose(story(sold, ECHO), ENGLISH).paragraphs())
        .contains(
            Paragraph.text(
                new Span.Italic(
                    "Only the beginning of the article: the publisher keeps the rest for subscribers.")));
    assertThat(BriefComposer.compose(story(sold), ARABIC).paragraphs())
        .contains(Paragraph.text(new Span.Italic("بداية المقال فقط: بقيته عند الناشر للمشتركين.")));
    assertThat(BriefComposer.compose(story(POST, sold), ENGLISH).paragraphs()).hasSize(4);
  }

  @Test
  void the_length_is_what_the_chat_asked_for() {
    Message headline = BriefComposer.compose(story(POST), ENGLISH.withLength(Length.HEADLINE));
    Message shortest = BriefComposer.compose(story(POST), ENGLISH.withLength(Length.SHORT));

    assertThat(headline.paragraphs()).hasSize(2);
    assertThat(shortest.paragraphs().get(1))
        .isEqualTo(Paragraph.text("The harbour opened on Monday."));
  }

  @Test
  void the_sentence_that_made_the_headline_is_not_said_again() {
    List<KeySentence> sentences =
        List.of(new KeySentence(0, "The old bridge", 2), new KeySentence(1, "It was unsafe.", 1));
    Summary whole = new Summary("The old bridge", sentences, List.of(0, 1));
    Summary cut = new Summary("The old brid…", sentences, List.of(0, 1));

    for (Summary summary : List.of(whole, cut)) {
      Story story = new Story(new StoryId(1), List.of(POST), summary, Set.of(), times());
      assertThat(BriefComposer.compose(story, ENGLISH.withLength(Length.SHORT)).paragraphs())
          .hasSize(3)
          .contains(Paragraph.text("It was unsafe."));
    }
  }

  @Test
  void s_22_a_publisher_puts_no_commands_into_a_brief() {
    Summary summary =
        new Summary(
            "Send /start now",
            List.of(new KeySentence(0, "Read https://a.example/b and/or (/help) 3/4.", 1)),
            List.of(0));
    Story.Source source = new Story.Source("/sources", "https://post.example/1");
    Story story = new Story(new StoryId(1), List.of(source), summary, Set.of(), times());

    assertThat(text(BriefComposer.compose(story, ENGLISH)))
        .isEqualTo(
            "Send /\u2060start now"
                + "Read https://a.example/b and/or (/\u2060help) 3/4."
                + "Source: /\u2060sources");
  }

  @Test
  void a_source_is_named_once_and_without_a_link_it_is_only_named() {
    Story.Source again = new Story.Source("The Post", "https://post.example/2");
    Story.Source printed = new Story.Source("The Evening", "");

    Message brief = BriefComposer.compose(story(POST, again, printed), ENGLISH);

    assertThat(brief.paragraphs().getLast().spans().subList(1, 4))
        .containsExactly(
            new Span.Link("The Post", "https://post.example/1"),
            new Span.Plain(" · "),
            new Span.Plain("The Evening"));
  }

  @Test
  void r_128_an_arabic_brief_has_no_latin_label() {
    Summary summary =
        new Summary(
            "الميناء يفتح من جديد",
            List.of(new KeySentence(0, "فتح الميناء أبوابه يوم الاثنين.", 1)),
            List.of(0));
    Story.Source source = new Story.Source("صحيفة البريد", "https://post.example/1");

    for (int sources = 1; sources <= 3; sources++) {
      List<Story.Source> all =
          List.of(source, new Story.Source("الصدى", ""), new Story.Source("المساء", ""))
              .subList(0, sources);
      Story story = new Story(new StoryId(1), all, summary, Set.of(), times());

      assertThat(text(BriefComposer.compose(story, ARABIC))).doesNotContainPattern("[A-Za-z]");
    }
  }

  private static String text(Message message) {
    return message.paragraphs().stream()
        .flatMap(paragraph -> paragraph.spans().stream())
        .map(Span::text)
        .collect(Collectors.joining());
  }

  private static Story story(Story.Source... sources) {
    return new Story(new StoryId(1), List.of(sources), Samples.summary(), Set.of(), times());
  }

  private static Story.Times times() {
    return new Story.Times(Samples.NOW, Samples.NOW);
  }
}
