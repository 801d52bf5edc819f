package io.kaoping.plugin.sentence;

import io.kaoping.rubric.Wording;
import java.math.BigDecimal;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Asks what the amount of a clause leaves open: a range, a level, a factor, a share. */
final class AmountQuestions {
  /** The first or last so many, each of which has a rank of its own: 排名前三, 后3名的街道. */
  private static final Pattern RANKS =
      Pattern.compile("([前后])([2-9]|[二三四五六七八九])(?:(?:名|位)(?:的[^,、\\d]{1,8})?)?$");

  /** One of this, or one of that: 每少1人或少1天. */
  private static final Pattern TWO_UNITS =
      Pattern.compile("每[^,;。]*[1一]([^,;。]{1,3}?)(?:或者?|和|及)[^,;。\\d]{0,2}[1一](?!\\1|般|定|样|致)");

  private static final Pattern TWO_LEVELS =
      Pattern.compile("(?:[一二三四五甲乙丙金银铜特优A-E]|[国省市县区]级?)[、和及或][一二三四五甲乙丙金银铜良省市县区A-E]");

  private static final Pattern MAY =
      Pattern.compile("(?:可以?|建议|研究|视)[^,;。]{0,6}(?:取消|撤销|一票否决|降|不得|直接|评定|确定)");

  /** An effect and a word of praise for it, with which a condition ends. */
  private static final Pattern EVALUATION =
      Pattern.compile(
          "(?:效|效果|成果|力度|反响|作用|氛围|质量|亮点|特色|影响力?|水平|发挥|工作|表现)(?:较|比较|很|十分|非常|特别)?(?:明显|显著|突出|大|好|热烈|强|鲜明|良好|优秀|浓厚|高|丰硕|丰富|扎实|新颖|独特)$|(?:满足|适应)[^,\\d]{0,12}(?:需要|需求)$"
              + "|有(?:特色|亮点|创新|实效|成效|影响)$");

  private static final Pattern RATHER = Pattern.compile("(?:较|比较|很)(?:好|强|高|差|弱)$");

  /** A rung that is nothing but a word of praise or blame: 一般的得1分. */
  private static final Pattern RUNG = Pattern.compile("(?:^|,)(?:好|差)$|(?:一般|较差)$");

  /** A grade that others have given. */
  private static final Pattern RATED = Pattern.compile("结果|等次|等级|测评|评定|评为|评议|评价|评分");

  private final CellText cell;
  private final PatternLibrary library;

  AmountQuestions(CellText cell, PatternLibrary library) {
    this.cell = cell;
    this.library = library;
  }

  void ask(DraftClause clause) {
    discretion(clause);
    ofPattern(clause);
    units(clause);
    levels(clause);
    factor(clause);
  }

  private void discretion(DraftClause clause) {
    String words = cell.text().substring(clause.start, clause.end);
    boolean open =
        clause.effect.points().isRange() && !library.holds("分别", words) && !isRangeOfLevels(clause);
    if (clause.match.pattern().effect().equals("酌情")
        || open
        || (library.holds("酌情", words) && !clause.match.pattern().effect().equals("none"))
        || (isSanction(clause) && MAY.matcher(words).find())
        || isEvaluation(clause)
        || (clause.effect.kind() == EffectKind.AWARD && library.holds("人评", clause.condition))) {
      clause.leaveToPerson(
          cell,
          new Wording(
              "取多少分由人定，须记录决定人和理由", "a person chooses the points; who and why must be recorded"));
    }
  }

  /** A veto, or a loss of an award, that somebody may order or not: 可取消评优资格. */
  private static boolean isSanction(DraftClause clause) {
    return switch (clause.effect.kind()) {
      case VETO, DISQUALIFY, GRADE -> true;
      default -> false;
    };
  }

  /** Points that are earned for an effect which nothing measures: 成效明显的得2分. */
  private boolean isEvaluation(DraftClause clause) {
    return clause.effect.kind() == EffectKind.AWARD
        && clause.effect.per() == null
        && (EVALUATION.matcher(clause.condition).find()
            || ((RATHER.matcher(clause.condition).find() || RUNG.matcher(clause.condition).find())
                && !RATED.matcher(cell.text()).find()));
  }

  private void ofPattern(DraftClause clause) {
    if (!clause.answered) {
      clause.match.pattern().questions().forEach(q -> clause.ask(cell, q.wording(), q.choices()));
    }
  }

  private void units(DraftClause clause) {
    String words = cell.text().substring(clause.match.start(), clause.match.end());
    if (clause.effect.per() != null && TWO_UNITS.matcher(words).lookingAt()) {
      clause.ask(
          cell,
          new Wording("两样单位合写一个分数，按哪一样计", "one figure for two units: by which is it counted"),
          List.of(
              new Wording("两样各计各的，分成两句写", "each for itself: write two clauses"),
              new Wording("只按前一样计", "by the first one alone")));
    }
  }

  private void levels(DraftClause clause) {
    String modifiers = String.join("", clause.match.all(Slot.MODIFIERS));
    boolean separately =
        library.holds("分别", cell.text().substring(clause.match.start(), clause.match.end()));
    boolean step = clause.effect.per() != null && clause.effect.per().matches(".*(?:%|百分点)");
    boolean each =
        (library.holds("各", modifiers) || separately)
            && !clause.oneOfEach
            && !step
            && !clause.answered;
    if (isRangeOfLevels(clause)) {
      String range = clause.match.value(Slot.RANGE) + clause.match.value(Slot.AMOUNT);
      List<BigDecimal> steps = Amounts.steps(range);
      if (listed(clause.condition) == 2) {
        steps = clause.effect.points().figures();
      }
      if (listed(clause.condition) == steps.size()) {
        clause.effect = clause.effect.withPoints(Amount.tiers(steps));
      }
      clause.ask(
          cell,
          new Wording("几个等级各是多少分，没有写明", "the points of each level are not said"),
          List.of(
              new Wording("每个等级写一个分数", "one figure for each level"),
              new Wording("由人在这段里定", "a person chooses")));
    } else if (clause.effect.points().shape() == Amount.Shape.TIERS) {
      int figures = clause.effect.points().figures().size();
      boolean merged = clause.match.value(Slot.LIST).isEmpty() && !clause.match.has(Slot.LONG_LIST);
      if (!merged && listed(clause.condition) != figures) {
        clause.ask(
            cell,
            new Wording("分数的个数与所列的等级对不上", "not as many levels as figures"),
            List.of(new Wording("逐级写明分数", "one figure for each level")));
      }
      Matcher ranks = RANKS.matcher(clause.condition);
      if (!merged && ranks.find() && ranks.group(1).equals("后")) {
        clause.ask(
            cell,
            new Wording("后几名从哪一头数起，没有写明", "from which end the last ranks are counted is not said"),
            List.of(
                new Wording("最后一名取第一个分数", "the very last takes the first figure"),
                new Wording("按名次先后取", "in the order of ranks")));
      }
    } else if (each && clause.scores()) {
      clause.ask(
          cell,
          new Wording("“各”“分别”管哪几样，按样计还是一共计", "each of what"),
          List.of(
              new Wording("所列的每一样各计一次", "once for each that is listed"),
              new Wording("一共计一次", "once in all")));
    }
  }

  /** 一、二、三等奖加1-3分: a range that stands for a figure of each level. */
  private boolean isRangeOfLevels(DraftClause clause) {
    return clause.effect.points().isRange()
        && (listed(clause.condition) > 2 || TWO_LEVELS.matcher(clause.condition).find())
        && (library.holds("等级字", clause.condition) || Levels.areListed(clause.condition));
  }

  /** How many things the last list of a condition names. */
  private static int listed(String condition) {
    String last = condition.substring(condition.lastIndexOf(',') + 1);
    String list = last.contains("、") ? last : condition;
    Matcher ranks = RANKS.matcher(condition);
    if (ranks.find()) {
      return Numerals.of(ranks.group(2)).intValue();
    }
    return (int)
        Stream.of(list.split("、|和|及(?!时|以[上下])|或")).filter(part -> !part.isEmpty()).count();
  }

  private void factor(DraftClause clause) {
    if (clause.effect.kind() == EffectKind.MULTIPLY) {
      clause.ask(
          cell,
          new Wording("加倍、减半管到哪里，没有写明", "what is multiplied is not said"),
          List.of(
              new Wording("只管这一次的分数", "the points of this one time"),
              new Wording("管前面的全部分数", "all points before")));
    }
  }
}
