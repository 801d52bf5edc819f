package io.kaoping.assessment;

import io.kaoping.problem.Language;
import io.kaoping.rubric.Award;
import io.kaoping.rubric.Grade;
import io.kaoping.rubric.Points;
import io.kaoping.rubric.SubjectKind;
import io.kaoping.rubric.Wording;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apiguardian.api.API;
import org.jspecify.annotations.Nullable;

/**
 * The result of one unit or coalition 得分表. Total, rank, grade and awards are four results: a veto
 * may take the grade and leave the others.
 */
@API(status = API.Status.EXPERIMENTAL, since = "0.1")
public final class Scorecard {
  private final String id;
  private final String name;
  private final SubjectKind kind;
  private final @Nullable String subjectClass;
  private final List<CriterionResult> criteria;
  private final Total total;
  private final Standing standing;
  private final @Nullable Confidence confidence;

  /**
   * Makes a scorecard of which nobody has said yet what it rests on.
   *
   * @param id the subject's id
   * @param name the subject's name
   * @param kind what the subject is
   * @param subjectClass the class within which it is ranked, or {@code null}
   * @param criteria the results of all its criteria, in the order of the rubric
   * @param total the total with its lines, or that there is none
   * @param standing rank, grade and awards
   */
  public Scorecard(
      String id,
      String name,
      SubjectKind kind,
      @Nullable String subjectClass,
      List<CriterionResult> criteria,
      Total total,
      Standing standing) {
    this(id, name, kind, subjectClass, criteria, total, standing, null);
  }

  private Scorecard(
      String id,
      String name,
      SubjectKind kind,
      @Nullable String subjectClass,
      List<CriterionResult> criteria,
      Total total,
      Standing standing,
      @Nullable Confidence confidence) {
    this.id = id;
    this.name = name;
    this.kind = kind;
    this.subjectClass = subjectClass;
    this.criteria = List.copyOf(criteria);
    this.total = total;
    this.standing = standing;
    this.confidence = confidence;
  }

  /** Returns the subject's id. */
  public String id() {
    return id;
  }

  /** Returns the subject's name. */
  public String name() {
    return name;
  }

  /** Returns what the subject is. */
  public SubjectKind kind() {
    return kind;
  }

  /** Returns the class within which it is ranked; empty when all stand in one class. */
  public Optional<String> subjectClass() {
    return Optional.ofNullable(subjectClass);
  }

  /** Returns the results of all its criteria, in the order of the rubric. */
  public List<CriterionResult> criteria() {
    return criteria;
  }

  /**
   * Returns the result of a criterion.
   *
   * @throws IllegalArgumentException if no criterion of this kind of subject has the id
   */
  public CriterionResult criterion(String criterionId) {
    return criteria.stream()
        .filter(c -> c.criterion().equals(criterionId))
        .findFirst()
        .orElseThrow(
            () -> new IllegalArgumentException("criterionId is no criterion: " + criterionId));
  }

  /** Returns the total; empty when a criterion is not assessable or nothing is countable. */
  public Optional<Points> total() {
    return total.points();
  }

  /** Returns the total without bonuses; empty without a total. */
  public Optional<Points> base() {
    return total.base();
  }

  /**
   * Returns the most that the total can be without bonuses; empty without a total, and where the
   * scoring model knows no such most.
   */
  public Optional<Points> maximum() {
    return total.maximum();
  }

  /** Returns the lines that add up to the total exactly; none without a total. */
  public List<TotalLine> account() {
    return total.lines();
  }

  /** Returns this scorecard with another standing. */
  public Scorecard withStanding(Standing other) {
    return new Scorecard(id, name, kind, subjectClass, criteria, total, other, confidence);
  }

  /** Tells whether its total is a total and its standing equals a standing. */
  public boolean isOf(Total other, Standing otherStanding) {
    return (total == other || total.equals(other)) && standing.equals(otherStanding);
  }

  /** Returns what its points rest on; empty where nobody has said so. */
  public Optional<Confidence> confidence() {
    return Optional.ofNullable(confidence);
  }

  /** Returns this scorecard with what its points rest on; nothing else changes. */
  public Scorecard withConfidence(Confidence restsOn) {
    return new Scorecard(id, name, kind, subjectClass, criteria, total, standing, restsOn);
  }

  /** Returns the rank in class, from 1, shared by equal totals; empty without a total. */
  public Optional<Integer> rank() {
    return standing.rank() == 0 ? Optional.empty() : Optional.of(standing.rank());
  }

  /**
   * Returns the grade 等次.
   *
   * @throws IllegalStateException if there is none; see {@link #gradeIfAny}
   */
  public Grade grade() {
    return gradeIfAny().orElseThrow(() -> new IllegalStateException(id + " has no grade"));
  }

  /** Returns the grade 等次, or nothing when there is no total or the pack knows no grades. */
  public Optional<Grade> gradeIfAny() {
    return Optional.ofNullable(standing.grade());
  }

  /** Returns rank, grade and awards with what limited them. */
  public Standing standing() {
    return standing;
  }

  /**
   * Returns this scorecard with the points that the subject gave itself beside the verified ones.
   *
   * @param points the points, by the id of the criterion
   */
  public Scorecard withSelfAssessed(Map<String, Points> points) {
    List<CriterionResult> beside = new ArrayList<>(criteria.size());
    for (CriterionResult criterion : criteria) {
      Points own = points.get(criterion.criterion());
      beside.add(own == null ? criterion : criterion.withSelfAssessed(own));
    }
    return new Scorecard(id, name, kind, subjectClass, beside, total, standing, confidence);
  }

  /** Returns why: every point, its sentence, its evidence, in Chinese. */
  public Explanation explain() {
    return new Explanation(this, Language.ZH);
  }

  /** Returns why, in a language. */
  public Explanation explain(Language language) {
    return new Explanation(this, language);
  }

  /**
   * Where a subject stands.
   *
   * @param rank the rank in class, from 1; 0 for none
   * @param among how many are ranked in the class
   * @param grade the grade, or {@code null}
   * @param gradeByTotal the grade that the total alone would earn, or {@code null}
   * @param vetoes the ids of the clauses that vetoed, in order
   * @param awards the awards it gets, in order
   * @param lostAwards the awards that its total would earn and that it does not get, in order
   * @param marks the steps it reaches on the scales beside the grades, in order
   * @param trace what the later phases took and why, in their order
   */
  public record Standing(
      int rank,
      int among,
      @Nullable Grade grade,
      @Nullable Grade gradeByTotal,
      List<String> vetoes,
      List<Award> awards,
      List<Award> lostAwards,
      List<Mark> marks,
      List<StandingLine> trace) {
    /** Nothing known. */
    public static final Standing NONE =
        new Standing(0, 0, null, null, List.of(), List.of(), List.of());

    /** Copies the lists. */
    public Standing {
      vetoes = List.copyOf(vetoes);
      awards = List.copyOf(awards);
      lostAwards = List.copyOf(lostAwards);
      marks = List.copyOf(marks);
      trace = List.copyOf(trace);
    }

    /** Makes a standing without scales and trace. */
    public Standing(
        int rank,
        int among,
        @Nullable Grade grade,
        @Nullable Grade gradeByTotal,
        List<String> vetoes,
        List<Award> awards,
        List<Award> lostAwards) {
      this(rank, among, grade, gradeByTotal, vetoes, awards, lostAwards, List.of(), List.of());
    }
  }

  /**
   * A step that a subject reaches on a scale 星级、红旗、亮灯.
   *
   * @param scale the id of the scale
   * @param scaleTitle what the scale is called
   * @param step the id of the step
   * @param stepTitle what the step is called
   */
  public record Mark(String scale, Wording scaleTitle, String step, Wording stepTitle) {}
}
