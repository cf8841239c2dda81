package mujaz.article;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class MarkupTest {

  @Test
  void the_title_comes_back_from_the_body_where_something_stands_before_the_head() {
    String page =
        "<x-y>\n<html><head><title>The ferry runs again</title></head><body><p>On Monday.</p>";

    assertThat(Markup.parse(page, "").title()).isEqualTo("The ferry runs again");
    assertThat(Markup.parse(page, "").body().text()).isEqualTo("On Monday.");
  }

  @Test
  void the_title_of_a_drawing_is_not_that_of_the_page() {
    String page = "<html><body><svg><title>An arrow</title></svg><p>On Monday.</p>";

    assertThat(Markup.parse(page, "").title()).isEmpty();
  }
}
