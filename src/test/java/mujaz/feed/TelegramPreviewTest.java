package mujaz.feed;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Objects;
import java.util.Optional;
import mujaz.feed.ParseResult.NotAFeed;
import mujaz.feed.ParseResult.Parsed;
import org.junit.jupiter.api.Test;

class TelegramPreviewTest {

  private static final URI URL = URI.create("https://t.me/s/harbour_news");

  private final FeedParser parser = new FeedParser();

  @Test
  void posts_of_a_channel_become_entries() throws Exception {
    ParsedFeed channel = channel();

    assertThat(channel.format()).isEqualTo("telegram");
    assertThat(channel.title()).contains("أخبار الميناء");
    assertThat(channel.entries())
        .extracting(post -> post.guid().orElseThrow())
        .containsExactly("41", "42", "43");
    Entry post = channel.entries().getFirst();
    assertThat(post.link()).contains("https://t.me/harbour_news/41");
    assertThat(post.title()).isEqualTo("عودة العبّارات إلى العمل صباح الاثنين.");
    assertThat(post.details().published()).contains(Instant.parse("2026-11-22T05:15:00Z"));
    assertThat(post.details().enclosures())
        .containsExactly(
            new Enclosure("https://cdn.example/file/ferry.jpg", Optional.of("image/jpeg")));
    assertThat(post.details().categories()).containsExactly("نقل بحري");
    assertThat(post.details().post()).contains(new Entry.Post(Optional.empty(), false));
  }

  @Test
  void the_text_keeps_its_line_breaks_and_links_and_loses_decoration() throws Exception {
    String html = channel().entries().getFirst().html();

    assertThat(html)
        .contains("صباح الاثنين.<br>قال مدير الميناء")
        .contains("<a href=\"https://harbour.example/ferry?a=1&amp;b=2\">هنا</a>")
        .contains("#نقل_بحري")
        .doesNotContain("onclick", "emoji", "?q=");
  }

  @Test
  void a_forwarded_and_edited_post_says_so_and_leaves_out_what_it_answers() throws Exception {
    Entry post = channel().entries().get(1);

    assertThat(post.details().post()).contains(new Entry.Post(Optional.of("Port Office"), true));
    assertThat(post.title()).isEqualTo("The second berth opens on Tuesday.");
    assertThat(post.html()).doesNotContain("العبّارات");
  }

  @Test
  void a_photo_without_words_is_an_entry_without_text() throws Exception {
    Entry photo = channel().entries().getLast();

    assertThat(photo.title()).isEmpty();
    assertThat(photo.html()).isEmpty();
    assertThat(photo.details().enclosures()).hasSize(1);
  }

  @Test
  void the_posts_before_are_asked_for_by_the_first_number() throws Exception {
    assertThat(TelegramPreview.older(channel(), URL))
        .contains(URI.create("https://t.me/s/harbour_news?before=41"));
  }

  @Test
  void r_101_a_channel_without_a_preview_is_said_so() {
    String contact =
        """
        <!DOCTYPE html><html><head><title>Telegram: Contact @harbour_news</title></head>
        <body><div class="tgme_body_wrap"><div class="tgme_page">
        <div class="tgme_page_title"><span dir="auto">أخبار الميناء</span></div>
        <div class="tgme_page_action"><a class="tgme_action_button_new" href="tg://resolve?domain=harbour_news">View</a></div>
        </div></div></body></html>
        """;

    assertThat(parser.parse(document(contact)))
        .isEqualTo(new NotAFeed(Trouble.NO_PREVIEW.sentence()));
  }

  @Test
  void a_channel_without_posts_is_a_feed_without_entries() {
    String empty =
        "<html><body><section class=\"tgme_channel_history\"><div class=\"tme_no_messages_found\">"
            + "No posts found</div></section></body></html>";

    assertThat(((Parsed) parser.parse(document(empty))).feed().entries()).isEmpty();
  }

  private ParsedFeed channel() throws IOException {
    return ((Parsed) parser.parse(document(page()))).feed();
  }

  static String page() throws IOException {
    try (InputStream file =
        Objects.requireNonNull(TelegramPreviewTest.class.getResourceAsStream("channel.html"))) {
      return new String(file.readAllBytes(), StandardCharsets.UTF_8);
    }
  }

  private static FetchResult.Document document(String html) {
    return new FetchResult.Document(
        URL, "text/html; charset=utf-8", html.getBytes(StandardCharsets.UTF_8));
  }
}
