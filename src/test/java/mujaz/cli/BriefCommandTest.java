package mujaz.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import picocli.CommandLine;

class BriefCommandTest {

  private static final String ARTICLE =
      """
      افتتاح الجسر الجديد في مدينة الورد
      افتتحت بلدية مدينة الورد صباح اليوم الجسر الجديد فوق النهر بعد ثلاث سنوات من العمل.
      وقال رئيس البلدية إن الجسر سيخفف الازدحام عن وسط المدينة.
      """;

  @TempDir private Path folder;
  private final StringWriter out = new StringWriter();
  private final StringWriter err = new StringWriter();
  private String file = "";

  @BeforeEach
  void writeArticle() throws IOException {
    file = Files.writeString(folder.resolve("bridge.txt"), ARTICLE).toString();
  }

  private int run(String... arguments) {
    return Mujaz.commandLine()
        .setOut(new PrintWriter(out, true))
        .setErr(new PrintWriter(err, true))
        .execute(arguments);
  }

  @Test
  void prints_the_headline_and_the_key_sentences() {
    assertThat(run("brief", file)).isZero();
    assertThat(out.toString().lines().filter(line -> !line.isBlank()))
        .containsExactly(
            "افتتاح الجسر الجديد في مدينة الورد",
            "• افتتحت بلدية مدينة الورد صباح اليوم الجسر الجديد فوق النهر بعد ثلاث سنوات من العمل.",
            "• وقال رئيس البلدية إن الجسر سيخفف الازدحام عن وسط المدينة.");
  }

  @Test
  void the_sentence_that_makes_the_headline_is_not_told_twice() throws IOException {
    String lead = "The ferry of Lake Orla returned to service on Monday, the operator said.";
    String rest = "The repairs of its hull cost nine million, twice as much as planned.";

    assertThat(brief(lead + " " + rest).lines().filter(line -> !line.isBlank()))
        .containsExactly(lead.substring(0, lead.length() - 1), "• " + rest);
  }

  @Test
  void an_explanation_is_not_json() {
    assertThat(run("brief", "--explain", "--json", file)).isEqualTo(2);
    assertThat(err.toString()).contains("--explain or --json, not both").hasLineCount(1);
  }

  private String page() throws IOException {
    String text = "<p>The bridge of Wardtown opened to traffic on Monday after three years.</p>";
    String html = "<html><nav id=top>Sport</nav><body><article>" + text + "</article>";
    return Files.writeString(folder.resolve("bridge.html"), html).toString();
  }

  @Test
  void shows_what_was_kept_of_a_page_and_what_was_dropped() throws IOException {
    assertThat(run("brief", "--show-text", page())).isZero();
    assertThat(out.toString())
        .startsWith("- [navigation: nav#top]\n- Sport\n+ The bridge")
        .doesNotContain("\u001b");
  }

  @Test
  void shows_what_was_kept_and_dropped_in_two_colours_on_a_terminal() throws IOException {
    Mujaz.commandLine()
        .setColorScheme(CommandLine.Help.defaultColorScheme(CommandLine.Help.Ansi.ON))
        .setOut(new PrintWriter(out, true))
        .execute("brief", "--show-text", page());

    assertThat(out.toString()).contains("\u001b[2;31mSport\u001b[0m", "\u001b[32mThe bridge");
  }

  @Test
  void rules_of_sites_can_be_tried_and_what_is_wrong_with_them_is_said() throws IOException {
    Path rules = Files.writeString(folder.resolve("sites.yaml"), "a.example: {drop: 'p['}");

    assertThat(run("brief", "--rules", rules.toString(), file)).isEqualTo(78);
    assertThat(err.toString()).contains("sites.yaml, host \"a.example\", rule drop: \"p[\"");
  }

  @Test
  void a_teaser_is_said_to_be_one() throws IOException {
    String html =
        "<html><body><article><p>The bridge of Wardtown opened to traffic on Monday.</p>"
            + "<p>Continue reading for one euro</p></article></body></html>";
    String teaser = Files.writeString(folder.resolve("teaser.html"), html).toString();

    assertThat(run("brief", teaser)).isZero();
    assertThat(out.toString()).contains("(Only the beginning:");
  }

  @Test
  void of_a_text_all_is_kept() {
    assertThat(run("brief", "--show-text", file)).isZero();
    assertThat(out.toString().lines()).hasSize(2).allMatch(line -> line.startsWith("+ "));
  }

  @Test
  void the_text_is_neither_explained_nor_json() {
    assertThat(run("brief", "--show-text", "--json", file)).isEqualTo(2);
    assertThat(err.toString()).contains("--show-text without --explain and --json");
  }

  @Test
  void explains_each_sentence_by_what_speaks_for_it() {
    assertThat(run("brief", "--explain", "--sentences", "1", file)).isZero();
    assertThat(out.toString()).contains("1 *", "rank", "first sentence +").doesNotContain("\u001b");
  }

  @Test
  void explains_in_colours_on_a_terminal() {
    int status =
        Mujaz.commandLine()
            .setColorScheme(CommandLine.Help.defaultColorScheme(CommandLine.Help.Ansi.ON))
            .setOut(new PrintWriter(out, true))
            .execute("brief", "--explain", "--sentences", "1", file);

    assertThat(status).isZero();
    assertThat(out.toString()).contains("\u001b[1;32mافتتحت بلدية", "\u001b[33mوقال رئيس البلدية");
  }

  @Test
  void keeps_to_a_number_of_characters() {
    assertThat(run("brief", "--characters", "100", file)).isZero();
    assertThat(out.toString()).contains("• افتتحت").doesNotContain("• وقال");
    assertThat(run("brief", "--characters", "-1", file)).isEqualTo(2);
  }

  @Test
  void the_same_article_as_page_or_in_a_feed_gives_the_same_brief_with_its_source()
      throws IOException {
    List<String> lines = ARTICLE.lines().toList();
    String body = "<p>" + lines.get(1) + "</p>\n<p>" + lines.get(2) + "</p>";
    String page =
        "<!DOCTYPE html><html lang=\"ar\"><head><title>%s</title><link rel=\"canonical\" href=\"https://ward.example/bridge\"></head><body><nav><a href=\"/\">الرئيسية</a></nav><article><h1>%s</h1>%s</article></body></html>"
            .formatted(lines.getFirst(), lines.getFirst(), body);
    String feed =
        "<?xml version=\"1.0\"?><rss version=\"2.0\"><channel><title>وكالة الورد</title><item><title>%s</title><description><![CDATA[%s]]></description></item></channel></rss>"
            .formatted(lines.getFirst(), body);

    assertThat(run("brief", file)).isZero();
    String brief = out.toString();
    assertThat(brief(page)).isEqualTo(brief + "\nhttps://ward.example/bridge\n");
    assertThat(brief(feed)).isEqualTo(brief + "\nوكالة الورد\n");
  }

  private String brief(String document) throws IOException {
    out.getBuffer().setLength(0);
    assertThat(run("brief", Files.writeString(folder.resolve("other"), document).toString()))
        .as(err.toString())
        .isZero();
    return out.toString();
  }

  @Test
  void what_is_no_text_is_refused() throws IOException {
    Path pdf = Files.writeString(folder.resolve("a.pdf"), "%PDF-1.7 …");
    Path empty = Files.writeString(folder.resolve("empty.txt"), "\n");

    assertThat(run("brief", pdf.toString())).isEqualTo(1);
    assertThat(run("brief", empty.toString())).isEqualTo(1);
    assertThat(err.toString().lines())
        .satisfiesExactly(
            first -> assertThat(first).contains("neither text nor a page"),
            second -> assertThat(second).contains("there is no article in"));
  }

  @Test
  void the_headline_is_bold_on_a_terminal() {
    CommandLine mujaz = Mujaz.commandLine().setOut(new PrintWriter(out, true));
    mujaz.setColorScheme(CommandLine.Help.defaultColorScheme(CommandLine.Help.Ansi.ON));

    assertThat(mujaz.execute("brief", file)).isZero();
    assertThat(out.toString()).startsWith("\u001b[1mافتتاح الجسر الجديد في مدينة الورد\u001b[22m");
  }

  @Test
  void a_length_is_a_name_or_a_number() throws IOException {
    assertThat(run("brief", "--json", "--length", "short", file)).isZero();
    JsonNode brief = JsonLines.JSON.readTree(out.toString());

    assertThat(brief.path("lang").asText()).isEqualTo("ar");
    assertThat(brief.path("sentences")).hasSize(1);
    assertThat(brief.path("ranking")).hasSize(2);
    assertThat(run("brief", "--sentences", "-1", file)).isEqualTo(2);
  }

  @Test
  void says_in_one_sentence_what_is_wrong() {
    assertThat(run("brief", folder.resolve("none.txt").toString())).isEqualTo(1);
    assertThat(err.toString()).startsWith("mujaz: there is no readable file").hasLineCount(1);
  }
}
