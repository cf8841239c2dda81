package mujaz.cli;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeParseException;
import java.util.concurrent.Callable;
import mujaz.story.Fingerprint;
import mujaz.story.Fingerprints;
import mujaz.story.StoryIndex;
import mujaz.text.Language;
import mujaz.text.LanguageDetector;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/// `mujaz stories --jsonl`: which articles report the same event, in one pass over JSON Lines.
@Command(
    name = "stories",
    description = "Group articles about the same event, JSON Lines in and out.",
    mixinStandardHelpOptions = true)
final class StoriesCommand implements Callable<Integer> {

  /// Articles without a date are taken to be of one time.
  private static final Instant UNDATED = Instant.EPOCH;

  @Mixin private final JsonLinesOption lines = new JsonLinesOption();

  private final StoryIndex<String> seen = new StoryIndex<>();

  @Override
  public Integer call() throws IOException {
    return lines.answerEach(this::file);
  }

  /// Files one article: the answer names the first article of its story.
  void file(JsonNode asked, ObjectNode answer) {
    String id = asked.path("id").asText();
    Instant at = time(asked.path("published").asText());
    Fingerprint fingerprint = fingerprint(asked);
    String story = seen.find(fingerprint, at).orElse(id);
    seen.add(story, fingerprint, at);
    answer.put("story", story);
  }

  private static Fingerprint fingerprint(JsonNode asked) {
    String title = asked.path("title").asText();
    String text = asked.path("text").asText();
    String lang = asked.path("lang").asText();
    Language language =
        lang.isBlank() ? LanguageDetector.detect(title + "\n" + text) : Language.of(lang);
    return Fingerprints.of(title, text, language);
  }

  private static Instant time(String published) {
    if (published.isBlank()) {
      return UNDATED;
    }
    try {
      return published.length() <= "2026-01-01".length()
          ? LocalDate.parse(published).atStartOfDay(ZoneOffset.UTC).toInstant()
          : OffsetDateTime.parse(published).toInstant();
    } catch (DateTimeParseException e) {
      throw new IllegalArgumentException("\"published\" is not an ISO 8601 date: " + published, e);
    }
  }
}
