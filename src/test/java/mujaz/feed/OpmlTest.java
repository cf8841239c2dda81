package mujaz.feed;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import mujaz.feed.OpmlResult.NotOpml;
import mujaz.feed.OpmlResult.Sources;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class OpmlTest {

  private final OpmlParser parser = new OpmlParser();

  @Test
  void reads_sources_with_the_folders_around_them() {
    Sources list =
        read(
            """
            <?xml version="1.0" encoding="UTF-8"?>
            <opml version="2.0"><head><title>مصادري</title></head><body>
              <outline text="العالم" title="أخبار العالم">
                <outline text="Europe">
                  <outline type="rss" text="The Harbour &amp; Post" xmlUrl=" https://post.example/rss?a=1&amp;b=2 "/>
                </outline>
              </outline>
              <OUTLINE TEXT="Alone" XMLURL="https://alone.example/feed" category="/Science/Physics,Weather/"/>
              <outline text="empty folder"/>
            </body></opml>
            """);

    assertThat(list.title()).contains("مصادري");
    assertThat(list.sources())
        .containsExactly(
            new OpmlSource(
                "https://post.example/rss?a=1&b=2",
                Optional.of("The Harbour & Post"),
                List.of("أخبار العالم", "Europe")),
            new OpmlSource(
                "https://alone.example/feed", Optional.of("Alone"), List.of("Physics", "Weather")));
    assertThat(list.unnamed()).isEqualTo(1);
  }

  @Test
  void what_is_written_is_read_again() {
    List<OpmlSource> sources =
        List.of(
            new OpmlSource("https://a.example/?x=1&y=\"2\"", Optional.of("<A> & \"B\""), List.of()),
            new OpmlSource(
                "https://b.example/", Optional.of("مرفأ"), List.of("Sea & sky", "Ports")),
            new OpmlSource("https://c.example/", Optional.of("C"), List.of("Sea & sky")));

    Sources again = read(new OpmlWriter().write("Mine & yours", sources));

    assertThat(again.title()).contains("Mine & yours");
    assertThat(again.sources())
        .containsExactlyInAnyOrder(
            sources.get(0),
            new OpmlSource("https://b.example/", Optional.of("مرفأ"), List.of("Sea & sky")),
            new OpmlSource("https://b.example/", Optional.of("مرفأ"), List.of("Ports")),
            sources.get(2));
  }

  @Test
  void reads_a_list_that_is_not_well_formed() {
    Sources list =
        read(
            """
            <opml><body><outline text="Salt & pepper" xmlUrl="https://a.example/?a=1&b=2">
            <outline text=open xmlUrl=https://b.example/
            """);

    assertThat(list.sources()).extracting(OpmlSource::url).contains("https://a.example/?a=1&b=2");
  }

  @Test
  void s_25_expands_no_entities_of_the_document() {
    Sources list =
        read(
            """
            <!DOCTYPE opml [<!ENTITY file SYSTEM "file:///etc/hostname"><!ENTITY ten "aaaaaaaaaa">
              <!ENTITY hundred "&ten;&ten;&ten;&ten;&ten;&ten;&ten;&ten;&ten;&ten;">]>
            <opml><body><outline text="&file;&hundred;" xmlUrl="https://a.example/"/></body></opml>
            """);

    assertThat(list.sources().getFirst().title().orElse("")).doesNotContain("aaaaaaaaaa");
  }

  @Test
  @Timeout(value = 30, unit = TimeUnit.SECONDS)
  void s_25_refuses_a_million_outlines_before_it_reads_them() {
    String bomb = "<opml><body>" + "<outline/>".repeat(1_000_000);

    assertThat(refused(bomb)).contains("50000 outlines");
    assertThat(refused("<opml>" + " ".repeat(OpmlParser.MOST_BYTES))).contains("16 MB");
  }

  @Test
  @Timeout(value = 30, unit = TimeUnit.SECONDS)
  void s_25_reads_outlines_that_are_nested_without_end() {
    String open = "<outline text='&lt;b>deep'>".repeat(50_000);

    Sources list = read("<opml><body>" + open + "<outline xmlUrl='https://a.example/'/>");

    assertThat(list.sources()).allMatch(source -> source.folders().size() <= 8);
  }

  @Test
  void s_25_names_are_one_line_of_bounded_length() {
    String endless = "سطر\n\u202Eطويل ".repeat(10_000);

    Sources list =
        read(
            "<opml><body><outline text='"
                + endless
                + "' xmlUrl='https://a.example/'/></body></opml>");

    assertThat(list.sources().getFirst().title().orElse(""))
        .hasSizeBetween(100, 200)
        .doesNotContain("\n", "\u202E");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "hello",
        "{\"opml\": 1}",
        "<html><body>hi</body></html>",
        "<rss></rss>",
        "\0\0"
      })
  void says_what_is_no_list(String text) {
    assertThat(refused(text)).isEqualTo("The document is not a list of sources in OPML.");
  }

  private Sources read(String text) {
    return (Sources) parser.parse(text.getBytes(StandardCharsets.UTF_8));
  }

  private String refused(String text) {
    return ((NotOpml) parser.parse(text.getBytes(StandardCharsets.UTF_8))).reason();
  }
}
