package mujaz.demo;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// Decides what is published and when: the reports of `script.txt`, in its order.
///
/// The reports above the line `---` are out when the newsroom opens, one every [#OPENING_GAP]
/// before now; each call of [#publishNext()] adds one of the others. Safe for use by several
/// threads.
final class Script {

  /// A report and the instant at which it came out.
  record Published(Report report, Instant at) {}

  static final Duration OPENING_GAP = Duration.ofMinutes(25);

  private final InstantSource clock;
  private final List<Published> published = new ArrayList<>();
  private final List<Report> waiting;

  Script(List<Report> opening, List<Report> later, InstantSource clock) {
    this.clock = clock;
    this.waiting = new ArrayList<>(later);
    Instant now = clock.instant();
    for (int i = 0; i < opening.size(); i++) {
      Duration age = OPENING_GAP.multipliedBy(opening.size() - i);
      published.add(new Published(opening.get(i), now.minus(age)));
    }
  }

  static Script bundled(Newspapers newspapers, InstantSource clock) {
    List<Report> opening = new ArrayList<>();
    List<Report> later = new ArrayList<>();
    List<Report> part = opening;
    for (String line : FrontMatter.text("script.txt").lines().toList()) {
      if (line.equals("---")) {
        part = later;
      } else {
        part.add(Report.read(line, newspapers));
      }
    }
    return new Script(opening, later, clock);
  }

  /// Publishes the next report of the script; empty when there is none left.
  synchronized Optional<Published> publishNext() {
    if (waiting.isEmpty()) {
      return Optional.empty();
    }
    Published next = new Published(waiting.removeFirst(), clock.instant());
    published.add(next);
    return Optional.of(next);
  }

  /// What an outlet has published, newest first.
  synchronized List<Published> by(Outlet outlet) {
    return published.reversed().stream().filter(p -> p.report().outlet().equals(outlet)).toList();
  }

  synchronized Optional<Published> at(String path) {
    return published.stream().filter(p -> p.report().path().equals(path)).findFirst();
  }

  synchronized List<Published> all() {
    return List.copyOf(published);
  }
}
