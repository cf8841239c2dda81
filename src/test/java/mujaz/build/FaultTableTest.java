package mujaz.build;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.lang.syntax.ArchRuleDefinition;
import java.io.IOException;
import java.nio.file.Files;
import org.junit.jupiter.api.Test;

class FaultTableTest {

  @Test
  void each_line_about_sources_text_addresses_and_xml_has_a_test() {
    assertThat(FaultTable.tests()).containsKeys(FaultTable.lines().toArray(String[]::new));
  }

  @Test
  void the_document_names_tests_for_each_line_and_none_that_is_gone() throws IOException {
    String document = Files.readString(FaultTable.FILE);

    assertThat(FaultTable.lines())
        .allSatisfy(line ->
            assertThat(FaultTable.named(document, line))
                .as("%s; the table is made anew by the main method of FaultTable", line)
                .isNotEmpty()
                .isSubsetOf(FaultTable.tests().get(line)));
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
