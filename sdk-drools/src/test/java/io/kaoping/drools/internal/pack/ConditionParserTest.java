package io.kaoping.drools.internal.pack;

import static org.assertj.core.api.Assertions.assertThat;

import io.kaoping.drools.internal.pack.Terms.Term;
import io.kaoping.drools.internal.pack.YamlNode.Kind;
import io.kaoping.drools.internal.pack.YamlNode.Scalar;
import io.kaoping.problem.Language;
import io.kaoping.problem.Position;
import io.kaoping.problem.Problem;
import io.kaoping.problem.ProblemReport;
import io.kaoping.record.FactValue;
import io.kaoping.rubric.Condition;
import io.kaoping.rubric.Condition.All;
import io.kaoping.rubric.Condition.Any;
import io.kaoping.rubric.Condition.Compare;
import io.kaoping.rubric.Condition.In;
import io.kaoping.rubric.Condition.Is;
import io.kaoping.rubric.Condition.Not;
import io.kaoping.rubric.Condition.Operator;
import io.kaoping.rubric.Vocabulary.Type;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class ConditionParserTest {
  private static final Terms TERMS =
      new Terms(
          Map.of(
              "a", Term.of(Type.YES_NO),
              "b", Term.of(Type.YES_NO),
              "c", Term.of(Type.YES_NO),
              "党员数", Term.of(Type.NUMBER),
              "名称", Term.of(Type.TEXT),
              "类别", new Term(Type.TEXT, List.of("甲", "乙"), ""),
              "state", new Term(Type.TEXT, List.of("发现", "销号"), "问题"),
              "due", Term.of(Type.DATE)));
  private static final Condition A = new Is("a");
  private static final Condition B = new Is("b");
  private static final Condition C = new Is("c");

  private final ProblemList problems = new ProblemList();

  private Condition parse(String text) {
    String line = "    where: '" + text + "'";
    Position at = Position.at("rubric.yaml", 7, 12, line);
    return ConditionParser.parse(new Scalar(text, Kind.TEXT, at, line), TERMS, problems);
  }

  private Condition good(String text) {
    Condition condition = parse(text);
    assertThat(problems.sorted()).extracting(Problem::toString).isEmpty();
    return condition;
  }

  /** Returns where the text is refused, counted from 0 inside it, and why. */
  private String refused(String text) {
    assertThat(parse(text)).isNull();
    assertThat(problems.sorted()).hasSize(1);
    Problem problem = problems.sorted().get(0);
    return problem.position().column() - 13 + " " + problem.message(Language.EN);
  }

  @Test
  void and_bindsTighterThanOr() {
    assertThat(good("a || b && c")).isEqualTo(new Any(List.of(A, new All(List.of(B, C)))));
  }

  @Test
  void comma_bindsLooserThanOr() {
    assertThat(good("a, b || c")).isEqualTo(new All(List.of(A, new Any(List.of(B, C)))));
  }

  @Test
  void not_bindsTightest() {
    assertThat(good("!a && b")).isEqualTo(new All(List.of(new Not(A), B)));
    assertThat(good("!( a && b )")).isEqualTo(new Not(new All(List.of(A, B))));
    assertThat(good("!!a")).isEqualTo(new Not(new Not(A)));
  }

  @Test
  void brackets_groupAndLeaveNoTrace() {
    assertThat(good("((a)) && (b || c)")).isEqualTo(new All(List.of(A, new Any(List.of(B, C)))));
  }

  @ParameterizedTest
  @EnumSource(Operator.class)
  void comparison_takesEverySign(Operator operator) {
    assertThat(good("党员数" + operator.sign() + "7"))
        .isEqualTo(new Compare("党员数", operator, FactValue.of(7)));
  }

  @Test
  void numbers_areExact() {
    assertThat(good("党员数 >= -0.90"))
        .isEqualTo(new Compare("党员数", Operator.GE, FactValue.of(new BigDecimal("-0.9"))));
  }

  @Test
  void truth_canBeCompared() {
    assertThat(good("a == false")).isEqualTo(new Compare("a", Operator.EQ, FactValue.of(false)));
  }

  @Test
  void in_takesOneOrMore() {
    assertThat(good("类别 in (\"甲\", \"乙\")"))
        .isEqualTo(new In("类别", List.of(FactValue.of("甲"), FactValue.of("乙"))));
    assertThat(good("党员数 in(7)")).isEqualTo(new In("党员数", List.of(FactValue.of(7))));
  }

  @Test
  void dates_areTexts() {
    assertThat(good("due < \"2025-03-01\""))
        .isEqualTo(new Compare("due", Operator.LT, FactValue.of("2025-03-01")));
  }

  @Test
  void texts_mayHoldEscapesAndSigns() {
    assertThat(good("名称 == \"a\\\"b\\\\ && (”\""))
        .isEqualTo(new Compare("名称", Operator.EQ, FactValue.of("a\"b\\ && (”")));
  }

  @Test
  void fullWidthSigns_countAsPlain() {
    assertThat(good("!(党员数>=7 && 类别 == “甲”),due < “2025-03-01”||党员数 == 10"))
        .isEqualTo(good("!(党员数>=7 && 类别 == \"甲\"),due < \"2025-03-01\"||党员数 == 10"));
  }

  @Test
  void names_areCollected() {
    assertThat(good("a && (党员数 > 1 || !类别 in (\"甲\"))").names()).containsExactly("a", "党员数", "类别");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '#',
      quoteCharacter = '`',
      value = {
        "`` # 0 The condition cannot be read: a name is missing here",
        "a && # 4 The condition cannot be read: a name is missing here",
        "( a # 3 The condition cannot be read: ) is missing here",
        "a ) # 2 The condition cannot be read: && or || is missing before )",
        "a b # 2 The condition cannot be read: && or || is missing before b",
        "a = true # 2 The condition cannot be read: equality is written ==",
        "a & b # 2 The condition cannot be read: unknown sign &",
        "a + b # 2 The condition cannot be read: unknown sign +",
        "7 < 党员数 # 0 The condition cannot be read: a name must stand here, not 7",
        "党员数 # 0 The condition cannot be read: 党员数 is not true or false, a comparison must follow",
        "a < true # 2 The condition cannot be read: a has no order, < does not apply",
        "名称 > \"b\" # 3 The condition cannot be read: 名称 has no order, > does not apply",
        "名称 == b # 6 The condition cannot be read: a number, true, false or a quoted text must stand here, not b",
        "名称 == \"b # 6 The condition cannot be read: the quoted text does not end",
        "名称 == \"\\n\" # 7 The condition cannot be read: after a backslash only a backslash or a quote may follow",
        "党员数 > 7a # 6 The condition cannot be read: this is no number",
        "党员数 > 7. # 6 The condition cannot be read: this is no number",
        "党员数 > 0.1234567 # 6 The condition cannot be read: this is no number",
        "类别 in () # 7 The condition cannot be read: a number, true, false or a quoted text must stand here, not )",
        "类别 in \"甲\" # 6 The condition cannot be read: ( is missing here",
        "党员 > 7 # 0 The vocabulary does not hold \"党员\".",
        "党员数 > \"7\" # 6 \"党员数\" is 7, it must be a number.",
        "名称 == 7 # 6 \"名称\" is 7, it must be a text (quoted).",
        "a == 1 # 5 \"a\" is 1, it must be true or false.",
        "due > 2025 # 6 \"due\" is 2025, it must be a date.",
        "due > \"2025-02-30\" # 6 \"2025-02-30\" is no date between 1990 and 2100.",
        "due > \"2101-01-01\" # 6 \"2101-01-01\" is no date between 1990 and 2100.",
        "类别 == \"丙\" # 6 \"类别\" must not be \"丙\".",
        "state in (\"发现\", \"消号\") # 16 The list \"问题\" has no state \"消号\".",
      })
  void fault_isNamedAtItsColumn(String text, String expected) {
    assertThat(refused(text)).isEqualTo(expected);
  }

  @Test
  void unknownName_proposesTheNearest() {
    parse("党员娄 > 7");

    assertThat(problems.sorted().get(0).remedy()).isEqualTo("党员数");
  }

  @Test
  void unknownNames_areAllNamed() {
    parse("x && y && z == 1");

    assertThat(problems.sorted())
        .extracting(p -> p.arguments().get(0))
        .containsExactly("x", "y", "z");
  }

  @Test
  void caret_standsUnderTheFault() {
    parse("党员数 = 7");

    assertThat(ProblemReport.of("", problems.sorted()).text(Language.ZH))
        .startsWith(
            """
            1) [Kaoping/BadCondition] rubric.yaml:7:17
               |     where: '党员数 = 7'
               |             　　　 ^
               条件无法理解:相等应写作 ==
            """);
  }

  @Test
  void nesting32_isRead() {
    assertThat(good("(".repeat(31) + "a" + ")".repeat(31))).isEqualTo(A);
  }

  @ParameterizedTest
  @ValueSource(strings = {"(", "!"})
  void nestingTooDeep_isRefused(String sign) {
    assertThat(refused(sign.repeat(2000) + "a"))
        .isEqualTo("32 The condition cannot be read: brackets and ! must not nest deeper than 32");
  }

  @Test
  void longCondition_isRefused() {
    assertThat(parse("a" + " && a".repeat(1000))).isNull();
    assertThat(problems.sorted())
        .extracting(p -> p.message(Language.EN))
        .containsExactly("Limit exceeded: condition must not be more than 4096.");
  }
}
