package mujaz.bot;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class PageTest {

  private static List<Integer> seven(int from, int most) {
    return IntStream.range(0, 7).skip(from).limit(most).boxed().toList();
  }

  @Test
  void behind_the_end_the_last_page_is_shown() {
    assertThat(Page.fetched(PageTest::seven, 1, 5))
        .isEqualTo(new Page<>(List.of(0, 1, 2, 3, 4), 1, true));
    assertThat(Page.fetched(PageTest::seven, 9, 5)).isEqualTo(new Page<>(List.of(5, 6), 2, false));
    assertThat(Page.fetched((from, most) -> List.of(), 9, 5))
        .isEqualTo(new Page<>(List.of(), 1, false));
  }
}
