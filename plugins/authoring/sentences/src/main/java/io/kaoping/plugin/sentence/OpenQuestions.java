package io.kaoping.plugin.sentence;

import io.kaoping.rubric.Wording;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * Finds what a cell leaves open: to a person, to a decision of its own, or to a general decision.
 */
final class OpenQuestions {
  private static final Pattern AT_LEAST =
      Pattern.compile(
          "(?:不少于|至少|不低于|达到|≥)(?:开展|召开|组织|举办)?(?:[2-9]|\\d{2,}|[二两三四五六七八九十])(?:[次场篇条期])");

  private static final Pattern LISTED_AFTER_NEGATION =
      Pattern.compile(
          "(?:未|没有|没|无(?!记名)|不)[^,、等]{1,14}(?:、[^,、等不未无没]{1,8})+(?:[或和及][^,、等不未无没]{1,8})?$");

  private static final Pattern LISTED_WITH_OR = Pattern.compile("(?:未|没有|没|无|不)[^,等]*、[^,等]*或");

  private static final Pattern LISTED_BEFORE_NEGATION =
      Pattern.compile("(?:^|,)[^,、等]{2,10}(?:及|和|与)[^,、等未没无不]{2,10}(?:没有|无|未)[^,]*$");

  private static final Pattern OCCASIONS = Pattern.compile("、[^,]*(?:时|环节|过程中),");
  private static final Pattern NEGATION_AND =
      Pattern.compile("(?:未|没有)[^,;]{2,}并(?:且)?(?!未|没|不)[^,;]{2,}$");
  private static final Pattern RANKED_AMONG = Pattern.compile("[前后][\\d一二三四五六七八九十]+名、");
  private static final Pattern EACH = Pattern.compile("每(?!个?(?:季度|月|年|半年|周|天|日|学期|学年|半月|旬))");

  /** Words in brackets that are more than an abbreviation or an edge. */
  private static final Pattern REMARK = Pattern.compile("（(?!不?含|以下|简称|括|包括)[^（）]{6,}）");

  private static final Pattern WITHIN = Pattern.compile("^(?:人|户|家|个|项|件|次|名|处)..");

  private static final Pattern STEP_BEGINS = Pattern.compile("(?:以上|以后|部分)(?:超过|超|增加|高于|提高)?$");

  private final CellText cell;
  private final PatternLibrary library;
  private final List<DraftClause> clauses;

  OpenQuestions(CellText cell, PatternLibrary library, List<DraftClause> clauses) {
    this.cell = cell;
    this.library = library;
    this.clauses = clauses;
  }

  void ask() {
    for (int i = 0; i < clauses.size(); i++) {
      DraftClause clause = clauses.get(i);
      discretion(clause);
      ofPattern(clause);
      levels(clause);
      if (clause.readingClass == ReadingClass.EXECUTABLE) {
        lists(clause);
        shortfall(clause);
        once(clause);
        brackets(clause);
        elsewhere(clause);
        factor(clause);
        aggravation(i);
        stepAfterBonus(i);
        carriedUnit(i);
        importBeside(clause);
        fullBesideRatio(clause);
      }
    }
    new Bands(cell, clauses).ask();
    clauses.forEach(this::decide);
  }

  private void discretion(DraftClause clause) {
    String words = cell.text().substring(clause.start, clause.end);
    boolean open =
        clause.effect.points().isRange() && !library.holds("分别", words) && !isRangeOfLevels(clause);
    if (clause.match.pattern().effect().equals("酌情")
        || open
        || (clause.scores() && library.holds("酌情", words))) {
      clause.leaveToPerson(
          cell,
          new Wording(
              "取多少分由人定，须记录决定人和理由", "a person chooses the points; who and why must be recorded"));
    }
  }

  private void ofPattern(DraftClause clause) {
    clause.match.pattern().questions().forEach(q -> clause.ask(cell, q.wording(), q.choices()));
  }

  private void levels(DraftClause clause) {
    String modifiers = String.join("", clause.match.all(Slot.MODIFIERS));
    boolean separately =
        library.holds("分别", cell.text().substring(clause.match.start(), clause.match.end()));
    boolean each = library.holds("各", modifiers) || separately;
    if (isRangeOfLevels(clause)) {
      String range = clause.match.value(Slot.RANGE) + clause.match.value(Slot.AMOUNT);
      List<BigDecimal> steps = Amounts.steps(range);
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
        && listed(clause.condition) > 2
        && library.holds("等级字", clause.condition);
  }

  /** How many things the last list of a condition names. */
  private static int listed(String condition) {
    String last = condition.substring(condition.lastIndexOf(',') + 1);
    String list = last.contains("、") ? last : condition;
    return (int) Stream.of(list.split("、|和|及(?!以上)|或")).filter(part -> !part.isEmpty()).count();
  }

  private void lists(DraftClause clause) {
    String condition = clause.condition;
    boolean several =
        LISTED_AFTER_NEGATION.matcher(condition).find()
            || LISTED_WITH_OR.matcher(condition).find()
            || LISTED_BEFORE_NEGATION.matcher(condition).find()
            || OCCASIONS.matcher(condition).find()
            || NEGATION_AND.matcher(condition).find();
    boolean once = clause.effect.per() == null;
    if (clause.deducts()
        && ((several && once) || isLoose(condition) || RANKED_AMONG.matcher(condition).find())) {
      clause.ask(
          cell,
          new Wording("并列的情形，有一样就算还是全部才算", "any of these, or all of them"),
          List.of(
              new Wording("有一样就扣", "any"),
              new Wording("全部才扣", "all"),
              new Wording("每样各扣", "each")));
    }
  }

  /** Tells whether three or more circumstances stand side by side without a word between them. */
  private boolean isLoose(String condition) {
    List<String> parts = List.of(condition.split(","));
    return parts.size() >= 3
        && parts.stream().filter(part -> library.holds("否定", part)).count() >= 2
        && parts.subList(0, parts.size() - 1).stream()
            .noneMatch(part -> part.endsWith("的") || part.endsWith("或"));
  }

  /** 一人不合格扣0.2分: once, or for each? */
  private void once(DraftClause clause) {
    Effect effect = clause.effect;
    String last = clause.condition.substring(clause.condition.lastIndexOf(',') + 1);
    if ((clause.deducts() || effect.kind().adds())
        && effect.per() == null
        && effect.points().isOne()
        && !clause.match.has(Slot.ONE)
        && (library.finder("一次").matcher(last).find() || EACH.matcher(clause.condition).find())) {
      clause.ask(
          cell,
          new Wording("只计一次还是每次都计", "once, or each time"),
          List.of(new Wording("只计一次", "once"), new Wording("每次都计", "each time")));
    }
  }

  private void brackets(DraftClause clause) {
    Matcher remark = REMARK.matcher(clause.context + "," + clause.condition);
    if (clause.scores() && remark.find()) {
      clause.ask(
          cell,
          new Wording("括号里的话怎样影响计分：" + remark.group(), "what the words in brackets change"),
          List.of(
              new Wording("只是说明，不影响计分", "nothing: they explain"),
              new Wording("写成单独的一句", "write them as a clause")));
    }
  }

  private void elsewhere(DraftClause clause) {
    String words = clause.context + clause.condition;
    if (clause.scores() && library.holds("别处", words)) {
      clause.ask(
          cell,
          new Wording("要看别处的规定", "other rules are referred to"),
          List.of(new Wording("把别处的规定写进本格", "write them here")));
    }
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
        && AT_LEAST.matcher(clause.condition).find()) {
      clause.ask(
          cell,
          new Wording("没有达到次数时得多少分，没有写明", "the points for fewer times are not said"),
          List.of(new Wording("少一次就得0分", "none at all"), new Wording("按次数的比例得分", "in proportion")));
    }
  }

  /** A worse turn of the same matter: instead of the points before, or on top of them. */
  private void aggravation(int index) {
    DraftClause clause = clauses.get(index);
    if (index == 0 || !clause.deducts() || !stackWords(clause).isEmpty()) {
      return;
    }
    DraftClause before = clauses.get(index - 1);
    if (before.deducts()
        && (before.segment == clause.segment || library.holds("又犯", clause.condition))
        && before.effect.points().isOne()
        && clause.effect.points().isOne()
        && clause.effect.per() == null
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
    boolean twoUnits = clause.match.all(Slot.UNIT).size() > 1 && clause.match.has(Slot.COUNT);
    boolean within =
        clause.match.has(Slot.COUNT) && WITHIN.matcher(clause.match.value(Slot.BEFORE)).find();
    boolean open = twoUnits || within;
    if (index > 0 && clause.effect.per() == null && clause.effect.points().isOne()) {
      DraftClause before = clauses.get(index - 1);
      boolean own =
          clause.deducts()
              && (library.holds("否定", clause.condition) || library.holds("比较", clause.condition));
      open |=
          before.segment == clause.segment
              && before.effect.per() != null
              && before.effect.kind() == clause.effect.kind()
              && (!own || !stackWords(clause).isEmpty());
    }
    if (open && (clause.deducts() || clause.effect.kind().adds())) {
      clause.ask(
          cell,
          new Wording("按什么计，一次还是每一个都计", "for each of what"),
          List.of(new Wording("每一个都计", "for each"), new Wording("只计一次", "once")));
    }
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

  private List<String> stackWords(DraftClause clause) {
    String modifiers = String.join("", clause.match.all(Slot.MODIFIERS));
    return library.list("叠加").stream().filter(modifiers::contains).toList();
  }

  // ---- general decisions ----

  private void decide(DraftClause clause) {
    Effect effect = clause.effect;
    long deductions = clauses.stream().filter(DraftClause::deducts).count();
    if (clause.deducts()) {
      if (!effect.floored() && effect.limit() == null && (deductions > 1 || effect.per() != null)) {
        clause.decisions.add(GeneralDecision.FLOOR);
      }
      if (effect.per() == null) {
        clause.decisions.add(GeneralDecision.ONCE);
      }
    }
    boolean capped =
        effect.limit() != null
            || clauses.stream().anyMatch(other -> other.effect.kind() == EffectKind.CAP);
    if (effect.kind() == EffectKind.BONUS
        || (effect.kind() == EffectKind.AWARD && effect.per() != null)) {
      if (!capped) {
        clause.decisions.add(GeneralDecision.CAP);
      }
    }
    if (effect.per() != null && (effect.per().endsWith("%") || effect.per().endsWith("百分点"))) {
      clause.decisions.add(GeneralDecision.PARTIAL_STEP);
    }
    if (effect.kind() == EffectKind.AWARD && deductions > 0) {
      clause.decisions.add(GeneralDecision.START_MODE);
    }
    if (effect.kind() == EffectKind.AWARD
        && effect.per() == null
        && clause.condition.matches(".*[、,].*")) {
      clause.decisions.add(GeneralDecision.ALL_OR_NOTHING);
    }
    if (!stackWords(clause).isEmpty()) {
      clause.decisions.add(GeneralDecision.STACK);
    }
    if (effect.kind() == EffectKind.GRADE) {
      clause.decisions.add(GeneralDecision.BAND_EDGE);
    }
    if (effect.kind() == EffectKind.RATIO) {
      clause.decisions.add(GeneralDecision.ROUNDING);
    }
  }

  /** The bands of grades: an edge in two of them, or values in none, must be decided. */
  private record Bands(CellText cell, List<DraftClause> clauses) {
    private static final Pattern EDGE =
        Pattern.compile("(\\d+(?:\\.\\d+)?)(?:分|%)?((?:（不?含[^（）]*）)?)");

    void ask() {
      List<DraftClause> bands =
          clauses.stream()
              .filter(c -> c.effect.kind() == EffectKind.GRADE && c.match.has(Slot.BAND))
              .toList();
      for (int i = 1; i < bands.size(); i++) {
        Edge low = edges(bands.get(i - 1)).get(0);
        List<Edge> edges = edges(bands.get(i));
        Edge high = edges.get(edges.size() - 1);
        boolean shared = low.value().compareTo(high.value()) == 0;
        if (!shared || (low.inside() && high.inside())) {
          bands
              .get(i)
              .ask(
                  cell,
                  shared
                      ? new Wording("端点同时落入两档", "an edge lies in two bands")
                      : new Wording("两档之间有空隙或者重叠", "the bands overlap or leave a gap"),
                  List.of(
                      new Wording("端点归高的一档", "the edge belongs to the higher band"),
                      new Wording("端点归低的一档", "the edge belongs to the lower band")));
        }
      }
    }

    private record Edge(BigDecimal value, boolean inside) {}

    private static List<Edge> edges(DraftClause clause) {
      List<Edge> edges = new ArrayList<>();
      Matcher matcher = EDGE.matcher(clause.match.value(Slot.BAND));
      while (matcher.find()) {
        edges.add(new Edge(new BigDecimal(matcher.group(1)), matcher.group(2).startsWith("（含")));
        matcher.region(matcher.end(), matcher.regionEnd());
      }
      return edges;
    }
  }
}
