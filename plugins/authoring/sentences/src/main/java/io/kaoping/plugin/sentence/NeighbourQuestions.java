package io.kaoping.plugin.sentence;

import io.kaoping.rubric.Wording;
import java.util.List;
import java.util.regex.Pattern;

/** Asks what a clause and those beside it leave open: instead of, or on top; for each of what. */
final class NeighbourQuestions {
  private static final Pattern AT_LEAST =
      Pattern.compile(
          "(?:不少于|至少|不低于|达到|≥)(?:开展|召开|组织|举办)?(?:[2-9]|\\d{2,}|[二两三四五六七八九十])(?:[次场篇条期]|[人户家]次)"
              + "|(?:[2-9]|\\d{2,}|[二两三四五六七八九十])[次场篇条期项件个家户](?:及|（含）)?以上(?!单位|部门)");

  /** What is to be done in each of several periods. */
  private static final Pattern REGULARLY =
      Pattern.compile("每个?(?:季度|月|周|半年|学期|季|半月|旬)[^,]*(?:[1一次场期篇条]|召开|开展|组织|报送)");

  private static final Pattern WITHIN = Pattern.compile("^(?:人|户|家|个|项|件|次|名|处)..");

  private static final Pattern STEP_BEGINS = Pattern.compile("(?:以上|以后|部分)(?:超过|超|增加|高于|提高)?$");

  /** What stands for any of the things that were listed before. */
  private static final Pattern PART = Pattern.compile("项|样|个|条|处|点");

  private static final Pattern THRESHOLD =
      Pattern.compile("(?:不足|低于|少于|不满|不到|达不到|未达到?|超过|超出|高于)\\d");

  /** A worse turn that is a matter of degree: 面积较大. */
  private static final Pattern BY_DEGREE =
      Pattern.compile("(?:较|过|偏|很|太|明显|大幅)(?:多|大|高|低|长|久|差|少|重|严重|偏高|偏低)$");

  /** What earns points for fewer times: 3-4人, 部分完成. */
  private static final Pattern FEWER =
      Pattern.compile("[\\d一二两三四五六七八九十]+(?:[-次场期篇条件个项人户家名]|以[上下])|部分|其他|其余|仅|只|少于|不足|未");

  /** To fail to tell others is not to be told of: 未按季通报. */
  private static final Pattern NOT_TOLD = Pattern.compile("(?:未|不)[^,]{0,8}(?:通报|督办|约谈|问责|曝光)");

  private static final Pattern OR = Pattern.compile("[,（]*或");

  /** Ways in which the same matter may become known to those above. */
  private static final Pattern CHANNEL =
      Pattern.compile("(?:通报|曝光|报道|炒作|约谈|问责|督办|点名|批评|上访|信访|舆情|投诉|举报|抄告)[^,]{0,4}$");

  /** The same matter, larger than so much: 过火面积超过10亩. */
  private static final Pattern LARGER =
      Pattern.compile(
          "(?:面积|金额|损失|数额|人数|规模|浓度|时间|时长)[^,]*(?:超过|超出|达到?|大于|高于|[\\d万亿](?:亩|公顷|平方米|元|人|小时|天)?以上)");

  private static final Pattern MORE = Pattern.compile("增加|多|超|增");

  /** A number from which on steps are counted: 达到50人以上的, */
  private static final Pattern FROM =
      Pattern.compile("(?:达到?|满|在)?\\d+(?:\\.\\d+)?(?!%|个百分点|分)[^,\\d]{1,3}(?:及|（含）)?以上的?,$");

  private static final Pattern CONSEQUENCE = Pattern.compile("引发|造成|导致|引起");

  /** Falling short, by how much left open. */
  private static final Pattern SHORT =
      Pattern.compile("(?:不足|不够|不达标|未达标|达不到|未达到?|未完成|未配[齐足]|不满|低于|少于|超标|超过|超出|高于)[^,]*$");

  private final CellText cell;
  private final PatternLibrary library;
  private final List<DraftClause> clauses;
  private final Levels levels;
  private final StairQuestions stairs;

  NeighbourQuestions(
      CellText cell, PatternLibrary library, List<DraftClause> clauses, Levels levels) {
    this.cell = cell;
    this.library = library;
    this.clauses = clauses;
    this.levels = levels;
    this.stairs = new StairQuestions(cell, clauses);
  }

  void ask(int index) {
    DraftClause clause = clauses.get(index);
    alternative(index);
    twice(index);
    lessThanAdded(index);
    allKinds(index);
    stepsFrom(index);
    stages(index);
    bracketed(index);
    shortfall(clause);
    aggravation(index);
    amongThem(index);
    stepOfSame(index);
    stepAfterBonus(index);
    stepAfterThreshold(index);
    thresholdAfterStep(index);
    carriedUnit(index);
    stairs.ask(index);
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
                            || (other.effect.kind() == clause.effect.kind()
                                && FEWER.matcher(other.condition).find())));
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
    boolean parts =
        PART.matcher(String.valueOf(clause.effect.per())).matches()
            && clauses.subList(0, index).stream()
                    .filter(c -> c.effect.kind() == EffectKind.AWARD && c.effect.per() == null)
                    .count()
                > 1
            && Assembly.trimmed(clause.condition).length() < 3;
    if (clause.deducts()
        && (earned || parts)
        && library.holds("缺少字", cell.text().substring(clause.start, clause.end))) {
      clause.ask(
          cell,
          new Wording("少做的既不得分，又扣分吗", "what is missing earns nothing: is it deducted too"),
          List.of(
              new Wording("既不得分，又扣分", "both"),
              new Wording("只扣分，从满分起扣", "only deducted, from the full points")));
    }
  }

  /** 加4分,每少一次扣1分: what is added is the item's points, or comes on top of them. */
  private void lessThanAdded(int index) {
    DraftClause clause = clauses.get(index);
    DraftClause before = index == 0 ? clause : clauses.get(index - 1);
    if (clause.deducts()
        && clause.effect.per() != null
        && (library.holds("缺漏", cell.text().substring(clause.start, clause.end))
            || (library.holds("否定", clause.condition) && before.condition.contains("全")))
        && before.sentence == clause.sentence
        && before.effect.kind() == EffectKind.BONUS
        && before.effect.per() == null
        && !library.holds("超额", before.condition)) {
      clause.ask(
          cell,
          new Wording("少做的从加的分里扣，还是从本项分值里扣", "from which points what is missing is taken off"),
          List.of(
              new Wording("“加”的就是本项的分值，少做的从里面扣", "from those that are added"),
              new Wording("加分另计，少做的从本项分值里扣", "from those of the item")));
    }
  }

  /** 建档的记2分,达标的加1分,发现一人漏登扣0.5分: from zero up, or from the full points down. */
  private void allKinds(int index) {
    DraftClause clause = clauses.get(index);
    List<DraftClause> same =
        clauses.stream().filter(other -> other.segment == clause.segment).toList();
    boolean last = !same.isEmpty() && same.get(same.size() - 1) == clause;
    if (last
        && clause.deducts()
        && clause.effect.per() != null
        && has(same, EffectKind.AWARD)
        && has(same, EffectKind.BONUS)) {
      clause.ask(
          cell,
          new Wording("得分、加分、扣分写在一起，从零分起还是从满分起", "from zero up, or from the full points down"),
          List.of(
              new Wording("从零分起，得的、加的再扣", "from zero: what is earned, less what is taken off"),
              new Wording("从满分起扣，加分另计", "from the full points; what is added is apart")));
    }
  }

  private static boolean has(List<DraftClause> several, EffectKind kind) {
    return several.stream().anyMatch(clause -> clause.effect.kind() == kind);
  }

  /** 达到50人以上的,每增加10人加0.2分: the first ten from fifty, or from sixty on. */
  private void stepsFrom(int index) {
    DraftClause clause = clauses.get(index);
    String before = cell.text().substring(clause.start, clause.match.start());
    if (clause.effect.per() != null
        && clause.scores()
        && MORE.matcher(clause.match.value(Slot.BEFORE)).lookingAt()
        && FROM.matcher(before).find()) {
      clause.ask(
          cell,
          new Wording("从第几个起算，没有写明", "from which one on is counted is not said"),
          List.of(
              new Wording("超过这个数的部分才计", "only what is beyond this number"),
              new Wording("到了这个数就计第一次", "this number is the first")));
    }
  }

  /** 上报的每条计1分,采用的每条计3分: what goes on to the next stage has passed the one before. */
  private void stages(int index) {
    DraftClause clause = clauses.get(index);
    DraftClause before = index == 0 ? clause : clauses.get(index - 1);
    if (clause.effect.kind().adds()
        && before.effect.kind() == clause.effect.kind()
        && before.segment == clause.segment
        && clause.effect.per() != null
        && clause.effect.per().equals(before.effect.per())
        && library.holds("前一步", before.condition)
        && !library.holds("后一步", before.condition)
        && library.holds("后一步", clause.condition)
        && clauses.stream().noneMatch(other -> other.effect.kind() == EffectKind.NONE)) {
      clause.ask(
          cell,
          new Wording("后一步的分数是另加还是代替前一步的", "on top of the stage before, or instead of it"),
          List.of(new Wording("两步都计", "both count"), new Wording("只计后一步", "the later one only")));
    }
  }

  /** 扣1分或取消评优资格. */
  private void alternative(int index) {
    if (index > 0
        && OR.matcher(cell.text())
            .region(clauses.get(index).start, cell.text().length())
            .lookingAt()) {
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
    boolean channels =
        before.segment == clause.segment
            && before.effect.per() == null
            && (CHANNEL.matcher(before.condition).find()
                || CONSEQUENCE.matcher(before.condition).find())
            && CHANNEL.matcher(clause.condition).find();
    if (before.deducts()
        && !StairQuestions.climbs(before, clause)
        && !levels.areRungs(before, clause)
        && (before.segment == clause.segment
            || library.holds("又犯", clause.condition)
            || (before.sentence == clause.sentence
                && library.finder("加重").matcher(clause.condition).lookingAt()))
        && before.effect.points().isOne()
        && clause.effect.points().isOne()
        && (clause.effect.per() == null
            || library.list("周期").contains(clause.effect.per())
            || (clause.effect.per().equals(before.effect.per())
                && CONSEQUENCE.matcher(clause.condition).lookingAt()))
        && (channels || isNotLess(clause, before))
        && (channels
            || (before.effect.per() != null && LARGER.matcher(clause.condition).find())
            || library.holds("加重", NOT_TOLD.matcher(clause.condition).replaceAll(""))
            || BY_DEGREE.matcher(clause.condition).find())
        && !clause.condition.startsWith("第")) {
      clause.ask(
          cell,
          new Wording("与前一句是替代还是累加", "instead of the clause before, or on top of it"),
          List.of(new Wording("只扣重的", "the larger only"), new Wording("两样都扣", "both")));
    }
  }

  private static boolean isNotLess(DraftClause clause, DraftClause before) {
    return clause
            .effect
            .points()
            .figures()
            .get(0)
            .compareTo(before.effect.points().figures().get(0))
        >= 0;
  }

  /** 每人扣1分,其中干部每人扣2分: some of those that were counted before. */
  private void amongThem(int index) {
    DraftClause clause = clauses.get(index);
    DraftClause before = index == 0 ? clause : clauses.get(index - 1);
    if (before != clause
        && before.scores()
        && before.effect.kind() == clause.effect.kind()
        && before.sentence == clause.sentence
        && cell.text().startsWith("其中", clause.start)
        && !clause.isOnTop(library)) {
      clause.ask(
          cell,
          new Wording("与前一句是替代还是累加", "instead of the clause before, or on top of it"),
          List.of(new Wording("只按这一句", "this one only"), new Wording("两句都计", "both")));
    }
  }

  /** 人员不足的扣2分,每少1人扣0.5分: falling short, and again for each that is missing. */
  private void stepOfSame(int index) {
    DraftClause clause = clauses.get(index);
    DraftClause before = index == 0 ? clause : clauses.get(index - 1);
    if (before != clause
        && clause.deducts()
        && (before.deducts() || before.effect.kind() == EffectKind.ZERO)
        && before.segment == clause.segment
        && before.effect.per() == null
        && clause.effect.per() != null
        && !clause.isOnTop(library)
        && clause.match.has(Slot.BEFORE)
        && library.finder("步长动作").matcher(clause.match.value(Slot.BEFORE)).lookingAt()
        && Assembly.trimmed(cell.text().substring(clause.start, clause.match.start())).isEmpty()
        && SHORT.matcher(before.condition).find()) {
      clause.ask(
          cell,
          new Wording("与前一句是替代还是累加", "instead of the clause before, or on top of it"),
          List.of(new Wording("只按这一句", "this one only"), new Wording("两句都扣", "both")));
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

  /** 不足50件的扣1分，不足30件的每少1件扣0.1分: a step beside a threshold of the same figure. */
  private void stepAfterThreshold(int index) {
    DraftClause clause = clauses.get(index);
    DraftClause before = index == 0 ? clause : clauses.get(index - 1);
    if (clause.deducts()
        && before.deducts()
        && before.sentence == clause.sentence
        && before.effect.per() == null
        && clause.effect.per() != null
        && THRESHOLD.matcher(before.condition).find()
        && THRESHOLD.matcher(clause.condition).lookingAt()) {
      clause.ask(
          cell,
          new Wording("与前一句是替代还是累加", "instead of the clause before, or on top of it"),
          List.of(new Wording("只按这一句", "this one only"), new Wording("两句都扣", "both")));
    }
  }

  /** 每件扣0.5分,全年超过10件的扣5分: so many of what was counted one by one. */
  private void thresholdAfterStep(int index) {
    DraftClause clause = clauses.get(index);
    boolean counted =
        clauses.subList(0, index).stream()
            .anyMatch(
                before ->
                    before.deducts()
                        && before.sentence == clause.sentence
                        && before.effect.per() != null
                        && isSoMany(before.effect.per(), clause.condition));
    if (clause.deducts() && clause.effect.per() == null && counted && !clause.isOnTop(library)) {
      clause.ask(
          cell,
          new Wording("与前一句是替代还是累加", "instead of the clause before, or on top of it"),
          List.of(new Wording("只按这一句", "this one only"), new Wording("两句都扣", "both")));
    }
  }

  private static boolean isSoMany(String per, String condition) {
    String unit = Pattern.quote(per);
    return Pattern.compile(
            "(?:超过|达到?|满|累计)[\\d一二三四五六七八九十]+" + unit + "|[\\d一二三四五六七八九十]" + unit + "(?:及|（含）)?以上")
        .matcher(condition)
        .find();
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
            || (clause.deducts() && library.finder("跟进").matcher(condition).lookingAt())
            || isSameThing(before.condition, condition);
    boolean rate = condition.contains("率") && library.holds("比较", condition);
    boolean own =
        clause.deducts() && (library.holds("否定", condition) || library.holds("比较", condition));
    return (followsUp && !rate) || (!apart && !own);
  }

  /** 一般事故, 较大事故: the same thing in another grade. */
  private static boolean isSameThing(String before, String condition) {
    return condition.length() > 2
        && condition.length() <= 6
        && before.endsWith(condition.substring(condition.length() - 2));
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
        && clauses.stream()
            .filter(other -> other.effect.kind() == EffectKind.RATIO)
            .anyMatch(other -> !library.finder("否则").matcher(other.condition).lookingAt())) {
      clause.ask(
          cell,
          new Wording("满分与按比例是不是同一个算式", "whether full points and the ratio are one formula"),
          List.of(
              new Wording("比例达到100%就是满分", "the ratio at 100 % is the full points"),
              new Wording("另有满分的条件", "full points have a condition of their own")));
    }
  }
}
