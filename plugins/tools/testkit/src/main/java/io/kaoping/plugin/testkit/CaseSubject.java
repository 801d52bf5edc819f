package io.kaoping.plugin.testkit;

import io.kaoping.assessment.Submission;
import io.kaoping.checklist.ChecklistItem;
import io.kaoping.coalition.Coalition;
import io.kaoping.coalition.Membership;
import io.kaoping.coalition.Role;
import io.kaoping.coalition.Unit;
import io.kaoping.record.Activity;
import io.kaoping.record.Ballot;
import io.kaoping.record.CaseRecord;
import io.kaoping.record.EarlierResult;
import io.kaoping.record.FactValue;
import io.kaoping.record.Judgement;
import io.kaoping.record.PanelRating;
import io.kaoping.rubric.SubjectKind;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The unit or coalition of one row of the sheet 用例, with what its cells say it has. */
final class CaseSubject {
  final SubjectKind kind;

  /** Its id, which is its name: the words that stand in the row. */
  final String name;

  final CasePeriod period;
  final Map<String, FactValue> facts = new LinkedHashMap<>();
  final Map<Role, List<String>> members = new LinkedHashMap<>();
  final List<Activity> activities = new ArrayList<>();
  final List<ChecklistItem> items = new ArrayList<>();
  final List<CaseRecord> records = new ArrayList<>();
  final List<Judgement> judgements = new ArrayList<>();
  final List<Ballot> ballots = new ArrayList<>();
  final List<PanelRating> ratings = new ArrayList<>();
  final List<EarlierResult> earlier = new ArrayList<>();
  private final @Nullable String subjectClass;

  /**
   * @param subjectClass the class in which it is ranked; {@code null} for none
   */
  CaseSubject(SubjectKind kind, String name, @Nullable String subjectClass, CasePeriod period) {
    this.kind = kind;
    this.name = name;
    this.subjectClass = subjectClass;
    this.period = period;
  }

  /** Returns the submission of some rows that stand together. */
  static Submission together(List<CaseSubject> subjects, CasePeriod period) {
    List<Unit> units = new ArrayList<>();
    List<Coalition> coalitions = new ArrayList<>();
    for (CaseSubject subject : subjects) {
      if (subject.kind == SubjectKind.UNIT) {
        units.add(new Unit(subject.name, subject.name, subject.subjectClass, subject.facts));
      } else {
        coalitions.add(
            new Coalition(
                subject.name,
                subject.name,
                "共同体",
                subject.subjectClass,
                subject.facts,
                subject.memberships()));
      }
    }
    return Submission.builder(period.asOf(), period.from(), period.to())
        .title("用例")
        .synthetic(true)
        .units(units)
        .coalitions(coalitions)
        .activities(subjects.stream().flatMap(s -> s.activities.stream()).toList())
        .items(subjects.stream().flatMap(s -> s.items.stream()).toList())
        .records(subjects.stream().flatMap(s -> s.records.stream()).toList())
        .judgements(subjects.stream().flatMap(s -> s.judgements.stream()).toList())
        .ballots(subjects.stream().flatMap(s -> s.ballots.stream()).toList())
        .ratings(subjects.stream().flatMap(s -> s.ratings.stream()).toList())
        .earlier(subjects.stream().flatMap(s -> s.earlier.stream()).toList())
        .build();
  }

  private List<Membership> memberships() {
    List<Membership> memberships = new ArrayList<>();
    members.forEach(
        (role, names) ->
            names.forEach(
                unit -> memberships.add(new Membership(unit, role, period.from(), null))));
    return memberships;
  }
}
