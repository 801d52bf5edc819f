package io.kaoping.docs.architecture;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.lang.ArchRule;
import io.kaoping.docs.architecture.ReactorModule.Need;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;

/** Every rule of dependency fails where it is broken on purpose, and says why. */
class PlantedViolationTest {
  private static final String PLANTED = "io.kaoping.docs.architecture.planted";
  private static final JavaClasses CLASSES = new ClassFileImporter().importPackages(PLANTED);
  private static final ArchitectureRules RULES =
      new ArchitectureRules(
          PLANTED, Map.of("cli", Room.TOOLS, "json", Room.FORMATS, "testkit", Room.TOOLS));

  /** By rule: what its report must contain, then what it must not. */
  private static final Map<String, Expected> EXPECTED =
      Map.ofEntries(
          Map.entry(
              "1 the API depends on Java only",
              new Expected(
                  List.of("coalition.NeedsAssertj", "finding.NeedsDrools"),
                  List.of("coalition.SaysItsStatus", "plugin.cli.Tool"))),
          Map.entry(
              "2 Drools stays in the engine",
              new Expected(List.of("finding.NeedsDrools"), List.of("finding.NeedsGuice"))),
          Map.entry(
              "3 Guice stays in the wiring",
              new Expected(List.of("finding.NeedsGuice"), List.of("finding.NeedsDrools"))),
          Map.entry(
              "4 the API has no cycles",
              new Expected(
                  List.of("checklist.CycleStart", "record.CycleEnd"), List.of("spi.Contract"))),
          Map.entry(
              "5 plugins do not depend on each other",
              new Expected(
                  List.of("plugin.json.FormatWithTool", "plugin.stray.Homeless"),
                  List.of("plugin.testkit.Testkit"))),
          Map.entry(
              "6 interfaces for others live in spi",
              new Expected(
                  List.of("assessment.OpenContract"),
                  List.of("assessment.SealedContract", "spi.Contract"))),
          Map.entry(
              "7 public classes are closed",
              new Expected(List.of("problem.Extensible"), List.of("problem.Closed", "pack"))),
          Map.entry(
              "8a no name without meaning",
              new Expected(
                  List.of(
                      "scoring.ScoringImpl",
                      "scoring.ScoringManager",
                      "scoring.ScoringHelper",
                      "scoring.ScoringUtil>",
                      "scoring.ScoringUtils>"),
                  List.of("problem.Closed"))),
          Map.entry(
              "8b no package without meaning",
              new Expected(List.of("util.Homeless"), List.of("problem.Closed"))),
          Map.entry(
              "9 no default of the machine",
              new Expected(
                  List.of(
                      "submission.ReadsTheMachine.today()",
                      "submission.ReadsTheMachine.todayThere()",
                      "submission.ReadsTheMachine.todayLater()",
                      "submission.ReadsTheMachine.locale()",
                      "submission.ReadsTheMachine.zone()",
                      "submission.ReadsTheMachine.bytes(",
                      "submission.ReadsTheMachine.text("),
                  List.of("submission.ReadsTheClock"))),
          Map.entry(
              "10 points are exact",
              new Expected(
                  List.of("rubric.FloatingPoints.points", "rubric.RoundedPoints.cents("),
                  List.of("rubric.ExactPoints"))),
          Map.entry(
              "11 nothing depends on the door",
              new Expected(List.of("pack.KnocksAtTheDoor"), List.of("problem.Closed"))),
          Map.entry(
              "every package is null-marked",
              new Expected(List.of("bare.Unmarked"), List.of("problem.Closed"))),
          Map.entry(
              "every public type of the API says its status",
              new Expected(List.of("coalition.NeedsAssertj"), List.of("coalition.SaysItsStatus"))));

  /** Names below the planted root package. */
  private record Expected(List<String> reported, List<String> silent) {}

  @TestFactory
  Stream<DynamicTest> everyRule_failsOnItsPlantedViolation() {
    return RULES.all().entrySet().stream()
        .map(
            rule ->
                DynamicTest.dynamicTest(
                    rule.getKey(), () -> assertFails(rule.getKey(), rule.getValue())));
  }

  @Test
  void planting_knowsNoRuleThatIsGone() {
    assertThat(EXPECTED.keySet()).isEqualTo(RULES.all().keySet());
  }

  @Test
  void poms_withAPluginThatItsRoomForbids_areReported() {
    ReactorModule json = module("plugins/formats/json", "kaoping-format-json", "kaoping-cli");
    ReactorModule cli = module("plugins/tools/cli", "kaoping-cli", "kaoping-testkit");
    ReactorModule testkit = module("plugins/tools/testkit", "kaoping-testkit");
    ReactorModule engine = module("sdk-drools", "kaoping-drools", "kaoping-testkit");
    ReactorModule pack =
        new ReactorModule(
            "plugins/packs/qidong",
            "kaoping-pack-qidong",
            List.of(new Need("kaoping-testkit", true)));

    assertThat(
            ArchitectureRules.forbiddenPluginDependencies(
                List.of(json, cli, testkit, engine, pack)))
        .containsExactly(
            "plugins/formats/json depends on plugins/tools/cli",
            "sdk-drools depends on plugins/tools/testkit");
  }

  @Test
  void ruleFile_inTheEngine_isReported(@TempDir Path folder) throws IOException {
    Path rules = Files.createDirectories(folder.resolve("resources/rules"));
    Path planted = Files.writeString(rules.resolve("planted.drl"), "rule planted when then end");

    assertThat(ArchitectureRules.ruleFilesBelow(folder)).containsExactly(planted);
  }

  private static void assertFails(String name, ArchRule rule) {
    Expected expected = EXPECTED.get(name);
    assertThat(expected).as("a planted violation of: %s", name).isNotNull();
    assertThat(rule.getDescription()).contains(", because ");
    String report = String.join("\n", rule.evaluate(CLASSES).getFailureReport().getDetails());
    assertThat(report)
        .contains(expected.reported().stream().map(type -> PLANTED + "." + type).toList());
    for (String type : expected.silent()) {
      assertThat(report).doesNotContain(PLANTED + "." + type);
    }
  }

  private static ReactorModule module(String folder, String artifact, String... needs) {
    return new ReactorModule(
        folder, artifact, Stream.of(needs).map(need -> new Need(need, false)).toList());
  }
}
