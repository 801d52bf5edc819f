package io.kaoping.plugin.sentence;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.kaoping.problem.PackException;
import io.kaoping.problem.Problem;
import io.kaoping.problem.ProblemId;
import java.util.List;
import org.junit.jupiter.api.Test;

class PatternLibraryTest {
  private static final PatternLibrary STANDARD = PatternLibrary.standard();

  @Test
  void standard_readsItsOwnExamples() {
    assertThat(STANDARD.patterns()).hasSizeGreaterThan(50);
    assertThat(STANDARD.patterns()).allMatch(pattern -> !pattern.examples().isEmpty());
  }

  @Test
  void with_aPackAddsWordsAndPatternsWithoutCode() {
    String cell = "迟交一本的，罚没2分；每网格未巡查的扣1分";
    assertThat(new CellReader(STANDARD).read(cell).outcome())
        .isEqualTo(CellReading.Outcome.REFUSED);
    PatternLibrary more =
        STANDARD.with(
            "pack/sentences.txt",
            """
            # 本包的说法
            动词 deduct = 罚没
            词 量词 = 网格
            """);
    CellReading reading = new CellReader(more).read(cell);
    assertThat(ReadingText.of(reading.clauses().stream().map(ClauseReading::effect).toList()))
        .isEqualTo("deduct 2/本; deduct 1/网格");
    assertThat(reading.outcome()).isEqualTo(CellReading.Outcome.READ);
  }

  @Test
  void with_aPatternOfItsOwn_isFound() {
    PatternLibrary more =
        STANDARD.with(
            "p.txt",
            """
            句式 记红牌
              写法 记红牌〔一张〕
              效果 zero
              数值 0
              例句 弄虚作假的,记红牌一张
            """);
    ClauseReading clause = new CellReader(more).read("数据造假的，记红牌。").clauses().get(0);
    assertThat(clause.form()).isEqualTo("记红牌");
    assertThat(clause.effect().kind()).isEqualTo(EffectKind.ZERO);
    assertThat(clause.condition()).isEqualTo("数据造假");
  }

  @Test
  void with_linesThatCannotBeRead_areAllReportedWithTheirPlaces() {
    PackException thrown =
        catchThrowableOfType(
            PackException.class,
            () ->
                STANDARD.with(
                    "p.txt",
                    """
                    词 空的 =
                    动词 punish = 罚
                    说法 什么
                    句式 甲
                      写法 {没有这个槽}
                      效果 deduct
                      例句 甲
                    句式 乙
                      写法 乙
                      效果 没有
                      例句 乙
                    句式 丙
                      写法 丙
                      效果 none
                      归属 别处
                      例句 丙
                    句式 丁
                      写法 丁
                      效果 none
                    """));
    assertThat(thrown.problems()).extracting(Problem::id).containsOnly(ProblemId.BAD_VALUE);
    assertThat(thrown.problems().stream().map(p -> p.position().line()).toList())
        .isEqualTo(List.of(1, 2, 3, 4, 8, 12, 17));
  }

  @Test
  void with_aPatternThatDoesNotReadItsExample_isRefused() {
    PackException thrown =
        catchThrowableOfType(
            PackException.class,
            () -> STANDARD.with("p.txt", "句式 甲\n写法 记红牌\n效果 zero\n数值 0\n例句 记黄牌\n"));
    assertThat(thrown.problems()).hasSize(1);
    assertThat(thrown.problems().get(0).arguments()).startsWith("例句", "记黄牌");
  }
}
