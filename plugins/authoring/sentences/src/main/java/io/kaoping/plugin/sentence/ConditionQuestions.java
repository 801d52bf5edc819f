package io.kaoping.plugin.sentence;

import io.kaoping.rubric.Wording;
import java.math.BigDecimal;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Asks what the condition of a clause leaves open: all or any, once or each, whose points. */
final class ConditionQuestions {
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

  /** 逾期一个月: a step, or a threshold. */
  private static final Pattern LATE =
      Pattern.compile("(?:逾期?|超[期时]|延迟|推迟|迟|晚|欠)[^,]{0,4}[1一]个?(?:周|月|季度|年|半年)");

  private static final Pattern OVER = Pattern.compile("(?:超过|超出|达到?|满|不足|低于|少于|不到)$");

  private static final Pattern WHOSE =
      Pattern.compile(
          "(?:^|[,对给])(?:牵头|责任|主办|协办|承办|配合|主管|分管|上级|下级|所属|所在|相关|有关|直接|其他|两家|双方)[^,]{0,6}(?:单位|部门|科室|个人|人员|责任人|负责人|领导|支部)(?:均|各|都)?$");

  private final CellText cell;
  private final PatternLibrary library;

  /** One of something, outside of 每: 一人, 1套. */
  private final Pattern one;

  ConditionQuestions(CellText cell, PatternLibrary library) {
    this.cell = cell;
    this.library = library;
    this.one =
        Pattern.compile(
            "(?<![未第每同唯统少有于单专万其之合不任十百\\d.])(?:1|一)(?![\\d.、]|"
                + library.word("非一件")
                + ")(?:"
                + library.word("量词")
                + "|\\p{IsHan}{1,2}$)(?!以[上下])");
  }

  void ask(DraftClause clause) {
    lists(clause);
    once(clause);
    each(clause);
    step(clause);
    shortOf(clause);
    whose(clause);
    brackets(clause);
    elsewhere(clause);
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
        && one.matcher(last).find()) {
      askOnce(clause);
    }
    String before = cell.text().substring(clause.start, clause.match.start());
    String words = cell.text().substring(clause.match.start(), clause.match.end());
    boolean threshold = clause.match.has(Slot.ONE) && OVER.matcher(before).find();
    if (clause.deducts() && (threshold || LATE.matcher(words).lookingAt())) {
      askOnce(clause);
    }
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
        && (EACH.matcher(where).find() || one.matcher(clause.match.value(Slot.AFTER)).find())) {
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

  private void brackets(DraftClause clause) {
    String words = clause.context + "," + clause.condition;
    String after = cell.text().substring(clause.end);
    Matcher remark = REMARK.matcher(after.startsWith("（") ? words + after : words);
    if (clause.scores() && remark.find() && !isTakenUp(remark.group())) {
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
