package io.kaoping.drools.internal.compile;

import static org.assertj.core.api.Assertions.assertThat;

import io.kaoping.drools.internal.session.TestPack;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Rules damaged by a seed: each is refused with a place, or Drools takes it too. */
class MutatedRulesTest {
  private static final List<String> PIECES =
      List.of(
          "$i : Item( list == \"问题\", overdue, number( \"金额\" ) >= 0.5 )",
          "$i : Item( state in ( \"整改\", \"复核\" ), due < \"2025-03-01\" || !hasDue )",
          "not Item( list == \"整改\", $i.linkedTo( \"整改\", this ) )",
          "exists Item( closed == true ) from $i.linked( \"整改\" )",
          "$s : Subject( units, $n : number( \"党员数\" ), $n > 3 && <= 9 )",
          "$s : Subject( $all : closed( \"问题\" ).unevidenced(), $all.size > 1 )",
          "$a : Activity( kind == \"主题党日\", participants >= 2, date >= LocalDate.of( 2025, 1, 1 ) )",
          "$r : CaseRecord( level == \"市级\" || == \"省级\", key != null ) from $s.records( \"通报批评\" )",
          "accumulate( $x : Item( $m : number( \"金额\" ) ) from $s.items( \"问题\" );"
              + " $sum : sum( $m ), $c : count( $x ); $sum > 3.5, $c >= 2 )",
          "$f : Shortfall( missing > 1, subject == $s ) from $s.lacking( \"主题党日\", 2, \"quarter\" )");
  private static final List<String> WORDS =
      List.of(
          "(",
          ")",
          ",",
          "!",
          "&&",
          "||",
          "==",
          "!=",
          "<",
          "from",
          "not",
          "exists",
          "$i",
          "$s",
          ".",
          "5",
          "0.5",
          "\"甲\"",
          "null",
          "true",
          "this",
          "overdue",
          "subject",
          "list",
          "title",
          ":",
          ";",
          "in",
          "contains",
          "memberOf",
          "memberUnits",
          "participantIds",
          "id",
          "linkIds");

  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3, 4})
  void damagedRule_isRefusedOrTakenByDrools(long seed) {
    Random random = new Random(seed);
    Terms terms = new Terms(TestPack.vocabulary());
    List<RuleText> admitted = new ArrayList<>();
    int refused = 0;
    for (int i = 0; i < 1500; i++) {
      String text = damaged(rule(random, i), random, i % 4);
      RuleSource source = new RuleSource("r" + i + ".drl", text);
      RuleText read = RuleParser.read(source, terms, Set.of("E1"), false);
      if (source.problems().isEmpty()) {
        admitted.add(read);
      } else {
        refused++;
        assertThat(source.problems())
            .allSatisfy(
                problem -> {
                  assertThat(problem.position().line()).isPositive();
                  assertThat(problem.position().column()).isPositive();
                });
      }
    }
    assertThat(refused).isGreaterThan(300);
    assertThat(admitted).hasSizeGreaterThan(100);
    for (RuleText text : admitted.subList(0, 100)) {
      assertThat(text.drools().chars()).allMatch(c -> c == '\n' || (c >= ' ' && c < 127));
    }
    assertThat(
            RuleBuild.build(admitted.subList(0, 100), MutatedRulesTest.class.getClassLoader())
                .problems())
        .isEmpty();
  }

  private static String rule(Random random, int number) {
    StringBuilder when = new StringBuilder();
    List<Integer> chosen = new ArrayList<>(List.of(random.nextInt(2), 4 + random.nextInt(2)));
    for (int i = 0; i < 2; i++) {
      int more = 2 + random.nextInt(8);
      if (more != 4 && more != 5 && !chosen.contains(more)) {
        chosen.add(more);
      }
    }
    for (int piece : chosen) {
      when.append("  ").append(PIECES.get(piece)).append('\n');
    }
    return "rule \"E1 规则"
        + number
        + "\"\nwhen\n"
        + when
        + "then\n  findings.against( \"E1\", $i );\nend\n";
  }

  private static String damaged(String text, Random random, int times) {
    String damaged = text;
    for (int i = 0; i < times; i++) {
      String[] words = damaged.split(" ");
      int at = random.nextInt(words.length);
      words[at] =
          switch (random.nextInt(3)) {
            case 0 -> "";
            case 1 -> WORDS.get(random.nextInt(WORDS.size()));
            default -> words[at] + " " + WORDS.get(random.nextInt(WORDS.size()));
          };
      damaged = String.join(" ", words);
    }
    return damaged;
  }
}
