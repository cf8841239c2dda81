package mujaz.feed;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.net.URI;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.StreamSupport;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.Test;

/// Pages and the feeds that they announce, from a public set that is no part of the repository.
class DiscoverySetTest {

  private static final Path SET = Path.of("../shared/eval/data/discovery/coldsweat.json");

  @Test
  void r_97_pages_of_a_public_set_lead_to_the_feeds_that_it_expects() throws Exception {
    assumeThat(SET).exists();
    for (JsonNode page : new JsonMapper().readTree(SET.toFile())) {
      List<URI> expected =
          StreamSupport.stream(page.path("expected").spliterator(), false)
              .map(link -> URI.create(link.asText()))
              .toList();

      List<URI> found =
          new PageFeeds(Jsoup.parse(page.path("html").asText(), page.path("base").asText())).all();

      assertThat(found).as(page.path("name").asText()).isEqualTo(expected);
    }
  }
}
