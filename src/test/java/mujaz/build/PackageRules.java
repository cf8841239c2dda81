package mujaz.build;

import static com.tngtech.archunit.base.DescribedPredicate.describe;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaMethodCall;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;

/// The package table of `docs/ARCHITECTURE.md` as rules, for a tree of packages below `root`.
///
/// The root package itself and `cli` may import everything.
final class PackageRules {

  /// A package, and the ones that it may import beside itself.
  private static final Map<String, List<String>> MAY_IMPORT =
      new TreeMap<>(
          Map.ofEntries(
              row("text"),
              row("feed", "text"),
              row("article", "feed", "text"),
              row("summary", "article", "text"),
              row("story", "summary", "article", "feed", "text"),
              row("chat", "story", "summary", "text"),
              row("delivery", "chat", "story", "summary", "text"),
              row("bot", "delivery", "chat", "story", "summary", "article", "feed", "text"),
              row("bot.telegram", "bot", "delivery", "chat", "summary", "text"),
              row("bot.web", "bot", "delivery", "chat", "summary", "text"),
              row("store", "delivery", "chat", "story", "summary", "article", "feed", "text"),
              row("ops"),
              row("demo", "feed", "text")));

  private static final Set<String> FREE = Set.of("", "cli");

  private static final Set<String> CLOCK_CALLS =
      Set.of("java.lang.System.currentTimeMillis", "java.lang.System.nanoTime");

  private final String root;

  PackageRules(String root) {
    this.root = root;
  }

  private static Map.Entry<String, List<String>> row(String name, String... mayImport) {
    return Map.entry(name, List.of(mayImport));
  }

  Map<String, ArchRule> all() {
    Map<String, ArchRule> rules = new TreeMap<>();
    MAY_IMPORT.forEach((name, mayImport) ->
        rules.put(name + " imports its row of the table", row(name, mayImport)));
    rules.put(
        "only store imports a database",
        onlyIn(
            "store",
            "java.sql..",
            "javax.sql..",
            "org.jdbi..",
            "com.zaxxer..",
            "org.flywaydb..",
            "com.github.kagkarlsson..",
            "org.postgresql..",
            "org.sqlite.."));
    rules.put("only bot.telegram imports org.telegram", onlyIn("bot.telegram", "org.telegram.."));
    rules.put("text and summary touch no disk and no network", noDiskOrNetwork());
    rules.put(
        "text and summary touch no clock", classes().that(arePure()).should(new NotAskTheTime()));
    rules.put("every package is null-marked", classes().should(new StandInANullMarkedPackage()));
    rules.put("every package has a row", classes().should().resideInAnyPackage(knownPackages()));
    return rules;
  }

  private ArchRule row(String name, List<String> mayImport) {
    String[] allowed =
        Stream.concat(Stream.of(name), mayImport.stream()).map(this::named).toArray(String[]::new);
    return classes()
        .that()
        .resideInAPackage(named(name))
        .should()
        .onlyDependOnClassesThat(
            resideInAnyPackage(allowed)
                .or(
                    describe(
                        "are not ours",
                        type -> !type.getBaseComponentType().getPackageName().startsWith(root))))
        .allowEmptyShould(true);
  }

  /// `App` and the rest of the root package pass such objects on.
  private ArchRule onlyIn(String name, String... libraries) {
    return noClasses()
        .that()
        .resideOutsideOfPackages(named(name), root)
        .should()
        .dependOnClassesThat()
        .resideInAnyPackage(libraries);
  }

  private ArchRule noDiskOrNetwork() {
    return noClasses()
        .that(arePure())
        .should()
        .dependOnClassesThat(
            resideInAnyPackage("java.nio.file..", "java.net..", "java.net.http..", "okhttp3..")
                .or(describe("are files", PackageRules::isFile)));
  }

  private static boolean isFile(JavaClass type) {
    return type.getName().startsWith("java.io.File")
        || type.getName().equals("java.io.RandomAccessFile");
  }

  private DescribedPredicate<JavaClass> arePure() {
    return resideInAPackage(named("text")).or(resideInAPackage(named("summary")));
  }

  private String named(String name) {
    return name.isEmpty() ? root : root + "." + name;
  }

  private String[] knownPackages() {
    return Stream.concat(MAY_IMPORT.keySet().stream(), FREE.stream())
        .map(this::named)
        .toArray(String[]::new);
  }

  private static final class NotAskTheTime extends ArchCondition<JavaClass> {

    NotAskTheTime() {
      super("not ask the time");
    }

    @Override
    public void check(JavaClass type, ConditionEvents events) {
      for (JavaMethodCall call : type.getMethodCallsFromSelf()) {
        String target = call.getTargetOwner().getName() + "." + call.getName();
        boolean asks =
            CLOCK_CALLS.contains(target)
                || (target.startsWith("java.time.")
                    && Arrays.asList("now", "instant", "millis").contains(call.getName()));
        if (asks) {
          events.add(SimpleConditionEvent.violated(type, call.getDescription()));
        }
      }
    }
  }

  private static final class StandInANullMarkedPackage extends ArchCondition<JavaClass> {

    StandInANullMarkedPackage() {
      super("stand in a package that is @NullMarked");
    }

    @Override
    public void check(JavaClass type, ConditionEvents events) {
      boolean marked =
          type.getPackage().tryGetPackageInfo().stream()
              .anyMatch(info -> info.isAnnotatedWith("org.jspecify.annotations.NullMarked"));
      if (!marked) {
        events.add(
            SimpleConditionEvent.violated(
                type, type.getPackageName() + " has no @NullMarked package-info"));
      }
    }
  }
}
