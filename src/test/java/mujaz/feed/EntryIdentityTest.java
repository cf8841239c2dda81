package mujaz.feed;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;

class EntryIdentityTest {

  private static final FeedId FEED = new FeedId(7);

  @Test
  void r_88_equal_guids_fall_back_on_links_and_texts() {
    List<Entry> entries =
        List.of(
            entry("same", "https://a.example/1", "One"),
            entry("same", "https://a.example/2", "Two"),
            entry("", "", "Three"),
            entry("", "", "Four"));

    assertThat(identities(entries)).hasSize(4).allMatch(identity -> identity.length() == 32);
  }

  @Test
  void r_88_an_entry_that_stands_twice_in_a_document_is_one() {
    Entry entry = entry("g", "https://a.example/1", "One");

    assertThat(identities(List.of(entry, entry))).hasSize(1);
  }

  @Test
  void r_94_title_and_date_are_not_part_of_the_identity() {
    assertThat(identities(List.of(entry("g", "https://a.example/1", "One"))))
        .isEqualTo(identities(List.of(entry("g", "https://a.example/1", "One, corrected"))));
  }

  @Test
  void tracking_parameters_do_not_make_another_entry() {
    assertThat(identities(List.of(entry("", "https://a.example/1?utm_source=rss&id=5#top", "One"))))
        .isEqualTo(identities(List.of(entry("", "https://a.example/1?id=5", "One"))));
  }

  @Test
  void the_same_guid_in_two_feeds_is_two_entries() {
    List<Entry> entries = List.of(entry("g", "", "One"));

    assertThat(EntryIdentity.of(new FeedId(8), entries).keySet()).isNotEqualTo(identities(entries));
  }

  private static Set<String> identities(List<Entry> entries) {
    return EntryIdentity.of(FEED, entries).keySet();
  }

  private static Entry entry(String guid, String link, String title) {
    return new Entry(
        Optional.of(guid),
        Optional.of(link).filter(l -> !l.isEmpty()),
        title,
        "",
        Entry.Details.NONE);
  }
}
