package mujaz.article;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import mujaz.article.Block.Kind;

/// Takes from the blocks of an article what belongs to the page after all: its title, notices,
/// headings that head nothing.
final class Trim {

  private static final Pattern NOTICE =
      Pattern.compile(
          "(?:advertisement|advertising|sponsored|share(?: this.*)?|tweet|print|email|comments?|read more|read also:?.{0,120}"
              + "|related.{0,30}|subscribe.{0,60}|sign up.{0,60}|follow us.{0,60}|photo:.{0,80}|image (?:source|caption|credit).{0,80}"
              + "|getty images|اقرأ أيضا.{0,120}|اقرأ أيضًا.{0,120}|إعلان|شارك.{0,20}|читайте также.{0,120}|реклама|lire aussi.{0,120}|à lire aussi.{0,120}|publicité)");

  private Trim() {}

  static List<Block> article(List<Line> lines, List<Line> lead, String title) {
    List<Block> kept = new ArrayList<>();
    String titleFolded = folded(title);
    for (Line line : Stream.concat(lead.stream(), lines.stream()).toList()) {
      Block block = line.block();
      boolean repeatsTitle =
          block.kind() == Kind.HEADING
              && !titleFolded.isEmpty()
              && folded(block.text()).equals(titleFolded);
      if (!repeatsTitle && !isNotice(block) && !isRepeat(block, kept)) {
        kept.add(block);
      }
    }
    while (!kept.isEmpty() && kept.getLast().kind() == Kind.HEADING) {
      kept.removeLast();
    }
    return kept;
  }

  private static boolean isNotice(Block block) {
    return block.text().length() < 160
        && NOTICE.matcher(block.text().toLowerCase(Locale.ROOT).strip()).matches();
  }

  private static boolean isRepeat(Block block, List<Block> kept) {
    return !kept.isEmpty() && kept.getLast().text().equals(block.text());
  }

  static String folded(String text) {
    return text.toLowerCase(Locale.ROOT).replaceAll("[^\\p{L}\\p{N}]+", "");
  }
}
