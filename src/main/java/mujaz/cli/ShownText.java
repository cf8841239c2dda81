package mujaz.cli;

import java.io.PrintWriter;
import java.util.Optional;
import mujaz.article.PageText;
import mujaz.article.PageText.Line;
import mujaz.article.PageText.Reason;

/// Shows on a terminal what of a page is the article and what is not, in the order of the page:
/// kept lines in green, dropped ones in a dim red under what is known of the reason; without
/// colours `+` and `-` tell them apart.
final class ShownText {

  private static final String KEPT = "\u001b[32m";
  private static final String DROPPED = "\u001b[2;31m";
  private static final String PLAIN = "\u001b[0m";

  private final PrintWriter out;
  private final boolean coloured;
  private Optional<Reason> last = Optional.empty();

  ShownText(PrintWriter out, boolean coloured) {
    this.out = out;
    this.coloured = coloured;
  }

  void print(PageText page) {
    page.lines().forEach(this::line);
  }

  private void line(Line line) {
    if (!line.dropped().equals(last)) {
      last = line.dropped();
      last.ifPresent(reason -> dropped("[" + reason.what() + ": " + reason.place() + "]"));
    }
    if (line.dropped().isPresent()) {
      dropped(line.text());
    } else {
      out.println(coloured ? KEPT + line.text() + PLAIN : "+ " + line.text());
    }
  }

  private void dropped(String text) {
    out.println(coloured ? DROPPED + text + PLAIN : "- " + text);
  }
}
