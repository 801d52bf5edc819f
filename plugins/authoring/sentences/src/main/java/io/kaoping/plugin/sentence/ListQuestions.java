package io.kaoping.plugin.sentence;

import io.kaoping.rubric.Wording;
import java.util.List;
import java.util.regex.Pattern;

/** Asks whether any or all of several circumstances in one condition are meant. */
final class ListQuestions {
  private static final Pattern LISTED_AFTER_NEGATION =
      Pattern.compile(
          "(?:未|没有|没|无(?!记名)|不)(?![^,、]*(?:导致|造成|引发))[^,、等]{1,14}(?:、[^,、等不未无没]{1,8})+(?:[或和及][^,、等不未无没]{1,8})?(?:等[^,、不未无没]{0,8})?$");

  /** Two things, of which one may have been done: 未开展自评和互评. */
  private static final Pattern PAIR_AFTER_NEGATION =
      Pattern.compile(
          "(?:未|没有|没|缺少|缺乏|(?:^|,)无|(?<!有)无(?![故法线障偿人害证照论关形效序纸烟毒公]))(?![^,、]*(?:导致|造成|引发))[^,、和及与等不未无没]{2,14}(?:和|及(?!以上|以下|时|其)|与|以及)[^,、不未无没]{2,12}(?:$|、)");

  /** Two figures that fall short: 学时和考勤达不到要求. */
  private static final Pattern PAIR_FALLS_SHORT =
      Pattern.compile(
          "(?:^|,)[^,、和及与]{2,12}(?:和|及(?!以上|以下|时|其)|与|以及)[^,、和未没无不]{2,12}(?:达不到|不达标|不足|低于)[^,]*$");

  /** Two things that are not there: 无计划,无总结. */
  private static final Pattern TWO_NEGATIONS =
      Pattern.compile("(未|没有|无)[^,、]{2,12},\\1[^,、]{2,12}$");

  private static final Pattern LISTED_WITH_OR = Pattern.compile("(?:未|没有|没|无|不)[^,等]*、[^,等]*或");

  private static final Pattern LISTED_BEFORE_NEGATION =
      Pattern.compile("(?:^|,)[^,、等]{2,10}(?:及(?!以[上下])|和|与)[^,、等未没无不]{2,10}(?:没有|无|未)[^,]*$");

  /** Things in a row, and one word for what is wrong with them: 登记、回访记录不全. */
  private static final Pattern ROW_BEFORE_NEGATION =
      Pattern.compile(
          "(?:^|,|或者?)[^,、未没无不]{2,14}(?:(?:、|和|与|以及|及(?!以|时|其))[^,、未没无不]{1,12})+?(?:不全|不齐|不完[整备善]|不达标|不符|不合格|不准|不落实|不具备|未|没有|缺失)[^,、]*$");

  /** 宣传不到位,知晓率低: two circumstances with nothing between them. */
  private static final Pattern TWO_CIRCUMSTANCES =
      Pattern.compile(
          "(?:^|,)[^,、]{2,}(?:不[^,、的]{1,3}|低|差|缺失),(?!造成|导致|引发|影响|经|仍|被|但|致|且)[^,、]{2,}(?:不[^,、的]{1,3}|低|差|缺失)$");

  private static final Pattern MISSING = Pattern.compile("未|没|无|缺|不足");

  private static final Pattern OCCASIONS =
      Pattern.compile("、[^,]*(?:时|环节|过程中),|、[^,、]{1,3}(?:[两二三四]季|期间|节日?)(?:未|没有)");

  private static final Pattern NEGATION_AND =
      Pattern.compile("(?:未|没有)[^,;]{2,}并(?:且)?(?!未|没|不)[^,;]{2,}$");

  /** Two that belong together, one with the other: 活禽区与其他区域未隔离. */
  private static final Pattern RELATED =
      Pattern.compile("(?:和|与|同)[^,]*(?:隔离|分开|分离|分设|区分|一致|相符|吻合|衔接|对接|挂钩|匹配|对应|联动|同步|签订|沟通|协调|协商)");

  /** Words that say whether any or all are meant: 均未报送, 任一未报送. */
  private static final Pattern SAID =
      Pattern.compile("(?:均|都|全部|全都)(?:未|没|无|不|缺)|任一|任何一|任意一|其中之一|之一|有一|其一");

  /** One figure for several things: 设备及药品完好率. */
  private static final Pattern ONE_RATE =
      Pattern.compile("(?:和|及|与|、)[^,、和及与未没无不]*(?:率|比例|占比)(?:未|没|不|低于)[^,]*$");

  /** Several rates and one figure for all of them: 受理率、答复率低于95%. */
  private static final Pattern SEVERAL_RATES =
      Pattern.compile("率(?:、|和|及|与|以及)[^,]*率[^,]*(?:低于|未达|不足|达不到|不达标|下降)[^,]*$");

  /** One negation before several acts or things: 未签收、劝阻和反馈. */
  private static final Pattern UNDER_ONE_NEGATION =
      Pattern.compile("(?:未|没有)(?:[^,、和及与]|及时){2,}(?:、|和|及|与)[^,不未无没]+$");

  /** What is counted, and may be lacking several of the things: 每户, 每份; not 每次, 每处. */
  private static final Pattern CARRIER =
      Pattern.compile(
          "户|人|名|人次|件|份|本|条|卷|家|宗|单|车|辆|店|校|村|所|座|栋|站|笔|台|套|篇|户次|件次|单位|企业|支部|社区|学校|项目|部门");

  /** Matters that are counted, and of which each may be lacking several things. */
  private static final Pattern MATTER = Pattern.compile("(?:事项|项目|任务|工程)[^,、]*(?:未|没有|不)");

  private static final Pattern RANKED_AMONG = Pattern.compile("[前后][\\d一二三四五六七八九十]+名、");

  private static final List<Pattern> SEVERAL =
      List.of(
          LISTED_AFTER_NEGATION,
          LISTED_WITH_OR,
          LISTED_BEFORE_NEGATION,
          ROW_BEFORE_NEGATION,
          PAIR_AFTER_NEGATION,
          PAIR_FALLS_SHORT,
          TWO_NEGATIONS,
          TWO_CIRCUMSTANCES,
          OCCASIONS);

  private final CellText cell;
  private final PatternLibrary library;

  ListQuestions(CellText cell, PatternLibrary library) {
    this.cell = cell;
    this.library = library;
  }

  void ask(DraftClause clause) {
    String condition = clause.condition;
    boolean several = !isEachNegated(condition) && holds(SEVERAL, condition);
    boolean loose = isLoose(condition) || NEGATION_AND.matcher(condition).find();
    boolean once = clause.effect.per() == null;
    boolean carried = several && isCarried(clause) && UNDER_ONE_NEGATION.matcher(condition).find();
    boolean open =
        (once
                && (several
                    || isEnumerated(condition)
                    || (SEVERAL_RATES.matcher(condition).find()
                        && !SAID.matcher(condition).find())))
            || carried
            || (isEnumerated(condition) && isCarried(clause))
            || loose
            || RANKED_AMONG.matcher(condition).find();
    if (clause.effect.kind() == EffectKind.ZERO && several) {
      askWhich(clause, "不得分");
    }
    if (clause.deducts() && open) {
      askWhich(clause, "扣");
    }
  }

  private static boolean holds(List<Pattern> patterns, String condition) {
    return !RELATED.matcher(condition).find()
        && !SAID.matcher(condition).find()
        && !ONE_RATE.matcher(condition).find()
        && patterns.stream().anyMatch(p -> p.matcher(condition).find());
  }

  /** Tells whether what is counted may be lacking one of the things, or all of them. */
  private static boolean isCarried(DraftClause clause) {
    String per = clause.effect.per();
    return per != null
        && (CARRIER.matcher(per).matches()
            || (per.equals("项") && MATTER.matcher(clause.condition).find()));
  }

  /** 无方案、无记录、未总结: three or more things that are not there. */
  private static boolean isEnumerated(String condition) {
    List<String> parts = List.of(condition.substring(condition.lastIndexOf(',') + 1).split("、"));
    return parts.size() >= 3
        && parts.stream().allMatch(part -> MISSING.matcher(part).find())
        && parts.subList(0, parts.size() - 1).stream().noneMatch(part -> part.endsWith("的"));
  }

  /** 台账不全或未更新: every one of the circumstances is said by itself, and any of them counts. */
  private boolean isEachNegated(String condition) {
    String last = condition.substring(condition.lastIndexOf(',') + 1);
    List<String> parts = List.of(last.split("、|或者|或"));
    return last.contains("或") && parts.size() > 1 && parts.stream().allMatch(this::isNegated);
  }

  private boolean isNegated(String part) {
    return library.holds("否定", part) && !part.matches(".*[并且].*");
  }

  private void askWhich(DraftClause clause, String what) {
    clause.ask(
        cell,
        new Wording("并列的情形，有一样就算还是全部才算", "any of these, or all of them"),
        List.of(
            new Wording("有一样就" + what, "any"),
            new Wording("全部才" + what, "all"),
            new Wording("每样各" + what, "each")));
  }

  /** Tells whether three or more circumstances stand side by side without a word between them. */
  private boolean isLoose(String condition) {
    List<String> parts = List.of(condition.split(","));
    return parts.size() >= 3
        && parts.stream().filter(part -> library.holds("否定", part)).count() >= 2
        && parts.subList(0, parts.size() - 1).stream()
            .noneMatch(part -> part.endsWith("的") || part.endsWith("或"));
  }
}
