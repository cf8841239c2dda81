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
  private final NameWords names = new NameWords();
  private final Sizes all;

  VisibleText(Element body, String title) {
    this.body = body;
    this.title = title;
    this.all = withoutOthers(Sizes.of(body));
  }

  /// Comments and questions of consent are no article, unless there is nothing else.
  private Sizes withoutOthers(Sizes all) {
    Sizes rest = without(all, Rigour.OTHERS);
    return rest.size(body).prose() >= ENOUGH ? rest : all;
  }

  private Sizes without(Sizes sizes, Rigour rigour) {
    return sizes.without(body, Noise.of(body, sizes, names, rigour));
  }

  List<Block> blocks() {
    List<Block> best = List.of();
    int most = 0;
    for (Rigour rigour : List.of(Rigour.STRICT, Rigour.LENIENT, Rigour.NONE)) {
      List<Block> blocks = blocks(rigour);
      int length = length(blocks);
      if (length > most * 2) {
        best = blocks;
        most = length;
      }
      if (most >= ENOUGH && most >= all.size(body).prose() * ENOUGH_OF_ALL) {
        return best;
      }
    }
    return best;
  }

  private List<Block> blocks(Rigour rigour) {
    Sizes sizes = without(all, rigour);
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
