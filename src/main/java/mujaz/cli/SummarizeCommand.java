package mujaz.cli;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.stream.StreamSupport;
import mujaz.article.PlainArticle;
import mujaz.summary.Budget;
import mujaz.summary.Document;
import mujaz.summary.Length;
import mujaz.summary.SalienceSummarizer;
import mujaz.summary.Summarizer;
import mujaz.summary.Summary;
import mujaz.text.Language;
import mujaz.text.LanguageDetector;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/// `mujaz summarize --jsonl`: the headline and the key sentences of articles.
@Command(
    name = "summarize",
    description = "Choose the key sentences of articles, JSON Lines in and out.",
    mixinStandardHelpOptions = true)
final class SummarizeCommand implements Callable<Integer> {

  @Mixin private final JsonLinesOption lines = new JsonLinesOption();

  private final Summarizer summarizer = new SalienceSummarizer();

  @Override
  public Integer call() throws IOException {
    return lines.answerEach(this::fill);
  }

  private void fill(JsonNode asked, ObjectNode answer) {
    Document document = document(asked);
    Summary summary = summarizer.summarize(document, budget(asked));
    SummaryJson.fill(summary, document.language(), answer);
  }

  /// `max_characters` alone leaves the number of sentences free.
  private static Budget budget(JsonNode asked) {
    boolean counted = asked.path("max_characters").isInt();
    int standard = counted ? Integer.MAX_VALUE : Length.STANDARD.sentences();
    return new Budget(
        Math.max(0, asked.path("max_sentences").asInt(standard)),
        Math.max(0, asked.path("max_characters").asInt(Integer.MAX_VALUE)));
  }

  private static Document document(JsonNode asked) {
    String title = asked.path("title").asText();
    if (asked.path("sentences").isArray()) {
      List<String> sentences =
          StreamSupport.stream(asked.path("sentences").spliterator(), false)
              .map(sentence -> sentence.isNull() ? "" : sentence.asText())
              .toList();
      return Document.ofSentences(title, sentences, language(asked, String.join("\n", sentences)));
    }
    if (!asked.path("text").isTextual()) {
      throw new IllegalArgumentException("give \"text\" or \"sentences\"");
    }
    String text = asked.path("text").asText();
    Language language = language(asked, text);
    return Document.of(
        title.isBlank()
            ? PlainArticle.read(text, language)
            : PlainArticle.read(title, text, language));
  }

  private static Language language(JsonNode asked, String text) {
    String lang = asked.path("lang").asText();
    return lang.isBlank() ? LanguageDetector.detect(text) : Language.of(lang);
  }
}
