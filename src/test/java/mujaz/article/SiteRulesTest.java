package mujaz.article;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.IDN;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import mujaz.article.SiteRules.Outcome;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SiteRulesTest {

  private static final URI PAGE = URI.create("https://news.example.com/1");

  @TempDir private Path folder;

  private Outcome read(String yaml) throws IOException {
    return SiteRules.read(Files.writeString(folder.resolve("sites.yaml"), yaml));
  }

  private SiteRules valid(String yaml) throws IOException {
    return ((Outcome.Valid) read(yaml)).rules();
  }

  private List<String> problems(String yaml) throws IOException {
    return ((Outcome.Wrong) read(yaml)).problems();
  }

  private String narrowed(String rules, String html) throws IOException {
    Document page = Jsoup.parse(html);
    return valid("example.com:\n" + rules.indent(2)).of(PAGE).narrowed(page).body().text();
  }

  @Test
  void a_rule_counts_for_its_host_and_those_below_it_and_the_longest_host_wins()
      throws IOException {
    SiteRules rules =
        valid("example.com: {title: h1}\nnews.example.com: {date: time}\nخبر.example: {drop: b}");

    assertThat(rules.of(URI.create("https://example.com/")).title()).isPresent();
    assertThat(rules.of(URI.create("https://WWW.Example.com/")).title()).isPresent();
    assertThat(rules.of(URI.create("https://m.news.example.com/")).title()).isEmpty();
    assertThat(rules.of(URI.create("https://m.news.example.com/")).date()).isPresent();
    assertThat(rules.of(URI.create("https://" + IDN.toASCII("خبر") + ".example/")).drop())
        .isPresent();
    assertThat(rules.of(URI.create("https://badexample.com/"))).isEqualTo(SiteRule.NONE);
    assertThat(rules.of(URI.create(""))).isEqualTo(SiteRule.NONE);
  }

  @Test
  void only_what_is_kept_remains_and_nothing_that_is_dropped() throws IOException {
    assertThat(
            narrowed(
                "keep: [.lead, .text]\ndrop: .box",
                "<p>Menu</p><aside class=lead>One</aside><div class=text>Two<p class=box>Ad</p><p class=text>Three</p></div>"))
        .isEqualTo("One Two Three");
  }

  @Test
  void a_rule_that_finds_nothing_changes_nothing() throws IOException {
    assertThat(narrowed("keep: .gone\ndrop: .gone", "<p>All</p>")).isEqualTo("All");
  }

  @Test
  void the_whole_page_cannot_be_dropped() throws IOException {
    assertThat(narrowed("drop: body", "<p>All</p>")).isEqualTo("All");
  }

  @Test
  void title_and_date_come_from_where_the_rule_says() throws IOException {
    Document page =
        Jsoup.parse("<b class=t>The title</b><time datetime=2026-11-20>yesterday</time>");
    SiteRule rule = valid("example.com: {title: .t, date: time}").of(PAGE);

    assertThat(rule.title(page)).contains("The title");
    assertThat(rule.date(page)).contains("2026-11-20");
    assertThat(SiteRule.NONE.title(page)).isEqualTo(Optional.empty());
  }

  @Test
  void a_rule_is_applied_before_the_general_extraction() throws IOException {
    String html =
        "<html><head><title>Site</title></head><body><h2 class=t>Bridge to reopen</h2><i>2026-11-20</i>"
            + "<div class='related box'><p>The council said that the old bridge would reopen soon.</p></div>"
            + "<p class=ad>The best cables in town are sold here, at half of the price of last year.</p></body>";
    SiteRules rules = valid("example.com: {keep: '.box, .ad', drop: .ad, title: .t, date: i}");

    Article article = new ArticleExtractor(rules, InstantSource.system()).extract(html, PAGE);

    assertThat(article.text()).isEqualTo("The council said that the old bridge would reopen soon.");
    assertThat(article.title()).isEqualTo("Bridge to reopen");
    assertThat(article.publication().published()).contains(Instant.parse("2026-11-20T00:00:00Z"));
  }

  @Test
  void everything_that_is_wrong_is_named_with_its_file_host_and_rule() throws IOException {
    String file = folder.resolve("sites.yaml").toString();

    assertThat(
            problems(
                """
                https://a.example/: {keep: p}
                b.example: {kep: p, drop: 'div[', title: []}
                c.example:
                """))
        .satisfiesExactly(
            host ->
                assertThat(host)
                    .startsWith(file + ", host \"https://a.example/\": this is no host"),
            key ->
                assertThat(key)
                    .startsWith(
                        file
                            + ", host \"b.example\", rule \"kep\": there is no such rule; write keep"),
            css ->
                assertThat(css)
                    .startsWith(
                        file + ", host \"b.example\", rule drop: \"div[\" is no CSS selector ("),
            empty -> assertThat(empty).endsWith("rule title: is empty; write a CSS selector"),
            none -> assertThat(none).contains("host \"c.example\", has no rules"));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        " ",
        "[",
        "p:has(",
        ")",
        ",",
        ">>",
        "p:nth-child(",
        "div:eq(x)",
        ":unknown",
        "\\",
        "a[=b]",
        "::before",
        "p:matches((a+)+$)",
        "[class~=(a+)+$]",
        "p:matchText",
        "p:has(a:has(b:has(c:has(d))))",
        "*:not(*:not(*:not(*:not(*))))"
      })
  void a_hostile_selector_is_refused(String selector) throws IOException {
    String quoted = "'" + selector.replace("'", "''") + "'";

    assertThat(problems("a.example: {drop: " + quoted + "}")).hasSize(1);
  }

  @Test
  void long_and_deep_selectors_are_refused() throws IOException {
    assertThat(problems("a.example: {drop: '" + "div ".repeat(10_000) + "'}")).hasSize(1);
    assertThat(problems("a.example: {drop: '" + ":not(".repeat(5_000) + "'}"))
        .singleElement()
        .asString()
        .hasSizeLessThan(400);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "*",
        "a.example",
        "- p",
        "{",
        "a.example: {keep: p}\na.example: {drop: p}",
        "a.example: {keep: {x: y}}"
      })
  void what_is_no_file_of_rules_is_refused(String yaml) throws IOException {
    assertThat(problems(yaml)).isNotEmpty();
  }

  @Test
  void an_empty_file_has_no_rules_and_a_missing_one_is_named() throws IOException {
    assertThat(valid("# nothing yet\n").of(PAGE)).isEqualTo(SiteRule.NONE);
    assertThat(SiteRules.read(folder.resolve("none.yaml")))
        .isInstanceOfSatisfying(
            Outcome.Wrong.class,
            wrong -> assertThat(wrong.problems().getFirst()).contains("none.yaml: cannot be read"));
  }
}
