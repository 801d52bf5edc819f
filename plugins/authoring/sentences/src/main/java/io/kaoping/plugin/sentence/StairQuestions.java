package io.kaoping.plugin.sentence;

import io.kaoping.rubric.Wording;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Asks what stairs of counts leave open: the points between them, and those of more times. */
final class StairQuestions {
  /** A count of times that makes a stair. */
  private static final Pattern STAIR =
      Pattern.compile("(?<!-)([2-9]|[二两三四五六七八九十])(次|件|项|篇|例|起|份|本|处|场|人|人次)(?:及?以上|及)?$");

  /** A count that is not the edge of a range. */
  private static final Pattern COUNT =
      Pattern.compile(
          "(?<![第前后近过超满达足于到\\d.-])(\\d{1,2}|[一二两三四五六七八九十单])(年|个月|天|日|次|件|项|起|处|例|人|盏|个|家|户|宗)(?!及?以|之?内|-|后|前)");

  /** A count from which on something holds: 连续3盏以上. */
  private static final Pattern AT_LEAST =
      Pattern.compile(
          "(?<![第前后近-])([2-9]|[二两三四五六七八九十])(年|个月|天|日|次|件|项|起|处|例|人|盏|个|家|户|宗)(?:及|（含）)?以上");

  private final CellText cell;
  private final List<DraftClause> clauses;

  StairQuestions(CellText cell, List<DraftClause> clauses) {
    this.cell = cell;
    this.clauses = clauses;
  }

  void ask(int index) {
    top(index);
    gap(index);
  }

  /** 缺一次扣1分，缺两次扣3分: the points of more times. */
  private void top(int index) {
    DraftClause clause = clauses.get(index);
    boolean open = !clause.condition.contains("以上");
    boolean last =
        index == clauses.size() - 1 || !isStair(clause.condition, clauses.get(index + 1));
    if (index > 0 && open && last && climbs(clauses.get(index - 1), clause)) {
      clause.ask(
          cell,
          new Wording("更多次是几分，没有写明", "the points for more times are not said"),
          List.of(
              new Wording("都按最后一个分数", "the last figure for all"),
              new Wording("按同样的差数递增", "growing by the same steps")));
    }
  }

  /** 逾期1天扣1分，逾期3天及以上扣3分: the points of the counts between them. */
  private void gap(int index) {
    DraftClause clause = clauses.get(index);
    DraftClause before = index == 0 ? clause : clauses.get(index - 1);
    boolean gap =
        before.sentence == clause.sentence
            && (leavesGap(lastCount(before), lastCount(clause), atLeast(clause))
                || leavesGap(lastCount(clause), lastCount(before), atLeast(before)));
    if (before != clause && gap) {
      clause.ask(
          cell,
          new Wording("中间的次数是几分，没有写明", "the points between the counts are not said"),
          List.of(
              new Wording("逐次写明", "write each count"),
              new Wording("按前一个分数", "the figure of the lower count")));
    }
  }

  /** Tells whether there are counts between a lower one and the one after it. */
  private static boolean leavesGap(
      @Nullable Matcher lower, @Nullable Matcher next, @Nullable Matcher atLeast) {
    Matcher upper = next == null ? atLeast : next;
    return lower != null
        && upper != null
        && lower.group(2).equals(upper.group(2))
        && Numerals.of(upper.group(1)).subtract(Numerals.of(lower.group(1))).intValue() > 1;
  }

  /** Returns the lowest count from which on a clause holds, if there is one. */
  private static @Nullable Matcher atLeast(DraftClause clause) {
    Matcher from = AT_LEAST.matcher(clause.condition);
    return clause.effect.per() == null && from.find() ? from : null;
  }

  /** Returns the last count of a condition that is met by this number alone, if there is one. */
  private static @Nullable Matcher lastCount(DraftClause clause) {
    if (clause.effect.per() != null) {
      return null;
    }
    Matcher counts = COUNT.matcher(clause.condition);
    int from = -1;
    while (counts.find()) {
      from = counts.start();
    }
    return from >= 0 && counts.find(from) ? counts : null;
  }

  /** Tells whether a clause is the next stair after another: two times after one. */
  static boolean climbs(DraftClause before, DraftClause clause) {
    return before.effect.kind() == clause.effect.kind()
        && before.effect.per() == null
        && clause.effect.per() == null
        && clause.effect.points().isOne()
        && isStair(
            before.condition + before.match.value(Slot.ONE) + before.match.value(Slot.COUNTED),
            clause);
  }

  /** Tells whether a clause counts a number of what some words count too. */
  private static boolean isStair(String counted, DraftClause clause) {
    Matcher stair = STAIR.matcher(clause.condition);
    if (!stair.find()) {
      return false;
    }
    Matcher step =
        Pattern.compile("(\\d|[一二两三四五六七八九])" + Pattern.quote(stair.group(2))).matcher(counted);
    return step.find() && Numerals.of(step.group(1)).compareTo(Numerals.of(stair.group(1))) < 0;
  }
}
