package io.kaoping.rubric;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.apiguardian.api.API;

/**
 * A whole rubric 评分细则 as it counts in a run: included packs and tailoring are already in it.
 *
 * @param sections the headings, in order
 * @param criteria the rows, in order; ids are unique
 * @param unitGrades the grades of units, best first; the last begins at zero or below
 * @param coalitionGrades the grades of coalitions, best first
 * @param awards the awards
 * @param rounding how divisions are rounded
 * @param scoringModel the id of the scoring model that makes totals
 * @param scoringParameters what the pack tells that model
 * @param decisions what the pack decided
 * @param notCheckable what the source calls for and nobody could check
 * @param rules what rules the phases after the points of criteria
 */
@API(status = API.Status.EXPERIMENTAL, since = "0.1")
public record Rubric(
    List<Section> sections,
    List<Criterion> criteria,
    List<Grade> unitGrades,
    List<Grade> coalitionGrades,
    List<Award> awards,
    Rounding rounding,
    String scoringModel,
    Parameter scoringParameters,
    Decisions decisions,
    List<NotCheckable> notCheckable,
    CohortRules rules) {
  /** Copies the lists. */
  public Rubric {
    sections = List.copyOf(sections);
    criteria = List.copyOf(criteria);
    unitGrades = List.copyOf(unitGrades);
    coalitionGrades = List.copyOf(coalitionGrades);
    awards = List.copyOf(awards);
    notCheckable = List.copyOf(notCheckable);
  }

  /** Returns a rubric whose scoring model has no parameters and whose phases are the usual ones. */
  public Rubric(
      List<Section> sections,
      List<Criterion> criteria,
      List<Grade> unitGrades,
      List<Grade> coalitionGrades,
      List<Award> awards,
      Rounding rounding,
      String scoringModel,
      Decisions decisions,
      List<NotCheckable> notCheckable) {
    this(
        sections,
        criteria,
        unitGrades,
        coalitionGrades,
        awards,
        rounding,
        scoringModel,
        Parameter.NONE,
        decisions,
        notCheckable,
        CohortRules.NONE);
  }

  /** Returns this rubric with totals by another scoring model. */
  public Rubric scoredBy(String model, Parameter parameters) {
    return new Rubric(
        sections,
        criteria,
        unitGrades,
        coalitionGrades,
        awards,
        rounding,
        model,
        parameters,
        decisions,
        notCheckable,
        rules);
  }

  /** Returns the criteria of a kind of subject, in order. */
  public List<Criterion> criteria(SubjectKind subject) {
    return criteria.stream().filter(c -> c.subject() == subject).toList();
  }

  /** Returns the grades of a kind of subject, best first. */
  public List<Grade> grades(SubjectKind subject) {
    return subject == SubjectKind.UNIT ? unitGrades : coalitionGrades;
  }

  /** Returns the criterion with an id, if there is one. */
  public Optional<Criterion> criterion(String id) {
    return criteria.stream().filter(c -> c.id().equals(id)).findFirst();
  }

  /**
   * Tells whether the published words call what a criterion takes 一票否决: its title, its sentence or
   * a heading above it. What takes the same under other words, such as 降低一个等次, is a sanction 处置.
   */
  public boolean callsVeto(Criterion criterion) {
    String said = criterion.title().zh() + criterion.sentence().zh();
    if (said.contains("否决") || said.contains("一票否")) {
      return true;
    }
    Map<String, Section> headings =
        sections.stream().collect(Collectors.toMap(Section::id, Function.identity()));
    for (Section heading = headings.get(criterion.section());
        heading != null;
        heading = headings.get(String.valueOf(heading.parent()))) {
      if (heading.title().zh().contains("否决")) {
        return true;
      }
    }
    return false;
  }

  /**
   * Returns the most that a subject of a kind can reach without bonuses. Of own lists, which are
   * worth the same, the first counts.
   */
  public Points maximum(SubjectKind subject) {
    Points sum = Points.ZERO;
    String ownList = null;
    for (Criterion criterion : criteria) {
      if (criterion.subject() != subject || !criterion.inMaximum()) {
        continue;
      }
      if (criterion.ownList()) {
        ownList = ownList == null ? criterion.section() : ownList;
        if (!ownList.equals(criterion.section())) {
          continue;
        }
      }
      sum = sum.plus(criterion.weightedPoints());
    }
    return sum;
  }

  /** Returns this rubric as a scoring model sees it: without the criteria that are unscored. */
  public Rubric withoutUnscored() {
    return criteria.stream().noneMatch(Criterion::unscored)
        ? this
        : new Rubric(
            sections,
            criteria.stream().filter(c -> !c.unscored()).toList(),
            unitGrades,
            coalitionGrades,
            awards,
            rounding,
            scoringModel,
            scoringParameters,
            decisions,
            notCheckable,
            rules);
  }
}
