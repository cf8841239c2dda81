package mujaz.text;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.mapping;
import static java.util.stream.Collectors.toSet;
import static mujaz.text.PhraseKind.AHEAD;
import static mujaz.text.PhraseKind.BYLINES;
import static mujaz.text.PhraseKind.COPYRIGHT;
import static mujaz.text.PhraseKind.CREDITS;
import static mujaz.text.PhraseKind.DANGLING;
import static mujaz.text.PhraseKind.DAYS;
import static mujaz.text.PhraseKind.DECISIONS;
import static mujaz.text.PhraseKind.IMPRINT;
import static mujaz.text.PhraseKind.MONTHS;
import static mujaz.text.PhraseKind.PROMOTIONS;
import static mujaz.text.PhraseKind.READ_ALSO;
import static mujaz.text.PhraseKind.REPORTING;
import static mujaz.text.PhraseKind.TEASERS;
import static mujaz.text.PhraseKind.UPDATED;
import static mujaz.text.PhraseKind.URGENT;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class LanguageFilesTest {

  /// What is not of the article; a phrase can be of one of these kinds only.
  private static final Set<PhraseKind> FOREIGN =
      EnumSet.of(PROMOTIONS, READ_ALSO, CREDITS, BYLINES, COPYRIGHT, URGENT, UPDATED);

  /// What ICU has, or few languages need.
  private static final EnumSet<PhraseKind> OPTIONAL =
      EnumSet.of(MONTHS, DAYS, IMPRINT, TEASERS, AHEAD, DECISIONS);

  static List<String> tags() {
    return LanguageFiles.tags();
  }

  @Test
  void the_languages_that_matter_most_have_files() {
    assertThat(tags())
        .contains("ar", "fa", "ur", "he", "en", "fr", "es", "pt", "de", "it", "ru", "uk", "tr")
        .contains("id", "hi", "zh", "ja", "ko");
  }

  @ParameterizedTest
  @MethodSource("tags")
  void a_file_is_the_file_of_the_language_that_it_is_named_after(String tag) {
    assertThat(Language.of(tag).tag()).isEqualTo(tag);
    assertThat(Stems.of("Mujaz 2026", Language.of(tag))).isNotEmpty();
  }

  @ParameterizedTest
  @MethodSource("tags")
  void a_file_says_all_that_cleaning_and_summaries_need(String tag) {
    for (PhraseKind kind : EnumSet.complementOf(OPTIONAL)) {
      assertThat(LanguageFiles.phrases(tag, kind)).as("%s", kind).isNotEmpty();
    }
    Language language = Language.of(tag);
    assertThat(language.phrases(MONTHS).within("2026")).isFalse();
  }

  @ParameterizedTest
  @MethodSource("tags")
  void every_phrase_folds_to_something_and_stands_once(String tag) {
    for (PhraseKind kind : PhraseKind.values()) {
      List<Phrase> phrases = LanguageFiles.phrases(tag, kind);
      assertThat(phrases).as("%s", kind).noneMatch(phrase -> phrase.text().isBlank());
      assertThat(LanguageFiles.items(LanguageFiles.read(tag), kind.key())).doesNotHaveDuplicates();
    }
  }

  @ParameterizedTest
  @MethodSource("tags")
  void no_phrase_is_of_two_kinds_that_exclude_each_other(String tag) {
    Map<String, Set<PhraseKind>> kinds =
        FOREIGN.stream()
            .flatMap(kind ->
                Stream.of(tag, LanguageFiles.DEFAULT)
                    .flatMap(file -> LanguageFiles.phrases(file, kind).stream()))
            .collect(groupingBy(Phrase::text, mapping(Phrase::kind, toSet())));

    assertThat(kinds).allSatisfy((_, all) -> assertThat(all).hasSize(1));
    Stream.of(REPORTING, DANGLING)
        .flatMap(kind -> LanguageFiles.phrases(tag, kind).stream())
        .forEach(phrase -> assertThat(kinds).doesNotContainKey(phrase.text()));
  }

  @Test
  void a_key_that_no_one_reads_is_an_error() {
    Properties file = new Properties();
    file.setProperty("promotion", "subscribe");

    assertThatThrownBy(() -> LanguageData.of("xx", file)).hasMessageContaining("promotion");
  }

  @Test
  void the_document_tells_of_the_languages_as_they_are() throws IOException {
    assertThat(Files.readString(LanguageReference.FILE))
        .as("run the main of LanguageReference")
        .isEqualTo(LanguageReference.text());
  }
}
