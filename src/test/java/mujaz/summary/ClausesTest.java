package mujaz.summary;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ClausesTest {

  private static final int LIMIT = 140;

  @ParameterizedTest
  @ValueSource(
      strings = {
        "The ferry, she said, sails.|The ferry|The ferry, she said",
        "It sails... or not|It sails",
        "Will it sail? Nobody knows|Will it sail",
        "The ferry – the old one - sails|The ferry|The ferry – the old one",
        "It cost 1,500 and 3.5 more|",
        "A well-known ferry:red|",
        "قال الوزير: ستبحر العبّارة، ثم تعود|قال الوزير|قال الوزير: ستبحر العبّارة",
        "市长说，渡轮起航|市长说"
      })
  void a_clause_ends_where_a_sign_stands_apart(String row) {
    List<String> parts = List.of(row.split("\\|", -1));
    String line = parts.getFirst();

    assertThat(Clauses.ends(line, LIMIT).stream().map(end -> line.substring(0, end)))
        .isEqualTo(parts.stream().skip(1).filter(clause -> !clause.isEmpty()).toList());
  }

  @Test
  void nothing_behind_the_limit_is_looked_at() {
    assertThat(Clauses.ends("one, two, three, four", 9)).containsExactly(3, 8);
  }
}
