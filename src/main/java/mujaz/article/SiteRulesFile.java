package mujaz.article;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import java.io.IOException;
import java.net.IDN;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import mujaz.article.SiteRules.Outcome;
import org.jsoup.select.Evaluator;
import org.jspecify.annotations.Nullable;

/// Reads a file of rules: hosts, below each `keep`, `drop`, `title` and `date`, each a selector or
/// a list of them. Gathers all that is wrong. Used by one thread.
final class SiteRulesFile {

  private static final long LARGEST = 1_000_000;
  private static final List<String> RULES = List.of("keep", "drop", "title", "date");

  private static final Pattern HOST =
      Pattern.compile("(?:[a-z0-9_](?:[a-z0-9_-]{0,61}[a-z0-9])?\\.)+[a-z0-9-]{1,63}");

  private static final ObjectMapper YAML =
      YAMLMapper.builder().enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION).build();

  private final Path file;
  private final List<String> problems = new ArrayList<>();

  private SiteRulesFile(Path file) {
    this.file = file;
  }

  static Outcome read(Path file) {
    return new SiteRulesFile(file).outcome();
  }

  private Outcome outcome() {
    Map<String, SiteRule> rules = text().flatMap(this::tree).map(this::rules).orElseGet(Map::of);
    return problems.isEmpty()
        ? new Outcome.Valid(new SiteRules(rules))
        : new Outcome.Wrong(problems);
  }

  private Optional<String> text() {
    try {
      if (Files.size(file) > LARGEST) {
        problems.add(file + ": larger than a megabyte; write fewer rules");
        return Optional.empty();
      }
      return Optional.of(Files.readString(file, StandardCharsets.UTF_8));
    } catch (IOException e) {
      problems.add(file + ": cannot be read; write the path of a YAML file in UTF-8");
      return Optional.empty();
    }
  }

  private Optional<JsonNode> tree(String text) {
    try {
      return Optional.of(YAML.readTree(text));
    } catch (JsonProcessingException e) {
      String where =
          Optional.ofNullable(e.getLocation()).map(at -> ", line " + at.getLineNr()).orElse("");
      String why = e.getOriginalMessage().lines().findFirst().orElse("").strip();
      problems.add("%s%s: this is not YAML (%s); mend it there".formatted(file, where, why));
      return Optional.empty();
    }
  }

  private Map<String, SiteRule> rules(JsonNode root) {
    Map<String, SiteRule> rules = new HashMap<>();
    if (root.isObject()) {
      root.properties().forEach(site -> site(site.getKey(), site.getValue(), rules));
    } else if (!root.isMissingNode() && !root.isNull()) {
      problems.add(file + ": write a host, a colon, and its rules below it");
    }
    return rules;
  }

  private void site(String written, JsonNode site, Map<String, SiteRule> rules) {
    Optional<String> host = host(written);
    if (host.isEmpty()) {
      problems.add(
          "%s, host %s: this is no host; write one such as news.example.com, which stands for those below it too"
              .formatted(file, shown(written)));
    } else if (!site.isObject() || site.isEmpty()) {
      problem(written, "has no rules; write keep, drop, title or date below it");
    } else if (rules.put(host.get(), rule(written, site)) != null) {
      problem(written, "stands here twice; keep one of them");
    }
  }

  private static Optional<String> host(String written) {
    try {
      String host = IDN.toASCII(written.strip(), IDN.ALLOW_UNASSIGNED).toLowerCase(Locale.ROOT);
      return Optional.of(host).filter(name -> HOST.matcher(name).matches());
    } catch (IllegalArgumentException e) {
      return Optional.empty();
    }
  }

  private SiteRule rule(String host, JsonNode site) {
    Map<String, Evaluator> selectors = new LinkedHashMap<>();
    site.properties().forEach(rule -> selector(host, rule.getKey(), rule.getValue(), selectors));
    return new SiteRule(
        get(selectors, "keep"),
        get(selectors, "drop"),
        get(selectors, "title"),
        get(selectors, "date"));
  }

  private static Optional<Evaluator> get(Map<String, Evaluator> selectors, String rule) {
    @Nullable Evaluator selector = selectors.get(rule);
    return Optional.ofNullable(selector);
  }

  private void selector(
      String host, String rule, JsonNode written, Map<String, Evaluator> selectors) {
    if (!RULES.contains(rule)) {
      problem(
          host, "rule " + shown(rule) + ": there is no such rule; write keep, drop, title or date");
      return;
    }
    List<String> parts = new ArrayList<>();
    (written.isArray() ? written : List.of(written)).forEach(part -> parts.add(part.asText("")));
    List<String> faults = parts.stream().flatMap(part -> CssSelector.fault(part).stream()).toList();
    faults.forEach(fault -> problem(host, "rule " + rule + ": " + fault));
    if (parts.isEmpty()) {
      problem(host, "rule " + rule + ": is empty; write a CSS selector");
    } else if (faults.isEmpty()) {
      selectors.put(rule, CssSelector.of(String.join(", ", parts)));
    }
  }

  private void problem(String host, String what) {
    problems.add("%s, host %s, %s".formatted(file, shown(host), what));
  }

  private static String shown(String written) {
    return CssSelector.shown(written);
  }
}
