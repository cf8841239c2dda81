package mujaz.text;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import java.util.Objects;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/// Forms of words (`word_families.txt`): those of one word should have one stem, those of two words
/// should not. Broken plurals and sound changes are among them, so that no light stemmer gets all.
class StemFamiliesTest {

  private record Family(String language, List<List<String>> stems) {

    static Family of(String line) {
      List<String> words = List.of(line.split(" "));
      Language language = Language.of(words.getFirst());
      return new Family(
          words.getFirst(), words.stream().skip(1).map(word -> Stems.of(word, language)).toList());
    }

    /// The share of the pairs of its forms that have one stem.
    double equalForms() {
      return share(
          IntStream.range(0, stems.size())
              .boxed()
              .flatMap(i -> stems.stream().skip(i + 1L).map(stems.get(i)::equals)));
    }

    /// The share of the pairs of a form of each that have one stem.
    double equalForms(Family other) {
      return share(stems.stream().flatMap(one -> other.stems().stream().map(one::equals)));
    }

    private static double share(Stream<Boolean> pairs) {
      return pairs.mapToInt(equal -> equal ? 1 : 0).average().orElseThrow();
    }
  }

  private static List<Family> families() throws IOException {
    try (InputStream file = StemFamiliesTest.class.getResourceAsStream("word_families.txt")) {
      return new String(Objects.requireNonNull(file).readAllBytes(), UTF_8)
          .lines()
          .filter(line -> !line.startsWith("#"))
          .map(Family::of)
          .toList();
    }
  }

  private static List<Family> families(String language) throws IOException {
    return families().stream().filter(family -> family.language().equals(language)).toList();
  }

  static Stream<String> languages() throws IOException {
    return families().stream().map(Family::language).distinct();
  }

  @ParameterizedTest
  @MethodSource("languages")
  void forms_of_a_word_have_one_stem(String language) throws IOException {
    double equal =
        families(language).stream().mapToDouble(Family::equalForms).average().orElseThrow();

    assertThat(equal).isGreaterThanOrEqualTo(0.75);
  }

  @ParameterizedTest
  @MethodSource("languages")
  void words_of_their_own_keep_stems_of_their_own(String language) throws IOException {
    List<Family> families = families(language);
    double mistaken =
        IntStream.range(0, families.size())
            .boxed()
            .flatMap(i -> families.stream().skip(i + 1L).map(families.get(i)::equalForms))
            .mapToDouble(Double::doubleValue)
            .average()
            .orElse(0);

    assertThat(mistaken).isLessThanOrEqualTo(0.01);
  }
}
