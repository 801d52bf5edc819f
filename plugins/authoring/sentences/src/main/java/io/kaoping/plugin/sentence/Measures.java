package io.kaoping.plugin.sentence;

import java.util.regex.Pattern;

/** Guesses how the condition of a clause is counted; whoever confirms the reading may change it. */
final class Measures {
  private static final Pattern THRESHOLD =
      Pattern.compile(
          "[≥≤<>]|(?:达|低于|高于|超过|不足|不低于|少于|大于|小于|未达)[^,]*[\\d一二三四五六七八九十两]|\\d+[^,]{0,4}以[上下]|[一二三四五六七八九十两]+[^,]{0,2}以[上下]|前\\d+名|[二两三四五六七八九十]次");

  private static final Pattern REQUIRED = Pattern.compile("不少于[\\d一二三四五六七八九十两]+[次场期篇]");

  private Measures() {}

  static String of(DraftClause clause, PatternLibrary library) {
    Effect effect = clause.effect;
    String name = clause.match.pattern().name();
    return switch (effect.kind()) {
      case VETO, DISQUALIFY -> "veto";
      case GRADE -> "grade-band";
      case CAP, FLOOR -> "cap";
      case NONE -> name.equals("不封顶") ? "cap" : name.equals("平均得分") ? "formula" : "dedupe";
      case EXEMPT -> "exemption";
      case MULTIPLY -> "multiplier-condition";
      case IMPORT -> "imported-score";
      case RATIO -> ratio(name);
      case DEDUCT, AWARD, BONUS, ZERO, FULL -> points(clause, library);
    };
  }

  private static String ratio(String name) {
    return switch (name) {
      case "占比" -> "formula";
      case "折算" -> "imported-score";
      default -> "proportion";
    };
  }

  private static String points(DraftClause clause, PatternLibrary library) {
    String per = clause.effect.per();
    String condition = clause.condition;
    if (clause.readingClass == ReadingClass.JUDGEMENT) {
      return "discretion";
    }
    if (clause.effect.points().shape() == Amount.Shape.TIERS) {
      return "level-tier";
    }
    if (clause.requirement != null) {
      return "count-vs-required";
    }
    if (per != null) {
      String suggested = library.measureOf(per + clause.condition);
      return suggested.isEmpty() ? "per-occurrence-count" : suggested;
    }
    if (REQUIRED.matcher(condition).find()) {
      return "count-vs-required";
    }
    return THRESHOLD.matcher(condition).find() ? "number-threshold" : "boolean-fact";
  }
}
