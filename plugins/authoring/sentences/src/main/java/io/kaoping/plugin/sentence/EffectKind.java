package io.kaoping.plugin.sentence;

import io.kaoping.rubric.Wording;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/** What a clause does with points. */
public enum EffectKind {
  /** Points are taken off. */
  DEDUCT("扣分", "deduction"),
  /** Points are earned. */
  AWARD("得分", "points earned"),
  /** Points are added beyond the item. */
  BONUS("加分", "bonus"),
  /** The item is worth nothing. */
  ZERO("不得分", "no points"),
  /** The item is worth all its points. */
  FULL("满分", "full points"),
  /** Points follow a ratio or a formula. */
  RATIO("按比例", "by ratio"),
  /** Points are multiplied. */
  MULTIPLY("加倍、减半", "multiplied"),
  /** Points end at zero. */
  FLOOR("扣完为止", "down to zero"),
  /** Points end at a limit. */
  CAP("封顶", "capped"),
  /** The whole assessment fails. */
  VETO("一票否决", "veto"),
  /** An award is lost. */
  DISQUALIFY("取消资格", "disqualified"),
  /** A grade follows from the total. */
  GRADE("定等次", "grade"),
  /** Points are taken from another assessment. */
  IMPORT("引用结果", "imported"),
  /** Nothing is taken off. */
  EXEMPT("免扣", "exempt"),
  /** How to count, without points of its own. */
  NONE("计分说明", "how to count");

  private final Wording wording;

  EffectKind(String zh, String en) {
    this.wording = new Wording(zh, en);
  }

  /** Returns the words for people. */
  public Wording wording() {
    return wording;
  }

  /** Returns the word of the data: {@code deduct}. */
  public String code() {
    return name().toLowerCase(Locale.ROOT);
  }

  static Optional<EffectKind> of(String code) {
    return Stream.of(values()).filter(kind -> kind.code().equals(code)).findFirst();
  }

  /** Tells whether points are earned or added. */
  boolean adds() {
    return this == AWARD || this == BONUS;
  }
}
