package mujaz.build;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.lang.ArchRule;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

class ArchitectureTest {

  private static final String SEEDED = "mujaz.build.violations";

  @TestFactory
  Stream<DynamicTest> the_program_keeps_each_rule() {
    JavaClasses program = new ClassFileImporter().importPath(Path.of("target/classes"));
    return new PackageRules("mujaz")
        .all().entrySet().stream()
            .map(rule ->
                DynamicTest.dynamicTest(rule.getKey(), () -> rule.getValue().check(program)));
  }

  @TestFactory
  Stream<DynamicTest> each_rule_fails_on_a_seeded_violation() {
    JavaClasses seeded = new ClassFileImporter().importPackages(SEEDED);
    return new PackageRules(SEEDED)
        .all().entrySet().stream()
            .map(rule ->
                DynamicTest.dynamicTest(rule.getKey(), () -> assertFails(rule.getValue(), seeded)));
  }

  private static void assertFails(ArchRule rule, JavaClasses classes) {
    assertThat(rule.evaluate(classes).hasViolation()).isTrue();
  }
}
