package io.kaoping.plugin.sentence;

import io.kaoping.rubric.Wording;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * Gives each clause what it takes from the clauses beside it: its subject, its ladder, its start.
 */
final class Neighbours {
  private static final Pattern FIRST = Pattern.compile("第[一1]名?$|首[位名]$");

  /** One, where more were to be: 仅实现一项. */
  private static final Pattern ONLY = Pattern.compile("(?:仅|只)(?!要)[^,]*$");

  private final CellText cell;
  private final PatternLibrary library;
  private final List<DraftClause> clauses;

  Neighbours(CellText cell, PatternLibrary library, List<DraftClause> clauses) {
    this.cell = cell;
    this.library = library;
    this.clauses = clauses;
  }

  /** Settles all of it; returns the words of a clause that says no more than the others. */
  Optional<String> settle() {
    stairs();
    ranks();
    carrySubjects();
    require();
    mergeLadders();
    mergeNotes();
    mergeParts();
    shares();
    return fullAtStart();
  }

  /** Whoever deducts 扣完为止 begins with all points: 得满分 before it says nothing more. */
  private Optional<String> fullAtStart() {
    boolean floored = clauses.stream().anyMatch(c -> c.deducts() && c.effect.floored());
    boolean earned = clauses.stream().anyMatch(c -> c.effect.kind() == EffectKind.AWARD);
    return floored && !earned && (isPlainFull(clauses.get(0)) || isReached(clauses))
        ? Optional.of(clauses.remove(0).wholeCondition())
        : Optional.empty();
  }

  /** 每周不少于56小时的,得满分;每少1小时,扣1分,扣完为止: what is reached is said once more. */
  private boolean isReached(List<DraftClause> all) {
    return all.size() == 2
        && all.get(0).effect.kind() == EffectKind.FULL
        && all.get(1).effect.per() != null
        && !library.holds("步长量词", String.valueOf(all.get(1).effect.per()))
        && lacks(all.get(1));
  }

  private static boolean isPlainFull(DraftClause clause) {
    return clause.effect.kind() == EffectKind.FULL && clause.condition.matches("\\D*");
  }

  /** 缺1本扣1分，缺2本扣3分: stairs of counts, where one is a count like the others. */
  private void stairs() {
    for (DraftClause clause : clauses) {
      String counted = clause.match.value(Slot.COUNTED);
      if (counted.isEmpty() || !clause.match.has(Slot.ONE)) {
        continue;
      }
      if (ONLY.matcher(clause.condition).find()) {
        clause.effect = clause.effect.withPer(null);
        askBetween(clause);
        continue;
      }
      if (isCutOff(clause, counted)) {
        askBetween(clause);
      }
      if (hasStair(clause, "[2-9]|\\d\\d|[二两三四五六七八九十半]", counted)) {
        clause.effect = clause.effect.withPer(null);
        if (!hasStair(clause, "[2二两半]", counted)) {
          askBetween(clause);
        }
      }
    }
  }

  /** 第一名得10分，以下依次递减0.5分: each rank after the first has so much less. */
  private void ranks() {
    for (int i = 1; i < clauses.size(); i++) {
      DraftClause clause = clauses.get(i);
      DraftClause before = clauses.get(i - 1);
      if (clause.match.pattern().name().equals("递减")
          && before.sentence == clause.sentence
          && before.effect.kind().adds()
          && FIRST.matcher(before.condition).find()) {
        clause.effect = clause.effect.withPer("名");
        clause.answered = true;
      }
    }
  }

  private void askBetween(DraftClause clause) {
    clause.ask(
        cell,
        new Wording("中间的次数是几分，没有写明", "the points between the counts are not said"),
        List.of(
            new Wording("逐次写明", "write each count"),
            new Wording("每次都按前一个分数", "each time the first figure")));
  }

  /** 1宗扣2分，3宗及以上不得分: one, and then so many at once. */
  private boolean isCutOff(DraftClause clause, String counted) {
    Pattern many = Pattern.compile("(?:[3-9]|[三四五六七八九])" + Pattern.quote(counted) + "(?:及|（含）)?以上");
    Pattern two = Pattern.compile("(?:2|二|两)" + Pattern.quote(counted));
    return clauses.stream()
            .filter(c -> c.sentence == clause.sentence && c.effect.kind() == EffectKind.ZERO)
            .anyMatch(c -> many.matcher(c.condition).find() && !c.condition.contains("累计"))
        && !two.matcher(cell.text()).find();
  }

  private boolean hasStair(DraftClause clause, String figures, String unit) {
    Pattern stair = Pattern.compile("(?<!\\d)(?:" + figures + ")" + Pattern.quote(unit));
    return clauses.stream()
        .filter(
            other ->
                other != clause
                    && other.sentence == clause.sentence
                    && other.effect.kind() != EffectKind.ZERO
                    && other.effect.per() == null
                    && (other.deducts() == clause.deducts()))
        .anyMatch(other -> stair.matcher(other.condition).find());
  }

  private void carrySubjects() {
    for (int i = 1; i < clauses.size(); i++) {
      DraftClause clause = clauses.get(i);
      if (clause.condition.isEmpty()
          || library.finder("承前").matcher(clause.condition).lookingAt()) {
        clause.subject = clauses.get(i - 1).wholeCondition();
      }
    }
  }

  /** 每月至少1次,每少1次扣1分: what is missing is missing from what is said before it. */
  private void require() {
    for (int i = 0; i < clauses.size(); i++) {
      DraftClause clause = clauses.get(i);
      String per = clause.effect.per();
      if (per != null && clause.deducts() && lacks(clause)) {
        String own =
            clause.context + ',' + cell.text().substring(clause.start, clause.match.start());
        DraftClause before = i == 0 ? clause : clauses.get(i - 1);
        clause.requirement =
            Requirement.of(own, per)
                .or(
                    () ->
                        before.sentence == clause.sentence && before.effect.kind().adds()
                            ? Requirement.of(earned(before), per)
                            : Optional.empty())
                .orElse(null);
      }
    }
  }

  /** Returns the words of a clause before the points that it earns. */
  private String earned(DraftClause clause) {
    return cell.text().substring(clause.start, clause.match.end()).replaceAll("[得计记加给][^,]*$", "");
  }

  private boolean lacks(DraftClause clause) {
    String words = cell.text().substring(clause.start, clause.end);
    return library.holds("缺少字", words);
  }

  /** Clauses that differ in their level only are one clause with a figure for each level. */
  private void mergeLadders() {
    for (int i = 1; i < clauses.size(); i++) {
      DraftClause first = clauses.get(i - 1);
      DraftClause next = clauses.get(i);
      if (isRung(next) && continues(first, next)) {
        List<BigDecimal> figures = new ArrayList<>(first.effect.points().figures());
        figures.addAll(next.effect.points().figures());
        Effect effect = first.effect.withPoints(Amount.tiers(figures));
        first.effect = next.effect.limit() == null ? effect : effect.withLimit(next.effect.limit());
        first.end = next.end;
        clauses.remove(i);
        i--;
      }
    }
  }

  /** 就高计分，不重复, or 一票否决，直接评定为不合格: one rule, said twice. */
  private void mergeNotes() {
    for (int i = 1; i < clauses.size(); i++) {
      DraftClause first = clauses.get(i - 1);
      DraftClause next = clauses.get(i);
      boolean same =
          (isDedupe(first) && isDedupe(next))
              || (first.effect.kind() == EffectKind.VETO
                  && next.effect.kind() == EffectKind.VETO
                  && first.segment == next.segment);
      if (same && next.condition.isEmpty()) {
        first.end = next.end;
        clauses.remove(i);
        i--;
      }
    }
  }

  /** 完成的得10分,未完成的按比例得分: a share of what completing it earns. */
  private void shares() {
    DraftClause whole = null;
    for (DraftClause clause : clauses) {
      if (clause.effect.kind() == EffectKind.AWARD && clause.effect.per() == null) {
        whole = clause.effect.points().isOne() ? clause : null;
      } else if (clause.effect.kind() == EffectKind.RATIO
          && clause.effect.points().equals(Amount.ITEM)
          && whole != null
          && whole.sentence == clause.sentence) {
        clause.effect = clause.effect.withPoints(whole.effect.points());
      }
    }
  }

  /** 每低5个百分点扣1分,不足5个百分点的不扣分: the second says what a part of a step is worth. */
  private void mergeParts() {
    for (int i = 1; i < clauses.size(); i++) {
      DraftClause first = clauses.get(i - 1);
      DraftClause next = clauses.get(i);
      String per = first.effect.per();
      if (per != null
          && next.effect.kind() == EffectKind.EXEMPT
          && next.condition.matches("不(?:足|满|到)[1一]?个?" + Pattern.quote(per) + "的?")) {
        first.end = next.end;
        clauses.remove(i);
        i--;
      }
    }
  }

  private static boolean isDedupe(DraftClause clause) {
    return Levels.SAID.contains(clause.match.pattern().name());
  }

  private boolean continues(DraftClause first, DraftClause next) {
    boolean nothing = next.effect.kind() == EffectKind.ZERO && next.effect.points().isOne();
    return first.effect.kind().adds()
        && (nothing || first.effect.kind() == next.effect.kind())
        && first.effect.limit() == null
        && (first.effect.points().isOne() || first.effect.points().shape() == Amount.Shape.TIERS)
        && next.effect.points().isOne()
        && isOfSameUnit(first, next);
  }

  /** 每获1枚金牌加2分、银牌加1分: the unit is said once. */
  private static boolean isOfSameUnit(DraftClause first, DraftClause next) {
    return Objects.equals(first.effect.per(), next.effect.per())
        || (next.effect.per() == null
            && first.sentence == next.sentence
            && next.match.has(Slot.VERB));
  }

  private boolean isRung(DraftClause clause) {
    String level = clause.condition.substring(clause.condition.indexOf(':') + 1);
    return level.length() <= 10
        && Stream.of(level.split("、")).allMatch(part -> library.isLevel(part));
  }
}
