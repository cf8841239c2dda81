package mujaz.summary;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SeparatorTest {

  @ParameterizedTest
  @CsvSource(
      delimiter = ';',
      value = {
        "Storm at sea | Harbour Post;Storm at sea#|#Harbour Post",
        "Storm at sea|Harbour Post;Storm at sea#|#Harbour Post",
        "Storm - Sea - Harbour Post;Storm#-#Sea#-#Harbour Post",
        "Storm -- Harbour Post;Storm#--#Harbour Post",
        "Home >> Sea > Storm;Home#>>#Sea#>#Storm",
        "Storm :: Sea: waves;Storm#::#Sea: waves",
        "عاصفة في البحر – صحيفة المرفأ;عاصفة في البحر#–#صحيفة المرفأ",
        "عاصفة » المرفأ;عاصفة#»#المرفأ",
        "风暴_港口报;风暴#_#港口报",
        "snake_case and well-known words;snake_case and well-known words",
        "Storm- sea -waves;Storm- sea -waves",
        "Storm --- sea;Storm --- sea"
      })
  void parts_of_a_title_stand_between_its_separators(String title, String parts) {
    StringBuilder read = new StringBuilder();
    int at = 0;
    for (Separator separator : Separator.in(title)) {
      read.append(title, at, separator.start()).append('#').append(separator.sign()).append('#');
      at = separator.end();
    }

    assertThat(read.append(title.substring(at))).hasToString(parts);
  }
}
