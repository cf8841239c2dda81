package mujaz.story;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.time.InstantSource;
import java.util.Optional;
import mujaz.feed.FeedId;
import mujaz.testing.StoreOnDisk;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class TopicMatcherTest {

  private static final TopicSlug TOPIC = new TopicSlug("topic");

  @RegisterExtension final StoreOnDisk disk = new StoreOnDisk(InstantSource.fixed(Reports.NOW));

  private final TopicStore store = disk.store().topics();
  private final TopicMatcher matcher = new TopicMatcher(store);

  @BeforeEach
  void two_feeds() {
    disk.store().feeds().add(URI.create("https://herald.example/feed.xml"));
    disk.store().feeds().add(URI.create("https://echo.example/feed.xml"));
  }

  @AfterEach
  void close() {
    matcher.close();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "bridge           | Two bridges closed                 | true",
        "BRIDGE city      | The city closed a bridge           | true",
        "bridge city      | A bridge was closed                | false",
        "bridge OR tunnel | The tunnel is open                 | true",
        "bridge NOT toll  | A bridge without a toll            | false",
        "bridge NOT toll  | A bridge for everyone              | true",
        "\"river bridge\" | The bridge over the river          | false",
        "\"river bridge\" | A new river bridge is planned      | true",
        "(bridge OR tunnel) AND city | A tunnel below the city | true",
        "ai               | Training for everyone              | false",
        "ai               | New rules for AI                   | true",
        "covid-19         | A Covid-19 case                    | true",
        "c++              | The C language is fifty            | true"
      })
  void r_126_finds_whole_words_phrases_and_their_combinations(
      String query, String title, boolean matches) {
    assertThat(matches(query, "en", title)).isEqualTo(matches);
  }

  @ParameterizedTest
  @CsvSource({
    "الإمارات, وصل إلى الامارات",
    "مستشفى, افتتاح مستشفي جديد",
    "مدرسة, افتتاح مدرسه جديدة",
    "رئيس, الرئيس يصل اليوم",
    "محمد, قال مُحَمَّد اليوم",
    "محمد, قال محـمـد اليوم"
  })
  void r_121_spellings_of_a_word_are_one(String query, String title) {
    assertThat(matches(query, "ar", title)).isTrue();
  }

  @ParameterizedTest
  @CsvSource({"آسفي, حريق في اسفي", "اسفي, حريق في آسفي"})
  void r_122_letters_are_folded_after_composing_them(String query, String title) {
    assertThat(matches(query, "ar", title)).isTrue();
    assertThat(
            matches(
                query, "ar", java.text.Normalizer.normalize(title, java.text.Normalizer.Form.NFD)))
        .isTrue();
  }

  @ParameterizedTest
  @CsvSource({
    "إيران, محادثات بإيران اليوم",
    "إيران, محادثات وإيران غائبة",
    "إيران, رسالة لإيران",
    "حكومة, قرار للحكومة الجديدة",
    "حكومة, وبالحكومة الجديدة",
    "سوريا, فسوريا تنتظر",
    "سوريا, كسوريا قبل عام"
  })
  void r_123_particles_before_a_word_do_not_hide_it(String query, String title) {
    assertThat(matches(query, "ar", title)).isTrue();
  }

  @Test
  void r_123_a_word_is_not_found_inside_another() {
    assertThat(matches("نار", "ar", "أسعار الدينار اليوم")).isFalse();
  }

  @ParameterizedTest
  @CsvSource({
    "fa, ایران, گفتگو با ايران",
    "fa, کتاب, نمایشگاه كتاب",
    "ar, 2026, ميزانية ٢٠٢٦",
    "ar, سلام, ﺳﻼﻡ عادل"
  })
  void r_124_letters_and_digits_of_all_kinds_match(String lang, String query, String title) {
    assertThat(matches(query, lang, title)).isTrue();
  }

  @Test
  void a_topic_with_feeds_has_their_articles_and_no_others() {
    store.save(new Topic(TOPIC, "Topic", Optional.empty()));
    store.addFeed(TOPIC, new FeedId(2));
    assertThat(matcher.topicsOf(Reports.in("en", "Anything", ""))).isEmpty();

    store.addFeed(TOPIC, new FeedId(1));
    assertThat(matcher.topicsOf(Reports.in("en", "Anything", ""))).containsExactly(TOPIC);
  }

  @Test
  void a_topic_with_feeds_and_a_query_needs_both() {
    store.save(new Topic(TOPIC, "Topic", Optional.of("bridge")));
    store.addFeed(TOPIC, new FeedId(2));
    assertThat(matcher.topicsOf(Reports.in("en", "A bridge", ""))).isEmpty();

    store.addFeed(TOPIC, new FeedId(1));
    assertThat(matcher.topicsOf(Reports.in("en", "A bridge", ""))).containsExactly(TOPIC);
    assertThat(matcher.topicsOf(Reports.in("en", "A tunnel", ""))).isEmpty();
  }

  @Test
  void a_topic_with_neither_feeds_nor_query_has_nothing() {
    store.save(new Topic(TOPIC, "Topic", Optional.empty()));

    assertThat(matcher.topicsOf(Reports.in("en", "Anything", ""))).isEmpty();
  }

  @Test
  void a_changed_query_counts_at_once() {
    assertThat(matches("bridge", "en", "A tunnel")).isFalse();

    assertThat(matches("tunnel", "en", "A tunnel")).isTrue();
  }

  @Test
  void the_text_counts_as_the_title_does() {
    store.save(new Topic(TOPIC, "Topic", Optional.of("bridge")));

    assertThat(matcher.topicsOf(Reports.in("en", "News", "They built a bridge.")))
        .containsExactly(TOPIC);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "bridge AND | NOT_READABLE  | ''",
        "\"bridge   | NOT_READABLE  | ''",
        "NOT bridge | ONLY_EXCLUDES | ''",
        "' '        | EMPTY         | ''",
        "bridg*     | NOT_SUPPORTED | *",
        "*          | NOT_SUPPORTED | * ?",
        "title:x    | NOT_SUPPORTED | :",
        "bridge~2   | NOT_SUPPORTED | ~",
        "/a+/       | NOT_SUPPORTED | /",
        "[a TO b]   | NOT_SUPPORTED | [ ] { }"
      })
  void a_query_that_cannot_be_used_is_explained(
      String query, TopicQuery.Reason reason, String sign) {
    assertThat(TopicQuery.complaint(query)).contains(new TopicQuery.Complaint(reason, sign));
  }

  @ParameterizedTest
  @ValueSource(strings = {"/(a+)+$/", "/(.*a){25}/", "(a*)*b", "a?a?a?a?b*", "bridge~0.9"})
  void s_24_no_pattern_of_a_reader_is_ever_run(String pattern) {
    assertThat(TopicQuery.complaint(pattern))
        .hasValueSatisfying(
            complaint -> assertThat(complaint.reason()).isEqualTo(TopicQuery.Reason.NOT_SUPPORTED));
  }

  private boolean matches(String query, String lang, String title) {
    assertThat(TopicQuery.complaint(query)).isEmpty();
    store.save(new Topic(TOPIC, "Topic", Optional.of(query)));
    return matcher.topicsOf(Reports.in(lang, title, "")).contains(TOPIC);
  }
}
