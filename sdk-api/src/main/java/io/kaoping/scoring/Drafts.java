package io.kaoping.scoring;

import io.kaoping.assessment.CriterionResult;
import io.kaoping.assessment.Observations;
import io.kaoping.assessment.Submission;
import io.kaoping.coalition.Coalition;
import io.kaoping.coalition.Unit;
import io.kaoping.rubric.Criterion;
import io.kaoping.rubric.Rubric;
import io.kaoping.rubric.SubjectKind;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The scorecards in the making of a whole cohort. */
final class Drafts {
  private final Submission submission;
  private final Map<String, Draft> drafts = new LinkedHashMap<>();
  private final Map<SubjectKind, List<Draft>> byKind = new EnumMap<>(SubjectKind.class);
  private final Map<String, Integer> places = new HashMap<>();

  Drafts(Rubric rubric, Submission submission, Observations observations) {
    this.submission = submission;
    Map<String, Observations.Row> rows = new HashMap<>();
    observations.subjects().forEach(row -> rows.put(row.subject(), row));
    int units = place(rubric, SubjectKind.UNIT);
    int coalitions = place(rubric, SubjectKind.COALITION);
    for (Unit unit : submission.units()) {
      add(new Draft(unit.id(), unit.name(), unit.unitClass(), row(rows, unit.id()), units));
    }
    for (Coalition each : submission.coalitions()) {
      add(
          new Draft(
              each.id(), each.name(), each.coalitionClass(), row(rows, each.id()), coalitions));
    }
    for (SubjectKind kind : SubjectKind.values()) {
      byKind.put(kind, drafts.values().stream().filter(d -> d.kind() == kind).toList());
    }
  }

  private int place(Rubric rubric, SubjectKind kind) {
    List<Criterion> criteria = rubric.criteria(kind);
    for (int i = 0; i < criteria.size(); i++) {
      places.put(criteria.get(i).id(), i);
    }
    return criteria.size();
  }

  private void add(Draft draft) {
    drafts.put(draft.id(), draft);
  }

  private static Observations.Row row(Map<String, Observations.Row> rows, String id) {
    Observations.Row row = rows.get(id);
    if (row == null) {
      throw new IllegalArgumentException("observations leave out " + id);
    }
    return row;
  }

  Submission submission() {
    return submission;
  }

  /** Returns those of a kind, in the order of the submission. */
  List<Draft> of(SubjectKind kind) {
    return byKind.getOrDefault(kind, List.of());
  }

  /** Returns the one with an id, if it is assessed. */
  @Nullable Draft find(String id) {
    return drafts.get(id);
  }

  /** Returns the result of a criterion that has been scored. */
  CriterionResult result(Draft draft, String criterion) {
    Integer place = places.get(criterion);
    if (place == null) {
      throw new IllegalArgumentException("criterion is none of the rubric: " + criterion);
    }
    return draft.result(place);
  }
}
