package io.kaoping.problem;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class ProblemReportTest {
  private static final Problem UNKNOWN_TERM =
      Problem.error(
              ProblemId.UNKNOWN_TERM,
              Position.at("rubric.yaml", 12, 24, "    of: { activity: 主题党曰, at-least: 1 }")
                  .withPath("criteria[1].deduct.of.activity"),
              "主题党曰")
          .withRemedy("主题党日");
  private static final Problem WAIVER_EXPIRED =
      Problem.notice(
          ProblemId.WAIVER_EXPIRED, Position.of("waivers", "Z2 u1"), "Z2", "u1", "2025-06-30");
  private static final Problem MISSING_FIELD =
      Problem.error(ProblemId.MISSING_FIELD, Position.of("submission.json"), "asOf");

  @Test
  void text_chinese_isGolden() {
    assertThat(
            ProblemReport.of(
                    "规则包 qidong 2025.1 不能使用", List.of(UNKNOWN_TERM, MISSING_FIELD, WAIVER_EXPIRED))
                .text(Language.ZH))
        .isEqualTo(
            """
            规则包 qidong 2025.1 不能使用:2 处错误

            1) [Kaoping/UnknownTerm] rubric.yaml:12:24 criteria[1].deduct.of.activity
               |     of: { activity: 主题党曰, at-least: 1 }
               |                     　　　^
               词汇表中没有「主题党曰」。
               是否为「主题党日」?请更正用语,或在词汇表(vocabulary.yaml)中增加。
               帮助:docs/errors/UNKNOWN_TERM.md
            2) [Kaoping/MissingField] submission.json
               缺少必填字段「asOf」。
               请补充该字段。
               帮助:docs/errors/MISSING_FIELD.md
            3) [Kaoping/WaiverExpired] (提示) waivers Z2 u1
               评分项 Z2 对 u1 的豁免已于 2025-06-30 到期,不再计入。
               请延期或删除该豁免。
               帮助:docs/errors/WAIVER_EXPIRED.md
            """);
  }

  @Test
  void text_english_isGolden() {
    assertThat(
            ProblemReport.of("Pack qidong 2025.1 cannot be used", List.of(UNKNOWN_TERM))
                .text(Language.EN))
        .isEqualTo(
            """
            Pack qidong 2025.1 cannot be used: 1 error

            1) [Kaoping/UnknownTerm] rubric.yaml:12:24 criteria[1].deduct.of.activity
               |     of: { activity: 主题党曰, at-least: 1 }
               |                     　　　^
               The vocabulary does not hold "主题党曰".
               Do you mean "主题党日"? Correct the term, or add it to vocabulary.yaml.
               Help: docs/errors/UNKNOWN_TERM.md
            """);
  }

  @Test
  void text_noticesOnly_countsNoErrors() {
    assertThat(ProblemReport.of("规则包可以使用", List.of(WAIVER_EXPIRED)).text(Language.ZH))
        .startsWith("规则包可以使用\n\n1) [Kaoping/WaiverExpired] (提示) ");
  }

  @Test
  void text_noHeading_beginsWithTheFirstProblem() {
    assertThat(ProblemReport.of("", List.of(MISSING_FIELD)).text(Language.EN))
        .startsWith("1) [Kaoping/MissingField] submission.json\n");
  }

  @Test
  void text_columnBeyondTheLine_putsTheCaretBehindIt() {
    Problem problem =
        Problem.error(ProblemId.MALFORMED_DOCUMENT, Position.at("a.yaml", 1, 99, "ab"), "x");

    assertThat(ProblemReport.of("", List.of(problem)).text(Language.EN))
        .contains("   | ab\n   |   ^\n");
  }

  @Test
  void text_columnAfterASupplementaryCharacter_countsItOnce() {
    // U+20000 is two chars and one wide character; column 3 is the b
    Problem problem =
        Problem.error(
            ProblemId.MALFORMED_DOCUMENT, Position.at("a.yaml", 1, 3, "\uD840\uDC00b"), "x");

    assertThat(ProblemReport.of("", List.of(problem)).text(Language.EN))
        .contains("   | \uD840\uDC00b\n   | \u3000^\n");
  }

  @Test
  void text_noColumn_showsTheLineWithoutCaret() {
    Problem problem =
        Problem.error(ProblemId.MALFORMED_DOCUMENT, Position.at("a.yaml", 7, 0, "\tab"), "x");

    assertThat(ProblemReport.of("", List.of(problem)).text(Language.EN))
        .isEqualTo(
            """
            1) [Kaoping/MalformedDocument] a.yaml:7
               |  ab
               The document cannot be read: x
               Check brackets, quotes, indentation and commas.
               Help: docs/errors/MALFORMED_DOCUMENT.md
            """);
  }

  @Test
  void text_hiddenCharacters_areShownByTheirCode() {
    Problem problem =
        Problem.error(
                ProblemId.BAD_ID,
                Position.at("a\u0007.yaml", 1, 3, "a\u202Eb\u001Bc"),
                "u\u202E1\u001B[31m\uD800")
            .withRemedy("u\u200B1");

    assertThat(ProblemReport.of("", List.of(problem)).text(Language.EN))
        .contains("[Kaoping/BadId] a .yaml:1:3\n   | a b c\n   |   ^\n")
        .contains("\"u\\u202e1\\u001b[31m\\ud800\"")
        .contains("Do you mean \"u\\u200b1\"?");
  }

  @Test
  void text_argumentOfSeveralLines_staysIndented() {
    Problem problem =
        Problem.error(ProblemId.BROKEN_RULE, Position.of("rules/L2.drl"), "first\nsecond");

    assertThat(ProblemReport.of("", List.of(problem)).text(Language.EN))
        .contains("   The rule does not compile: first\n   second\n   Check it");
  }
}
