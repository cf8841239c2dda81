package mujaz.cli;

import java.io.Console;
import java.io.PrintWriter;
import java.util.Locale;
import java.util.Optional;

/// How far a long command is, on one line of the terminal; nothing where there is no terminal. For
/// one thread.
final class Progress {

  private static final long BETWEEN_NANOS = 100_000_000;
  private static final String CLEAR = "\r\u001b[K";

  private final PrintWriter err;
  private final long total;
  private final boolean shown;
  private long done;
  private long last = System.nanoTime();

  private Progress(PrintWriter err, long total, boolean shown) {
    this.err = err;
    this.total = total;
    this.shown = shown;
  }

  static Progress of(long total, PrintWriter err) {
    boolean terminal = Optional.ofNullable(System.console()).map(Console::isTerminal).orElse(false);
    return new Progress(err, total, terminal);
  }

  /// One more is done.
  void step() {
    done++;
    long now = System.nanoTime();
    if (shown && now - last >= BETWEEN_NANOS) {
      last = now;
      err.print(String.format(Locale.ROOT, "%s%,d of %,d", CLEAR, done, total));
      err.flush();
    }
  }

  /// Takes the line away, so that something else can be printed.
  void clear() {
    if (shown) {
      err.print(CLEAR);
      err.flush();
    }
  }
}
