package mujaz.article;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.ObjectReader;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// A page that we wrote after the shape of real ones, and what should be read from it.
///
/// @param golden what the article is; no block where the page holds none
record OwnPage(String name, String html, Golden golden) {

  private static final Path FOLDER = Path.of("src/test/resources/mujaz/pages");
  private static final String GOLDEN = ".yaml";

  private static final ObjectReader READER =
      new YAMLMapper()
          .readerFor(Golden.class)
          .with(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES);

  /// The form of the file beside the page; a fact that the page does not tell is empty.
  ///
  /// @param url where the page was found
  /// @param never what stands on the page and is no part of the article
  record Golden(
      String url, @JsonUnwrapped Facts facts, List<GoldenBlock> blocks, List<String> never) {

    String text() {
      return blocks.stream().map(GoldenBlock::text).collect(Collectors.joining("\n"));
    }
  }

  /// What a page tells beside the text.
  record Facts(
      String title,
      String byline,
      String site,
      String published,
      String language,
      String canonical,
      String image) {

    static Facts of(Article article) {
      Publication told = article.publication();
      return new Facts(
          article.title(),
          told.byline().orElse(""),
          told.site().orElse(""),
          told.published().map(Object::toString).orElse(""),
          article.language().tag(),
          told.url().orElse(""),
          told.image().orElse(""));
    }
  }

  /// @param kind in small letters
  record GoldenBlock(String kind, String text) {

    static GoldenBlock of(Block block) {
      return new GoldenBlock(block.kind().name().toLowerCase(Locale.ROOT), block.text());
    }
  }

  static List<OwnPage> all() {
    try (Stream<Path> files = Files.list(FOLDER)) {
      return files
          .filter(file -> file.toString().endsWith(GOLDEN))
          .sorted()
          .map(OwnPage::read)
          .toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static OwnPage read(Path golden) {
    String name = golden.getFileName().toString().replace(GOLDEN, "");
    try {
      String html = Files.readString(golden.resolveSibling(name + ".html"));
      return new OwnPage(name, html, READER.readValue(golden.toFile()));
    } catch (IOException e) {
      throw new UncheckedIOException(name, e);
    }
  }

  /// Whether there is an article on the page, and not only a wall before it or a script for it.
  boolean holdsArticle() {
    return !golden.blocks().isEmpty();
  }

  Article extracted() {
    return new ArticleExtractor().extract(html, URI.create(golden.url()));
  }

  @Override
  public String toString() {
    return name;
  }
}
