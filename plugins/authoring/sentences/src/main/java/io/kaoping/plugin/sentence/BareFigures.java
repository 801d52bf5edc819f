package io.kaoping.plugin.sentence;

import io.kaoping.rubric.Wording;
import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/** Finds whether figures without a verb are taken off or earned, from the clauses beside them. */
final class BareFigures {
  private static final Amount NOTHING = Amount.one(BigDecimal.ZERO);

  private static final Pattern SHORT_OF = Pattern.compile("(?:不足|不到|不满|不及|未达到?)(?=\\d)");

  private final CellText cell;
  private final PatternLibrary library;
  private final List<DraftClause> clauses;
  private final CellDoubts doubts;

  BareFigures(CellText cell, PatternLibrary library, List<DraftClause> clauses, CellDoubts doubts) {
    this.cell = cell;
    this.library = library;
    this.clauses = clauses;
    this.doubts = doubts;
  }

  void settle() {
    for (int i = 0; i < clauses.size(); i++) {
      DraftClause clause = clauses.get(i);
      String effect = clause.match.pattern().effect();
      if (effect.equals("随上下文") || effect.equals("括号")) {
        clause.effect = bare(clause, i);
      }
    }
  }

  private Effect bare(DraftClause clause, int index) {
    Optional<EffectKind> carried =
        neighbour(clause, index, -1)
            .or(() -> neighbour(clause, index, 1))
            .or(this::headed)
            .or(this::floored)
            .or(() -> scaled(clause));
    String words = library.finder("界限").matcher(clause.condition).replaceAll("");
    if (carried.isPresent()) {
      words = SHORT_OF.matcher(words).replaceAll(""); // 不足250天（0分）: a rung of the scale
    }
    boolean negative = library.holds(carried.isPresent() ? "负面" : "强负面", words);
    boolean positive = !negative && library.holds("正面", words);
    boolean proposed = library.holds("负面", words) && !library.holds("无过", words);
    EffectKind kind = carried.orElse(proposed ? EffectKind.DEDUCT : EffectKind.AWARD);
    boolean nothing = kind == EffectKind.AWARD && clause.effect.points().equals(NOTHING);
    boolean own = !library.finder("承前").matcher(clause.condition).lookingAt();
    boolean rung = kind == EffectKind.AWARD && own && isLowerRung(clause, index);
    boolean contrary =
        kind == EffectKind.DEDUCT ? positive : negative && !(nothing && own) && !rung;
    boolean unsaid =
        carried.isEmpty() && (positive ? proposed && isMixed(kind) : !negative || isMixed(kind));
    boolean weak = carried.isPresent() && kind == EffectKind.DEDUCT && !negative;
    boolean bracket = clause.match.pattern().effect().equals("括号");
    boolean unitLeft =
        index > 0
            && clause.effect.per() == null
            && clauses.get(index - 1).sentence == clause.sentence
            && clauses.get(index - 1).effect.per() != null;
    int comma = clause.condition.lastIndexOf(',');
    boolean verb =
        comma > 0
            && clause.condition.length() - comma <= 4
            && !library.isLevel(clause.condition.substring(comma + 1));
    if (clause.condition.isEmpty() || verb || dangles(clause.condition)) {
      doubts.unread(clause.match.start(), clause.match.end());
    } else if (contrary
        || weak
        || unitLeft
        || (unsaid && !bracket)
        || (negative && bracket && !rung)) {
      clause.ask(
          cell,
          new Wording("分数前没有“扣”“加”“得”", "the figure has no verb"),
          List.of(EffectKind.DEDUCT.wording(), EffectKind.AWARD.wording()));
    }
    return clause.effect.withKind(nothing ? EffectKind.ZERO : kind);
  }

  /** 设备齐全4分,设备不齐全2分,没有设备0分: less is earned down a scale that ends with nothing. */
  private boolean isLowerRung(DraftClause clause, int index) {
    if (index == 0 || scaled(clause).isEmpty() || !clause.effect.points().isOne()) {
      return false;
    }
    Amount before = clauses.get(index - 1).effect.points();
    return before.isOne()
        && clause.effect.points().figures().get(0).compareTo(before.figures().get(0)) < 0;
  }

  /** Tells whether other clauses of the cell do something else with points. */
  private boolean isMixed(EffectKind kind) {
    return clauses.stream()
        .map(other -> other.effect.kind())
        .anyMatch(other -> other != kind && (other == EffectKind.DEDUCT || other.adds()));
  }

  /** A scale that ends with 0 分 is one of points earned. */
  private Optional<EffectKind> scaled(DraftClause clause) {
    return clauses.stream()
            .filter(other -> other.sentence == clause.sentence)
            .anyMatch(other -> other.effect.points().equals(NOTHING))
        ? Optional.of(EffectKind.AWARD)
        : Optional.empty();
  }

  /** 不得5分: words that end in the middle of what they say. */
  private boolean dangles(String condition) {
    return library.list("悬空").stream().anyMatch(condition::endsWith);
  }

  /** The heading of a cell may say what its figures are: 加分项：…… */
  private Optional<EffectKind> headed() {
    if (library.holds("加分标题", cell.text())) {
      return Optional.of(EffectKind.BONUS);
    }
    return library.holds("扣分标题", cell.text()) ? Optional.of(EffectKind.DEDUCT) : Optional.empty();
  }

  /** 每处0.1分,扣完为止: what is taken off until nothing is left. */
  private Optional<EffectKind> floored() {
    return clauses.stream().anyMatch(other -> other.effect.kind() == EffectKind.FLOOR)
        ? Optional.of(EffectKind.DEDUCT)
        : Optional.empty();
  }

  /** The verb of the nearest clause of the same sentence that has one. */
  private Optional<EffectKind> neighbour(DraftClause clause, int index, int step) {
    for (int i = index + step; i >= 0 && i < clauses.size(); i += step) {
      DraftClause other = clauses.get(i);
      if (other.sentence != clause.sentence) {
        break;
      }
      if (other.deducts() || other.effect.kind().adds()) {
        return Optional.of(other.effect.kind());
      }
    }
    return Optional.empty();
  }
}
