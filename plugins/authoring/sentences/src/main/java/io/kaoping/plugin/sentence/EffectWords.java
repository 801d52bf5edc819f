package io.kaoping.plugin.sentence;

import io.kaoping.problem.Language;
import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/** Says in plain words how a clause was understood. */
final class EffectWords {
  private EffectWords() {}

  static String of(ClauseReading clause, Language language) {
    return language == Language.ZH ? zh(clause) : en(clause);
  }

  private static String zh(ClauseReading clause) {
    Effect effect = clause.effect();
    String end = effect.floored() && effect.kind() != EffectKind.FLOOR ? "，扣到本项零分为止" : "";
    return switch (effect.kind()) {
      case DEDUCT -> points(effect, "扣") + end;
      case AWARD -> points(effect, "得");
      case BONUS -> points(effect, "加");
      case ZERO -> "本项不得分";
      case FULL -> "得本项满分";
      case RATIO -> ratio(effect);
      case MULTIPLY -> "前一句的分数乘以" + effect.points().text();
      case FLOOR -> "本项扣到零分为止";
      case CAP -> "合计不超过" + effect.points().text() + "分";
      case VETO -> "一票否决：" + clause.text();
      case DISQUALIFY -> "取消资格：" + clause.text();
      case GRADE -> "定等次：" + clause.text();
      case IMPORT -> "引用别处的得分";
      case EXEMPT -> "不扣分";
      case NONE -> "计分办法：" + clause.text();
    };
  }

  private static String points(Effect effect, String verb) {
    String each = effect.per() == null ? "" : "每" + effect.per();
    String points =
        switch (effect.points().shape()) {
          case ONE -> verb + effect.points().text() + "分";
          case TIERS -> "依等级分别" + verb + effect.points().text() + "分";
          case RANGE -> "由人在" + effect.points().text() + "分之间定" + verb + "几分";
          case ITEM, NONE -> "由人定" + verb + "几分";
        };
    @Nullable BigDecimal limit = effect.limit();
    return each + points + (limit == null ? "" : "，最多" + verb + Numerals.plain(limit) + "分");
  }

  private static String ratio(Effect effect) {
    String full = effect.points().isOne() ? effect.points().text() + "分" : "本项分值";
    @Nullable BigDecimal limit = effect.limit();
    return full + "按比例计分" + (limit == null ? "" : "，最多" + Numerals.plain(limit) + "分");
  }

  private static String en(ClauseReading clause) {
    Effect effect = clause.effect();
    StringBuilder out = new StringBuilder(effect.kind().wording().en());
    if (!effect.points().figures().isEmpty()) {
      out.append(' ').append(effect.points().text().replace("、", ", "));
    }
    if (effect.per() != null) {
      out.append(" for each ").append(effect.per());
    }
    @Nullable BigDecimal limit = effect.limit();
    if (limit != null) {
      out.append(", at most ").append(Numerals.plain(limit));
    }
    if (effect.floored() && effect.kind() != EffectKind.FLOOR) {
      out.append(", down to zero");
    }
    return out.toString();
  }
}
