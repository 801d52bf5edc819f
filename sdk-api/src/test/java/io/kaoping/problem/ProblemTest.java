package io.kaoping.problem;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.ObjectInputStream;
import java.io.ObjectOutputStream;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class ProblemTest {
  @Test
  void toString_isOneLineInEnglish() {
    Problem problem =
        Problem.error(ProblemId.MISSING_FILE, Position.of("pack.yaml", "rules"), "rules/L2.drl");

    assertThat(problem)
        .hasToString("[Kaoping/MissingFile] pack.yaml rules: The file rules/L2.drl is missing.");
  }

  @Test
  void message_argumentHoldingAPlaceholder_isNotFilledAgain() {
    Problem problem =
        Problem.error(ProblemId.WRONG_FORMAT, Position.of("a.json"), "{1}", "kaoping.submission/1");

    assertThat(problem.message(Language.EN))
        .isEqualTo("The format is \"{1}\", it must be \"kaoping.submission/1\".");
  }

  @Test
  void message_tooFewArguments_leavesTheRestEmpty() {
    assertThat(Problem.error(ProblemId.PACK_NOT_FOUND, Position.of("x"), "x").message(Language.EN))
        .isEqualTo("There is no pack x .");
  }

  @Test
  void quoting_changesTheTextsOfTheAuthor_alsoInsideDetails() {
    String inner = Problem.detail("history-end", "ab");
    Problem problem =
        Problem.error(
                ProblemId.BAD_VALUE,
                Position.of("x"),
                "cd",
                Problem.detail("history-order", inner, "2025-05-02"))
            .withRemedy("ef");
    Problem quoted = problem.quoting(text -> text.replace('a', 'A').replace('c', 'C'));

    assertThat(quoted.arguments())
        .containsExactly(
            "Cd",
            Problem.detail("history-order", Problem.detail("history-end", "Ab"), "2025-05-02"));
    assertThat(quoted.remedy()).isEqualTo("ef");
    assertThat(problem.quoting(String::toString)).isEqualTo(problem);
  }

  @Test
  void arguments_areCopied() {
    List<String> arguments = new ArrayList<>(List.of("a"));
    Problem problem =
        new Problem(ProblemId.MISSING_FILE, Severity.ERROR, Position.of("p"), arguments, null);
    arguments.set(0, "b");

    assertThat(problem.arguments()).containsExactly("a");
  }

  @Test
  void position_leavesOutWhatIsNotKnown() {
    assertThat(Position.of("s")).hasToString("s");
    assertThat(Position.of("s", "units[0]")).hasToString("s units[0]");
    assertThat(Position.at("s", 3, 0, null)).hasToString("s:3");
    assertThat(Position.at("s", 3, 4, null).withPath("a.b")).hasToString("s:3:4 a.b");
  }

  @Test
  void position_negativeColumn_isRefused() {
    assertThatThrownBy(() -> Position.at("s", 3, -4, null))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("line and column must not be negative: 3, -4");
  }

  @Test
  void code_andPage_followTheName() {
    assertThat(ProblemId.IO_FAILURE.code()).isEqualTo("Kaoping/IoFailure");
    assertThat(ProblemId.IO_FAILURE.page()).isEqualTo("docs/errors/IO_FAILURE.md");
  }

  @Test
  void exception_afterSerialisation_stillCarriesItsProblems() throws Exception {
    AssessmentException thrown =
        new AssessmentException(
            "申报材料不能考评",
            List.of(
                Problem.error(ProblemId.MISSING_FIELD, Position.at("a", 1, 2, "x"), "asOf")
                    .withRemedy("asof")));

    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (ObjectOutputStream out = new ObjectOutputStream(bytes)) {
      out.writeObject(thrown);
    }
    Object read;
    try (ObjectInputStream in =
        new ObjectInputStream(new ByteArrayInputStream(bytes.toByteArray()))) {
      read = in.readObject();
    }

    assertThat(read).isInstanceOf(AssessmentException.class);
    assertThat(((AssessmentException) read).problems()).isEqualTo(thrown.problems());
    assertThat((AssessmentException) read).hasMessage(thrown.getMessage());
  }

  @Test
  void exception_says_everyProblemInChinese() {
    PackException thrown =
        new PackException(
            "规则包 x 不能使用", List.of(Problem.error(ProblemId.MISSING_FILE, Position.of("x"), "y")));

    assertThat(thrown).hasMessageStartingWith("规则包 x 不能使用:1 处错误").hasMessageContaining("缺少文件 y。");
  }
}
