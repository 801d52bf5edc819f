package io.kaoping.plugin.sentence;

import io.kaoping.rubric.Wording;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Asks what a clause and those beside it leave open: instead of, or on top; for each of what. */
final class NeighbourQuestions {
  private static final Pattern AT_LEAST =
      Pattern.compile(
          "(?:不少于|至少|不低于|达到|≥)(?:开展|召开|组织|举办)?(?:[2-9]|\\d{2,}|[二两三四五六七八九十])(?:[次场篇条期])"
              + "|(?:[2-9]|\\d{2,}|[二两三四五六七八九十])[次场篇条期项件个家户](?:及|（含）)?以上(?!单位|部门)");

  /** What is to be done in each of several periods. */
  private static final Pattern REGULARLY =
      Pattern.compile("每个?(?:季度|月|周|半年|学期|季|半月|旬)[^,]*(?:[1一次场期篇条]|召开|开展|组织|报送)");

  private static final Pattern WITHIN = Pattern.compile("^(?:人|户|家|个|项|件|次|名|处)..");

  private static final Pattern STEP_BEGINS = Pattern.compile("(?:以上|以后|部分)(?:超过|超|增加|高于|提高)?$");

  /** A count of times that makes a stair. */
  private static final Pattern STAIR =
      Pattern.compile("(?:[2-9]|[二两三四五六七八九])(次|件|项|篇|例|起|份|本|处|场|人|人次)(?:及?以上|及)?$");

  private final CellText cell;
  private final PatternLibrary library;
  private final List<DraftClause> clauses;

  NeighbourQuestions(CellText cell, PatternLibrary library, List<DraftClause> clauses) {
    this.cell = cell;
    this.library = library;
    this.clauses = clauses;
  }

  void ask(int index) {
    DraftClause clause = clauses.get(index);
    alternative(index);
    twice(index);
    bracketed(index);
    shortfall(clause);
    aggravation(index);
    stepAfterBonus(index);
    carriedUnit(index);
    stairTop(index);
    importBeside(clause);
    fullBesideRatio(clause);
  }

  private void shortfall(DraftClause clause) {
    boolean answered =
        clauses.stream()
            .anyMatch(
                other ->
                    other != clause
                        && other.segment <= clause.segment + 1
                        && (other.deducts()
                            || other.effect.kind() == EffectKind.ZERO
                            || other.effect.kind() == EffectKind.RATIO
                            || other.effect.kind() == clause.effect.kind()));
    if (clause.effect.kind() == EffectKind.AWARD
        && clause.effect.per() == null
        && !answered
        && (AT_LEAST.matcher(clause.condition).find()
            || REGULARLY.matcher(cell.text().substring(clause.start, clause.end)).find())) {
      clause.ask(
          cell,
          new Wording("没有达到次数时得多少分，没有写明", "the points for fewer times are not said"),
          List.of(new Wording("少一次就得0分", "none at all"), new Wording("按次数的比例得分", "in proportion")));
    }
  }

  /** 每完成一项得2分，每少一项扣1分: what is missing earns nothing and is deducted too. */
  private void twice(int index) {
    DraftClause clause = clauses.get(index);
    boolean earned =
        clauses.stream()
            .anyMatch(
                other ->
                    other.effect.kind() == EffectKind.AWARD
                        && other.effect.per() != null
                        && other.effect.per().equals(clause.effect.per()));
    if (earned && clause.deducts() && library.holds("缺少字", clause.condition)) {
      clause.ask(
          cell,
          new Wording("少做的既不得分，又扣分吗", "what is missing earns nothing: is it deducted too"),
          List.of(
              new Wording("既不得分，又扣分", "both"),
              new Wording("只扣分，从满分起扣", "only deducted, from the full points")));
    }
  }

  /** 扣1分或取消评优资格. */
  private void alternative(int index) {
    if (index > 0 && cell.text().startsWith("或", clauses.get(index).start)) {
      clauses
          .get(index)
          .ask(
              cell,
              new Wording("两种处理选哪一种，没有写明", "which of the two is not said"),
              List.of(
                  new Wording("前一种", "the first"),
                  new Wording("后一种", "the second"),
                  new Wording("由人选，并且写明理由", "a person chooses and says why")));
    }
  }

  /** 每人扣1分（三次以上扣2分）: points in brackets, beside those before the brackets. */
  private void bracketed(int index) {
    DraftClause clause = clauses.get(index);
    String before = cell.text().substring(0, clause.match.start());
    boolean inside = before.lastIndexOf('（') > before.lastIndexOf('）');
    if (index > 0 && inside && clause.scores()) {
      clause.ask(
          cell,
          new Wording("括号里的分数与括号前的分数是什么关系", "how the points in brackets go with those before"),
          List.of(
              new Wording("代替括号前的分数", "instead of them"),
              new Wording("在括号前的分数之外另计", "on top of them")));
    }
  }

  /** A worse turn of the same matter: instead of the points before, or on top of them. */
  private void aggravation(int index) {
    DraftClause clause = clauses.get(index);
    if (index == 0 || !clause.deducts() || clause.isOnTop(library)) {
      return;
    }
    DraftClause before = clauses.get(index - 1);
    if (before.deducts()
        && !climbs(before, clause)
        && (before.segment == clause.segment
            || library.holds("又犯", clause.condition)
            || (before.sentence == clause.sentence
                && library.finder("加重").matcher(clause.condition).lookingAt()))
        && before.effect.points().isOne()
        && clause.effect.points().isOne()
        && (clause.effect.per() == null || library.list("周期").contains(clause.effect.per()))
        && clause
                .effect
                .points()
                .figures()
                .get(0)
                .compareTo(before.effect.points().figures().get(0))
            >= 0
        && library.holds("加重", clause.condition)
        && !clause.condition.startsWith("第")) {
      clause.ask(
          cell,
          new Wording("与前一句是替代还是累加", "instead of the clause before, or on top of it"),
          List.of(new Wording("只扣重的", "the larger only"), new Wording("两样都扣", "both")));
    }
  }

  private void stepAfterBonus(int index) {
    DraftClause clause = clauses.get(index);
    if (index == 0 || clause.effect.per() == null || !clause.effect.kind().adds()) {
      return;
    }
    DraftClause before = clauses.get(index - 1);
    if (before.effect.kind() == clause.effect.kind()
        && before.sentence == clause.sentence
        && before.effect.per() == null
        && STEP_BEGINS.matcher(clause.condition).find()) {
      clause.ask(
          cell,
          new Wording("超出部分是另计还是在前一句之上累加", "on its own, or on top of the clause before"),
          List.of(new Wording("另计", "on its own"), new Wording("累加", "on top")));
    }
  }

  /** 每名干部受处分扣1分，受处罚扣3分: does 每名 hold for the second clause too? */
  private void carriedUnit(int index) {
    DraftClause clause = clauses.get(index);
    boolean twoUnits =
        clause.match.all(Slot.UNIT).size() > 1 && clause.match.has(Slot.COUNT)
            || (clause.match.has(Slot.COUNTED) && clause.match.has(Slot.UNIT));
    boolean within =
        clause.match.has(Slot.COUNT) && WITHIN.matcher(clause.match.value(Slot.BEFORE)).find();
    boolean carried =
        index > 0
            && clause.effect.per() == null
            && clause.effect.points().isOne()
            && mayShareUnit(clauses.get(index - 1), clause);
    if ((twoUnits || within || carried) && (clause.deducts() || clause.effect.kind().adds())) {
      clause.ask(
          cell,
          new Wording("按什么计，一次还是每一个都计", "for each of what"),
          List.of(new Wording("每一个都计", "for each"), new Wording("只计一次", "once")));
    }
  }

  /** What follows up the same matter is counted like it; a matter of its own is not. */
  private boolean mayShareUnit(DraftClause before, DraftClause clause) {
    if (before.sentence != clause.sentence
        || before.effect.per() == null
        || before.effect.kind() != clause.effect.kind()) {
      return false;
    }
    String condition = clause.condition;
    boolean apart = before.segment != clause.segment;
    boolean followsUp =
        clause.isOnTop(library)
            || (clause.deducts() && library.finder("跟进").matcher(condition).lookingAt());
    boolean own =
        clause.deducts() && (library.holds("否定", condition) || library.holds("比较", condition));
    return followsUp || (!apart && !own);
  }

  /** 缺一次扣1分，缺两次扣3分: the points of more times. */
  private void stairTop(int index) {
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

  /** Tells whether a clause is the next stair after another: two times after one. */
  private static boolean climbs(DraftClause before, DraftClause clause) {
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
    return stair.find()
        && Pattern.compile("[\\d一二两三四五六七八九]" + Pattern.quote(stair.group(1)))
            .matcher(counted)
            .find();
  }

  /** A result that is taken over, beside other points of the same cell. */
  private void importBeside(DraftClause clause) {
    if (clause.effect.kind() == EffectKind.IMPORT
        && clauses.stream().anyMatch(other -> other != clause && other.scores())) {
      clause.ask(
          cell,
          new Wording("引用的结果与本格其他分数是什么关系", "how the result goes with the other points"),
          List.of(
              new Wording("只是数据的来源", "it is only the source of the data"),
              new Wording("另计分数", "it has points of its own")));
    }
  }

  private void fullBesideRatio(DraftClause clause) {
    if (clause.effect.kind() == EffectKind.FULL
        && clauses.stream().anyMatch(other -> other.effect.kind() == EffectKind.RATIO)) {
      clause.ask(
          cell,
          new Wording("满分与按比例是不是同一个算式", "whether full points and the ratio are one formula"),
          List.of(
              new Wording("比例达到100%就是满分", "the ratio at 100 % is the full points"),
              new Wording("另有满分的条件", "full points have a condition of their own")));
    }
  }
}
