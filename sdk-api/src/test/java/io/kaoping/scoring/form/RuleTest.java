package io.kaoping.scoring.form;

import static io.kaoping.scoring.form.Written.form;
import static io.kaoping.scoring.form.Written.map;
import static org.assertj.core.api.Assertions.assertThat;

import io.kaoping.rubric.Condition;
import io.kaoping.rubric.Effect;
import io.kaoping.rubric.Measure;
import io.kaoping.rubric.Part;
import io.kaoping.rubric.Period;
import io.kaoping.rubric.Points;
import io.kaoping.rubric.Span;
import io.kaoping.rubric.Wording;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Every standard form says what it makes of what was found, as a rubric would. */
class RuleTest {
  private static final List<Object> BANDS =
      List.of(
          map("from", "95", "points", "all"),
          map("from", "90", "below", "95", "points", "10"),
          map("above", "80", "below", "90", "points", "-2"),
          map("to", "80", "points", "0"));

  @Test
  void amount_saysWhetherItIsGivenOrTaken() {
    Written clause = form("once", map()).points("2");

    assertThat(clause.as(Effect.DEDUCTION).rule()).isEqualTo(new Wording("扣 2 分", "takes 2"));
    assertThat(clause.as(Effect.AWARD).rule()).isEqualTo(new Wording("得 2 分", "gives 2"));
    assertThat(clause.as(Effect.BONUS).rule()).isEqualTo(new Wording("加 2 分", "adds 2"));
    assertThat(clause.as(Effect.DEDUCTION).terms().amount(Points.ZERO))
        .isEqualTo(new Wording("不扣分", "takes nothing"));
    assertThat(clause.as(Effect.AWARD).terms().amount(Points.ZERO))
        .isEqualTo(new Wording("不得分", "gives nothing"));
    assertThat(clause.as(Effect.BONUS).terms().amount(Points.of(-3)))
        .isEqualTo(new Wording("扣 3 分", "takes 3"));
  }

  static Stream<Arguments> perMeasure() {
    return Stream.of(
        Arguments.of(
            new Measure.Cadence("会", 1, Period.MONTH, Part.ORGANISER, null),
            "每少 1 次扣 0.5 分",
            "each time short takes 0.5"),
        Arguments.of(new Measure.Records("表彰", null), "每次扣 0.5 分", "each takes 0.5"),
        Arguments.of(new Measure.Items("问题", null, null), "每项扣 0.5 分", "each item takes 0.5"),
        Arguments.of(new Measure.MembersWithout("会"), "每家扣 0.5 分", "each unit takes 0.5"),
        Arguments.of(
            new Measure.Entries("名目", List.of("甲"), true), "每项扣 0.5 分", "each entry takes 0.5"),
        Arguments.of(
            new Measure.Entries("名目", List.of("甲"), false),
            "每缺 1 项扣 0.5 分",
            "each entry lacking takes 0.5"),
        Arguments.of(
            new Measure.Conditions(List.of(new Condition.Is("甲"), new Condition.Is("乙"))),
            "每条扣 0.5 分",
            "each condition takes 0.5"),
        Arguments.of(
            new Measure.EarlierPeriods(
                Period.YEAR, new Condition.Is("甲"), 1, Measure.WhenMissing.SKIP),
            "每期扣 0.5 分",
            "each period takes 0.5"),
        Arguments.of(
            new Measure.EarlierPeriods(
                Period.YEAR, new Condition.Is("甲"), 2, Measure.WhenMissing.SKIP),
            "每段扣 0.5 分",
            "each run takes 0.5"),
        Arguments.of(
            new Measure.OfCoalition(null, Span.AS_OF, Measure.Several.MEAN, false),
            "每 1 扣 0.5 分",
            "each 1 takes 0.5"));
  }

  @ParameterizedTest
  @MethodSource("perMeasure")
  void per_countsInTheWordsOfTheMeasure(Measure measure, String zh, String en) {
    assertThat(form("per", map()).points("0.5").as(Effect.DEDUCTION).of(measure).rule())
        .isEqualTo(new Wording(zh, en));
  }

  @Test
  void per_saysWhatAPartIsWorth() {
    assertThat(form("per", map("part", "floor")).points("1").rule())
        .isEqualTo(new Wording("每 1 得 1 分,不足 1 的不计", "each 1 gives 1, less than 1 does not count"));
    assertThat(form("per", map("part", "ceil")).points("1").rule())
        .isEqualTo(new Wording("每 1 得 1 分,不足 1 的按 1 计", "each 1 gives 1, less than 1 counts as 1"));
    assertThat(form("per", map("part", "linear")).points("1").rule())
        .isEqualTo(
            new Wording("每 1 得 1 分,不足 1 的按比例计", "each 1 gives 1, less than 1 in proportion"));
  }

  @Test
  void proportion_saysWhatIsFullAndWhatIsNothing() {
    assertThat(form("proportion", map()).points("10").rule())
        .isEqualTo(new Wording("得 10 分 × 这个比例", "gives 10 × this share"));
    assertThat(form("proportion", map("zero-below", "50")).percent().points("10").rule())
        .isEqualTo(
            new Wording(
                "得 10 分 × 这个比例,低于 50% 的不得分", "gives 10 × this share, below 50% gives nothing"));
    assertThat(
            form("proportion", map("full-at", "90", "zero-below", "50"))
                .percent()
                .points("10")
                .rule())
        .isEqualTo(
            new Wording(
                "达到 90% 的得 10 分,不到的按比例,低于 50% 的不得分",
                "from 90% on gives 10, below in proportion, below 50% gives nothing"));
  }

  @Test
  void ladder_saysItsSteps() {
    assertThat(form("ladder", map("1", "3", "3", "all")).as(Effect.DEDUCTION).rule())
        .isEqualTo(new Wording("到 1 的扣 3 分;到 3 的扣 15 分", "from 1 on takes 3; from 3 on takes 15"));
  }

  @Test
  void bands_sayWhatEachIsWorth() {
    assertThat(form("bands", BANDS).percent().rule())
        .isEqualTo(
            new Wording(
                "95% 及以上的得 15 分;90% 及以上、不足 95% 的得 10 分;高于 80%、不足 90% 的扣 2 分;80% 及以下的不得分",
                "at least 95% gives 15; at least 90%, below 95% gives 10; above 80%, below 90% takes"
                    + " 2; at most 80% gives nothing"));
  }

  @Test
  void step_saysItsTargetAndItsSide() {
    assertThat(
            form(
                    "step",
                    map(
                        "target", "90", "size", "1", "points", "2", "part", "floor", "from",
                        "below"))
                .percent()
                .as(Effect.DEDUCTION)
                .rule())
        .isEqualTo(
            new Wording(
                "目标为 90%,每低 1 个百分点扣 2 分,不足一档不计",
                "the target is 90%, each 1 percentage point below takes 2, a part of a step does not"
                    + " count"));
    assertThat(
            form(
                    "step",
                    map(
                        "target",
                        "peer-mean",
                        "among",
                        "class",
                        "plus",
                        "-5",
                        "size",
                        "2",
                        "points",
                        "0.5",
                        "part",
                        "linear",
                        "from",
                        "above"))
                .rule())
        .isEqualTo(
            new Wording(
                "目标为同类平均值减 5,每高 2 得 0.5 分,不足一档按比例计",
                "the target is the mean of the class less 5, each 2 above gives 0.5, a part of a step"
                    + " counts in proportion"));
  }

  @Test
  void linear_saysItsAnchors() {
    assertThat(
            form("linear", List.of(map("at", "60", "points", "0"), map("at", "90", "points", "10")))
                .rule())
        .isEqualTo(
            new Wording(
                "60 不得分;90 得 10 分;其间按比例,两端以外取端点的分",
                "60 gives nothing; 90 gives 10; in proportion between, the nearest beyond"));
  }

  @Test
  void best_saysWhatTheOthersGet() {
    assertThat(
            form("best", map("among", "class", "better", "high", "when-none", "zero"))
                .points("6")
                .rule())
        .isEqualTo(
            new Wording(
                "同类最多的得 6 分,其余按与最多的之比,最多的也是零的都不计分",
                "the most of the class gives 6, the others by their share of it, none of them where"
                    + " the most is nothing"));
    assertThat(form("best", map("among", "all", "better", "low")).points("6").rule())
        .isEqualTo(
            new Wording(
                "全体最少的得 6 分,其余按最少的与它之比",
                "the least of all gives 6, the others by its share of theirs"));
  }

  @Test
  void ranks_sayTheirPlaces() {
    assertThat(
            form(
                    "ranks",
                    map(
                        "among",
                        "all",
                        "better",
                        "low",
                        "ties",
                        "best",
                        "points",
                        List.of("6", "5"),
                        "then",
                        "0",
                        "bottom",
                        List.of("-1")))
                .rule())
        .isEqualTo(
            new Wording(
                "全体由少到多排名,第 1 名得 6 分;第 2 名得 5 分;其后不得分;倒数第 1 名扣 1 分;并列的取最好的名次",
                "from the least of all: place 1 gives 6; place 2 gives 5; then gives nothing; place 1"
                    + " from the last takes 1; a tie takes its best place"));
    assertThat(
            form(
                    "ranks",
                    map(
                        "among", "class", "better", "high", "ties", "worst", "first", "60", "step",
                        "3", "least", "45"))
                .rule())
        .isEqualTo(
            new Wording(
                "同类由多到少排名,第 1 名得 60 分;往后每名少 3 分,至少 45 分;并列的取最差的名次",
                "from the most of the class: place 1 gives 60; 3 less for each place after it, at"
                    + " least 45; a tie takes its worst place"));
  }

  @Test
  void peerMean_saysOnWhichSide() {
    assertThat(form("peer-mean", map("among", "class", "is", "at-least")).points("2").rule())
        .isEqualTo(new Wording("不低于同类平均值的得 2 分", "at least the mean of the class gives 2"));
    assertThat(
            form("peer-mean", map("among", "all", "is", "above", "plus", "5")).points("2").rule())
        .isEqualTo(new Wording("高于全体平均值加 5 的得 2 分", "above the mean of all plus 5 gives 2"));
  }

  @Test
  void judged_saysItsRange() {
    assertThat(form("judged", map("from", "1", "to", "5")).rule())
        .isEqualTo(new Wording("每次在 1–5 分以内", "each within 1–5 points"));
  }
}
