package io.kaoping.plugin.sentence;

import io.kaoping.rubric.Wording;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Asks about bands of grades and of points: an edge in two of them, or values in none. */
final class Bands {
  private static final String VALUE = "\\d+(?:\\.\\d+)?(?:[^-\\d,;。（）以]{1,3})?(?:（不?含[^（）]*）)?";

  private static final Pattern BAND =
      Pattern.compile(VALUE + "-" + VALUE + "|" + VALUE + "及?以[上下内]");

  private static final Pattern LETTER = Pattern.compile("[A-E]");

  private static final Pattern UPWARD =
      Pattern.compile("以上(?!.*(?:以下|不足|低于))|^[≥>]|^(?:高于|超过|达到|不低于|大于)|-100|^100");

  private static final Pattern DOWNWARD =
      Pattern.compile("^[≤<]|^(?:低于|不足|小于|不满)|^[^-上]*以[下内]|^0-|^[^-]*-0");

  private static final Pattern EDGE =
      Pattern.compile("(\\d+(?:\\.\\d+)?)([^-\\d,;。（）以]{0,3})((?:（不?含[^（）]*）)?)");

  private static final String FIGURE = "(\\d+(?:\\.\\d+)?)([^-\\d,;。（）以]{0,3})";

  /** From a figure upwards, at the end of a condition. */
  private static final Pattern FROM =
      Pattern.compile("(?:达到?|≥|不低于|高于|超过|大于|满)" + FIGURE + "$|" + FIGURE + "(?:及|（含）)?以上$");

  /** From a figure downwards, at the end of a condition. */
  private static final Pattern BELOW =
      Pattern.compile(
          "(?:低于|不足|小于|<|未达到?|达不到|不到|少于|不满)" + FIGURE + "$|" + FIGURE + "(?:以下|之?以?内)$");

  /** The lower edge of a band of two thresholds, at the end of a condition: 60%以上不足80%. */
  private static final Pattern BETWEEN =
      Pattern.compile(FIGURE + "(?:及|（含）)?以上[,、但]?(?:低于|不足|小于|<|未达到?|不到|不满)[\\d.]+[^,;。\\d]{0,3}$");

  private static final Pattern WITHIN = Pattern.compile("(?:内|以下)$");

  private final CellText cell;
  private final PatternLibrary library;
  private final List<DraftClause> clauses;

  Bands(CellText cell, PatternLibrary library, List<DraftClause> clauses) {
    this.cell = cell;
    this.library = library;
    this.clauses = clauses;
  }

  /** Asks about every two bands that follow each other. */
  void ask() {
    for (int i = 1; i < clauses.size(); i++) {
      DraftClause clause = clauses.get(i);
      List<Edge> before = edges(clauses.get(i - 1));
      List<Edge> edges = edges(clause);
      boolean grades = isGrade(clause) && isGrade(clauses.get(i - 1));
      boolean points = clause.sentence == clauses.get(i - 1).sentence && isRange(before, edges);
      boolean nested = areNested(words(clauses.get(i - 1)), words(clause));
      if (!before.isEmpty() && !edges.isEmpty() && (grades || points) && !nested) {
        ask(clause, before, edges, grades);
      }
    }
    thresholds();
    ends();
    letters();
  }

  /** 95%以上得3分，低于90%的不得分: nothing is said of what lies between. */
  private void thresholds() {
    for (int i = 1; i < clauses.size(); i++) {
      DraftClause before = clauses.get(i - 1);
      DraftClause clause = clauses.get(i);
      if (before.sentence == clause.sentence
          && (isStep(before) && isStep(clause)
              || areBelow(before, clause)
              || areLate(before, clause))
          && (leavesGap(before, clause) || leavesGap(clause, before))
          && clauses.stream()
              .noneMatch(c -> c.effect.kind() == EffectKind.RATIO || c.effect.per() != null)) {
        askGap(clause, true);
      }
    }
  }

  /** 60%以上不足80%扣2分，不足50%扣5分. */
  private static boolean areBelow(DraftClause before, DraftClause clause) {
    return before.deducts()
        && clause.deducts()
        && before.effect.per() == null
        && clause.effect.per() == null
        && BETWEEN.matcher(before.condition).find();
  }

  /** 逾期3日内扣1分，逾期5日以上扣2分. */
  private static boolean areLate(DraftClause before, DraftClause clause) {
    return before.deducts()
        && clause.deducts()
        && before.effect.per() == null
        && clause.effect.per() == null
        && (isCountedBelow(before) || isCountedBelow(clause));
  }

  private static boolean isCountedBelow(DraftClause clause) {
    return WITHIN.matcher(clause.condition).find() && !clause.condition.endsWith("%以下");
  }

  private static boolean isStep(DraftClause clause) {
    return switch (clause.effect.kind()) {
      case AWARD, FULL, ZERO -> clause.effect.per() == null;
      default -> false;
    };
  }

  private static boolean leavesGap(DraftClause high, DraftClause low) {
    Matcher between = BETWEEN.matcher(high.condition);
    Matcher from = between.find() ? between : FROM.matcher(high.condition);
    Matcher below = BELOW.matcher(low.condition);
    if ((from != between && !from.find()) || !below.find()) {
      return false;
    }
    String unit = from == between ? from.group(2) + null : from.group(2) + from.group(4);
    String other = below.group(2) + below.group(4);
    boolean counted = !unit.contains("%") && !unit.contains("分");
    BigDecimal apart = value(from).subtract(value(below));
    return unit.replace("null", "").equals(other.replace("null", ""))
        && apart.compareTo(counted ? BigDecimal.ONE : BigDecimal.ZERO) > 0;
  }

  private static BigDecimal value(Matcher threshold) {
    return new BigDecimal(threshold.group(1) == null ? threshold.group(3) : threshold.group(1));
  }

  /** B>92 is a grade only where the cell speaks of grades. */
  private void letters() {
    clauses.stream()
        .filter(Bands::isGrade)
        .filter(c -> c.match.pattern().name().contains("等次") && !c.match.has(Slot.NAME))
        .filter(c -> LETTER.matcher(words(c, cell)).find())
        .filter(c -> !library.holds("等次字", cell.text()))
        .findFirst()
        .ifPresent(
            c ->
                c.ask(
                    cell,
                    new Wording("字母是不是等次，没有写明", "whether the letters are grades is not said"),
                    List.of(
                        new Wording("是等次", "they are grades"),
                        new Wording("是数据的代号", "they stand for figures"))));
  }

  private static String words(DraftClause clause, CellText cell) {
    return cell.text().substring(clause.match.start(), clause.match.end());
  }

  /** Two or more grades leave open what is above the highest band, or below the lowest. */
  private void ends() {
    List<DraftClause> grades =
        clauses.stream().filter(c -> isGrade(c) && !edges(c).isEmpty()).toList();
    boolean open =
        grades.stream().noneMatch(c -> UPWARD.matcher(words(c)).find())
            || grades.stream().noneMatch(c -> DOWNWARD.matcher(words(c)).find())
            || (grades.stream().anyMatch(c -> hasLetter(c, "B"))
                && grades.stream().noneMatch(c -> hasLetter(c, "A")));
    if (grades.size() > 1 && open) {
      grades
          .get(grades.size() - 1)
          .ask(
              cell,
              new Wording("最高或者最低的一档没有写明", "the highest or the lowest band is not said"),
              List.of(
                  new Wording("其余的不定等次", "the others have no grade"),
                  new Wording("补写这一档", "write that band")));
    }
  }

  private boolean hasLetter(DraftClause clause, String letter) {
    return words(clause, cell).contains(letter);
  }

  /** Tells whether the points of a clause are those of a band with two edges. */
  boolean isBand(DraftClause clause) {
    return edges(clause).size() == 2;
  }

  private static boolean isGrade(DraftClause clause) {
    return clause.effect.kind() == EffectKind.GRADE;
  }

  /** A single edge is a threshold, which goes on to the end, unless a band is beside it. */
  private static boolean isRange(List<Edge> before, List<Edge> edges) {
    return before.size() == 2 || edges.size() == 2;
  }

  /** A≥90, B≥80; 90以上, 80以上: each goes up to the one before. */
  private static boolean areNested(String before, String words) {
    return before.startsWith("≥") && words.startsWith("≥")
        || before.endsWith("以上")
            && words.endsWith("以上")
            && !before.contains("-")
            && !words.contains("-");
  }

  private void ask(DraftClause clause, List<Edge> before, List<Edge> edges, boolean grades) {
    boolean gap = true;
    boolean twice = false;
    for (Edge one : before) {
      for (Edge other : edges) {
        gap &= !one.meets(other);
        twice |= one.value().compareTo(other.value()) == 0 && one.inside() && other.inside();
      }
    }
    if (gap || (twice && grades)) {
      askGap(clause, gap);
    }
  }

  private void askGap(DraftClause clause, boolean gap) {
    clause.ask(
        cell,
        gap
            ? new Wording("两档之间有空隙或者重叠", "the bands overlap or leave a gap")
            : new Wording("端点同时落入两档", "an edge lies in two bands"),
        List.of(
            new Wording("端点归高的一档", "the edge belongs to the higher band"),
            new Wording("端点归低的一档", "the edge belongs to the lower band")));
  }

  private record Edge(BigDecimal value, boolean counted, boolean inside) {
    /** Of what is counted, 3-5 次 and 6 次以上 leave nothing between them. */
    boolean meets(Edge other) {
      BigDecimal apart = value.subtract(other.value()).abs();
      return apart.signum() == 0 || (counted && apart.compareTo(BigDecimal.ONE) == 0);
    }
  }

  private static List<Edge> edges(DraftClause clause) {
    String words = words(clause);
    List<Edge> edges = new ArrayList<>();
    Matcher matcher = EDGE.matcher(words);
    while (matcher.find()) {
      boolean counted = !matcher.group(2).startsWith("分") && !matcher.group(2).startsWith("%");
      boolean inside = matcher.group(3).startsWith("（含");
      edges.add(new Edge(new BigDecimal(matcher.group(1)), counted, inside));
    }
    return edges;
  }

  private static String words(DraftClause clause) {
    return clause.match.has(Slot.BAND)
        ? clause.match.value(Slot.BAND)
        : clause.match.has(Slot.LOOSE_BAND) ? clause.match.value(Slot.LOOSE_BAND) : last(clause);
  }

  /** Returns the last band in the condition of a clause, empty without one. */
  private static String last(DraftClause clause) {
    Matcher bands = BAND.matcher(clause.condition);
    String found = "";
    while (bands.find()) {
      found = bands.group();
    }
    return found;
  }
}
