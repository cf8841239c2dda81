package mujaz.cli;

import java.io.PrintWriter;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import mujaz.delivery.Trace;

/// What became of messages, a line each. Times are those of the machine.
final class TraceTable {

  private static final DateTimeFormatter TIME =
      DateTimeFormatter.ofPattern("uuuu-MM-dd HH:mm:ss", Locale.ROOT)
          .withZone(ZoneId.systemDefault());

  private final PrintWriter out;

  TraceTable(PrintWriter out) {
    this.out = out;
  }

  void printHeading() {
    print("id", "state", "kind", "chat", "try", "owed", "finished", "reason");
  }

  void add(Trace trace) {
    long thread = trace.place().thread();
    print(
        trace.id().value(),
        trace.outcome().state().name().toLowerCase(Locale.ROOT),
        trace.content().kind().toLowerCase(Locale.ROOT),
        trace.place().chat() + (thread == 0 ? "" : "/" + thread),
        trace.outcome().attempts(),
        time(trace.times().owed()),
        trace.times().finished().map(TraceTable::time).orElse("–"),
        line(trace.outcome().reason()));
  }

  /// What came from outside must not steer the terminal, nor turn the order of what follows.
  static String line(String text) {
    return text.replaceAll("[\\p{Cc}\\u202A-\\u202E\\u2066-\\u2069\\u2028\\u2029]", " ");
  }

  private static String time(Instant instant) {
    return TIME.format(instant);
  }

  private void print(Object... columns) {
    out.printf(Locale.ROOT, "%8s  %-9s %-7s %-24s %3s  %-19s  %-19s  %s%n", columns);
  }
}
