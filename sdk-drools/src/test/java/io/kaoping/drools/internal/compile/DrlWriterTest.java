package io.kaoping.drools.internal.compile;

import static org.assertj.core.api.Assertions.assertThat;

import io.kaoping.drools.internal.session.TestPack;
import io.kaoping.record.FactValue;
import io.kaoping.rubric.Condition;
import io.kaoping.rubric.Measure;
import io.kaoping.rubric.Part;
import io.kaoping.rubric.Period;
import io.kaoping.rubric.SubjectKind;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class DrlWriterTest {
  private static final Condition ENOUGH =
      new Condition.Compare("党员数", Condition.Operator.GE, FactValue.of(7));

  private final TestPack pack = new TestPack();

  @Test
  void criterion_withSeveralClauses_readsLikeADocument() {
    pack.criterion(
        "Z1",
        SubjectKind.UNIT,
        ENOUGH,
        List.of(
            new Measure.When(
                new Condition.All(
                    List.of(
                        new Condition.Not(new Condition.Is("有固定场所")),
                        new Condition.Any(
                            List.of(
                                new Condition.Compare(
                                    "完成率",
                                    Condition.Operator.LT,
                                    FactValue.of(new BigDecimal("0.90"))),
                                new Condition.Compare(
                                    "换届日期", Condition.Operator.LT, FactValue.of("2025-03-01"))))))),
            new Measure.Cadence("主题党日", 1, Period.MONTH, Part.PARTICIPANT, null)));
    assertThat(DrlWriter.drl(pack.read()))
        .isEqualTo(
            Map.of(
                "Z1",
                """
                // Z1 标题Z1  10 分  test/rubric.yaml:11
                // 评分标准Z1

                rule "Z1 不适用"
                when
                  $s : Subject( units, !( number( "党员数" ) >= 7 ) )
                then
                  findings.notApplicable( "Z1", $s );
                end

                rule "Z1.1 标题Z1"
                when
                  $s : Subject( units, !yes( "有固定场所" ), number( "完成率" ) < 0.9B || date( "换届日期" ) < LocalDate.of( 2025, 3, 1 ) )
                then
                  findings.against( "Z1.1", $s );
                end

                rule "Z1.2 标题Z1"
                when
                  $s : Subjects( units, $all : lacking( "主题党日", 1, "month" ), !$all.isEmpty() )
                then
                  findings.against( "Z1.2", $s, $all );
                end
                """));
  }

  @Test
  void measuredNumbers_readLikeSentences() {
    pack.unit("N1", new Measure.Number("完成率", null, BigDecimal.ONE))
        .unit("N2", new Measure.Number("完成率", "党员数", BigDecimal.ONE))
        .unit("N3", new Measure.Number("完成率", null, BigDecimal.valueOf(100)))
        .unit("S1", new Measure.Sum(new Measure.Records("通报批评", null), "人次"))
        .unit(
            "S2", new Measure.Sum(new Measure.Items("问题", new Condition.Is("closed"), null), "金额"))
        .unit("Q1", new Measure.Conditions(List.of(new Condition.Is("有固定场所"), ENOUGH)))
        .unit("T1", new Measure.Tier("通报批评", "市级", List.of("省级"), false, null));
    assertThat(drl("N1"))
        .contains(
            """
            rule "N1 标题N1"
            when
              $s : Subject( units, $n : number( "完成率" ) )
            then
              findings.measured( "N1", $s, $n );
            end
            """);
    assertThat(drl("N2"))
        .contains(
            """
              $s : Subject( units, $n : number( "完成率" ), $of : number( "党员数" ) )
            then
              findings.measured( "N2", $s, $n, $of );
            """);
    assertThat(drl("N3")).contains("  findings.measured( \"N3\", $s, $n, \"100\" );\n");
    assertThat(drl("S1"))
        .contains(
            """
              $s : Subjects( units, $all : records( "通报批评" ), !$all.isEmpty() )
            then
              findings.sum( "S1", $s, $all, "人次" );
            """);
    assertThat(drl("S2"))
        .contains(
            """
              $s : Subjects( units, $all : closed( "问题" ), !$all.isEmpty() )
            then
              findings.sum( "S2", $s, $all, "金额" );
            """);
    assertThat(drl("Q1"))
        .contains(
            """
            rule "Q1 标题Q1 第2项"
            when
              $s : Subject( units, number( "党员数" ) >= 7 )
            then
              findings.holds( "Q1", $s, 2 );
            end
            """);
    assertThat(drl("T1"))
        .contains(
            """
              $s : Subject( units )
              $r : CaseRecord( level == "市级" ) from $s.records( "通报批评" )
              not CaseRecord( level in ( "省级" ), sameCaseAs( $r ) ) from $s.records( "通报批评" )
            then
              findings.against( "T1", $r );
            """);
  }

  @Test
  void proportion_withABase_countsTheBaseInARuleOfItsOwn() {
    pack.unit(
        "Z3",
        new Measure.Items(
            "问题", new Condition.Not(new Condition.Is("closed")), new Condition.Is("hasDue")));
    assertThat(drl("Z3"))
        .endsWith(
            """

            rule "Z3 标题Z3"
            when
              $s : Subjects( units, $all : open( "问题" ).dated(), !$all.isEmpty() )
            then
              findings.against( "Z3", $s, $all );
            end

            rule "Z3 基数"
            when
              $s : Subjects( units, $all : items( "问题" ).dated(), !$all.isEmpty() )
            then
              findings.among( "Z3", $s, $all );
            end
            """);
  }

  @Test
  void cadence_withCondition_countsInEachPeriod() {
    pack.coalition(
        "G2",
        new Measure.Cadence(
            "主题党日",
            2,
            Period.QUARTER,
            Part.ORGANISER,
            new Condition.Compare("课时", Condition.Operator.GE, FactValue.of(2))));
    assertThat(drl("G2"))
        .endsWith(
            """
            when
              $s : Subject( coalitions )
              accumulate( $a : Activity( number( "课时" ) >= 2 ) from $s.held( "主题党日" ); $held : collectList( $a ) )
              $short : Shortfall() from $s.lacking( $held, 2, "quarter" )
            then
              findings.against( "G2", $short );
            end
            """);
  }

  @Test
  void cadence_ofMarkedActivities_asksTheListForThem() {
    pack.unit(
        "G3",
        new Measure.Cadence(
            "主题党日",
            1,
            Period.MONTH,
            Part.PARTICIPANT,
            new Condition.All(
                List.of(
                    new Condition.Is("联合"), new Condition.Not(new Condition.Is("evidenced"))))));
    assertThat(drl("G3"))
        .contains(
            "$all : lacking( activities( \"主题党日\" ).yes( \"联合\" ).unevidenced(), 1, \"month\" ),");
  }

  @Test
  void expertRule_isQuotedWithItsFile() {
    String rule =
        "rule \"L2 整改\"\nwhen\n  $问题 : Item( overdue )\nthen\n"
            + "  findings.against( \"L2\", $问题 );\nend\n";
    pack.expert("L2", "L2-closed-loop", rule);
    assertThat(drl("L2"))
        .isEqualTo(
            "// L2 标题L2  10 分  test/rubric.yaml:11\n// 评分标准L2\n\n"
                + "// test/rules/L2-closed-loop.drl\n"
                + rule);
  }

  @Test
  void criteria_keepTheOrderOfTheRubric() {
    pack.unit("B", new Measure.Absences("会议联席"));
    pack.coalition("A", new Measure.MembersWithout("巡学旁听"));
    assertThat(DrlWriter.drl(pack.read()).keySet()).containsExactly("B", "A");
  }

  private String drl(String id) {
    return java.util.Objects.requireNonNull(DrlWriter.drl(pack.read()).get(id));
  }
}
