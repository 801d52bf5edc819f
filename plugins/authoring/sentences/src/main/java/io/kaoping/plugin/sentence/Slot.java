package io.kaoping.plugin.sentence;

import java.util.Optional;
import java.util.stream.Stream;

/** A place in a pattern that takes a figure, a unit, a verb or open text. */
enum Slot {
  AMOUNT("额"),
  RANGE("幅"),
  LIST("列"),
  LONG_LIST("长列"),
  VERB("动"),
  MODIFIERS("修"),
  COUNT("数"),
  ONE("一"),
  UNIT("量"),
  COUNTED("计"),
  PERIOD("期"),
  ANY_UNIT("单"),
  BEFORE("前"),
  AFTER("后"),
  OPEN("语"),
  SCOPE("围"),
  COMPARED("比"),
  RATE_NAME("率名"),
  FORMULA("式"),
  NAME("名"),
  GRADE("等"),
  BAND("段"),
  LOOSE_BAND("档"),
  RATE("率"),
  TIMES("倍");

  private static final String FIGURE =
      "(?<![\\d.])(?:\\d+(?:\\.\\d+)?|(?<!一)半|[零一二两三四五六七八九十百]{1,6}(?:点[零一二三四五六七八九]{1,4})?)";

  /** 分 as points: not 分钟, not 以上, which makes a band of it. */
  private static final String POINTS = "个?分(?!钟|之(?![间内外])|类|析|管|支|布|部|工|享|解)";

  private static final String SETTLED = "(?!（?不?含[^（）]{0,8}）?以[上下]|及?以[上下]|\\()";

  private static final String INCLUDED = "(?:（不?含[^（）]{0,8}）)?";
  private static final String SCORE = "\\d+(?:\\.\\d+)?(?:分(?!钟)|[%‰])";

  private final String word;

  Slot(String word) {
    this.word = word;
  }

  String word() {
    return word;
  }

  static Optional<Slot> of(String word) {
    return Stream.of(values()).filter(slot -> slot.word.equals(word)).findFirst();
  }

  /** Tells whether it takes open text, which is part of a condition or a name. */
  boolean isOpen() {
    return switch (this) {
      case BEFORE, AFTER, OPEN, SCOPE, COMPARED, RATE_NAME, NAME, GRADE -> true;
      default -> false;
    };
  }

  /** Returns what the slot lets through, as a regular expression. */
  String expression(PatternLibrary library) {
    String one = FIGURE + POINTS + SETTLED;
    String range = FIGURE + "(?:个?分)?-" + one + "|" + FIGURE + "个?分以内";
    String more = FIGURE + "分?(?:(?:[、/]|和|及)" + FIGURE + "分?){0,12}(?:[、/]|和|及)" + one;
    return switch (this) {
      case AMOUNT -> "(?:" + range + "|" + one + ")";
      case RANGE -> "(?:" + range + ")";
      case LIST -> more;
      case LONG_LIST -> FIGURE + "分?(?:(?:[、/,]|和|及)" + FIGURE + "分?){0,12}(?:[、/,]|和|及)" + one;
      case VERB -> library.verbs();
      case MODIFIERS -> "(?:" + library.modifiers() + "){0,4}";
      case COUNT -> "(?<!" + library.word("非步长") + ")" + FIGURE;
      case ONE -> "(?<![\\d.第同任唯统满足达≥≤><])(?<!达到)(?:1(?![\\d.])|一(?![百十致些定般样切直票旦]|、))";
      case UNIT ->
          "(?!"
              + library.word("非量词")
              + "|[百千万亿]+(?:人口?|户|元)[^,;。扣得加]{0,14}(?:量|率|数|面积|低于|不足|高于|超过|达到|不[少低]于|少于))(?:个(?="
              + library.word("周期")
              + "|[位名档]次))?[万千百]?"
              + library.word("量词")
              + "(?:次(?![要数序日月])|（次）)?";
      case COUNTED -> "(?:个(?=" + library.word("周期") + "))?" + library.word("计数词");
      case PERIOD -> library.word("周期");
      case ANY_UNIT -> "[\\u4e00-\\u9fff&&[^少缺低降升增超漏迟错差逾有减提晚欠高发出查组召开参受被获完未不]]{1,2}";
      case BEFORE ->
          "(?!"
              + library.word("周期")
              + "|[百千万]+人(?!次?[扣得加\\d]))(?:(?!"
              + library.word("非步长")
              + ")[^,;。:（）每扣\\d=]|\\d+%(?=[\\d一二两三四五])){1,12}?";
      case AFTER ->
          "(?!(?!一(?:般|线|体|件事|网|站))[\\d一二两三四五六七八九十]|（?不?含?[^（）]{0,4}）?及?以[上下内]|之?内)(?:(?!(?:最高|最多|至多|上限)[扣加得减计为可不\\d])[^,;。:每扣（）=\\d]|\\d(?![\\d.]*个?分)|（(?!.）)[^（）分]*）){1,24}?";
      case OPEN -> "(?:[^,;。:扣（）=\\d]|\\d(?![\\d.]*(?:-[\\d.]+)?个?分)){1,20}?";
      case SCOPE -> "(?!项(?!目)|类(?!别)|年|款|条款|小项|指标|部分|[个家]?单位(?!工程))[^,;。:（）=\\d扣加减得计分]{1,12}?";
      case COMPARED -> "[^,;。:（）=\\d]{1,20}?";
      case RATE_NAME -> "(?:[^,;。:（）=\\d扣加]|\\d+(?:\\.\\d+)?%){1,14}?";
      case FORMULA -> "[^,;。]+";
      case NAME -> "[^,;。:（）=\\d每、]{1,16}";
      case GRADE -> "[^,;。:（）=\\d每、]{1,16}(?<!分值|得分|打分|评分|计分|赋分)";
      case BAND ->
          "(?:\\d+(?:\\.\\d+)?(?:分|[%‰])?"
              + INCLUDED
              + "-"
              + SCORE
              + INCLUDED
              + "(?:之间|区间)?(?:及?以[上下])?"
              + INCLUDED
              + "|"
              + SCORE
              + INCLUDED
              + "及?以上"
              + INCLUDED
              + "[,、-]?(?:(?:但?(?:不足|低于|不满|未满|不到|未达|未达到))"
              + SCORE
              + "|"
              + SCORE
              + INCLUDED
              + "以下)"
              + INCLUDED
              + "|"
              + SCORE
              + INCLUDED
              + "(?:及|≤|<)?(?:以[上下内])"
              + INCLUDED
              + "|"
              + library.word("比较")
              + SCORE
              + INCLUDED
              + "(?:及?以[上下])?)";
      case LOOSE_BAND ->
          "(?:[≥≤<>]\\d+|\\d+分?[≤<](?:[^,;。（）\\d≤<]{1,6})?[≤<]\\d+|\\d+分?[≥>](?:[^,;。（）\\d≥>]{1,6})?[≥>]\\d+"
              + "|\\d+-\\d+(?![\\d.%分人次个名])|\\d+"
              + INCLUDED
              + "及?以[上下])"
              + INCLUDED;
      case RATE -> "\\d+(?:\\.\\d+)?%(?!及?以[上下内]|（?不?含|-\\d|的[^分,;。]{2})";
      case TIMES -> FIGURE;
    };
  }
}
