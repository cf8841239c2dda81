package mujaz.article;

import java.net.URI;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/// What admins say of single sites: a rule counts for its host and all hosts below it, the longest
/// host first. Immutable; safe for use by many threads.
public final class SiteRules {

  public static final SiteRules NONE = new SiteRules(Map.of());

  private final Map<String, SiteRule> byHost;

  SiteRules(Map<String, SiteRule> byHost) {
    this.byHost = Map.copyOf(byHost);
  }

  /// What came of reading a file of rules.
  public sealed interface Outcome {

    /// Every rule can be used.
    record Valid(SiteRules rules) implements Outcome {}

    /// Some cannot.
    ///
    /// @param problems all of them, one sentence each: which file, host and rule, what is wrong,
    ///   what to write
    record Wrong(List<String> problems) implements Outcome {

      public Wrong {
        problems = List.copyOf(problems);
      }
    }
  }

  /// Reads a YAML file; `docs/extraction.md` describes it. Never throws for what is written there.
  public static Outcome read(Path file) {
    return SiteRulesFile.read(file);
  }

  SiteRule of(URI url) {
    String host = Optional.ofNullable(url.getHost()).orElse("").toLowerCase(Locale.ROOT);
    while (!host.isEmpty() && !byHost.containsKey(host)) {
      host = host.contains(".") ? host.substring(host.indexOf('.') + 1) : "";
    }
    return byHost.getOrDefault(host, SiteRule.NONE);
  }
}
