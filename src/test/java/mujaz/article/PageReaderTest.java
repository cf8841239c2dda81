package mujaz.article;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import mujaz.feed.FetchResult;
import mujaz.feed.FetchResult.Document;
import mujaz.feed.FetchResult.Failed;
import mujaz.feed.FetchResult.Fetched;
import mujaz.feed.Validators;
import org.junit.jupiter.api.Test;

class PageReaderTest {

  private static final String FIRST = "https://a.example/story";

  private final Map<String, FetchResult> site = new HashMap<>();
  private final List<String> fetched = new ArrayList<>();

  private static Document page(String url, int part, int next) {
    String text =
        "<p>Part %d of the report tells what happened on day %d at the dam.</p>"
            .formatted(part, part)
            .concat(
                "<p>Witnesses of day %d saw the water rise by %d metres in an hour.</p>"
                    .formatted(part, part));
    String html =
        "<html><body><article><h1>The dam</h1>%s</article><div class=pager><a rel=next href='?page=%d'>Next</a></div>"
            .formatted(text, next);
    return new Document(URI.create(url), "text/html", html.getBytes(StandardCharsets.UTF_8));
  }

  private void publish(int part, int content) {
    Document page = page(FIRST + "?page=" + part, content, part + 1);
    site.put(FIRST + "?page=" + part, new Fetched(page, Validators.NONE, Optional.empty()));
  }

  private Article read() throws InterruptedException {
    PageReader reader =
        new PageReader(
            request -> {
              fetched.add(request.url().toString());
              return site.getOrDefault(request.url().toString(), new Failed("not there"));
            },
            new ArticleExtractor());
    return reader.read(page(FIRST, 1, 2));
  }

  @Test
  void the_parts_of_an_article_are_read_in_order() throws Exception {
    publish(2, 2);
    publish(3, 3);

    assertThat(read().blocks())
        .extracting(Block::text)
        .hasSize(6)
        .startsWith("Part 1 of the report tells what happened on day 1 at the dam.")
        .endsWith("Witnesses of day 3 saw the water rise by 3 metres in an hour.");
  }

  @Test
  void no_more_than_five_parts_are_read() throws Exception {
    for (int part = 2; part < 20; part++) {
      publish(part, part);
    }

    assertThat(read().blocks()).hasSize(10);
    assertThat(fetched).hasSize(4);
  }

  @Test
  void a_part_that_fails_leaves_what_was_read_before() throws Exception {
    assertThat(read().blocks()).hasSize(2);
    assertThat(fetched).hasSize(1);
  }

  @Test
  void the_same_text_under_another_address_is_not_read_again() throws Exception {
    publish(2, 1);
    publish(3, 3);

    assertThat(read().blocks()).hasSize(2);
    assertThat(fetched).hasSize(1);
  }
}
