package mujaz.article;

import java.util.ArrayList;
import java.util.List;
import mujaz.article.Noise.Rigour;
import org.jsoup.nodes.Element;

/// The text of an article as the page shows it. What the page calls noise is left out first; where
/// hardly anything remains of a page that has text, it is believed less.
final class VisibleText {

  private static final int ENOUGH = 250;
  private static final double ENOUGH_OF_ALL = 0.25;

  private final Element body;
  private final String title;
  private final Sizes all;

  VisibleText(Element body, String title) {
    this.body = body;
    this.title = title;
    this.all = withoutOthers(body, Sizes.of(body, Noise.neverText(body)));
  }

  /// Comments and questions of consent are no article, unless there is nothing else.
  private static Sizes withoutOthers(Element body, Sizes all) {
    Sizes rest = Sizes.of(body, Noise.of(body, all, Rigour.OTHERS));
    return rest.size(body).prose() >= ENOUGH ? rest : all;
  }

  List<Block> blocks() {
    List<Block> best = List.of();
    for (Rigour rigour : List.of(Rigour.STRICT, Rigour.LENIENT, Rigour.NONE)) {
      List<Block> blocks = blocks(rigour);
      if (length(blocks) > length(best) * 2) {
        best = blocks;
      }
      if (length(best) >= ENOUGH && length(best) >= all.size(body).prose() * ENOUGH_OF_ALL) {
        return best;
      }
    }
    return best;
  }

  private List<Block> blocks(Rigour rigour) {
    Sizes sizes = Sizes.of(body, Noise.of(body, all, rigour));
    List<Element> parts = MainElement.of(body, sizes);
    List<LinkedLine> lines = new ArrayList<>();
    parts.forEach(part -> lines.addAll(MarkupLines.ofArticle(part, sizes)));
    return Trim.article(
        Edges.cut(lines), new Lead(body, sizes, title).before(parts.getFirst()), title);
  }

  static int length(List<Block> blocks) {
    return blocks.stream().mapToInt(block -> Sizes.length(block.text())).sum();
  }
}
