package io.kaoping.plugin.sentence;

import io.kaoping.rubric.Wording;
import java.util.Locale;

/** A decision that a pack makes once for all cells that do not say it themselves. */
public enum GeneralDecision {
  /** Whether deductions end at the item's zero. */
  FLOOR("未写“扣完为止”：扣到本项零分为止", "the floor of the item"),
  /** Whether a matter counts once or each time. */
  ONCE("未写“每次”：多次发生只计一次还是按次计", "once or each time"),
  /** Where a bonus ends. */
  CAP("未写上限：加分、得分是否封顶", "the cap of a bonus"),
  /** What less than one step is worth. */
  PARTIAL_STEP("不足一个步长怎样计", "less than one step"),
  /** Whether the item starts full or at zero. */
  START_MODE("得分与扣分并用：从满分起扣还是从零分起计", "start full or at zero"),
  /** Whether all conditions are needed for the points. */
  ALL_OR_NOTHING("几个条件对应一个分数：全部满足才得分还是分别计", "all conditions or each"),
  /** Whether points are added to those of the clause before. */
  STACK("“再扣”“另加”与前一句的分数累计", "on top of the clause before"),
  /** Whether each level counts, or the highest only. */
  LEVELS("几个级别同时：每一级都计还是只计最高一级", "each level or the highest"),
  /** To which band an edge belongs. */
  BAND_EDGE("分数段的端点归哪一段", "edges of bands"),
  /** How results are rounded. */
  ROUNDING("计算结果保留几位小数", "rounding");

  private final Wording wording;

  GeneralDecision(String zh, String en) {
    this.wording = new Wording(zh, en);
  }

  /** Returns the words for people. */
  public Wording wording() {
    return wording;
  }

  /** Returns the word of the data: {@code partial-step}. */
  public String code() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }
}
