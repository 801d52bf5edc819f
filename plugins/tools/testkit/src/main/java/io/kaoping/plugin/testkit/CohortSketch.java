package io.kaoping.plugin.testkit;

import io.kaoping.assessment.Correction;
import io.kaoping.assessment.CriterionResult;
import io.kaoping.assessment.CriterionState;
import io.kaoping.assessment.PointLine;
import io.kaoping.rubric.Clause;
import io.kaoping.rubric.CohortRules;
import io.kaoping.rubric.Criterion;
import io.kaoping.rubric.Decisions;
import io.kaoping.rubric.Effect;
import io.kaoping.rubric.Measure;
import io.kaoping.rubric.NotApplicablePolicy;
import io.kaoping.rubric.Parameter;
import io.kaoping.rubric.Points;
import io.kaoping.rubric.Rounding;
import io.kaoping.rubric.Rubric;
import io.kaoping.rubric.Section;
import io.kaoping.rubric.Start;
import io.kaoping.rubric.SubjectKind;
import io.kaoping.rubric.Wording;
import io.kaoping.spi.ScoringModel;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A cohort of units for the test of a scoring model, written in a few lines: sections, criteria,
 * and for each subject what every criterion came to.
 *
 * <pre>{@code
 * new CohortSketch()
 *     .section("a")
 *     .criterion("A1", "a", "10")
 *     .subject("u1", "8")          // 8 of 10
 *     .subject("u2", "0/-12")      // 12 were to be deducted, the floor held 2
 *     .subject("u3", "-")          // not applicable
 *     .subject("u4", "?")          // not assessable
 *     .subject("u5", "!10")        // 10 after an adjustment
 *     .subject("u6", "7@u1,u2")    // 7, which rests on u1 and u2
 *     .cohort();
 * }</pre>
 */
public final class CohortSketch {
  private final List<Section> sections = new ArrayList<>();
  private final List<Criterion> criteria = new ArrayList<>();
  private final List<ScoringModel.Subject> subjects = new ArrayList<>();
  private Parameter parameters = Parameter.NONE;
  private Rounding rounding = Rounding.USUAL;

  /** Adds a section that stands below no other and has no weight. */
  public CohortSketch section(String id) {
    return section(id, null, null);
  }

  /** Adds a section. */
  public CohortSketch section(String id, @Nullable String parent, @Nullable String weight) {
    sections.add(
        new Section(
            id,
            new Wording("项目" + id, "Section " + id),
            parent,
            weight == null ? null : Points.of(weight)));
    return this;
  }

  /** Adds a criterion that starts full and from which one clause deducts. */
  public CohortSketch criterion(String id, String section, String points) {
    return add(id, section, points, "1", List.of(clause(id, Effect.DEDUCTION, null)));
  }

  /** Adds a criterion of an included pack, at a weight. */
  public CohortSketch criterion(String id, String section, String points, String weight) {
    return add(id, section, points, weight, List.of(clause(id, Effect.DEDUCTION, null)));
  }

  /** Adds a criterion from which one clause deducts at most some points. */
  public CohortSketch limited(String id, String section, String points, String limit) {
    return add(id, section, points, "1", List.of(clause(id, Effect.DEDUCTION, Points.of(limit))));
  }

  /** Adds a criterion that starts at zero and earns points. */
  public CohortSketch award(String id, String section, String points) {
    return add(id, section, points, "1", List.of(clause(id, Effect.AWARD, null)));
  }

  /** Adds a bonus with a cap. */
  public CohortSketch bonus(String id, String section, String cap) {
    return add(id, section, cap, "1", List.of(clause(id, Effect.BONUS, null)));
  }

  /** Adds a veto, which has no points. */
  public CohortSketch veto(String id, String section) {
    return add(id, section, "0", "1", List.of(clause(id, Effect.VETO, null)));
  }

  /** Adds a criterion with several clauses that deduct, of which a subject says how many found. */
  public CohortSketch clauses(String id, String section, String points, int clauses) {
    List<Clause> all = new ArrayList<>();
    for (int i = 1; i <= clauses; i++) {
      all.add(clause(id + "." + i, Effect.DEDUCTION, null));
    }
    return add(id, section, points, "1", all);
  }

  /** Sets the parameters of the model. */
  public CohortSketch parameters(Parameter values) {
    this.parameters = values;
    return this;
  }

  /** Sets how totals are rounded; usual is two decimals, half up. */
  public CohortSketch rounding(Rounding how) {
    this.rounding = how;
    return this;
  }

  /** Adds a subject in the only class. */
  public CohortSketch subject(String id, String... came) {
    return subjectOf(null, id, came);
  }

  /** Adds a subject, with what each criterion came to, in order. */
  public CohortSketch subjectOf(@Nullable String subjectClass, String id, String... came) {
    if (came.length != criteria.size()) {
      throw new IllegalArgumentException("came must have " + criteria.size() + " entries");
    }
    List<CriterionResult> results = new ArrayList<>();
    for (int i = 0; i < came.length; i++) {
      results.add(result(criteria.get(i), came[i]));
    }
    subjects.add(new ScoringModel.Subject(id, subjectClass, results));
    return this;
  }

  /** Returns the rubric. */
  public Rubric rubric() {
    return new Rubric(
        sections,
        criteria,
        List.of(),
        List.of(),
        List.of(),
        rounding,
        "sketched",
        parameters,
        new Decisions(true, true),
        List.of(),
        CohortRules.NONE);
  }

  /** Returns the cohort. */
  public ScoringModel.Cohort cohort() {
    return new ScoringModel.Cohort(SubjectKind.UNIT, rubric(), subjects);
  }

  private CohortSketch add(
      String id, String section, String points, String weight, List<Clause> clauses) {
    boolean deducts = clauses.stream().anyMatch(c -> c.effect() == Effect.DEDUCTION);
    criteria.add(
        new Criterion(
            id,
            "sketch",
            section,
            new Wording("评分项" + id, "Criterion " + id),
            Wording.same(id),
            SubjectKind.UNIT,
            Points.of(points),
            Points.of(weight),
            deducts ? Start.FULL : Start.ZERO,
            Points.ZERO,
            null,
            deducts ? NotApplicablePolicy.EXEMPT : null,
            clauses,
            null,
            null));
    return this;
  }

  private static Clause clause(String id, Effect effect, @Nullable Points limit) {
    return new Clause(
        id,
        effect,
        Points.of(1),
        "per",
        Parameter.NONE,
        new Measure.Expert(id),
        limit,
        Wording.same(id),
        null,
        Set.of());
  }

  /** Returns a result from how a test writes it. */
  private static CriterionResult result(Criterion criterion, String written) {
    int at = written.indexOf('@');
    String came = at < 0 ? written : written.substring(0, at);
    List<String> restsOn = at < 0 ? List.of() : List.of(written.substring(at + 1).split(","));
    Points max = criterion.weightedPoints();
    Points start = criterion.start() == Start.FULL ? max : Points.ZERO;
    if (came.equals("-")) {
      return result(criterion, start, CriterionState.NOT_APPLICABLE, List.of(), null, restsOn);
    }
    if (came.equals("?")) {
      return result(criterion, null, CriterionState.NOT_ASSESSABLE, List.of(), null, restsOn);
    }
    if (came.startsWith("!")) {
      Points points = Points.of(came.substring(1));
      Correction correction =
          new Correction(
              Correction.Kind.OVERRIDE,
              points.minus(start),
              "复核组",
              "复核",
              LocalDate.of(2025, 12, 20));
      return result(criterion, points, state(criterion, points, 1), List.of(), correction, restsOn);
    }
    int slash = came.indexOf('/');
    Points points = Points.of(slash < 0 ? came : came.substring(0, slash));
    Points raw = slash < 0 ? points.minus(start) : Points.of(came.substring(slash + 1));
    List<PointLine> lines = lines(criterion, raw, points.minus(start));
    return result(criterion, points, state(criterion, points, lines.size()), lines, null, restsOn);
  }

  /** Returns lines of the first clauses: one for each whole point that is off, at most all. */
  private static List<PointLine> lines(Criterion criterion, Points raw, Points applied) {
    List<Clause> clauses = criterion.clauses();
    if (raw.signum() == 0 && clauses.get(0).effect() != Effect.AWARD) {
      return List.of();
    }
    List<PointLine> lines = new ArrayList<>();
    if (clauses.size() == 1) {
      long count = raw.signum() == 0 ? 0 : 1;
      boolean full = applied.compareTo(criterion.weightedPoints()) >= 0;
      lines.add(line(clauses.get(0), count, full ? 1 : 2, raw, applied));
      return lines;
    }
    Points left = applied;
    for (Clause clause : clauses) {
      if (left.signum() < 0) {
        lines.add(line(clause, 1, 1, Points.of(-1), Points.of(-1)));
        left = left.plus(Points.of(1));
      }
    }
    return lines;
  }

  private static PointLine line(Clause clause, long count, long of, Points raw, Points applied) {
    return new PointLine(
        clause.id(),
        clause.effect(),
        clause.finding(),
        count,
        of,
        raw,
        applied,
        raw.equals(applied) ? PointLine.Limit.NONE : PointLine.Limit.FLOOR,
        List.of());
  }

  private static CriterionState state(Criterion criterion, Points points, int lines) {
    Points max = criterion.weightedPoints();
    if (criterion.bonus() || (max.signum() == 0 && lines == 0)) {
      return CriterionState.MET;
    }
    if (max.signum() > 0 && points.compareTo(max) >= 0) {
      return CriterionState.MET;
    }
    return points.signum() <= 0 ? CriterionState.NOT_MET : CriterionState.PARTLY_MET;
  }

  private static CriterionResult result(
      Criterion criterion,
      @Nullable Points points,
      CriterionState state,
      List<PointLine> lines,
      @Nullable Correction correction,
      List<String> restsOn) {
    Points max = criterion.weightedPoints();
    return new CriterionResult(
        criterion.id(),
        criterion.section(),
        criterion.title(),
        criterion.sentence(),
        criterion.weight(),
        max,
        criterion.role(),
        criterion.start() == Start.FULL ? max : Points.ZERO,
        points,
        state,
        lines,
        correction,
        points == null ? List.of("未填报") : List.of(),
        restsOn);
  }
}
