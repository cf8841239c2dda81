package mujaz.cli;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.util.concurrent.Callable;
import mujaz.text.Language;
import mujaz.text.LanguageDetector;
import mujaz.text.Sentences;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/// `mujaz text --jsonl`: the language and the sentences of texts.
@Command(
    name = "text",
    description = "Find the language and the sentences of texts, JSON Lines in and out.",
    mixinStandardHelpOptions = true)
final class TextCommand implements Callable<Integer> {

  @Mixin private final JsonLinesOption lines = new JsonLinesOption();

  @Override
  public Integer call() throws IOException {
    return lines.answerEach(TextCommand::fill);
  }

  private static void fill(JsonNode asked, ObjectNode answer) {
    String text = asked.path("text").asText();
    Language language = LanguageDetector.detect(text);
    answer.put("lang", language.tag());
    ArrayNode sentences = answer.putArray("sentences");
    Sentences.split(text, language).forEach(sentences::add);
  }
}
