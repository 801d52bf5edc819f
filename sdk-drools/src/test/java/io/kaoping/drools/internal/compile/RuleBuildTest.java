package io.kaoping.drools.internal.compile;

import static org.assertj.core.api.Assertions.assertThat;

import io.kaoping.drools.internal.session.TestPack;
import io.kaoping.problem.ProblemId;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RuleBuildTest {

  @Test
  void build_drlOfChinese_isGivenAsAscii() {
    String text =
        "rule \"E1 “引号”(1)+2%&=!?[a]\" // 注释\nwhen /* 注\n释 */\n"
            + "  $问题 : Item( title != \"甲*/'{}乙\", number( \"金额\" ) >= 0.90,\n"
            + "               due < \"2025-03-01\" )\nthen\n  findings.against( \"E1\", $问题 );\nend\n";
    RuleSource source = new RuleSource("x.drl", text);
    RuleText read = RuleParser.read(source, new Terms(TestPack.vocabulary()), Set.of("E1"), false);
    assertThat(source.problems()).isEmpty();
    assertThat(read.drools().substring(RuleBuild.HEAD.length()))
        .isEqualTo(
            """
             rule "E1 \\u201C\\u5F15\\u53F7\\u201D(1)+2%&=!?[a]"
            when

            $v1 : Item ( title != "\\u7532*/'{}\\u4E59" , number ( "\\u91D1\\u989D" ) >= 0.90B ,
            due < LocalDate.of( 2025, 3, 1 ) )
            then
            findings . against ( "E1" , $v1 ) ;
            end

            """);
    assertThat(RuleBuild.build(List.of(read), RuleBuildTest.class.getClassLoader()).problems())
        .isEmpty();
  }

  @Test
  void build_whatDroolsRefuses_isAProblemOfTheFile() {
    RuleText broken =
        new RuleText(
            "x.drl",
            RuleBuild.HEAD + " rule \"a\" when $i : Item( nope ) then end",
            List.of(new RuleText.Rule("a", new RuleSource("x.drl", "rule").at(1, 1))),
            Set.of(),
            Set.of(),
            true);
    assertThat(RuleBuild.build(List.of(broken), RuleBuildTest.class.getClassLoader()).problems())
        .singleElement()
        .satisfies(
            p -> {
              assertThat(p.id()).isEqualTo(ProblemId.BROKEN_RULE);
              assertThat(p.position()).hasToString("x.drl:1:1");
              assertThat(p.arguments())
                  .containsExactly("Unable to parse left part of expression: nope");
            });
  }

  @Test
  void build_anyErrorOfTheCompiler_isAProblem() {
    for (String condition :
        List.of(
            "$i : Item( number( \"x\" ).compareTo( 1B ) > 0 )",
            "$i : Item( title matches \"(\" )",
            "$i : Item( due > \"2025-13-41\" )",
            "$i : Item( unit == \"x\" )",
            "$s : Subject( size > 99999999999999 )",
            "$i : Item( " + "!( ".repeat(3) + "(".repeat(3) + "overdue )")) {
      RuleText broken =
          new RuleText(
              "x.drl",
              RuleBuild.HEAD + " rule \"a\" when " + condition + " then end",
              List.of(new RuleText.Rule("a", new RuleSource("x.drl", "rule").at(1, 1))),
              Set.of(),
              Set.of(),
              true);
      assertThat(RuleBuild.build(List.of(broken), RuleBuildTest.class.getClassLoader()).problems())
          .as(condition)
          .isNotEmpty()
          .allSatisfy(p -> assertThat(p.id()).isEqualTo(ProblemId.BROKEN_RULE));
    }
  }

  @Test
  void build_withAnotherCompiler_isRefused(@TempDir Path folder) throws Exception {
    Run run = run(folder, "-Ddrools.dialect.java.compiler=NATIVE");
    assertThat(run.exit()).isEqualTo(1);
    assertThat(run.out()).contains("PackException", "org.eclipse.jdt:ecj");
  }

  @Test
  void build_noRules_isNothing() {
    assertThat(
            RuleSet.build(new TestPack().read(), Set.of(), RuleBuildTest.class.getClassLoader())
                .rules())
        .isNull();
  }

  @Test
  void build_manyTimesInSmallMemory_leavesNothingBehind(@TempDir Path folder) throws Exception {
    Run run = run(folder, "-Xmx128m", "-XX:MaxMetaspaceSize=128m");
    assertThat(run.exit()).as(run.out()).isZero();
  }

  private record Run(int exit, String out) {}

  private static Run run(Path folder, String... options) throws Exception {
    Path out = folder.resolve("out.txt");
    List<String> command = new ArrayList<>();
    command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    command.addAll(List.of(options));
    command.addAll(
        List.of("-cp", System.getProperty("java.class.path"), ManyBuilds.class.getName()));
    Process process =
        new ProcessBuilder(command).redirectErrorStream(true).redirectOutput(out.toFile()).start();
    int exit = process.waitFor();
    return new Run(exit, Files.readString(out, StandardCharsets.ISO_8859_1));
  }
}
