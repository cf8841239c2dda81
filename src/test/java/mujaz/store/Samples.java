package mujaz.store;

import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import mujaz.article.Article;
import mujaz.article.Block;
import mujaz.article.Publication;
import mujaz.chat.ChatAddress;
import mujaz.chat.Platform;
import mujaz.chat.Preferences;
import mujaz.feed.Entry;
import mujaz.feed.NewEntry;
import mujaz.story.Fingerprint;
import mujaz.story.Report;
import mujaz.story.Topic;
import mujaz.story.TopicSlug;
import mujaz.summary.KeySentence;
import mujaz.summary.Length;
import mujaz.summary.Summary;
import mujaz.text.Language;

/// Things to store, written by us.
public final class Samples {

  public static final Instant NOW = TestStore.NOW;
  public static final TopicSlug WORLD = new TopicSlug("world");
  public static final TopicSlug SPORT = new TopicSlug("sport");
  public static final Preferences ARABIC =
      new Preferences(Language.of("ar"), Length.STANDARD, ZoneId.of("Africa/Cairo"));

  /// Needs 52 bits, and is negative as groups are.
  public static final ChatAddress GROUP = telegram(-4_503_599_627_370_495L);

  private Samples() {}

  public static ChatAddress telegram(long number) {
    return new ChatAddress(Platform.TELEGRAM, number);
  }

  public static Topic topic(TopicSlug slug) {
    return new Topic(slug, "Topic " + slug, Optional.empty());
  }

  public static NewEntry entry(String identity, NewEntry.Reading reading) {
    return new NewEntry(
        identity,
        new Entry(
            Optional.of(identity),
            Optional.of("https://news.example/" + identity),
            "Title of " + identity,
            "<p>Body</p>",
            new Entry.Details(
                Optional.of(NOW),
                Optional.empty(),
                List.of("harbour"),
                List.of(),
                Optional.of("en"))),
        reading);
  }

  public static Report report(String source, String link, Instant at) {
    return new Report(source, Optional.empty(), article(link), summary(), at);
  }

  public static Article article(String link) {
    return new Article(
        "The harbour opens again",
        Language.of("en"),
        List.of(Block.heading("Harbour"), Block.paragraph("The harbour opened on Monday.")),
        new Publication(
            Optional.of(link),
            Optional.of("The Post"),
            Optional.empty(),
            new Publication.Times(Optional.of(NOW.atOffset(ZoneOffset.UTC)), Optional.empty()),
            Optional.empty()));
  }

  public static Summary summary() {
    return new Summary(
        "The harbour opens again",
        List.of(
            new KeySentence(0, "The harbour opened on Monday.", 2.5),
            new KeySentence(2, "Ships had waited for a week.", 1.5)),
        List.of(0, 2, 1));
  }

  public static Fingerprint fingerprint(String word) {
    return new Fingerprint("en", Set.of(word, "harbour"), Set.of("ship", "week"));
  }
}
