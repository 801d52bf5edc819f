package io.kaoping.scoring;

import io.kaoping.assessment.CriterionResult;
import io.kaoping.assessment.Observations;
import io.kaoping.assessment.Scorecard;
import io.kaoping.assessment.Submission;
import io.kaoping.coalition.Coalition;
import io.kaoping.coalition.CoalitionLevels;
import io.kaoping.coalition.Unit;
import io.kaoping.problem.Problem;
import io.kaoping.rubric.Criterion;
import io.kaoping.rubric.ResultOrder;
import io.kaoping.rubric.Rubric;
import io.kaoping.rubric.SubjectKind;
import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** The scorecards in the making of a whole cohort. */
final class Drafts {
  private final Submission submission;
  private final Map<String, Draft> drafts = new LinkedHashMap<>();
  private final Map<SubjectKind, List<Draft>> byKind = new EnumMap<>(SubjectKind.class);
  private final Map<SubjectKind, List<Draft>> openByKind = new EnumMap<>(SubjectKind.class);
  private final Places places;
  private final Map<SubjectKind, Map<String, ClassStanding>> standings =
      new EnumMap<>(SubjectKind.class);
  private @Nullable Drafts before;

  /**
   * The places of criteria among those of their kind of subject.
   *
   * @param units how many criteria there are of units
   * @param coalitions how many there are of coalitions
   * @param places the place of each, by id
   */
  record Places(int units, int coalitions, Map<String, Integer> places) {
    static Places of(Rubric rubric) {
      Map<String, Integer> places = new HashMap<>();
      for (SubjectKind kind : SubjectKind.values()) {
        List<Criterion> criteria = rubric.criteria(kind);
        for (int i = 0; i < criteria.size(); i++) {
          places.put(criteria.get(i).id(), i);
        }
      }
      return new Places(
          rubric.criteria(SubjectKind.UNIT).size(),
          rubric.criteria(SubjectKind.COALITION).size(),
          places);
    }

    @Nullable Integer of(String criterion) {
      return places.get(criterion);
    }
  }

  /**
   * The scorecards of one class, and what somebody should look at in them.
   *
   * @param cards the scorecards, by rank
   * @param notices what somebody should look at
   */
  record ClassStanding(List<Scorecard> cards, List<Problem> notices) {}

  /**
   * Starts the scorecards of a cohort.
   *
   * @param earlier those of the same cohort before a change; {@code null} for none
   */
  Drafts(
      Places places, Submission submission, Observations observations, @Nullable Drafts earlier) {
    this.places = places;
    this.submission = submission;
    this.before = earlier != null && earlier.fits(submission) ? earlier : null;
    Rows rows = new Rows(observations.subjects());
    for (Unit unit : submission.units()) {
      add(
          new Draft(
              unit.id(),
              unit.name(),
              unit.unitClass(),
              rows.next(unit.id()),
              places.units(),
              before(unit.id())));
    }
    for (Coalition each : submission.coalitions()) {
      add(
          new Draft(
              each.id(),
              each.name(),
              each.coalitionClass(),
              rows.next(each.id()),
              places.coalitions(),
              before(each.id())));
    }
    for (SubjectKind kind : SubjectKind.values()) {
      List<Draft> ofKind = new ArrayList<>(drafts.size());
      List<Draft> open = new ArrayList<>();
      for (Draft draft : drafts.values()) {
        if (draft.kind() == kind) {
          ofKind.add(draft);
          if (!draft.keepsAll()) {
            open.add(draft);
          }
        }
      }
      byKind.put(kind, Collections.unmodifiableList(ofKind));
      openByKind.put(kind, Collections.unmodifiableList(open));
    }
  }

  /** Rows by subject, which mostly come in the order in which they are asked for. */
  private static final class Rows {
    private final List<Observations.Row> rows;
    private Map<String, Observations.Row> byId = Map.of();
    private int next;

    Rows(List<Observations.Row> rows) {
      this.rows = rows;
    }

    Observations.Row next(String id) {
      if (next < rows.size() && rows.get(next).subject().equals(id)) {
        return rows.get(next++);
      }
      if (byId.isEmpty()) {
        byId = new HashMap<>();
        rows.forEach(row -> byId.put(row.subject(), row));
      }
      Observations.Row row = byId.get(id);
      if (row == null) {
        throw new IllegalArgumentException("observations leave out " + id);
      }
      return row;
    }
  }

  private @Nullable Draft before(String id) {
    return before == null ? null : before.drafts.get(id);
  }

  /**
   * Tells whether another submission has the same subjects in the same classes and order, of the
   * same date, with the same waivers and adjustments, so that results may be taken over.
   */
  private boolean fits(Submission other) {
    return submission.asOf().equals(other.asOf())
        && submission.from().equals(other.from())
        && submission.to().equals(other.to())
        && submission.waivers().equals(other.waivers())
        && submission.overrides().equals(other.overrides())
        && sameUnits(submission.units(), other.units())
        && sameCoalitions(submission.coalitions(), other.coalitions());
  }

  private static boolean sameUnits(List<Unit> some, List<Unit> others) {
    for (int i = 0; i < some.size() && some.size() == others.size(); i++) {
      Unit one = some.get(i);
      Unit other = others.get(i);
      if (!one.id().equals(other.id()) || !Objects.equals(one.unitClass(), other.unitClass())) {
        return false;
      }
    }
    return some.size() == others.size();
  }

  private static boolean sameCoalitions(List<Coalition> some, List<Coalition> others) {
    for (int i = 0; i < some.size() && some.size() == others.size(); i++) {
      Coalition one = some.get(i);
      Coalition other = others.get(i);
      if (!one.id().equals(other.id())
          || !Objects.equals(one.coalitionClass(), other.coalitionClass())) {
        return false;
      }
    }
    return some.size() == others.size();
  }

  private void add(Draft draft) {
    drafts.put(draft.id(), draft);
  }

  Submission submission() {
    return submission;
  }

  /** Returns how a class stood before a change, if nobody in it has changed. */
  @Nullable ClassStanding standing(SubjectKind kind, String name, List<Draft> inClass) {
    return before != null && inClass.stream().allMatch(Draft::standsAsBefore)
        ? before.standings.getOrDefault(kind, Map.of()).get(name)
        : null;
  }

  /** Supposes that some results of a subject were changed. */
  void suppose(String subject, Set<String> criteria, UnaryOperator<CriterionResult> change) {
    suppose(Objects.requireNonNull(drafts.get(subject), subject), criteria, change);
  }

  /** Supposes that some results in a scorecard were changed. */
  void suppose(Draft draft, Set<String> criteria, UnaryOperator<CriterionResult> change) {
    draft.suppose(criteria.stream().map(places.places()::get).collect(Collectors.toSet()), change);
  }

  /** Forgets what was before a change, so that a cohort that often changes keeps no history. */
  void forget() {
    this.before = null;
    drafts.values().forEach(Draft::forget);
  }

  void standing(SubjectKind kind, String name, ClassStanding standing) {
    standings.computeIfAbsent(kind, k -> new HashMap<>()).put(name, standing);
  }

  /** Returns those of a kind, in the order of the submission. */
  List<Draft> of(SubjectKind kind) {
    return byKind.getOrDefault(kind, List.of());
  }

  /** Returns those of a kind of which not the same was observed as before a change, in order. */
  List<Draft> open(SubjectKind kind) {
    return openByKind.getOrDefault(kind, List.of());
  }

  /** Returns those of a node: all of its kind, or those of its level. */
  List<Draft> of(ResultOrder.Node node, CoalitionLevels levels) {
    List<Draft> all = of(node.subject());
    return node.level() == ResultOrder.ALL
        ? all
        : all.stream().filter(draft -> levels.level(draft.id()) == node.level()).toList();
  }

  /** Returns the one with an id, if it is assessed. */
  @Nullable Draft find(String id) {
    return drafts.get(id);
  }

  /** Returns the result of a criterion that has been scored. */
  CriterionResult result(Draft draft, String criterion) {
    Integer place = places.of(criterion);
    if (place == null) {
      throw new IllegalArgumentException("criterion is none of the rubric: " + criterion);
    }
    return draft.result(place);
  }
}
