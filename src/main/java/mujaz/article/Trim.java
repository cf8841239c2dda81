package mujaz.article;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import mujaz.article.Block.Kind;

/// Takes from the blocks of an article what belongs to the page after all: its title, notices,
/// headings that head nothing.
final class Trim {

  private Trim() {}

  static List<Block> article(List<LinkedLine> lines, List<LinkedLine> lead, String title) {
    List<Block> kept = new ArrayList<>();
    String titleFolded = folded(title);
    for (LinkedLine line : Stream.concat(lead.stream(), lines.stream()).toList()) {
      Block block = line.block();
      boolean repeatsTitle =
          block.kind() == Kind.HEADING
              && !titleFolded.isEmpty()
              && folded(block.text()).equals(titleFolded);
      if (!repeatsTitle && !Notices.contain(block.text()) && !isRepeat(block, kept)) {
        kept.add(block);
      }
    }
    while (!kept.isEmpty() && kept.getLast().kind() == Kind.HEADING) {
      kept.removeLast();
    }
    return kept;
  }

  private static boolean isRepeat(Block block, List<Block> kept) {
    return !kept.isEmpty() && kept.getLast().text().equals(block.text());
  }

  static String folded(String text) {
    return text.toLowerCase(Locale.ROOT).replaceAll("[^\\p{L}\\p{N}]+", "");
  }
}
