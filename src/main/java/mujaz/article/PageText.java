package mujaz.article;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jsoup.nodes.Document;

/// Everything that a page says, in its order, and what became of each line: for people who want to
/// know why an article reads as it does.
///
/// @param lines those of the article among those that were dropped
public record PageText(List<Line> lines) {

  /// @param dropped why, and where on the page it stood; empty: it is part of the article
  public record Line(String text, Optional<Reason> dropped) {}

  /// @param what one or two words, such as `navigation`; `elsewhere` where nothing but the place is
  ///   known
  /// @param place the nearest element that has a name, such as `div.related-posts`
  public record Reason(String what, String place) {}

  public PageText {
    lines = List.copyOf(lines);
  }

  /// What became of a page that this article was read from.
  public static PageText of(String html, Article article) {
    Document page = Markup.parse(html, "");
    List<PageLine> shown = PageLine.of(page.body());
    List<String> blocks = article.blocks().stream().map(Block::text).toList();
    int[] kept = Alignment.of(shown.stream().map(PageLine::text).toList(), blocks);
    DroppedLines reasons = new DroppedLines(article.title());
    List<Line> lines = new ArrayList<>();
    int told = 0;
    for (int at = 0; at < shown.size(); at++) {
      for (; told <= kept[at]; told++) {
        lines.add(kept(blocks.get(told)));
      }
      if (kept[at] == Alignment.NONE) {
        PageLine line = shown.get(at);
        lines.add(new Line(line.text(), Optional.of(reasons.reason(line))));
      }
    }
    blocks.subList(told, blocks.size()).forEach(block -> lines.add(kept(block)));
    return new PageText(lines);
  }

  /// A text of which nothing was dropped.
  public static PageText of(Article article) {
    return new PageText(article.blocks().stream().map(block -> kept(block.text())).toList());
  }

  private static Line kept(String text) {
    return new Line(text, Optional.empty());
  }
}
