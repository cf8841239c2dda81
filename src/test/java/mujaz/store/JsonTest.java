package mujaz.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import mujaz.feed.Entry;
import org.junit.jupiter.api.Test;

class JsonTest {

  @Test
  void what_an_older_program_did_not_store_is_absent() {
    String stored =
        """
        {"guid":"g","link":null,"title":"Bridge","html":"",
         "details":{"published":null,"author":null,"categories":[],"enclosures":[]}}
        """;

    assertThat(Json.read(stored, Entry.class))
        .isEqualTo(
            new Entry(
                Optional.of("g"),
                Optional.empty(),
                "Bridge",
                "",
                new Entry.Details(
                    Optional.empty(), Optional.empty(), List.of(), List.of(), Optional.empty())));
  }
}
