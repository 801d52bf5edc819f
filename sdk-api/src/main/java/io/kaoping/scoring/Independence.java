package io.kaoping.scoring;

import io.kaoping.rubric.Clause;
import io.kaoping.rubric.Criterion;
import io.kaoping.rubric.Measure;
import io.kaoping.rubric.NotApplicablePolicy;
import io.kaoping.rubric.Rubric;
import io.kaoping.rubric.SubjectKind;
import io.kaoping.spi.ScoringModel;
import io.kaoping.spi.SubjectScoringModel;
import java.util.EnumMap;
import java.util.Map;
import java.util.function.Predicate;

/**
 * Which kinds of subjects can be scored one by one when results of that one change: those on whom
 * it rests stay as they are, since none of them rests on it. Coalitions that look at their members
 * do no harm, unless members look at their coalitions too, or coalitions that are members compete
 * with theirs for places. Comparisons never do: they look at findings, which do not change.
 */
final class Independence {
  private final Map<SubjectKind, Boolean> alone = new EnumMap<>(SubjectKind.class);

  Independence(Rubric rubric, ScoringModel model) {
    boolean takes = looks(rubric, SubjectKind.UNIT, Independence::atCoalition);
    boolean gives = looks(rubric, SubjectKind.COALITION, members(SubjectKind.UNIT));
    boolean takesOnTop = looks(rubric, SubjectKind.COALITION, Independence::atCoalition);
    boolean givesBelow = looks(rubric, SubjectKind.COALITION, members(SubjectKind.COALITION));
    boolean noWayBack = !(takes && gives) && !(takesOnTop && givesBelow);
    for (SubjectKind kind : SubjectKind.values()) {
      boolean linked = kind == SubjectKind.COALITION && (takesOnTop || givesBelow);
      boolean apart =
          rubric.criteria(kind).stream().noneMatch(Independence::takesTheMean)
              && !(linked && StandingPhase.looksAtOthers(rubric, kind));
      alone.put(kind, model instanceof SubjectScoringModel && noWayBack && apart);
    }
  }

  /** Tells whether subjects of a kind can be scored one by one. */
  boolean of(SubjectKind kind) {
    return alone.getOrDefault(kind, false);
  }

  private static boolean atCoalition(Measure measure) {
    return measure instanceof Measure.OfCoalition;
  }

  private static Predicate<Measure> members(SubjectKind kind) {
    return measure -> measure instanceof Measure.Members members && members.of() == kind;
  }

  private static boolean looks(Rubric rubric, SubjectKind kind, Predicate<Measure> at) {
    return rubric.criteria(kind).stream()
        .flatMap(criterion -> criterion.clauses().stream())
        .map(Clause::measure)
        .anyMatch(at);
  }

  private static boolean takesTheMean(Criterion criterion) {
    NotApplicablePolicy policy = criterion.whenNotApplicable();
    return policy != null && policy.kind() == NotApplicablePolicy.Kind.PEER_MEAN;
  }

  /** Tells whether a criterion looks at other results of the same subject, which may change. */
  static boolean looksAtItself(Criterion criterion) {
    return criterion.clauses().stream()
        .map(Clause::measure)
        .anyMatch(
            measure ->
                measure instanceof Measure.PointsOf || measure instanceof Measure.Improvement);
  }
}
