package mujaz.cli;

import static java.time.format.DateTimeFormatter.ISO_OFFSET_DATE_TIME;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.OffsetDateTime;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.Callable;
import mujaz.article.Article;
import mujaz.article.ArticleExtractor;
import mujaz.article.Publication;
import mujaz.feed.DocumentText;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/// `mujaz extract`: pages in, articles out, as JSON Lines.
@Command(
    name = "extract",
    description = "Take the articles out of pages, JSON Lines in and out.",
    mixinStandardHelpOptions = true)
final class ExtractCommand implements Callable<Integer> {

  @Mixin private final JsonLinesOption lines = new JsonLinesOption();

  private final ArticleExtractor extractor = new ArticleExtractor();

  @Override
  public Integer call() throws IOException {
    return lines.answerEach(this::fill);
  }

  private void fill(JsonNode asked, ObjectNode answer) throws IOException {
    fill(extractor.extract(html(asked), url(asked.path("url").asText())), answer);
  }

  private static String html(JsonNode asked) throws IOException {
    if (asked.has("path")) {
      return DocumentText.decode(Files.readAllBytes(Path.of(asked.path("path").asText())), "");
    }
    if (!asked.path("html").isTextual()) {
      throw new IllegalArgumentException("neither html nor path: give one of the two");
    }
    return asked.path("html").asText();
  }

  private static URI url(String text) {
    try {
      return URI.create(text.strip());
    } catch (IllegalArgumentException e) {
      return URI.create("");
    }
  }

  private static void fill(Article article, ObjectNode to) {
    Publication publication = article.publication();
    to.put("title", article.title());
    to.put("byline", publication.byline().orElse(null));
    to.put("published", written(publication.times().published()));
    to.put("modified", written(publication.times().modified()));
    to.put("lang", article.language().tag());
    to.put("image", publication.image().orElse(null));
    to.put("canonical", publication.url().orElse(null));
    if (article.teaser()) {
      to.put("teaser", true);
    }
    to.put("text", article.text());
    ArrayNode blocks = to.putArray("blocks");
    article
        .blocks()
        .forEach(block ->
            blocks
                .addObject()
                .put("kind", block.kind().name().toLowerCase(Locale.ROOT))
                .put("text", block.text()));
  }

  private static @Nullable String written(Optional<OffsetDateTime> time) {
    return time.map(ISO_OFFSET_DATE_TIME::format).orElse(null);
  }
}
