package mujaz.feed;

import crawlercommons.robots.BaseRobotRules;
import crawlercommons.robots.SimpleRobotRules;
import crawlercommons.robots.SimpleRobotRules.RobotRulesMode;
import crawlercommons.robots.SimpleRobotRulesParser;
import java.net.URI;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;

/// What the robots.txt of a site asks of us (RFC 9309). Immutable; safe for use by many threads.
final class RobotsFile {

  /// The file of a site that has none: everything is allowed.
  static final RobotsFile NONE = new RobotsFile(new SimpleRobotRules(RobotRulesMode.ALLOW_ALL));

  /// More than the standard has every reader read (500 KiB); what follows is not looked at.
  static final int MOST_BYTES = 512 << 10;

  private static final List<String> OUR_NAMES = List.of("mujaz");
  private static final Duration LONGEST_DELAY = Duration.ofSeconds(30);

  private final BaseRobotRules rules;

  private RobotsFile(BaseRobotRules rules) {
    this.rules = rules;
  }

  /// Reads a file, whatever its bytes are: what is no rule is passed over.
  static RobotsFile read(URI url, byte[] body) {
    byte[] read = body.length > MOST_BYTES ? Arrays.copyOf(body, MOST_BYTES) : body;
    SimpleRobotRulesParser parser = new SimpleRobotRulesParser(Long.MAX_VALUE, 1);
    return new RobotsFile(parser.parseContent(url.toString(), read, "text/plain", OUR_NAMES));
  }

  boolean permits(URI page) {
    return rules.isAllowed(page.toString());
  }

  /// How long to wait between two requests (`Crawl-delay`, which many sites still write): half a
  /// minute at most, zero when nothing is asked.
  Duration delay() {
    Duration wish = Duration.ofMillis(Math.max(rules.getCrawlDelay(), 0));
    return wish.compareTo(LONGEST_DELAY) > 0 ? LONGEST_DELAY : wish;
  }
}
