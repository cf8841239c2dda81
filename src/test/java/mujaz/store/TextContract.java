package mujaz.store;

import static mujaz.store.Samples.NOW;
import static mujaz.store.Samples.WORLD;
import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import mujaz.chat.Platform;
import mujaz.chat.Received;
import mujaz.feed.Entry;
import mujaz.feed.Entry.Details;
import mujaz.feed.Feed;
import mujaz.feed.NewEntry;
import mujaz.feed.NewEntry.Reading;
import mujaz.story.Topic;
import mujaz.story.TopicSlug;
import org.junit.jupiter.api.Test;

/// What becomes of text and of its order, whatever keeps it.
abstract class TextContract extends ContractTest {

  @Test
  void r_70_any_text_is_kept_but_for_what_no_text_may_hold() {
    String text = "خبر\u202B عاجل \uD83D\uDE00 'quote' \\ ? :name % \u0001 \uFFFF";
    store.inbox().add(List.of(update(1, text), update(2, "before\u0000after")));

    assertThat(store.inbox().heads(Platform.TELEGRAM, Set.of(), 5))
        .extracting(Received::body)
        .containsExactly(text, "before\uFFFDafter");
  }

  @Test
  void r_70_topics_stand_in_the_order_of_their_bytes() {
    List<String> slugs = List.of("a-b", "a_b", "aa", "ab", "z", "0");
    slugs.forEach(
        slug -> store.topics().save(new Topic(new TopicSlug(slug), "x", Optional.empty())));

    assertThat(store.topics().list())
        .extracting(topic -> topic.slug().value())
        .containsExactly("0", "a-b", "a_b", "aa", "ab", "z");
  }

  @Test
  void r_70_a_long_address_is_no_trouble() {
    var url = URI.create("https://news.example/" + noise(6000));

    var feed = store.feeds().add(url);

    assertThat(store.feeds().add(url)).isEqualTo(feed);
    assertThat(store.feeds().findByUrl(url)).contains(feed);
  }

  @Test
  void r_71_numbers_of_64_bits_are_kept() {
    store.inbox().add(List.of(update(Long.MAX_VALUE, "most"), update(Long.MIN_VALUE, "least")));

    assertThat(store.inbox().heads(Platform.TELEGRAM, Set.of(), 5))
        .extracting(Received::number)
        .containsExactly(Long.MAX_VALUE, Long.MIN_VALUE);
  }

  @Test
  void a_name_with_a_null_in_it_is_stored() {
    store.topics().save(new Topic(WORLD, "Wor\u0000ld", Optional.of("query\u0000")));

    assertThat(store.topics().find(WORLD)).map(Topic::name).contains("Wor\uFFFDld");
    assertThat(store.clock().instant()).isEqualTo(NOW);
  }

  @Test
  void r_70_an_entry_whose_link_is_no_address_is_stored_all_the_same() {
    Feed feed = store.feeds().add(URI.create("https://news.example/feed"));
    Entry entry =
        new Entry(
            Optional.empty(), Optional.of("tag:\u0000news"), "\u0000", "\u0000", Details.NONE);

    var stored = List.of(new NewEntry("1", entry, Reading.NEWS));
    store.feeds().saveSent(feed.id(), stored, NOW);

    assertThat(store.trail().seen(Set.of("tag:\uFFFDnews"))).hasSize(1);
    assertThat(store.entries().unread(NOW, 5)).hasSize(1);
  }

  private static Received update(long number, String body) {
    return new Received(Platform.TELEGRAM, number, Math.floorMod(number, 1000), body);
  }

  /// Letters that cannot be packed more tightly.
  private static String noise(int length) {
    return new java.util.Random(7)
        .ints(length, 'a', 'z' + 1)
        .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
        .toString();
  }
}
