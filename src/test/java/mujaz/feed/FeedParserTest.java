package mujaz.feed;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import mujaz.feed.ParseResult.NotAFeed;
import mujaz.feed.ParseResult.Parsed;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class FeedParserTest {

  private static final URI URL = URI.create("https://news.example/feeds/all");

  private final FeedParser parser = new FeedParser();

  @Test
  void reads_rss_with_its_modules() {
    ParsedFeed feed =
        parsed(
            """
            <?xml version="1.0" encoding="UTF-8"?>
            <rss version="2.0" xmlns:content="http://purl.org/rss/1.0/modules/content/"
                 xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:media="http://search.yahoo.com/mrss/">
              <channel>
                <title>أخبار المدينة</title><link>https://news.example/</link><language>ar-eg</language><ttl>30</ttl>
                <item>
                  <title>افتتاح &amp;quot;المكتبة&amp;quot; الجديدة</title>
                  <link>/2026/library</link>
                  <guid isPermaLink="false">n-1</guid>
                  <description>مقدمة</description>
                  <content:encoded><![CDATA[<p>النص <a href="/map">الكامل</a></p>]]></content:encoded>
                  <pubDate>Sat, 21 Nov 2026 14:05:09 +0300</pubDate>
                  <dc:creator>سلمى حداد</dc:creator>
                  <category>ثقافة</category>
                  <enclosure url="/a.mp3" type="audio/mpeg" length="1"/>
                  <media:content url="https://img.example/1.jpg" type="image/jpeg"/>
                </item>
              </channel>
            </rss>
            """);

    assertThat(feed.format()).isEqualTo("rss_2.0");
    assertThat(feed.title()).contains("أخبار المدينة");
    assertThat(feed.lang()).contains("ar-eg");
    assertThat(feed.ttl()).contains(Duration.ofMinutes(30));
    assertThat(feed.skips()).isEqualTo(Skips.NONE);
    Entry entry = feed.entries().getFirst();
    assertThat(entry.details().lang()).contains("ar-eg");
    assertThat(entry.guid()).contains("n-1");
    assertThat(entry.link()).contains("https://news.example/2026/library");
    assertThat(entry.title()).isEqualTo("افتتاح \"المكتبة\" الجديدة");
    assertThat(entry.html()).contains("النص").contains("https://news.example/map");
    assertThat(entry.details().published()).contains(Instant.parse("2026-11-21T11:05:09Z"));
    assertThat(entry.details().author()).contains("سلمى حداد");
    assertThat(entry.details().categories()).containsExactly("ثقافة");
    assertThat(entry.details().enclosures())
        .containsExactly(
            new Enclosure("https://news.example/a.mp3", Optional.of("audio/mpeg")),
            new Enclosure("https://img.example/1.jpg", Optional.of("image/jpeg")));
  }

  @Test
  void reads_atom_with_xhtml_and_a_base() {
    ParsedFeed feed =
        parsed(
            """
            <feed xmlns="http://www.w3.org/2005/Atom" xml:lang="fr" xml:base="https://journal.example/une/">
              <title type="html">Le &lt;b&gt;Journal&lt;/b&gt;</title>
              <link rel="self" href="feed.xml"/><link href="/"/>
              <entry>
                <id>tag:journal.example,2026:7</id><title>Le tramway revient</title>
                <link href="tramway"/><author><name>Anne Petit</name></author>
                <category term="transports"/>
                <published>2026-11-20T08:00:00+01:00</published><updated>2026-11-21T08:00:00+01:00</updated>
                <content type="xhtml"><div xmlns="http://www.w3.org/1999/xhtml"><p>Il roule <em>déjà</em>.</p></div></content>
              </entry>
            </feed>
            """);

    assertThat(feed.format()).isEqualTo("atom_1.0");
    assertThat(feed.title()).contains("Le Journal");
    assertThat(feed.link()).contains("https://journal.example/");
    assertThat(feed.lang()).contains("fr");
    Entry entry = feed.entries().getFirst();
    assertThat(entry.link()).contains("https://journal.example/une/tramway");
    assertThat(entry.html()).contains("<p>Il roule <em>déjà</em>.</p>");
    assertThat(entry.details().published()).contains(Instant.parse("2026-11-20T07:00:00Z"));
    assertThat(entry.details().author()).contains("Anne Petit");
    assertThat(entry.details().categories()).containsExactly("transports");
  }

  @Test
  void reads_rdf_with_items_beside_the_channel() {
    ParsedFeed feed =
        parsed(
            """
            <rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#" xmlns="http://purl.org/rss/1.0/"
                     xmlns:dc="http://purl.org/dc/elements/1.1/">
              <channel rdf:about="https://x.example/"><title>Новости</title><link>https://x.example/</link></channel>
              <item rdf:about="https://x.example/1"><title>Мост открыт</title><link>https://x.example/1</link>
                <dc:date>2026-11-21T10:00Z</dc:date></item>
            </rdf:RDF>
            """);

    assertThat(feed.format()).isEqualTo("rss_1.0");
    assertThat(feed.entries()).hasSize(1);
    assertThat(feed.entries().getFirst().guid()).contains("https://x.example/1");
    assertThat(feed.entries().getFirst().details().published())
        .contains(Instant.parse("2026-11-21T10:00:00Z"));
  }

  @Test
  void reads_json_feeds() {
    ParsedFeed feed =
        parsed(
            """
            {"version":"https://jsonfeed.org/version/1.1","title":"City","home_page_url":"https://c.example/","language":"en",
             "items":[{"id":7,"url":"/7","title":"A < B","content_html":"<p>Text</p>","date_published":"2026-11-21T10:00:00Z",
                       "authors":[{"name":"Ann"}],"tags":["a","b"],"attachments":[{"url":"/7.mp3","mime_type":"audio/mpeg"}]}]}
            """);

    assertThat(feed.format()).isEqualTo("json_1.1");
    Entry entry = feed.entries().getFirst();
    assertThat(entry.guid()).contains("7");
    assertThat(entry.link()).contains("https://news.example/7");
    assertThat(entry.title()).isEqualTo("A < B");
    assertThat(entry.details().categories()).containsExactly("a", "b");
    assertThat(entry.details().enclosures()).hasSize(1);
  }

  @Test
  void r_127_an_entry_is_in_its_own_language_else_in_that_of_its_feed() {
    ParsedFeed feed =
        parsed(
            """
            <rss version="2.0" xmlns:dc="http://purl.org/dc/elements/1.1/"><channel><language>fr</language>
            <item><title>Un</title></item>
            <item><title>Zwei</title><dc:language>de</dc:language></item></channel></rss>
            """);

    assertThat(feed.entries())
        .extracting(entry -> entry.details().lang().orElse(""))
        .containsExactly("fr", "de");
  }

  @Test
  void r_96_malformed_xml_is_read_all_the_same() {
    ParsedFeed feed =
        parsed(
            """
            Warning: something on line 3
            <rss><channel><title>Fish & Chips</title>
            <item><title>One &nbsp;day</title><description>a <b>bold</b> move<br></description></item>
            <item><title>Two</title>
            """);

    assertThat(feed.title()).contains("Fish & Chips");
    assertThat(feed.entries()).extracting(Entry::title).containsExactly("One day", "Two");
    assertThat(feed.entries().getFirst().html()).contains("<b>bold</b>");
  }

  @Test
  void r_97_a_web_page_is_called_what_it_is() {
    assertThat(reason("<!DOCTYPE html><html><head><title>Home</title></head><body></body></html>"))
        .contains("web page");
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "   ", "hello", "<configuration/>", "{\"a\":1}", "{oops"})
  void what_is_no_feed_is_a_clear_failure(String document) {
    assertThat(reason(document)).endsWith(document.equals("{oops") ? "" : ".").isNotBlank();
  }

  @Test
  void r_111_control_characters_and_lone_surrogates_are_removed() {
    ParsedFeed feed =
        parsed(
            "<rss><channel><item><title>a&#0;b&#x1;c\u0007d&#xD800;e&#x2028;f</title></item></channel></rss>");

    assertThat(feed.entries().getFirst().title()).isEqualTo("abcde f");
  }

  @Test
  void r_113_entities_escaped_twice_are_decoded_to_a_fixed_depth() {
    ParsedFeed feed =
        parsed(
            "<rss><channel><item><title>R&amp;amp;D &amp;nbsp;&amp;lt;now&amp;gt;</title></item></channel></rss>");

    assertThat(feed.entries().getFirst().title()).isEqualTo("R&D <now>");
  }

  @Test
  void s_15_an_external_entity_is_never_opened() {
    ParsedFeed feed =
        parsed(
            """
            <?xml version="1.0"?><!DOCTYPE rss [<!ENTITY x SYSTEM "file:///etc/passwd">]>
            <rss version="2.0"><channel><title>t&x;</title></channel></rss>
            """);

    assertThat(feed.title().orElseThrow()).doesNotContain("root:");
  }

  @Test
  @Timeout(5)
  void s_16_entities_do_not_expand() {
    StringBuilder bomb = new StringBuilder("<!DOCTYPE rss [<!ENTITY a0 \"ha\">");
    for (int i = 1; i < 40; i++) {
      bomb.append("<!ENTITY a%d \"&a%d;&a%d;\">".formatted(i, i - 1, i - 1));
    }
    bomb.append("]><rss><channel><title>&a39;</title></channel></rss>");

    assertThat(parsed(bomb.toString()).title().orElse("").length()).isLessThan(100);
  }

  @Test
  void s_17_an_external_dtd_and_xinclude_are_passed_over() {
    ParsedFeed feed =
        parsed(
            """
            <!DOCTYPE rss SYSTEM "http://127.0.0.1:1/evil.dtd">
            <rss xmlns:xi="http://www.w3.org/2001/XInclude"><channel><title>t</title>
            <xi:include href="file:///etc/passwd" parse="text"/></channel></rss>
            """);

    assertThat(feed.title()).contains("t");
  }

  @Test
  void s_18_an_honest_feed_with_a_doctype_is_read() {
    ParsedFeed feed =
        parsed(
            """
            <?xml version="1.0"?>
            <!DOCTYPE rss PUBLIC "-//Netscape Communications//DTD RSS 0.91//EN" "http://my.netscape.com/publish/formats/rss-0.91.dtd">
            <rss version="0.91"><channel><title>Old</title><item><title>News</title></item></channel></rss>
            """);

    assertThat(feed.format()).isEqualTo("rss_0.91");
    assertThat(feed.entries()).hasSize(1);
  }

  @Test
  @Timeout(10)
  void s_19_deep_nesting_and_many_attributes_end_in_bounded_time() {
    String deep = "<rss><channel><item><description>" + "<a>".repeat(100_000);
    String wide =
        "<rss><channel><title "
            + IntStream.range(0, 100_000)
                .mapToObj(i -> "a" + i + "=\"\" ")
                .collect(Collectors.joining())
            + ">t</title></channel></rss>";

    assertThat(parsed(deep).entries()).hasSize(1);
    assertThat(parser.parse(document(wide))).isNotNull();
  }

  @Test
  @Timeout(5)
  void s_26_a_hostile_json_feed_fails_alone() {
    assertThat(reason("{\"items\":" + "[".repeat(200_000))).isNotBlank();
    assertThat(
            parsed(
                    "{\"items\":[1,null,{\"id\":{\"x\":1},\"title\":[],\"tags\":\"no\",\"authors\":7}]}")
                .entries())
        .hasSize(1);
  }

  @Test
  void what_a_feed_says_of_how_often_it_is_to_be_polled_is_read() {
    ParsedFeed feed =
        parsed(
            """
            <rss version="2.0" xmlns:sy="http://purl.org/rss/1.0/modules/syndication/"><channel>
              <ttl>20</ttl><sy:updatePeriod> Hourly </sy:updatePeriod><sy:updateFrequency>2</sy:updateFrequency>
              <skipHours><hour>0</hour><hour>24</hour><hour>23</hour><hour>-4</hour><hour>noon</hour></skipHours>
              <skipDays><day>Friday</day><day>saturday</day><day>Caturday</day></skipDays>
            </channel></rss>
            """);

    assertThat(feed.ttl()).contains(Duration.ofMinutes(30));
    assertThat(feed.skips())
        .isEqualTo(new Skips(Set.of(0, 23), Set.of(DayOfWeek.FRIDAY, DayOfWeek.SATURDAY)));
  }

  @Test
  void an_atom_feed_can_say_its_period_too_and_nonsense_says_nothing() {
    String atom =
        "<feed xmlns='http://www.w3.org/2005/Atom' xmlns:sy='http://purl.org/rss/1.0/modules/syndication/'>"
            + "<sy:updatePeriod>%s</sy:updatePeriod><sy:updateFrequency>%s</sy:updateFrequency></feed>";

    assertThat(parsed(atom.formatted("daily", "0")).ttl()).contains(Duration.ofDays(1));
    assertThat(parsed(atom.formatted("fortnightly", "1")).ttl()).isEmpty();
    assertThat(parsed(atom.formatted("yearly", "99999999")).ttl()).contains(Duration.ofDays(365));
  }

  private ParsedFeed parsed(String document) {
    return switch (parser.parse(document(document))) {
      case Parsed(ParsedFeed feed) -> feed;
      case NotAFeed(String reason) -> throw new AssertionError(reason);
    };
  }

  private String reason(String document) {
    return switch (parser.parse(document(document))) {
      case Parsed(ParsedFeed feed) -> throw new AssertionError("a feed: " + feed);
      case NotAFeed(String reason) -> reason;
    };
  }

  private static FetchResult.Document document(String text) {
    return new FetchResult.Document(URL, "", text.getBytes(StandardCharsets.UTF_8));
  }
}
