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
          "(?:未|没有|没|(?:^|,)无)(?![^,、]*(?:导致|造成|引发))[^,、和及与等不未无没]{2,14}(?:和|及(?!以上|以下|时|其)|与|以及)[^,、不未无没]{2,12}(?:$|、)");

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
          "(?:^|,|或者?)[^,、未没无不]{2,14}(?:(?:、|和|与|以及|及(?!以|时|其))[^,、未没无不]{1,12})+?(?:不全|不齐|不完[整备善]|不达标|不符|不合格|不准|未|没有|缺失)[^,、]*$");

  /** 宣传不到位,知晓率低: two circumstances with nothing between them. */
  private static final Pattern TWO_CIRCUMSTANCES =
      Pattern.compile(
          "(?:^|,)[^,、]{2,}(?:不[^,、的]{1,3}|低|差|缺失),(?!造成|导致|引发|影响|经|仍|被|但|致|且)[^,、]{2,}(?:不[^,、的]{1,3}|低|差|缺失)$");

  private static final Pattern MISSING = Pattern.compile("未|没|无|缺|不足");

  private static final Pattern OCCASIONS = Pattern.compile("、[^,]*(?:时|环节|过程中),");

  private static final Pattern NEGATION_AND =
      Pattern.compile("(?:未|没有)[^,;]{2,}并(?:且)?(?!未|没|不)[^,;]{2,}$");

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
    boolean several =
        !isEachNegated(condition) && SEVERAL.stream().anyMatch(p -> p.matcher(condition).find());
    boolean loose = isLoose(condition) || NEGATION_AND.matcher(condition).find();
    boolean once = clause.effect.per() == null;
    boolean open =
        (once && (several || isEnumerated(condition)))
            || loose
            || RANKED_AMONG.matcher(condition).find();
    if (clause.effect.kind() == EffectKind.ZERO && several) {
      askWhich(clause, "不得分");
    }
    if (clause.deducts() && open) {
      askWhich(clause, "扣");
    }
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
    return library.holds("否定", part) && !part.contains("并");
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
