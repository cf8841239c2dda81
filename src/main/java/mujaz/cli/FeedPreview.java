package mujaz.cli;

import java.io.PrintWriter;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import mujaz.feed.Entry;
import mujaz.feed.FetchResult.Document;
import mujaz.feed.FirstLook;
import mujaz.feed.ParsedFeed;
import mujaz.feed.SourcePreview.Seen;
import mujaz.feed.Validators;

/// A feed as a person at a terminal reads it.
final class FeedPreview {

  private FeedPreview() {}

  /// With what its server said, how long it took, and when it would be polled next.
  static void print(FirstLook.Legible look, Seen seen, PrintWriter out) {
    Document document = look.fetched().document();
    printTitle(look.parsed(), out);
    out.printf(
        Locale.ROOT,
        "  %,d entries in %,d bytes of %s%n",
        look.parsed().entries().size(),
        document.body().length,
        document.url());
    out.printf(
        Locale.ROOT,
        "  fetched in %d ms, read in %d ms%n",
        seen.fetched().toMillis(),
        seen.read().toMillis());
    out.println("  " + validators(look.fetched().validators()));
    out.println("  next poll in " + SourceTable.shown(seen.next()));
    printEntries(look.parsed(), out);
  }

  static void printTitle(ParsedFeed feed, PrintWriter out) {
    out.println(feed.title().orElse("(no title)") + " [" + feed.format() + "]");
  }

  static void printEntries(ParsedFeed feed, PrintWriter out) {
    feed.entries().forEach(entry -> print(entry, out));
  }

  private static String validators(Validators validators) {
    List<String> told =
        Stream.of(
                validators.etag().map(tag -> "ETag " + tag),
                validators.lastModified().map(at -> "Last-Modified " + at))
            .flatMap(Optional::stream)
            .toList();
    return told.isEmpty()
        ? "no validators: each poll fetches all of it"
        : "validators: " + String.join(", ", told);
  }

  private static void print(Entry entry, PrintWriter out) {
    out.println();
    out.println(entry.title().isEmpty() ? "(no title)" : entry.title());
    entry.details().published().ifPresent(published -> out.println("  " + published));
    entry.link().ifPresent(link -> out.println("  " + link));
  }
}
