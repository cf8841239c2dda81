package mujaz.benchmark;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import mujaz.acceptance.AcceptanceSet;
import mujaz.article.PlainArticle;
import mujaz.summary.Document;
import mujaz.text.Language;

/// A text to measure on.
record NewsText(String title, String text, Language language) {

  private static final ObjectMapper JSON = new ObjectMapper();
  private static final int FEWEST_WORDS = 300;
  private static final int MOST_WORDS = 480;

  /// The texts of a language in the acceptance set, or, where the name ends in `.jsonl`, those of
  /// about 390 words in a file of the form of the public sets.
  static List<NewsText> named(String name) {
    return name.endsWith(".jsonl") ? ofFile(Path.of(name)) : ofLanguage(name);
  }

  private static List<NewsText> ofLanguage(String tag) {
    return AcceptanceSet.all().stream()
        .filter(article -> article.source().language().equals(tag))
        .filter(article -> !article.source().text().isEmpty())
        .map(article ->
            new NewsText(article.source().title(), article.source().text(), Language.of(tag)))
        .toList();
  }

  private static List<NewsText> ofFile(Path file) {
    try (Stream<String> lines = Files.lines(file)) {
      return lines
          .map(NewsText::read)
          .filter(text -> text.words() >= FEWEST_WORDS && text.words() <= MOST_WORDS)
          .toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static NewsText read(String line) {
    try {
      JsonNode read = JSON.readTree(line);
      return new NewsText(
          read.path("title").asText(),
          each(read.path("paras")).map(NewsText::paragraph).collect(Collectors.joining("\n")),
          Language.of(read.path("lang").asText()));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static String paragraph(JsonNode sentences) {
    return each(sentences).map(JsonNode::asText).collect(Collectors.joining(" "));
  }

  private static Stream<JsonNode> each(JsonNode array) {
    return StreamSupport.stream(array.spliterator(), false);
  }

  int words() {
    return text.split("\\s+").length;
  }

  Document document() {
    return Document.of(PlainArticle.read(title, text, language));
  }
}
