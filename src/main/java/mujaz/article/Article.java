package mujaz.article;

import java.util.List;
import java.util.stream.Collectors;
import mujaz.text.Language;

/// One clean article: its text and nothing else of the page.
///
/// @param title as published, may be empty
/// @param blocks in reading order, may be empty
/// @param teaser whether this is only the beginning, and the publisher sells the rest
public record Article(
    String title, Language language, List<Block> blocks, Publication publication, boolean teaser) {

  public Article {
    blocks = List.copyOf(blocks);
  }

  /// A whole article.
  public Article(String title, Language language, List<Block> blocks, Publication publication) {
    this(title, language, blocks, publication, false);
  }

  /// The same with another text.
  Article with(List<Block> others) {
    return new Article(title, language, others, publication, teaser);
  }

  /// The blocks as plain text, one a line.
  public String text() {
    return blocks.stream().map(Block::text).collect(Collectors.joining("\n"));
  }
}
