package mujaz.article;

import java.util.List;
import java.util.stream.Collectors;
import mujaz.text.Language;

/// One clean article: its text and nothing else of the page.
///
/// @param title as published, may be empty
/// @param blocks in reading order, may be empty
public record Article(
    String title, Language language, List<Block> blocks, Publication publication) {

  public Article {
    blocks = List.copyOf(blocks);
  }

  /// The blocks as plain text, one a line.
  public String text() {
    return blocks.stream().map(Block::text).collect(Collectors.joining("\n"));
  }
}
