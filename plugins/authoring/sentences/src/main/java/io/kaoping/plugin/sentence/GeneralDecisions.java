package io.kaoping.plugin.sentence;

import java.util.List;

/** Notes on which general decisions of a pack each clause rests. */
final class GeneralDecisions {
  private final PatternLibrary library;
  private final List<DraftClause> clauses;
  private final Bands bands;
  private final Levels levels;

  GeneralDecisions(PatternLibrary library, List<DraftClause> clauses, Bands bands, Levels levels) {
    this.library = library;
    this.clauses = clauses;
    this.bands = bands;
    this.levels = levels;
  }

  /** Notes the decisions of one clause. */
  void note(DraftClause clause) {
    Effect effect = clause.effect;
    long deductions = clauses.stream().filter(DraftClause::deducts).count();
    if (clause.deducts()) {
      if (!effect.floored() && effect.limit() == null && (deductions > 1 || effect.per() != null)) {
        clause.decisions.add(GeneralDecision.FLOOR);
      }
      if (effect.per() == null) {
        clause.decisions.add(GeneralDecision.ONCE);
      }
    }
    boolean capped =
        effect.limit() != null
            || clauses.stream().anyMatch(other -> other.effect.kind() == EffectKind.CAP);
    if (effect.kind() == EffectKind.BONUS
        || (effect.kind() == EffectKind.AWARD && effect.per() != null)) {
      if (!capped) {
        clause.decisions.add(GeneralDecision.CAP);
      }
    }
    if (effect.per() != null && (effect.per().endsWith("%") || effect.per().endsWith("点"))) {
      clause.decisions.add(GeneralDecision.PARTIAL_STEP);
    }
    if ((effect.kind() == EffectKind.AWARD || effect.kind() == EffectKind.FULL) && deductions > 0) {
      clause.decisions.add(GeneralDecision.START_MODE);
    }
    if (effect.kind() == EffectKind.AWARD
        && effect.per() == null
        && clause.condition.matches(".*[、,].*")) {
      clause.decisions.add(GeneralDecision.ALL_OR_NOTHING);
    }
    if (clause.isOnTop(library)) {
      clause.decisions.add(GeneralDecision.STACK);
    }
    if (levels.areOpen(clause)) {
      clause.decisions.add(GeneralDecision.LEVELS);
    }
    boolean graded = effect.kind() == EffectKind.GRADE && clause.condition.matches(".*\\d.*");
    if (graded || bands.isBand(clause)) {
      clause.decisions.add(GeneralDecision.BAND_EDGE);
    }
    if (effect.kind() == EffectKind.RATIO) {
      clause.decisions.add(GeneralDecision.ROUNDING);
    }
  }
}
