package io.kaoping.plugin.rubric;

import static io.kaoping.plugin.rubric.CriterionDraft.NONE;
import static io.kaoping.plugin.rubric.CriterionDraft.ZERO;
import static io.kaoping.plugin.rubric.CriterionDraft.named;
import static io.kaoping.plugin.rubric.CriterionDraft.number;
import static io.kaoping.plugin.rubric.CriterionDraft.text;

import io.kaoping.plugin.sentence.Amount;
import io.kaoping.plugin.sentence.CellReading;
import io.kaoping.plugin.sentence.ClauseReading;
import io.kaoping.plugin.sentence.Doubt;
import io.kaoping.plugin.sentence.EffectKind;
import io.kaoping.plugin.sentence.GeneralDecision;
import io.kaoping.rubric.Parameter;
import io.kaoping.rubric.Wording;
import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Makes the clauses of a criterion from the sentences of its cell: the form is the reading's, the
 * data are those that the vocabulary binds to the words, and what no cell says the pack has
 * decided. What is missing becomes a problem at the cell.
 */
final class CellRules {
  private static final String DEDUCT = "deduct";
  private static final String AWARD = "award";
  private static final String BONUS = "bonus";

  /** What says by rank how much less each next one gets. */
  private static final String RANKS =
      "在“规则”一列写 award: { ranks: { first: 第一名几分, step: 递减几分, least: 最少几分, among: class,"
          + " better: high, ties: best }, of: { number: 排名的数字 } }";

  /** A share that points are taken off for; of any other share the reader asks. */
  private static final Pattern SHARE_MISSED =
      Pattern.compile("按照?(?:实际|相应|其)?([^,，]{1,8}?)(?:比例|百分比|率)(?:相应)?(?:扣|减分|核减)");

  /** The number that is multiplied by the points: 满意率×5分计算得分. */
  private static final Pattern FACTOR =
      Pattern.compile("^(?:得分=|按照?)?(\\p{IsHan}{0,15}(?:率|比例|百分比))[×xX*]");

  /** What holds where no clause before it does: 其他得4分. */
  private static final Pattern REST = Pattern.compile("(?:其他|其它|其余|剩余|余下)(?:的?单位|的|者|情况|情形|名次)?");

  /** A count that ends a condition, and what is counted: 缺2本, 3处及以上. */
  private static final Pattern STAIR =
      Pattern.compile("(?:\\d+|[一二两三四五六七八九十]+)([次处起件项个例人家篇条份本册场期户])(?:及|及?以上)?$");

  private final CellReading reading;
  private final BigDecimal points;
  private final ClauseData data;
  private final Levels levels;
  private final CellSanctions sanctions;
  private final CellQuestions questions;
  private final CriterionDraft draft;

  /** Knows the levels of a kind of record. */
  @FunctionalInterface
  interface Levels {
    List<String> of(String kind);
  }

  /**
   * @param points what the criterion is worth
   */
  CellRules(
      CellReading reading,
      BigDecimal points,
      ClauseData data,
      Levels levels,
      CellSanctions sanctions,
      CellQuestions questions,
      CriterionDraft draft) {
    this.reading = reading;
    this.points = points;
    this.data = data;
    this.levels = levels;
    this.sanctions = sanctions;
    this.questions = questions;
    this.draft = draft;
  }

  /** Adds what the cell says to the draft. */
  void make() {
    reading.doubts().forEach(this::doubt);
    if (reading.clauses().isEmpty() && reading.doubts().isEmpty()) {
      questions.notRead(
          reading.text(), new Wording("没有计分的句子", "no sentence gives or takes points"), "");
    }
    BigDecimal stated = reading.itemPoints();
    if (stated != null && stated.compareTo(points) != 0) {
      questions.undecided(
          reading.text(),
          new Wording("格里写的分值与“分值”一列不同", "the cell states other points than its column"),
          stated.toPlainString() + "；" + points.toPlainString());
    }
    if (startsElsewhere()) {
      return;
    }
    reading.clauses().stream().filter(c -> !isExemption(c)).forEach(this::clause);
    reading.clauses().stream().filter(CellRules::isExemption).forEach(this::exempt);
    start();
    String said = questions.said();
    if (!said.isEmpty()) {
      draft.set("assumption", text("按总则，" + said));
    }
  }

  private void doubt(Doubt doubt) {
    String choices = doubt.choices().stream().map(Wording::zh).collect(Collectors.joining("；"));
    boolean ranked =
        reading.clauses().stream()
            .anyMatch(
                c -> c.form().equals("递减") && c.start() <= doubt.start() && c.end() >= doubt.end());
    choices += ranked ? "；" + RANKS : "";
    boolean judged =
        reading.clauses().stream()
            .anyMatch(c -> c.start() < doubt.end() && c.end() > doubt.start() && isRange(c));
    if (doubt.kind() == Doubt.Kind.UNKNOWN) {
      questions.notRead(doubt.text(), doubt.message(), choices);
    } else if (doubt.kind() == Doubt.Kind.AMBIGUOUS || !judged) {
      questions.undecided(doubt.text(), doubt.message(), choices);
    }
  }

  private static boolean isRange(ClauseReading clause) {
    return clause.effect().points().shape() == Amount.Shape.RANGE;
  }

  private boolean says(EffectKind kind) {
    return reading.clauses().stream().anyMatch(c -> c.effect().kind() == kind);
  }

  /**
   * Refuses a cell whose ranges earn something else than the item is worth and are then taken from:
   * 90%以上得8分,每低1个百分点扣1分 of an item of 10.
   */
  private boolean startsElsewhere() {
    List<ClauseReading> starts = reading.clauses().stream().filter(data::isStart).toList();
    BigDecimal sum = starts.stream().map(this::worth).reduce(BigDecimal.ZERO, BigDecimal::add);
    boolean others =
        reading.clauses().stream()
            .anyMatch(c -> c.effect().kind() == EffectKind.AWARD && !data.isStart(c));
    boolean elsewhere = !starts.isEmpty() && (others || sum.compareTo(points) != 0);
    if (elsewhere) {
      questions.undecided(
          starts.get(0).text(),
          new Wording(
              "达到目标得的分合起来不是本项分值，从几分扣起没有写明",
              "what the targets earn is not what the item is worth, so where deductions begin"),
          "各写一个评分项，分值就是达到目标得的分；或者在“规则”一列写明");
    }
    return elsewhere;
  }

  private BigDecimal worth(ClauseReading clause) {
    Amount amount = clause.effect().points();
    return amount.shape() == Amount.Shape.ONE ? amount.figures().get(0) : points;
  }

  /** Settles where the criterion starts and how far it can fall. */
  private void start() {
    if (draft.does(DEDUCT) && draft.does(AWARD)) {
      String start = questions.decide(GeneralDecision.START_MODE);
      if (start != null) {
        draft.set("start", text(start));
      }
    }
    if (draft.does(DEDUCT) && !draft.has("floor")) {
      String floor = questions.decide(GeneralDecision.FLOOR);
      if (floor != null) {
        draft.set("floor", floor.equals("zero") ? ZERO : NONE);
      }
    }
    boolean takesFromNothing = points.signum() == 0 && !draft.does(AWARD) && !draft.does(BONUS);
    if (takesFromNothing && draft.does(DEDUCT) && draft.has("floor", ZERO)) {
      questions.undecided(
          reading.text(),
          new Wording("分值为 0，扣到零分为止就一分也扣不到", "an item of 0 points whose floor is 0 loses nothing"),
          "在“分值”一列写明分值；或者在“规则”一列写 floor: none 和这一款");
    }
  }

  private void clause(ClauseReading clause) {
    if (isStair(clause)) {
      return;
    }
    if (questions.decided(clause, GeneralDecision.ALL_OR_NOTHING, "each")) {
      questions.byRule(clause, "几个条件分别计分，要分成几句", "each condition needs a clause of its own");
      return;
    }
    if (questions.decided(clause, GeneralDecision.STACK, "instead")) {
      draft.set("choose", text("highest"));
    }
    if (questions.decided(clause, GeneralDecision.LEVELS, "highest") && !highest(clause)) {
      return;
    }
    if (clause.effect().floored()) {
      draft.set("floor", ZERO);
    }
    switch (clause.effect().kind()) {
      case DEDUCT -> scored(DEDUCT, clause);
      case AWARD -> award(clause);
      case BONUS -> bonus(clause);
      case FULL -> full(clause);
      case ZERO -> zero(clause);
      case RATIO -> ratio(clause);
      case IMPORT -> imported(clause);
      case FLOOR -> draft.set("floor", ZERO);
      case CAP -> cap(clause);
      case NONE -> note(clause);
      case MULTIPLY -> multiplied(clause);
      case EXEMPT -> exempt(clause);
      case VETO -> sanctions.veto(clause);
      case DISQUALIFY -> sanctions.disqualified(clause);
      case GRADE -> sanctions.graded(clause);
    }
  }

  private static boolean isExemption(ClauseReading clause) {
    return clause.effect().kind() == EffectKind.EXEMPT;
  }

  /**
   * Exempts from the only deduction of the cell, or from all of it where the words say 不纳入考核: a
   * condition by not applying the criterion, some of what is counted by not counting it.
   */
  private void exempt(ClauseReading clause) {
    Binding binding = data.of(clause);
    boolean pending = draft.size() == 0 && says(EffectKind.DEDUCT); // and told there
    if (pending) {
      return;
    }
    boolean one = draft.size() == 1 && draft.does(DEDUCT);
    boolean whole = clause.form().equals("不纳入考核");
    if (!one && !(whole && draft.does(DEDUCT) && !draft.does(AWARD))) {
      questions.byRule(clause, "免扣的条件要写明管哪几句", "which clauses the exemption is about");
      return;
    }
    if (binding == null) {
      return;
    }
    if (binding.of().values().get("when") instanceof Parameter.Text when) {
      draft.set("applies-when", text("!(" + when.value() + ")"));
      draft.set("when-not-applicable", text("exempt"));
    } else if (!(one && draft.except(binding.of().values()))) {
      questions.undecided(
          clause.text(),
          new Wording(
              "免扣的要么是一个是非，要么是被扣的那种记录的一部分", "neither a yes or no nor a part of what is counted"),
          "类别 事实，类型 是非；或者“数法”写 { record: 种类, where: '条件' }");
    }
  }

  /** Lets only the highest level count; returns false where the criterion cannot choose it. */
  private boolean highest(ClauseReading clause) {
    boolean ladder = clause.effect().points().shape() == Amount.Shape.TIERS;
    boolean alone =
        reading.clauses().stream()
            .filter(c -> c.effect().kind() != EffectKind.CAP)
            .allMatch(c -> c.decisions().contains(GeneralDecision.LEVELS));
    if (ladder || !alone) {
      questions.byRule(clause, "只计最高一级，要和别的句子分开写", "the highest level only, apart from others");
      return false;
    }
    draft.set("choose", text("highest"));
    return true;
  }

  private void note(ClauseReading clause) {
    switch (clause.form()) {
      case "不封顶" -> draft.set("cap", NONE);
      case "就高" -> theHighest(clause);
      case "累计计分" -> {
        // each counts, as clauses do
      }
      default -> questions.byRule(clause, "计分说明还不能自动执行", "this way to count has no rule yet");
    }
  }

  /** Lets the best clause count; of each matter only tiers of a record with keys can tell it. */
  private void theHighest(ClauseReading clause) {
    boolean ofEach = clause.condition().startsWith("同") || clause.condition().startsWith("每");
    boolean counted =
        reading.clauses().stream()
            .anyMatch(
                c -> c.effect().per() != null && c.effect().points().shape() == Amount.Shape.ONE);
    if (ofEach && counted) {
      questions.undecided(
          clause.text(),
          new Wording("按次计分的各款，同一事项就高要逐件比较", "the best of each matter, where each time counts"),
          "把各级写成一句，例如：省级、市级的每次分别加3分、2分，同一事项就高；" + "在“词汇表”里绑定到有 levels 的一种记录，填报时写明“同一事项”");
      return;
    }
    draft.set("choose", text("highest"));
  }

  /** Adds points that are earned; what is counted without a limit may exceed the item. */
  private void award(ClauseReading clause) {
    if (data.isStart(clause)) {
      return; // points are only taken from where the range is missed
    }
    scored(AWARD, clause);
    if (clause.effect().per() != null && isUncapped(clause)) {
      draft.set("cap", NONE);
    }
  }

  /** Adds a bonus, of which the points of the item are the cap unless they are zero. */
  private void bonus(ClauseReading clause) {
    scored(BONUS, clause);
    if (points.signum() == 0 && isUncapped(clause)) {
      draft.set("cap", NONE);
    }
  }

  private boolean isUncapped(ClauseReading clause) {
    boolean said = reading.clauses().stream().anyMatch(c -> c.form().equals("不封顶"));
    return !said && questions.decided(clause, GeneralDecision.CAP, "none");
  }

  private void scored(String effect, ClauseReading clause) {
    Amount amount = clause.effect().points();
    switch (amount.shape()) {
      case ONE -> counted(effect, clause, amount.figures().get(0));
      case ITEM -> counted(effect, clause, points);
      case RANGE ->
          draft.add(
              effect,
              named(
                  "judged",
                  named(
                      "from",
                      number(amount.figures().get(0)),
                      "to",
                      number(amount.figures().get(1)))),
              clause.effect().limit(),
              plain(data.words(clause)));
      case TIERS -> tiers(effect, clause, amount.figures());
      case NONE -> {
        if (reading.doubts().isEmpty()) {
          questions.byRule(clause, "没有写明几分", "no points are given");
        }
      }
    }
  }

  private void tiers(String effect, ClauseReading clause, List<BigDecimal> figures) {
    Binding binding = data.find(clause).orElse(null);
    Parameter kind = binding == null ? null : binding.of().values().get("record");
    List<String> known = kind instanceof Parameter.Text text ? levels.of(text.value()) : List.of();
    String words = data.words(clause);
    List<String> named = ProposedFact.levels(clause.condition(), clause.text(), figures.size());
    if (binding == null) {
      data.propose(words, ProposedFact.record(data.phrase(clause), words, named));
      return;
    }
    if (known.size() != figures.size()) {
      String zh = binding.term() + "有 " + known.size() + " 级，句子里有 " + figures.size() + " 个分数";
      String en = binding.term() + " has " + known.size() + " levels for " + figures.size();
      questions.undecided(
          clause.text(),
          new Wording(zh, en),
          "类别 记录，“其他”写 levels: [" + String.join(", ", named) + "]");
      return;
    }
    Map<String, Parameter> worth = new LinkedHashMap<>();
    for (int i = 0; i < figures.size(); i++) {
      worth.put(known.get(i), number(figures.get(i)));
    }
    draft.add(
        effect,
        named("tiers", new Parameter.Named(worth), "of", binding.of()),
        clause.effect().limit(),
        plain(binding.term()) + "（{state}）{count}次");
  }

  /** Full points are where an item starts that is otherwise only taken from. */
  private void full(ClauseReading clause) {
    boolean starts = says(EffectKind.DEDUCT) && !says(EffectKind.AWARD);
    if (!starts) {
      counted(AWARD, clause, points);
    }
  }

  private void zero(ClauseReading clause) {
    if (data.earnsNothing(clause) || (isRest(clause) && !says(EffectKind.DEDUCT))) {
      return; // below the lowest range nothing is earned anyhow
    }
    if (draft.has("floor", NONE)) {
      questions.byRule(clause, "“不得分”与倒扣并存", "no points, and points below zero");
      return;
    }
    draft.set("floor", ZERO);
    counted(DEDUCT, clause, points);
  }

  private void ratio(ClauseReading clause) {
    Matcher missed = SHARE_MISSED.matcher(clause.text());
    boolean taken = missed.find();
    String share = taken ? missed.group(1) : "完成";
    Amount amount = clause.effect().points();
    BigDecimal full = amount.shape() == Amount.Shape.ONE ? amount.figures().get(0) : points;
    if (!taken && levels() > 1) {
      questions.byRule(clause, "按比例的一档从几到几，要与前面各档合起来写明", "from where to where the share counts");
      return;
    }
    Matcher factor = FACTOR.matcher(clause.text());
    String name = factor.find() ? factor.group(1) : data.words(clause) + share + "率";
    Binding binding = data.number(clause, name, "%");
    if (binding == null) {
      return;
    }
    Map<String, Parameter> made = new LinkedHashMap<>();
    made.put("points", number(full));
    made.put("proportion", named("full-at", number(new BigDecimal(100))));
    if (binding.has("out-of")) {
      made.put("percent", new Parameter.YesNo(true));
    }
    made.put("of", binding.of());
    Parameter.Named how = new Parameter.Named(made);
    draft.add(taken ? DEDUCT : AWARD, how, clause.effect().limit(), measured(binding));
  }

  /** How many clauses of the cell earn a fixed number of points. */
  private long levels() {
    return reading.clauses().stream()
        .filter(c -> c.effect().kind() == EffectKind.AWARD && c.effect().per() == null)
        .count();
  }

  private static boolean isRest(ClauseReading clause) {
    return REST.matcher(clause.condition()).matches();
  }

  /** 缺1本扣1分,缺2本扣3分: one count at several heights, told at the first of them. */
  private boolean isStair(ClauseReading clause) {
    List<ClauseReading> higher =
        reading.clauses().stream().filter(c -> isAbove(clause, c)).toList();
    boolean first = reading.clauses().stream().noneMatch(c -> isAbove(c, clause));
    if (first && !higher.isEmpty()) {
      questions.undecided(
          clause.text(),
          new Wording("几个台阶数的是同一个数，要合成一款", "stairs of one count are one clause"),
          "在“规则”一列写，例如 deduct: { ladder: { 1: 1, 2: 3, 3: all }, of: { record: 记录的名称 } }");
    }
    return !first || !higher.isEmpty();
  }

  /** Tells whether a later clause counts the same as an earlier one, and more of it. */
  private boolean isAbove(ClauseReading lower, ClauseReading higher) {
    Matcher stair = STAIR.matcher(higher.condition());
    boolean compared = data.compares(lower) && data.compares(higher);
    boolean once = higher.effect().per() == null && higher.start() > lower.start();
    if (compared || !once || !stair.find()) {
      return false;
    }
    String thing = higher.condition().substring(0, stair.start());
    String least = "[1一2-9二两三四五六七八九]" + stair.group(1);
    return lower.text().contains(thing) && Pattern.compile(least).matcher(lower.text()).find();
  }

  private void imported(ClauseReading clause) {
    Binding binding = data.number(clause, clause.text() + "得分", "分");
    if (binding != null) {
      draft.add(
          AWARD,
          named(
              "points",
              number(BigDecimal.ONE),
              "per",
              text("unit"),
              "part",
              text("linear"),
              "of",
              binding.of()),
          clause.effect().limit(),
          measured(binding));
    }
  }

  private static String measured(Binding binding) {
    return plain(binding.term()) + "{count}";
  }

  private void cap(ClauseReading clause) {
    BigDecimal limit = clause.effect().points().figures().get(0);
    boolean deducts = draft.does(DEDUCT);
    if (draft.size() == 1) {
      draft.limit(limit);
    } else if (deducts && limit.compareTo(points) >= 0 && !draft.does(AWARD)) {
      draft.set("floor", number(points.subtract(limit)));
    } else if (limit.compareTo(points) != 0 || deducts) {
      together(clause, limit);
    }
  }

  /** Puts all clauses before a cap under it, where its words leave no doubt that they are meant. */
  private void together(ClauseReading cap, BigDecimal limit) {
    List<ClauseReading> before =
        reading.clauses().stream().filter(c -> c.end() <= cap.start()).toList();
    boolean apart =
        !before.isEmpty()
            && reading
                .text()
                .substring(before.get(0).start(), cap.start())
                .matches("(?s).*[;；。].*");
    boolean ofItem = cap.text().matches("(?s).*(本项|该项|此项|本条|该条).*");
    boolean zero = before.stream().anyMatch(c -> c.effect().kind() == EffectKind.ZERO);
    if ((apart && !ofItem) || zero || !draft.limitTogether(limit)) {
      questions.undecided(
          cap.text(),
          new Wording("几句合计的上限管哪几句，没有写明", "which clauses the limit is for"),
          "分成几行，各写一个评分项；或者在“规则”一列写明，同一上限的后几款写 limit: shared");
    }
  }

  private void multiplied(ClauseReading clause) {
    Binding binding = data.of(clause);
    if (binding == null) {
      return;
    }
    Parameter when = binding.of().values().get("when");
    List<BigDecimal> factors = clause.effect().points().figures();
    if (draft.size() != 1 || when == null || factors.size() != 1) {
      questions.byRule(clause, "加倍、减半管哪一句没有写明", "which clause is multiplied");
      return;
    }
    draft.times(when, factors.get(0), plain(data.words(clause)));
  }

  /** Adds points for each of what is counted, or once. */
  private void counted(String effect, ClauseReading clause, BigDecimal worth) {
    if (isRest(clause)) {
      questions.byRule(
          clause, "“其他”是前面各款都不成立，要与它们合起来写明", "what holds where nothing before it does");
      return;
    }
    if (data.overlaps(clause)) {
      if (!data.comparesOnly()) {
        questions.byRule(clause, "两档重叠，又有别的句子", "two ranges overlap, beside other clauses");
        return;
      }
      draft.set("choose", text("highest"));
    }
    Binding binding = data.of(clause);
    if (binding == null) {
      return;
    }
    boolean once = binding.unit().equals("once");
    if (binding.has("number")
        && clause.effect().per() == null
        && !clause.decisions().contains(GeneralDecision.ONCE)) {
      questions.byRule(clause, "这个数字怎样计分没有写明", "what the number is worth");
      return;
    }
    boolean each =
        clause.effect().per() != null
            || (!once && questions.decided(clause, GeneralDecision.ONCE, "each"));
    String words = plain(data.words(clause));
    Parameter.@Nullable Named made = each ? each(clause, worth, binding) : once(worth, binding);
    if (made != null) {
      String unit = plain(Step.of(clause.effect().per()).unit());
      String found = each ? words + "{count}" + unit : words;
      boolean gap = each && binding.target() != null; // of which the form tells how far it is
      draft.add(effect, made, limit(clause), gap ? measured(binding) : found);
    }
  }

  /** Returns the limit of a clause: its own, or what the target earns from which it takes. */
  private @Nullable BigDecimal limit(ClauseReading clause) {
    BigDecimal own = clause.effect().limit();
    BigDecimal most = data.startOf(clause).map(this::worth).orElse(null);
    boolean whole = most == null || most.compareTo(points) >= 0;
    return own != null || whole ? own : most;
  }

  private static Parameter.Named once(BigDecimal worth, Binding binding) {
    return named(
        "points", number(worth), "per", text("once"), "of", CellSanctions.happened(binding));
  }

  private Parameter.@Nullable Named each(ClauseReading clause, BigDecimal worth, Binding binding) {
    Step step = Step.of(clause.effect().per());
    String part = "floor";
    if (clause.decisions().contains(GeneralDecision.PARTIAL_STEP)) {
      String decided = questions.decide(GeneralDecision.PARTIAL_STEP);
      part = decided == null ? part : decided;
    }
    Map<String, Parameter> made = new LinkedHashMap<>();
    BigDecimal target = binding.target();
    if (step.single() && target == null) {
      made.put("points", number(worth));
      made.put("per", text(binding.unit()));
      if (binding.unit().equals("unit")) {
        made.put("part", text(part));
      }
    } else {
      String from = target == null ? "above" : from(clause);
      if (from == null) {
        return null;
      }
      made.put(
          "step",
          named(
              "target",
              target == null ? ZERO : number(target),
              "size",
              number(step.size()),
              "points",
              number(worth),
              "part",
              text(part),
              "from",
              text(from)));
    }
    if (binding.has("out-of")) {
      made.put("percent", new Parameter.YesNo(true));
    }
    made.put("of", binding.of());
    return new Parameter.Named(made);
  }

  /** Returns on which side of a target a gap is counted, as the words say it. */
  private @Nullable String from(ClauseReading clause) {
    String words = clause.condition() + clause.text();
    boolean below = words.matches("(?s).*[低降少缺差未].*");
    boolean above = words.matches("(?s).*[高超多增].*");
    if (below == above) {
      questions.byRule(clause, "比目标高的还是低的计分没有写明", "on which side of the target it counts");
      return null;
    }
    return below ? "below" : "above";
  }

  /** Returns words that may stand in a message. */
  private static String plain(String words) {
    return words.replaceAll("[{}]", "");
  }
}
