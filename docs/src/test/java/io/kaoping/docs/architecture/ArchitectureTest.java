package io.kaoping.docs.architecture;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** Every class of the project keeps every rule of dependency, and none was overlooked. */
class ArchitectureTest {
  private static final ProjectTree PROJECT = ProjectTree.around();
  private static final JavaClasses CLASSES =
      new ClassFileImporter()
          .withImportOption(
              location ->
                  PROJECT
                      .moduleOf(location.asURI())
                      .filter(module -> !module.folder().equals("docs"))
                      .isPresent())
          .importPackages("io.kaoping");

  @TestFactory
  Stream<DynamicTest> everyRule_isKept() {
    ArchitectureRules rules = new ArchitectureRules("io.kaoping", PROJECT.roomsOfPluginPackages());
    return rules.all().entrySet().stream()
        .map(rule -> DynamicTest.dynamicTest(rule.getKey(), () -> rule.getValue().check(CLASSES)));
  }

  @Test
  void poms_letNoPluginDependOnAnotherThatItsRoomForbids() {
    assertThat(PROJECT.modules()).hasSizeGreaterThanOrEqualTo(10);
    assertThat(ArchitectureRules.forbiddenPluginDependencies(PROJECT.modules())).isEmpty();
  }

  @Test
  void engine_containsNoRuleFile() {
    assertThat(ArchitectureRules.ruleFilesBelow(PROJECT.root().resolve("sdk-drools/src/main")))
        .as("rule packs are data and live in plugins/packs")
        .isEmpty();
  }

  @Test
  void rules_sawTheClassesOfEveryModule() {
    Map<String, Long> seen =
        CLASSES.stream()
            .filter(type -> !type.getSimpleName().endsWith("-info"))
            .collect(Collectors.groupingBy(ArchitectureTest::folderOf, Collectors.counting()));
    for (ReactorModule module : PROJECT.modules()) {
      // Nothing depends on the benchmarks, so they are not on the class path of this test.
      if (!module.folder().equals("benchmarks") && !module.folder().equals("docs")) {
        assertThat(seen.getOrDefault(module.folder(), 0L))
            .as(
                "classes of %s; is %s a test dependency of docs?",
                module.folder(), module.artifact())
            .isGreaterThanOrEqualTo(PROJECT.sourceFilesOf(module));
      }
    }
    assertThat(seen.get("sdk-api")).as("classes of sdk-api").isGreaterThanOrEqualTo(50);
  }

  @Test
  void classes_areInThePackagesOfTheirModule() {
    assertThat(CLASSES.stream().filter(type -> !packagesOf(folderOf(type)).apply(type)))
        .as("classes in a package of another module")
        .isEmpty();
  }

  private static Function<JavaClass, Boolean> packagesOf(String folder) {
    return type -> {
      String name = type.getPackageName() + ".";
      boolean engine = name.startsWith("io.kaoping.drools.");
      boolean plugin = name.startsWith("io.kaoping.plugin.");
      return switch (folder) {
        case "sdk-api" -> !engine && !plugin;
        case "sdk-drools" -> engine;
        default -> plugin;
      };
    };
  }

  private static String folderOf(JavaClass type) {
    return PROJECT
        .moduleOf(type.getSource().orElseThrow().getUri())
        .orElseThrow(() -> new AssertionError(type.getName() + " is of no module"))
        .folder();
  }
}
