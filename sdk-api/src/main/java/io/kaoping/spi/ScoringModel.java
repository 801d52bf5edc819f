package io.kaoping.spi;

import io.kaoping.assessment.CriterionResult;
import io.kaoping.assessment.CriterionState;
import io.kaoping.assessment.Total;
import io.kaoping.assessment.TotalLine;
import io.kaoping.rubric.Criterion;
import io.kaoping.rubric.Points;
import io.kaoping.rubric.Rubric;
import io.kaoping.rubric.SubjectKind;
import io.kaoping.rubric.Wording;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.apiguardian.api.API;
import org.jspecify.annotations.Nullable;

/**
 * A scoring model 计分模型: how the criteria of subjects make their totals. It sees all subjects of one
 * kind at once, so that a total may rest on the others; a model that looks at one subject at a time
 * is a {@link SubjectScoringModel}.
 *
 * <p>The same cohort gives the same totals, in whatever order its subjects come; nothing countable
 * gives no total; the lines of a total add up to it exactly.
 */
@API(status = API.Status.EXPERIMENTAL, since = "0.1")
public interface ScoringModel extends Plugin {
  /** Returns the totals of all subjects of a cohort, one for each, in their order. */
  List<Total> totals(Cohort cohort);

  /**
   * Returns how the model makes the totals of a rubric, parameters included, in a few words for
   * whoever reads the rubric: 各评分项得分相加. Usual is its id.
   */
  default Wording summary(Rubric rubric) {
    return Wording.same(id());
  }

  /**
   * Checks the rubric and the model's parameters when a pack is loaded, and tells the terms
   * everything that is wrong. Usual is that a model has no parameters.
   */
  default void check(ModelTerms terms) {
    terms.only("");
  }

  /**
   * Tells whether the model makes something of a criterion that is not assessable. If not, which is
   * usual, a subject that has one gets no total and is not shown to the model.
   */
  default boolean countsUnknown() {
    return false;
  }

  /**
   * Tells whether a total is the sum of the points of criteria, so that a phase may add a line to
   * it: scaling up for what does not apply, limits of groups, gates. Usual is that it is not.
   */
  default boolean addsUp() {
    return false;
  }

  /**
   * Returns the most that a total can be without bonuses; nothing where it is not the same for all
   * or means no points. A criterion that takes its points from the totals of members or coalitions
   * takes them in proportion to it, so that without one such a rubric is refused. Usual is that of
   * the rubric where the model adds up, and none elsewhere.
   */
  default Optional<Points> maximum(Rubric rubric, SubjectKind kind) {
    return addsUp() ? Optional.of(rubric.maximum(kind)) : Optional.empty();
  }

  /**
   * All subjects of one kind that may get a total.
   *
   * @param kind what they are
   * @param rubric the rubric by which they were judged
   * @param subjects the subjects, in the order of the submission, which has no meaning
   */
  record Cohort(SubjectKind kind, Rubric rubric, List<Subject> subjects) {
    /** Copies the subjects. */
    public Cohort {
      subjects = List.copyOf(subjects);
    }
  }

  /**
   * One subject of a cohort.
   *
   * @param id its id
   * @param subjectClass the class within which it is ranked, or {@code null}
   * @param criteria the results of all its criteria, in the order of the rubric
   */
  record Subject(String id, @Nullable String subjectClass, List<CriterionResult> criteria) {
    /** Copies the results. */
    public Subject {
      criteria = List.copyOf(criteria);
    }

    /**
     * Returns a line for each criterion that applies, with the points that a model gives it; none
     * where nothing applies.
     */
    public List<TotalLine> lines(Function<CriterionResult, Points> points) {
      return applicable().stream()
          .map(
              c ->
                  TotalLine.of(TotalLine.Kind.CRITERION, c.criterion(), c.title(), points.apply(c)))
          .toList();
    }

    /**
     * Tells whether anything can be worth points: any criterion that applies, but for one that only
     * vetoes. Of whom this is not true there is no total, neither 0 nor full.
     */
    public boolean countable(Rubric rubric) {
      for (CriterionResult result : criteria) {
        if (result.state() != CriterionState.NOT_APPLICABLE
            && rubric.criterion(result.criterion()).filter(Criterion::onlyVetoes).isEmpty()) {
          return true;
        }
      }
      return false;
    }

    /** Returns the results that apply to the subject: all but those that are not applicable. */
    public List<CriterionResult> applicable() {
      return criteria.stream().filter(c -> c.state() != CriterionState.NOT_APPLICABLE).toList();
    }
  }
}
