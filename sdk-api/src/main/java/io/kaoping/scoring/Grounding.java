package io.kaoping.scoring;

import io.kaoping.assessment.Confidence;
import io.kaoping.assessment.CriterionResult;
import io.kaoping.assessment.CriterionState;
import io.kaoping.assessment.Ground;
import io.kaoping.assessment.Scorecard;
import io.kaoping.assessment.Submission;
import io.kaoping.checklist.ChecklistItem;
import io.kaoping.coalition.Coalition;
import io.kaoping.record.Activity;
import io.kaoping.record.CaseRecord;
import io.kaoping.record.Evidence;
import io.kaoping.record.FactValue;
import io.kaoping.rubric.Clause;
import io.kaoping.rubric.Criterion;
import io.kaoping.rubric.CriterionRole;
import io.kaoping.rubric.Measure;
import io.kaoping.rubric.Part;
import io.kaoping.rubric.Points;
import io.kaoping.rubric.Rubric;
import io.kaoping.rubric.Vocabulary;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.ObjIntConsumer;
import org.apiguardian.api.API;
import org.jspecify.annotations.Nullable;

/**
 * Says beside each scorecard what it rests on 凭据构成, from what the rubric looks at and what the
 * submission holds; see {@link Confidence}.
 */
@API(status = API.Status.INTERNAL, since = "0.1")
public final class Grounding {
  private final Submission submission;
  private final Vocabulary vocabulary;
  private final Map<String, Looks> looks;
  private final Map<String, Map<String, FactValue>> facts = new HashMap<>();
  private final Map<String, Coalition> coalitions = new HashMap<>();
  private final Map<String, Map<Source, int[]>> held;

  /** Whose material is no other object's as well. */
  private final Set<String> owned = new HashSet<>();

  /** Looks at all that a submission holds, as a rubric with its vocabulary does. */
  public Grounding(Rubric rubric, Vocabulary vocabulary, Submission submission) {
    this(Looks.of(rubric), vocabulary, submission, new HashMap<>());
    submission.activities().forEach(activity -> hold(activity, 1));
    submission.items().forEach(item -> hold(item, 1));
    submission.records().forEach(entry -> hold(entry, 1));
  }

  private Grounding(
      Map<String, Looks> looks,
      Vocabulary vocabulary,
      Submission submission,
      Map<String, Map<Source, int[]>> held) {
    this.submission = submission;
    this.vocabulary = vocabulary;
    this.looks = looks;
    this.held = held;
    submission.units().forEach(unit -> facts.put(unit.id(), unit.facts()));
    submission.coalitions().forEach(each -> facts.put(each.id(), each.facts()));
    submission.coalitions().forEach(each -> coalitions.put(each.id(), each));
  }

  /** Returns the same of another rubric with the same vocabulary. */
  public Grounding of(Rubric rubric) {
    return new Grounding(Looks.of(rubric), vocabulary, submission, held);
  }

  /** Returns the same of a changed submission; only what differs is looked at again. */
  public Grounding after(Submission changed) {
    boolean comparable =
        submission.asOf().equals(changed.asOf())
            && submission.from().equals(changed.from())
            && submission.to().equals(changed.to())
            && submission.coalitions().equals(changed.coalitions());
    Grounding after =
        new Grounding(
            looks, vocabulary, changed, comparable ? new HashMap<>(held) : new HashMap<>());
    Submission before =
        comparable
            ? submission
            : submission.toBuilder()
                .activities(List.of())
                .items(List.of())
                .records(List.of())
                .build();
    differing(before.activities(), changed.activities(), after::hold);
    differing(before.items(), changed.items(), after::hold);
    differing(before.records(), changed.records(), after::hold);
    return after;
  }

  /** Takes what one list holds away and what the other one holds in, but for equal ends. */
  private static <T> void differing(List<T> before, List<T> changed, ObjIntConsumer<T> hold) {
    int begin = 0;
    int end = before.size();
    int changedEnd = changed.size();
    while (begin < Math.min(end, changedEnd) && before.get(begin) == changed.get(begin)) {
      begin++;
    }
    while (Math.min(end, changedEnd) > begin
        && before.get(end - 1) == changed.get(changedEnd - 1)) {
      end--;
      changedEnd--;
    }
    before.subList(begin, end).forEach(each -> hold.accept(each, -1));
    changed.subList(begin, changedEnd).forEach(each -> hold.accept(each, 1));
  }

  /** Returns scorecards with what they rest on; nothing else changes. */
  public List<Scorecard> beside(List<Scorecard> cards) {
    return cards.stream().map(card -> card.withConfidence(of(card))).toList();
  }

  /** How material comes to a subject. */
  private enum Way {
    /** Activities that it held. */
    HELD,
    /** Activities that it held or took part in. */
    TAKEN_PART,
    /** Activities that a coalition held while it belonged to it. */
    OF_COALITION,
    /** Items of a list. */
    ITEMS,
    /** Records of a kind. */
    RECORDS,
    /** All of it: what an expert rule may look at. */
    ALL
  }

  /** Material of one kind that comes to a subject in one way. */
  private record Source(Way way, String kind) {
    static final Source ALL = new Source(Way.ALL, "");
  }

  /**
   * What a criterion looks at.
   *
   * @param sources the material
   * @param facts the names that its conditions and numbers name
   * @param judged whether persons judge
   * @param results whether it looks at other results
   */
  private record Looks(Set<Source> sources, Set<String> facts, boolean judged, boolean results) {
    static Map<String, Looks> of(Rubric rubric) {
      Map<String, Looks> looks = new HashMap<>();
      rubric.criteria().forEach(criterion -> looks.put(criterion.id(), of(criterion)));
      return looks;
    }

    static Looks of(Criterion criterion) {
      Set<Source> sources = new LinkedHashSet<>();
      Set<String> facts = new HashSet<>();
      boolean judged = false;
      boolean results = false;
      for (Clause clause : criterion.clauses()) {
        Measure measure = clause.measure();
        look(measure, sources, facts);
        clause.times().forEach(times -> facts.addAll(times.when().condition().names()));
        judged |=
            measure instanceof Measure.Judged
                || measure instanceof Measure.Poll
                || measure instanceof Measure.Panel;
        results |=
            measure instanceof Measure.Scored
                || measure instanceof Measure.Earlier
                || measure instanceof Measure.EarlierPeriods;
      }
      if (sources.contains(Source.ALL)) {
        sources.retainAll(Set.of(Source.ALL));
      }
      sources.removeIf(
          source ->
              source.way() == Way.HELD
                  && sources.contains(new Source(Way.TAKEN_PART, source.kind())));
      return new Looks(sources, facts, judged, results);
    }

    private static void look(Measure measure, Set<Source> sources, Set<String> facts) {
      if (measure instanceof Measure.When when) {
        facts.addAll(when.condition().names());
      } else if (measure instanceof Measure.Conditions several) {
        several.conditions().forEach(condition -> facts.addAll(condition.names()));
      } else if (measure instanceof Measure.Entries entries) {
        facts.addAll(entries.entries());
      } else if (measure instanceof Measure.Number number) {
        facts.add(number.fact());
        if (number.outOf() != null) {
          facts.add(number.outOf());
        }
      } else if (measure instanceof Measure.Cadence cadence) {
        sources.add(activities(cadence.part(), cadence.activity()));
      } else if (measure instanceof Measure.Activities activities) {
        sources.add(activities(activities.part(), activities.activity()));
      } else if (measure instanceof Measure.Absences absences) {
        sources.add(new Source(Way.OF_COALITION, absences.activity()));
      } else if (measure instanceof Measure.MembersWithout members) {
        sources.add(new Source(Way.TAKEN_PART, members.activity()));
      } else if (measure instanceof Measure.Items items) {
        sources.add(new Source(Way.ITEMS, items.list()));
      } else if (measure instanceof Measure.Records records) {
        sources.add(new Source(Way.RECORDS, records.kind()));
      } else if (measure instanceof Measure.Tier tier) {
        sources.add(new Source(Way.RECORDS, tier.kind()));
      } else if (measure instanceof Measure.Sum sum) {
        look(sum.of(), sources, facts);
      } else if (measure instanceof Measure.Expert) {
        sources.add(Source.ALL);
      }
    }

    private static Source activities(Part part, String kind) {
      return new Source(part == Part.ORGANISER ? Way.HELD : Way.TAKEN_PART, kind);
    }
  }

  private void hold(Activity activity, int times) {
    if (!counts(activity.date()) || !vocabulary.activities().containsKey(activity.kind())) {
      return;
    }
    String kind = activity.kind();
    boolean evidenced = evidenced(activity.evidence());
    hold(activity.organiser(), new Source(Way.HELD, kind), evidenced, times);
    Set<String> part = new HashSet<>(activity.participants());
    part.add(activity.organiser());
    for (String subject : part) {
      hold(subject, new Source(Way.TAKEN_PART, kind), evidenced, times);
      hold(subject, Source.ALL, evidenced, times);
    }
    Coalition host = coalitions.get(activity.organiser());
    if (host != null) {
      for (String member : host.membersOn(activity.date())) {
        hold(member, new Source(Way.OF_COALITION, kind), evidenced, times);
      }
    }
  }

  private void hold(ChecklistItem item, int times) {
    Vocabulary.ListKind list = vocabulary.lists().get(item.list());
    if (list != null && list.checklist().stateOn(item, submission.asOf()) != null) {
      hold(item.owner(), new Source(Way.ITEMS, item.list()), evidenced(item.evidence()), times);
      hold(item.owner(), Source.ALL, evidenced(item.evidence()), times);
    }
  }

  private void hold(CaseRecord entry, int times) {
    Vocabulary.RecordKind kind = vocabulary.records().get(entry.kind());
    if (kind != null && submission.knows(entry) && counts(kind.dayOf(entry))) {
      hold(
          entry.subject(),
          new Source(Way.RECORDS, entry.kind()),
          evidenced(entry.evidence()),
          times);
      hold(entry.subject(), Source.ALL, evidenced(entry.evidence()), times);
    }
  }

  private static boolean evidenced(List<Evidence> evidence) {
    return !evidence.isEmpty();
  }

  private boolean counts(LocalDate day) {
    return !day.isBefore(submission.from())
        && !day.isAfter(submission.to())
        && !day.isAfter(submission.asOf());
  }

  private void hold(String subject, Source source, boolean evidenced, int times) {
    if (owned.add(subject)) {
      Map<Source, int[]> own = new HashMap<>();
      held.getOrDefault(subject, Map.of()).forEach((each, pieces) -> own.put(each, pieces.clone()));
      held.put(subject, own);
    }
    int[] pieces = material(subject).computeIfAbsent(source, each -> new int[2]);
    pieces[0] += times;
    pieces[1] += evidenced ? times : 0;
  }

  private Map<Source, int[]> material(String subject) {
    return held.getOrDefault(subject, Map.of());
  }

  private Confidence of(Scorecard card) {
    List<Confidence.Entry> entries = new ArrayList<>();
    for (CriterionResult result : card.criteria()) {
      Points points = Objects.requireNonNullElse(result.points(), Points.ZERO);
      Points stake = stake(result, points);
      if (stake.signum() > 0) {
        entries.add(entry(card.id(), result, stake, points));
      }
    }
    return new Confidence(entries);
  }

  private static Points stake(CriterionResult result, Points points) {
    if (result.state() == CriterionState.NOT_APPLICABLE
        || result.role() == CriterionRole.UNSCORED) {
      return Points.ZERO;
    }
    Points moved = points.signum() < 0 ? points.negate() : points;
    return result.bonus() ? moved : result.max().max(moved);
  }

  private Confidence.Entry entry(
      String subject, CriterionResult result, Points stake, Points points) {
    Looks at = Objects.requireNonNull(looks.get(result.criterion()), result.criterion());
    Map<String, FactValue> stated = facts.getOrDefault(subject, Map.of());
    Map<Source, int[]> material = material(subject);
    int pieces = 0;
    for (String fact : at.facts()) {
      pieces += stated.containsKey(fact) ? 1 : 0;
    }
    int evidenced = 0;
    for (Source source : at.sources()) {
      int @Nullable [] some = material.get(source);
      pieces += some == null ? 0 : some[0];
      evidenced += some == null ? 0 : some[1];
    }
    return new Confidence.Entry(
        result.criterion(),
        ground(result, at, pieces, evidenced),
        pieces,
        evidenced,
        stake,
        points);
  }

  private static Ground ground(CriterionResult result, Looks at, int pieces, int evidenced) {
    if (result.state() == CriterionState.NOT_ASSESSABLE) {
      return Ground.NOTHING;
    }
    if (result.correction() != null) {
      return Ground.JUDGEMENT;
    }
    if (pieces > evidenced) {
      return Ground.STATEMENT;
    }
    if (at.results()) {
      return Ground.RESULTS;
    }
    if (at.judged()) {
      return Ground.JUDGEMENT;
    }
    return pieces > 0 ? Ground.EVIDENCE : Ground.NOTHING;
  }
}
