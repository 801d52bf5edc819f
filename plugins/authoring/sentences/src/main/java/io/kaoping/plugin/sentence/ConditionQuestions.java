package io.kaoping.plugin.sentence;

import io.kaoping.rubric.Wording;
import java.math.BigDecimal;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Asks what the condition of a clause leaves open: once or each, how many, whose points. */
final class ConditionQuestions {
  /** What is to be done in each of several periods. */
  private static final Pattern REGULARLY =
      Pattern.compile(
          "(?<!未)每个?(?:季度|月|周|半年|学期|季|旬)[^,]*(?:[\\d一二两三四五六七八九十]+[次场期户人家篇条件个项]|召开|开展|组织|报送|更新|走访|检查|巡查|培训|演练|公示|学习|例会)[^,]*,");

  /** What is to be done more than once, and was not done: 每年不少于2次,未到村. */
  private static final Pattern MORE_THAN_ONCE =
      Pattern.compile(
          "(?:每年|全年|年内|年度)[^,]*(?:[2-9]|\\d\\d|[二两三四五六七八九十])[次场期](?:以上)?,(?:未|没有)[^,]*$");

  /** Some that are looked at, of which more than one may be at fault. */
  private static final Pattern SAMPLE =
      Pattern.compile(
          "抽[查取检问验](?:[^,率]{0,6})(?:[2-9]|\\d\\d|[二两三四五六七八九十])(?:处|个|户|人|家|份|件|名|所|本|卷|间|点|台|辆|条|项)[^率]*$");

  /** 一次通过: at the first try, which counts nothing. */
  private static final Pattern AT_ONCE = Pattern.compile("一次性?(?=通过|验收|达标|合格|办结|办成|成功|成活|交验)");

  private static final Pattern EACH =
      Pattern.compile(
          "每(?!个?(?:季度|月|年|半年|周|天|日|学期|学年|半月|旬)|[百千万亿]+(?:人口?|户|元)[^,]{0,14}(?:量|率|数|面积|低于|不足|高于|超过|达到|不[少低]于|少于))");

  /** Words in brackets that are more than an abbreviation or an edge. */
  private static final Pattern REMARK = Pattern.compile("（(?!不?含|以下|简称|括|包括)[^（）]{6,}）");

  private static final Pattern EDGE = Pattern.compile("\\d(?:处|个|件|次|起|人|户|家|项)(?:及|（含）)?以上");

  /** A figure that is to be reached in every period: 每周开放不足42小时. */
  private static final Pattern SHORT_OF = Pattern.compile("(?:不足|低于|少于|不到|不满|未达到?)\\d");

  private static final Pattern RATE_BEFORE = Pattern.compile("率[^,]*(?<!100)%(?:及?以上)?,$");

  /** Two classes of subjects, each with a figure of its own. */
  private static final Pattern CLASSES =
      Pattern.compile("(\\d+)(人|户|家|名|张床)以上[^;。]*[^\\d](\\d+)\\2以下");

  /** 逾期一个月: a step, or a threshold. */
  private static final Pattern LATE =
      Pattern.compile("(?:逾期?|超[期时]|延迟|推迟|迟|晚|欠)[^,]{0,4}[1一]个?(?:周|月|季度|年|半年)");

  private static final Pattern OVER = Pattern.compile("(?:超过|超出|达到?|满|不足|低于|少于|不到)$");

  private static final Pattern WHOSE =
      Pattern.compile(
          "(?:^|[,对给])(?:牵头|参与|参加|责任|主办|协办|承办|配合|主管|分管|上级|下级|所属|所在|相关|有关|直接|其他|两家|双方)[^,]{0,6}(?:单位|部门|科室|个人|人员|责任人|负责人|领导|支部)(?:均|各|都)?$"
              + "|(?:^|,)[对给](?:单位|个人|本人|部门|责任人|负责人|主要负责人|分管领导|班子成员)(?:均|各|都)?$");

  private static final Pattern ROUGHLY =
      Pattern.compile("\\d(?:%|‰|分|个|名|家|次|万元|人)?(?:左右|上下(?!级))|(?:大约|约(?=\\d)|近(?=\\d+%))");

  /** A figure of something that is measured, and nothing that says in what: 备案率达到80以上. */
  private static final Pattern WITHOUT_UNIT =
      Pattern.compile(
          "(?:(?:率|比例|占比|比重|时间|时长|面积|金额|资金|产值|距离|里程|[深高厚长宽浓温密]度)[^,\\d]{0,8}"
              + "|^(?!.*(?:数|量|分|级|成绩|[A-Za-z]))[^,]*(?:超过|超出|高于|大于|低于|不足|少于|小于|达到))"
              + "(?:[2-9]|\\d{2,})(?:\\.\\d+)?(?=及?以[上下内]|$|,|-\\d+(?:\\.\\d+)?$)");

  /** An amount that could be counted or measured, and a word instead of a figure. */
  private static final Pattern HOW_MUCH =
      Pattern.compile(
          "(?:时间|时长|数量|数额|金额|面积|人数|次数|件数|户数|差距|偏差|误差|幅度|比例|频次|距离)(?:较|过|偏|很|太|比较)(?:长|短|多|少|大|小|高|低|远|久)"
              + "|(?:较|过|偏|很|太|比较)(?:多|少|长|久)(?=$|,)"
              + "|(?:明显|显著|大幅|远远?|较大幅度)(?:低于|高于|超过|超出|落后|少于|多于)"
              + "|(?:绝?大部分|绝?大多数|多数|少数)|(?<!多)(?:数次|若干|几次)|一定(?:数量|比例|规模|幅度|时间|次数)|一段时间|(?:^|,)多次[^,]*$|基本(?:上)?(?:完成|达到|符合|满足(?![^,]{0,12}需[要求]$)|落实|做到|实现|解决|具备|覆盖|合理|规范|健全|齐全|完善|到位)");

  /** How far something went up or down: 下降3%以上. */
  private static final Pattern CHANGE =
      Pattern.compile(
          "(?<!每)(?:下降|减少|降低|压减|压降|上升|增长|增加|提高|提升)(?:幅度)?(?:达到?|超过|不低于|不少于|在)?\\d+(?:\\.\\d+)?(?:%|个百分点)");

  /** A single step at the end of a condition: 同比增长1个百分点. */
  private static final Pattern ONE_STEP =
      Pattern.compile("(?:增长|增加|提高|提升|上升|下降|降低|减少|压降|回落)[1一](?:个百分点|个点|%)$");

  /** A step after the first. */
  private static final Pattern FURTHER_STEP = Pattern.compile("(?:[2-9二两三]|\\d\\d)(?:个百分点|个点|%)");

  /** What a change is measured from. */
  private static final Pattern BASE =
      Pattern.compile(
          "同比|环比|比(?![例重率])|较(?![大多好高低])|上一?(?:年|季|月|期)|去年|往年|前一?年|基期|基数|年初|期初|平均|均值|目标|计划|任务|每");

  private static final Pattern STEP_OF_GRADE = Pattern.compile("档|档次|级|等|等级|等次|级别|台阶");

  private static final Pattern GRADE_NAMED = Pattern.compile("[二三四甲乙丙B-D]档|[一二三四]级|优秀|良好|等次");

  private final CellText cell;
  private final PatternLibrary library;
  private final ListQuestions lists;

  ConditionQuestions(CellText cell, PatternLibrary library) {
    this.cell = cell;
    this.library = library;
    this.lists = new ListQuestions(cell, library);
  }

  void ask(DraftClause clause) {
    lists.ask(clause);
    once(clause);
    each(clause);
    step(clause);
    threshold(clause);
    otherMeasure(clause);
    classGap(clause);
    shortOf(clause);
    whose(clause);
    rank(clause);
    roughly(clause);
    undefinedStep(clause);
    withoutUnit(clause);
    withoutBase(clause);
    howMuch(clause);
    regularly(clause);
    brackets(clause);
    elsewhere(clause);
  }

  /** 一人不合格扣0.2分: once, or for each? */
  private void once(DraftClause clause) {
    Effect effect = clause.effect;
    String last = clause.condition.substring(clause.condition.lastIndexOf(',') + 1);
    String counted = AT_ONCE.matcher(last).replaceAll("");
    if ((clause.deducts() || effect.kind().adds())
        && effect.per() == null
        && effect.points().isOne()
        && !clause.match.has(Slot.ONE)
        && library.oneOfSomething().matcher(counted).find()) {
      askOnce(clause);
    }
    String before = cell.text().substring(clause.start, clause.match.start());
    String words = cell.text().substring(clause.match.start(), clause.match.end());
    boolean attribute = clause.match.value(Slot.AFTER).startsWith("的");
    boolean threshold = clause.match.has(Slot.ONE) && OVER.matcher(before).find();
    boolean sample = effect.per() == null && SAMPLE.matcher(clause.condition).find();
    if (isCounted(effect) || (effect.per() == null && isOneStep(last))) {
      askOnce(clause);
    }
    if (clause.deducts() && (threshold || attribute || sample || LATE.matcher(words).lookingAt())) {
      askOnce(clause);
    }
  }

  /** 增长1个百分点加1分: for each, or once, unless 增长2个百分点加2分 follows. */
  private boolean isOneStep(String condition) {
    return ONE_STEP.matcher(condition).find() && !FURTHER_STEP.matcher(cell.text()).find();
  }

  /** 有1名专职人员得1分,最多得3分: the cap is reached only if something is counted. */
  private static boolean isCounted(Effect effect) {
    return effect.per() == null
        && effect.limit() != null
        && effect.points().isOne()
        && (effect.kind() == EffectKind.DEDUCT || effect.kind().adds())
        && effect.limit().compareTo(effect.points().figures().get(0)) > 0;
  }

  private void askOnce(DraftClause clause) {
    clause.ask(
        cell,
        new Wording("只计一次还是每次都计", "once, or each time"),
        List.of(new Wording("只计一次", "once"), new Wording("每次都计", "each time")));
  }

  /** 每 that no form took up: 每次会议应有记录。无记录的扣1分. */
  private void each(DraftClause clause) {
    String before = cell.text().substring(clause.start, clause.match.start());
    String where =
        clause.effect.per() == null
            ? clause.context + "," + clause.wholeCondition()
            : before.substring(before.lastIndexOf(',') + 1);
    if ((clause.deducts() || clause.effect.kind().adds())
        && (EACH.matcher(where).find()
            || library.oneOfSomething().matcher(clause.match.value(Slot.AFTER)).find())) {
      clause.ask(
          cell,
          new Wording("按什么计，一次还是每一个都计", "for each of what"),
          List.of(new Wording("每一个都计", "for each"), new Wording("只计一次", "once")));
    }
  }

  /** 每支部发展不足3名扣1分: are the figures a step, or a threshold of each? */
  private void step(DraftClause clause) {
    String before = clause.match.value(Slot.BEFORE);
    if (clause.deducts()
        && clause.match.has(Slot.COUNT)
        && Numerals.of(clause.match.value(Slot.COUNT)).compareTo(BigDecimal.ONE) > 0
        && !library.holds("步长量词", clause.match.value(Slot.UNIT))
        && !before.isEmpty()
        && !library.finder("步长动作").matcher(before).lookingAt()) {
      clause.ask(
          cell,
          new Wording("几个一扣，还是达到几个扣一次", "a figure for each step, or a threshold"),
          List.of(
              new Wording("每满这么多个扣一次", "for each such step"),
              new Wording("到了这个数只扣一次", "once at this number")));
    }
  }

  /** 每100米垃圾5处以上的扣1分: for each step, or once where one of them is beyond the threshold. */
  private void threshold(DraftClause clause) {
    if (clause.deducts()
        && clause.effect.per() != null
        && (EDGE.matcher(clause.match.value(Slot.AFTER)).find()
            || (library.list("周期").contains(clause.effect.per())
                && SHORT_OF.matcher(clause.match.value(Slot.AFTER)).find()))) {
      clause.ask(
          cell,
          new Wording("几个一扣，还是达到几个扣一次", "a figure for each step, or a threshold"),
          List.of(
              new Wording("每有一处这样的扣一次", "for each that is beyond it"),
              new Wording("到了这个数只扣一次", "once at this number")));
    }
  }

  /** 建档率达到99%以上,每少1人扣1分: a rate is to be reached, and persons are counted. */
  private void otherMeasure(DraftClause clause) {
    String per = clause.effect.per();
    if (clause.deducts()
        && per != null
        && !library.holds("步长量词", per)
        && library.finder("缺漏").matcher(clause.match.value(Slot.BEFORE)).lookingAt()
        && RATE_BEFORE.matcher(cell.text().substring(clause.start, clause.match.start())).find()) {
      clause.ask(
          cell,
          new Wording("要求的是比率，扣分按个数，少多少个没有写明", "a rate is required and a number is counted"),
          List.of(
              new Wording("按比率换算成应有的个数", "the number that the rate comes to"),
              new Wording("按每低1个百分点", "for each percentage point")));
    }
  }

  /** 100人以上的不少于10次,50人以下的不少于3次: and between fifty and a hundred? */
  private void classGap(DraftClause clause) {
    Matcher classes = CLASSES.matcher(cell.text().substring(clause.start, clause.match.start()));
    if (clause.scores()
        && classes.find()
        && Numerals.of(classes.group(1)).compareTo(Numerals.of(classes.group(3))) > 0) {
      clause.ask(
          cell,
          new Wording("两档之间有空隙或者重叠", "gaps or overlaps between the bands"),
          List.of(
              new Wording("补上中间的一档", "write the band between"),
              new Wording("归高的或者低的一档", "it belongs to one of the two")));
    }
  }

  /** 少于2次的每次扣1分: each time that is missing, or each time that it happens. */
  private void shortOf(DraftClause clause) {
    if (clause.deducts()
        && clause.effect.per() != null
        && !library.holds("缺少字", cell.text().substring(clause.match.start(), clause.match.end()))
        && Pattern.compile(
                "(?:少于|不足|低于|达不到|未达到?|不到|不满)\\d*[一二两三四五六七八九十]?"
                    + Pattern.quote(clause.effect.per()))
            .matcher(clause.condition)
            .find()) {
      clause.ask(
          cell,
          new Wording("按少了几个计，还是按发生几次计", "for each that is missing, or each time it happens"),
          List.of(
              new Wording("每少一个计一次", "for each that is missing"),
              new Wording("每发生一次计一次", "each time it happens")));
    }
  }

  /** 对牵头单位扣2分，对配合单位扣1分: the points of several units. */
  private void whose(DraftClause clause) {
    if (clause.scores() && WHOSE.matcher(clause.condition).find()) {
      clause.ask(
          cell,
          new Wording("扣、加的是谁的分，没有写明", "whose points is not said"),
          List.of(
              new Wording("只计被考核单位的分", "those of the assessed unit"),
              new Wording("按单位的职责分别写成评分项", "write a criterion for each kind of unit")));
    }
  }

  /** 排名靠后的扣1分: how far back? */
  private void rank(DraftClause clause) {
    if (clause.scores() && library.holds("大概名次", clause.condition)) {
      clause.ask(
          cell,
          new Wording("到第几名算，没有写明", "up to which rank is not said"),
          List.of(new Wording("写明第几名", "say the ranks")));
    }
  }

  /** 80%左右的得2分: from where to where? */
  private void roughly(DraftClause clause) {
    if (clause.scores() && ROUGHLY.matcher(clause.condition).find()) {
      clause.ask(
          cell,
          new Wording("大约的数，从几到几没有写明", "from where to where is not said"),
          List.of(new Wording("写明从几到几", "say both ends")));
    }
  }

  /** 每降一档扣1分: how much is one? */
  private void undefinedStep(DraftClause clause) {
    String per = clause.effect.per();
    if (per != null
        && STEP_OF_GRADE.matcher(per).matches()
        && !GRADE_NAMED.matcher(cell.text()).find()) {
      clause.ask(
          cell,
          new Wording("一档、一级是多少，没有写明", "how much one grade is, is not said"),
          List.of(new Wording("写明各档", "say the grades")));
    }
  }

  /** 备案率达到80以上得2分: eighty what? */
  private void withoutUnit(DraftClause clause) {
    if (clause.scores() && WITHOUT_UNIT.matcher(clause.condition).find()) {
      clause.ask(
          cell,
          new Wording("数字的单位没有写明", "the unit of the figure is not said"),
          List.of(new Wording("是百分比", "it is per cent"), new Wording("写明单位", "say the unit")));
    }
  }

  /** 延误时间较长的扣1分, 基本完成的得3分: from how much on? */
  private void howMuch(DraftClause clause) {
    if (clause.scores()
        && HOW_MUCH.matcher(clause.condition).find()
        && !library.holds("定义字", cell.text())) {
      clause.ask(
          cell,
          new Wording("到多少才算，没有写明", "from how much on is not said"),
          List.of(
              new Wording("写明数字", "say a figure"),
              new Wording("由人核对后认定", "a person finds whether it is so")));
    }
  }

  /** 体检率每降低5%扣1分, and no figure before from which it goes down. */
  private boolean isBareChange(DraftClause clause) {
    String before = cell.text().substring(0, clause.match.start());
    return clause.match.value(Slot.UNIT).matches("%|个百分点|百分点")
        && clause.match.value(Slot.BEFORE).matches("(?:下降|降低|减少|增长|上升|提升|提高)")
        && before.matches("[^%,]*率")
        && !BASE.matcher(before).find();
  }

  /** 用水量下降3%以上得2分: from what? */
  private void withoutBase(DraftClause clause) {
    if (clause.scores()
        && (CHANGE.matcher(clause.condition).find() || isBareChange(clause))
        && !BASE.matcher(cell.text()).find()) {
      clause.ask(
          cell,
          new Wording("升降几成是与什么比，没有写明", "what the change is measured from is not said"),
          List.of(
              new Wording("与上一年同期比", "the same time of the year before"),
              new Wording("与上一期比", "the period before")));
    }
  }

  /** 每月培训1次，无记录扣1分; 每日登记加1分: for each month, or once. */
  private void regularly(DraftClause clause) {
    boolean missed =
        clause.deducts()
            && clause.effect.per() == null
            && (REGULARLY.matcher(clause.condition).find()
                || MORE_THAN_ONCE.matcher(clause.condition).find());
    boolean kept =
        clause.effect.kind() == EffectKind.BONUS
            && clause.match.has(Slot.AFTER)
            && library.list("周期").contains(clause.effect.per());
    if (missed || kept) {
      clause.ask(
          cell,
          new Wording("按什么计，一次还是每一个都计", "for each of what"),
          List.of(new Wording("每一期都计", "for each period"), new Wording("只计一次", "once")));
    }
  }

  private void brackets(DraftClause clause) {
    String words = clause.context + "," + clause.condition;
    String after = cell.text().substring(clause.end);
    Matcher remark = REMARK.matcher(after.startsWith("（") ? words + after : words);
    if (clause.scores()
        && remark.find()
        && !isTakenUp(remark.group())
        && !library.holds("定义字", remark.group())) {
      clause.ask(
          cell,
          new Wording("括号里的话怎样影响计分：" + remark.group(), "what the words in brackets change"),
          List.of(
              new Wording("只是说明，不影响计分", "nothing: they explain"),
              new Wording("写成单独的一句", "write them as a clause")));
    }
  }

  /** Brackets that hold points or an exception are a clause, or a doubt, of their own. */
  private boolean isTakenUp(String brackets) {
    return library.holds("括号字样", brackets);
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
}
