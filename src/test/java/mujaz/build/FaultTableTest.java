package mujaz.build;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.lang.syntax.ArchRuleDefinition;
import java.util.Map;
import java.util.SortedSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class FaultTableTest {

  @ParameterizedTest
  @MethodSource("tables")
  void each_line_has_a_test(FaultTable table) {
    assertThat(FaultTable.tests()).containsKeys(table.lines().toArray(String[]::new));
  }

  @ParameterizedTest
  @MethodSource("tables")
  void the_document_names_tests_for_each_line_and_none_that_is_gone(FaultTable table) {
    Map<String, SortedSet<String>> tests = FaultTable.tests();

    assertThat(table.lines())
        .allSatisfy(line ->
            assertThat(table.named(line))
                .as("%s: make %s anew with exec:exec@faults", line, table.file())
                .isNotEmpty()
                .isSubsetOf(tests.get(line)));
  }

  @ParameterizedTest
  @MethodSource("tables")
  void each_line_has_a_row(FaultTable table) {
    assertThat(table.lines())
        .allSatisfy(line -> assertThat(table.document()).contains("\n| " + line + " | "));
  }

  static Stream<FaultTable> tables() {
    return Stream.of(FaultTable.FEEDS, FaultTable.DELIVERY);
  }

  @Test
  void r_105_delivery_asks_no_page_host_that_could_fail() {
    ArchRuleDefinition.noClasses()
        .should()
        .dependOnClassesThat()
        .resideInAnyPackage("okhttp3..", "java.net.http..", "mujaz.article..")
        .check(new ClassFileImporter().importPackages("mujaz.delivery"));
  }
}
