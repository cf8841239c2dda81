package mujaz.cli;

import java.io.PrintWriter;
import java.time.Duration;
import java.util.Locale;
import mujaz.SourceCheck.Polled;
import mujaz.feed.Feed;
import mujaz.feed.PollOutcome.Failing;
import mujaz.feed.PollOutcome.Paused;
import mujaz.feed.PollOutcome.Read;
import mujaz.feed.PollOutcome.Removed;
import mujaz.feed.PollOutcome.Unchanged;
import mujaz.feed.ShownAddress;

/// What became of the sources: a line each as far as they are of interest, and how many there were
/// of each kind.
final class SourceTable {

  private final PrintWriter out;
  private final Progress progress;
  private final boolean all;
  private int read;
  private int stored;
  private int unchanged;
  private int paused;
  private int failing;

  /// @param all whether those that did well have a line too
  SourceTable(PrintWriter out, Progress progress, boolean all) {
    this.out = out;
    this.progress = progress;
    this.all = all;
  }

  void printHeading() {
    out.printf(Locale.ROOT, "%-9s %5s %8s %8s  %s%n", "state", "new", "took", "next", "source");
  }

  void add(Polled polled) {
    progress.step();
    switch (polled.outcome()) {
      case Read(int entries, Duration _) -> {
        read++;
        stored += entries;
        print(polled, "read", String.valueOf(entries), all);
      }
      case Unchanged _ -> {
        unchanged++;
        print(polled, "unchanged", "", all);
      }
      case Paused _ -> {
        paused++;
        print(polled, "asks to wait", "", true);
      }
      case Failing(String reason, Duration _) -> {
        failing++;
        print(polled, "fails", "", true);
        out.println("          " + reason);
      }
      case Removed _ -> {
        failing++;
        print(polled, "gone", "", true);
      }
    }
  }

  private void print(Polled polled, String state, String entries, boolean interesting) {
    if (interesting) {
      progress.clear();
      out.printf(
          Locale.ROOT,
          "%-9s %5s %5d ms %8s  %s%n",
          state,
          entries,
          polled.took().toMillis(),
          shown(polled.outcome().next()),
          source(polled.feed()));
    }
  }

  private static String source(Feed feed) {
    String address = ShownAddress.of(feed.url());
    return feed.title().map(title -> title + " – " + address).orElse(address);
  }

  /// Such as `5 min`.
  static String shown(Duration wait) {
    if (wait.toMinutes() < 1) {
      return wait.toSeconds() + " s";
    }
    return wait.toHours() < 3 ? wait.toMinutes() + " min" : wait.toHours() + " h";
  }

  /// In one sentence.
  String summary() {
    progress.clear();
    return String.format(
        Locale.ROOT,
        "%,d sources: %,d read with %,d new entries, %,d unchanged, %,d asked to wait, %,d failing.",
        read + unchanged + paused + failing,
        read,
        stored,
        unchanged,
        paused,
        failing);
  }

  boolean isAllWell() {
    return failing == 0;
  }
}
