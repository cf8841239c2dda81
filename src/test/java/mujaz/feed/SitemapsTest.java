package mujaz.feed;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.zip.GZIPOutputStream;
import mujaz.feed.ParseResult.NotAFeed;
import mujaz.feed.ParseResult.Parsed;
import org.junit.jupiter.api.Test;

class SitemapsTest {

  private static final URI URL = URI.create("https://news.example/sitemaps/news.xml");

  private static final String NEWS =
      """
      <?xml version="1.0" encoding="UTF-8"?>
      <urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9"
              xmlns:news="http://www.google.com/schemas/sitemap-news/0.9">
        <url>
          <loc>https://news.example/2026/bridge?a=1&amp;b=2</loc>
          <lastmod>2026-11-22T10:30:00+03:00</lastmod>
          <news:news>
            <news:publication><news:name>صدى المدينة</news:name><news:language>ar</news:language></news:publication>
            <news:publication_date>2026-11-22T09:00:00+03:00</news:publication_date>
            <news:title><![CDATA[افتتاح الجسر & عودة الحركة]]></news:title>
            <news:keywords>نقل، جسور, مدينة</news:keywords>
          </news:news>
        </url>
        <url>
          <loc>/2026/library</loc>
          <news:news>
            <news:publication><news:name>صدى المدينة</news:name><news:language>en</news:language></news:publication>
            <news:publication_date>2026-11-22</news:publication_date>
            <news:title>Library opens at night</news:title>
          </news:news>
        </url>
      </urlset>
      """;

  private final FeedParser parser = new FeedParser();

  @Test
  void a_news_sitemap_gives_links_titles_dates_and_languages() {
    ParsedFeed feed = parsed(NEWS);

    assertThat(feed.format()).isEqualTo("news_sitemap");
    assertThat(feed.title()).contains("صدى المدينة");
    Entry newest = feed.entries().getFirst();
    assertThat(newest.link()).contains("https://news.example/2026/bridge?a=1&b=2");
    assertThat(newest.title()).isEqualTo("افتتاح الجسر & عودة الحركة");
    assertThat(newest.details().published()).contains(Instant.parse("2026-11-22T06:00:00Z"));
    assertThat(newest.details().lang()).contains("ar");
    assertThat(newest.details().categories()).containsExactly("نقل", "جسور", "مدينة");
    Entry other = feed.entries().getLast();
    assertThat(other.link()).contains("https://news.example/2026/library");
    assertThat(other.details().lang()).contains("en");
  }

  @Test
  void a_plain_sitemap_gives_links_newest_first() {
    ParsedFeed feed =
        parsed(
            "<urlset><url><loc>https://news.example/old</loc><lastmod>2026-01-01</lastmod></url>"
                + "<url><loc>https://news.example/undated</loc></url>"
                + "<url><loc> https://news.example/new </loc><lastmod>2026-11-01</lastmod></url></urlset>");

    assertThat(feed.format()).isEqualTo("sitemap");
    assertThat(feed.entries())
        .extracting(entry -> entry.link().orElseThrow())
        .containsExactly(
            "https://news.example/new", "https://news.example/old", "https://news.example/undated");
    assertThat(feed.entries().getLast().details().published()).isEmpty();
  }

  @Test
  void of_a_large_sitemap_the_newest_thousand_are_read() {
    StringBuilder urls = new StringBuilder("<urlset>");
    for (int i = 0; i < 20_000; i++) {
      Instant changed = Instant.parse("2020-01-01T00:00:00Z").plusSeconds(i * 3_600L);
      urls.append("<url><loc>https://news.example/")
          .append(i)
          .append("</loc><lastmod>")
          .append(changed)
          .append("</lastmod></url>");
    }

    ParsedFeed feed = parsed(urls + "</urlset>");

    assertThat(feed.entries()).hasSize(1_000);
    assertThat(feed.entries().getFirst().link()).contains("https://news.example/19999");
  }

  @Test
  void a_sitemap_that_is_not_well_formed_is_repaired() {
    String broken = NEWS.replace("Library opens", "Books & Library opens").replace("</urlset>", "");

    assertThat(parsed(broken).entries())
        .extracting(Entry::title)
        .contains("Books & Library opens at night");
  }

  @Test
  void a_gzipped_sitemap_is_opened_whatever_its_type_says() throws Exception {
    byte[] file = gzipped(NEWS.getBytes(StandardCharsets.UTF_8));

    assertThat(parsed(new FetchResult.Document(URL, "application/octet-stream", file)).entries())
        .hasSize(2);
  }

  @Test
  void s_20_a_gzip_bomb_is_refused() throws Exception {
    byte[] bomb = gzipped(new byte[Gzipped.LARGEST + 1]);

    assertThat(parser.parse(new FetchResult.Document(URL, "application/x-gzip", bomb)))
        .isEqualTo(new NotAFeed("The document is larger than 16 MB."));
  }

  @Test
  void s_15_entities_of_a_sitemap_are_never_opened() {
    String hostile =
        "<!DOCTYPE urlset [<!ENTITY secret SYSTEM \"file:///etc/hostname\">]><urlset><url>"
            + "<loc>https://news.example/&secret;</loc></url></urlset>";

    assertThat(parsed(hostile).entries().getFirst().link())
        .hasValueSatisfying(link -> assertThat(link).contains("secret"));
  }

  @Test
  void an_index_alone_has_no_entries() {
    assertThat(parser.parse(document(index())))
        .isInstanceOfSatisfying(
            NotAFeed.class, index -> assertThat(index.reason()).contains("index of sitemaps"));
  }

  @Test
  void of_an_index_the_newest_parts_are_read_those_for_news_first() {
    assertThat(parser.read(document(index())))
        .isEqualTo(
            new Contents.Index(
                java.util.List.of(
                    URI.create("https://news.example/news-today.xml.gz"),
                    URI.create("https://news.example/posts-3.xml"),
                    URI.create("https://news.example/posts-2.xml"))));
  }

  static String index() {
    return """
    <sitemapindex xmlns="http://www.sitemaps.org/schemas/sitemap/0.9">
      <sitemap><loc>https://news.example/posts-1.xml</loc><lastmod>2024-01-01</lastmod></sitemap>
      <sitemap><loc>https://news.example/posts-2.xml</loc><lastmod>2025-01-01</lastmod></sitemap>
      <sitemap><loc>https://news.example/posts-3.xml</loc><lastmod>2026-11-22T08:00:00Z</lastmod></sitemap>
      <sitemap><loc>/news-today.xml.gz</loc></sitemap>
    </sitemapindex>
    """;
  }

  static byte[] gzipped(byte[] content) throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (GZIPOutputStream file = new GZIPOutputStream(bytes)) {
      file.write(content);
    }
    return bytes.toByteArray();
  }

  private ParsedFeed parsed(String text) {
    return parsed(document(text));
  }

  private ParsedFeed parsed(FetchResult.Document document) {
    return ((Parsed) parser.parse(document)).feed();
  }

  private static FetchResult.Document document(String text) {
    return new FetchResult.Document(URL, "text/xml", text.getBytes(StandardCharsets.UTF_8));
  }
}
