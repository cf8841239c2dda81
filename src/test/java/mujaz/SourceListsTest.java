package mujaz;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import mujaz.SourceLists.Taken;
import mujaz.feed.OpmlParser;
import mujaz.feed.OpmlResult.Sources;
import mujaz.feed.OpmlSource;
import mujaz.feed.OpmlWriter;
import mujaz.ops.ConfigurationReader;
import mujaz.ops.ConfigurationReader.Outcome;
import mujaz.story.TopicSlug;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SourceListsTest {

  @TempDir private Path folder;

  private int stores;
  private SourceLists lists;

  @BeforeEach
  void open() {
    lists = another();
  }

  @Test
  void what_is_given_out_is_taken_in_elsewhere() {
    take(
        Optional.empty(),
        source("https://a.example/feed", "أخبار العالم", "Sea"),
        source("https://b.example/feed", "Sea"),
        source("https://c.example/feed"));
    String document = new OpmlWriter().write("Mujaz", lists.give(false));
    lists.close();

    lists = another();
    Sources again = (Sources) new OpmlParser().parse(document.getBytes(StandardCharsets.UTF_8));
    take(Optional.empty(), again.sources().toArray(OpmlSource[]::new));

    assertThat(lists.give(false))
        .extracting(OpmlSource::url, OpmlSource::folders)
        .containsExactlyInAnyOrder(
            tuple("https://a.example/feed", List.of("Sea", "أخبار العالم")),
            tuple("https://b.example/feed", List.of("Sea")),
            tuple("https://c.example/feed", List.of()));
  }

  @Test
  void the_same_list_twice_changes_nothing() {
    OpmlSource one = source("https://a.example/feed", "Sea");

    take(Optional.empty(), one);
    List<Taken> again = take(Optional.empty(), one);

    assertThat(again).allMatch(taken -> taken instanceof Taken.Known);
    assertThat(lists.give(false)).hasSize(1);
  }

  @Test
  void all_go_into_one_topic_when_asked_to() {
    take(
        Optional.of(new TopicSlug("ports")),
        source("https://a.example/feed", "Sea"),
        source("https://b.example/feed"));

    assertThat(lists.give(false)).allMatch(source -> source.folders().equals(List.of("ports")));
  }

  @Test
  void s_25_private_addresses_of_a_list_are_refused() {
    List<Taken> taken =
        take(
            Optional.empty(),
            source("http://127.0.0.1/feed"),
            source("http://[::1]/feed"),
            source("http://169.254.169.254/latest"),
            source("http://localhost/feed"),
            source("http://news.example:22/feed"),
            source("file:///etc/hostname"),
            source("javascript:alert(1)"),
            source(""));

    assertThat(taken).allMatch(one -> one instanceof Taken.Refused);
    assertThat(lists.give(false)).isEmpty();
  }

  @Test
  void a_channel_is_taken_in_by_its_preview_however_it_is_written() {
    take(
        Optional.empty(),
        source("https://t.me/Harbour_News"),
        source("https://t.me/s/harbour_news"),
        source("https://telegram.me/harbour_news/42"));

    assertThat(lists.give(false))
        .extracting(OpmlSource::url)
        .containsExactly("https://t.me/s/harbour_news");
  }

  @Test
  void s_48_keys_are_masked_unless_the_owner_asks_for_them() {
    take(Optional.empty(), source("https://ann:secret@a.example/feed?token=abc"));

    assertThat(lists.give(false).getFirst().url()).isEqualTo("https://a.example/feed?token=****");
    assertThat(lists.give(true).getFirst().url())
        .isEqualTo("https://ann:secret@a.example/feed?token=abc");
  }

  private List<Taken> take(Optional<TopicSlug> topic, OpmlSource... sources) {
    List<Taken> taken = new ArrayList<>();
    lists.take(List.of(sources), topic, taken::add);
    return taken;
  }

  private SourceLists another() {
    Path file = folder.resolve("store-" + stores++ + ".db");
    Outcome read = ConfigurationReader.read(Map.of("MUJAZ_STORE", "sqlite:" + file), folder);
    return SourceLists.open(((Outcome.Valid) read).configuration(), InstantSource.system());
  }

  private static OpmlSource source(String url, String... folders) {
    return new OpmlSource(url, Optional.empty(), List.of(folders));
  }

  @AfterEach
  void close() {
    lists.close();
  }
}
