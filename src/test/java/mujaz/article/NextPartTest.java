package mujaz.article;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.util.Optional;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class NextPartTest {

  private static Optional<String> second(String first, String link) {
    return NextPart.of(Jsoup.parse(link, first), URI.create(first), 2).map(URI::toString);
  }

  @ParameterizedTest
  @CsvSource({
    "https://a.example/story, ?page=2",
    "https://a.example/story/, https://a.example/story/2/",
    "https://a.example/story, /story/page/2",
    "https://a.example/moor, /moor/seite-2",
    "https://a.example/show.php?id=4, show.php?id=4&p=2",
    "https://a.example/a/story.html, /a/story-2.html",
    "https://www.a.example/story, http://a.example/story_2"
  })
  void the_next_part_has_the_address_of_the_first_and_a_number(String first, String link) {
    assertThat(second(first, "<link rel=next href='" + link + "'>")).isPresent();
    assertThat(second(first, "<a href='" + link + "'>2</a>")).isPresent();
    assertThat(second(first, "<a href='" + link + "'>٢</a>")).isPresent();
    assertThat(second(first, "<a href='" + link + "'>The second</a>")).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({
    "https://a.example/story, /another-story",
    "https://a.example/story, https://b.example/story?page=2",
    "https://a.example/story, /story/comment-page-2",
    "https://a.example/story, ?page=3",
    "https://a.example/story, ?page=2&sort=new",
    "https://a.example/story, ?replytocom=2",
    "https://a.example/story, javascript:next(2)",
    "https://a.example/story-1.html, /story-2.html",
    "https://a.example/2, /3"
  })
  void the_next_article_is_no_next_part(String first, String link) {
    assertThat(second(first, "<a rel=next href='" + link + "'>2</a>")).isEmpty();
  }

  @Test
  void later_parts_are_told_by_their_number() {
    String pages = "<a href=/s>1</a><b>2</b><a href=/s/3>3</a>";

    assertThat(
            NextPart.of(
                Jsoup.parse(pages, "https://a.example/s/2"), URI.create("https://a.example/s"), 3))
        .contains(URI.create("https://a.example/s/3"));
  }
}
