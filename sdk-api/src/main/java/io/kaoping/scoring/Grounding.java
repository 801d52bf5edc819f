package io.kaoping.scoring;

import io.kaoping.assessment.Confidence;
import io.kaoping.assessment.CriterionResult;
import io.kaoping.assessment.CriterionState;
import io.kaoping.assessment.Ground;
import io.kaoping.assessment.Scorecard;
import io.kaoping.assessment.Submission;
import io.kaoping.assessment.SubmissionChange;
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
import java.util.EnumMap;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
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
  private final Sources sources;

  /**
   * How much material came to each subject: by source, twice its number, first all pieces and then
   * those with evidence.
   */
  private final Map<String, int[]> held;

  /** What was said, by subject, while it rests on the same. */
  private final Map<String, Said> said = new HashMap<>();

  /** Whose material is no other object's as well. */
  private final Set<String> owned = new HashSet<>();

  /** Looks at all that a submission holds, as a rubric with its vocabulary does. */
  public Grounding(Rubric rubric, Vocabulary vocabulary, Submission submission) {
    this(new Sources(vocabulary), rubric, vocabulary, submission, new HashMap<>());
    holdAll();
  }

  private void holdAll() {
    submission.activities().forEach(activity -> hold(activity, 1));
    submission.items().forEach(item -> hold(item, 1));
    submission.records().forEach(entry -> hold(entry, 1));
  }

  private Grounding(
      Sources sources,
      Rubric rubric,
      Vocabulary vocabulary,
      Submission submission,
      Map<String, int[]> held) {
    this(sources, Looks.of(rubric, sources), vocabulary, submission, held);
  }

  private Grounding(
      Sources sources,
      Map<String, Looks> looks,
      Vocabulary vocabulary,
      Submission submission,
      Map<String, int[]> held) {
    this.sources = sources;
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
    return new Grounding(sources, rubric, vocabulary, submission, held);
  }

  /** Returns the same of a changed submission; only what differs is looked at again. */
  public Grounding after(SubmissionChange change) {
    if (!change.onlyData()) {
      Grounding after = new Grounding(sources, looks, vocabulary, change.after(), new HashMap<>());
      after.holdAll();
      return after;
    }
    Grounding after =
        new Grounding(sources, looks, vocabulary, change.after(), new HashMap<>(held));
    after.said.putAll(said);
    change.units().come().forEach(unit -> after.said.remove(unit.id()));
    change.coalitions().come().forEach(each -> after.said.remove(each.id()));
    change.activities().gone().forEach(activity -> after.hold(activity, -1));
    change.activities().come().forEach(activity -> after.hold(activity, 1));
    change.items().gone().forEach(item -> after.hold(item, -1));
    change.items().come().forEach(item -> after.hold(item, 1));
    change.records().gone().forEach(entry -> after.hold(entry, -1));
    change.records().come().forEach(entry -> after.hold(entry, 1));
    return after;
  }

  /**
   * Returns scorecards with what they rest on; nothing else changes. One that was given before the
   * last change, and rests on the same, comes back as the same object.
   */
  public List<Scorecard> beside(List<Scorecard> cards) {
    List<Scorecard> beside = new ArrayList<>(cards.size());
    for (Scorecard card : cards) {
      Said known = said.get(card.id());
      if (known == null || known.of() != card) {
        known = new Said(card, card.withConfidence(of(card)));
        said.put(card.id(), known);
      }
      beside.add(known.card());
    }
    return beside;
  }

  /** A scorecard with what it rests on, and without that. */
  private record Said(Scorecard of, Scorecard card) {}

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
    RECORDS
  }

  /** The numbers of all sources of material: one for each way and kind of the vocabulary. */
  private static final class Sources {
    static final int ALL = 0;
    private final Map<Way, Map<String, Integer>> numbers = new EnumMap<>(Way.class);
    private int count = ALL + 1;

    Sources(Vocabulary vocabulary) {
      number(Way.HELD, vocabulary.activities().keySet());
      number(Way.TAKEN_PART, vocabulary.activities().keySet());
      number(Way.OF_COALITION, vocabulary.activities().keySet());
      number(Way.ITEMS, vocabulary.lists().keySet());
      number(Way.RECORDS, vocabulary.records().keySet());
    }

    private void number(Way way, Set<String> kinds) {
      Map<String, Integer> ofWay = new HashMap<>();
      for (String kind : kinds) {
        ofWay.put(kind, count++);
      }
      numbers.put(way, ofWay);
    }

    int count() {
      return count;
    }

    /** Returns a number that is there: of a kind that the vocabulary holds. */
    int of(Way way, String kind) {
      return Objects.requireNonNull(Objects.requireNonNull(numbers.get(way)).get(kind), kind);
    }
  }

  /**
   * What a criterion looks at.
   *
   * @param sources the material
   * @param facts the names that its conditions and numbers name
   * @param judged whether persons judge
   * @param results whether it looks at other results
   */
  private record Looks(int[] sources, String[] facts, boolean judged, boolean results) {
    static Map<String, Looks> of(Rubric rubric, Sources known) {
      Map<String, Looks> looks = new HashMap<>();
      rubric.criteria().forEach(criterion -> looks.put(criterion.id(), of(criterion, known)));
      return looks;
    }

    static Looks of(Criterion criterion, Sources known) {
      Set<Integer> sources = new TreeSet<>();
      Set<String> facts = new HashSet<>();
      Set<String> taken = new HashSet<>();
      boolean judged = false;
      boolean results = false;
      for (Clause clause : criterion.clauses()) {
        Measure measure = clause.measure();
        look(measure, sources, facts, taken, known);
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
      // who held an activity took part in it
      taken.forEach(kind -> sources.remove(known.of(Way.HELD, kind)));
      return new Looks(
          sources.contains(Sources.ALL)
              ? new int[] {Sources.ALL}
              : sources.stream().mapToInt(Integer::intValue).toArray(),
          facts.toArray(String[]::new),
          judged,
          results);
    }

    private static void look(
        Measure measure,
        Set<Integer> sources,
        Set<String> facts,
        Set<String> taken,
        Sources known) {
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
        activities(cadence.part(), cadence.activity(), sources, taken, known);
      } else if (measure instanceof Measure.Activities activities) {
        activities(activities.part(), activities.activity(), sources, taken, known);
      } else if (measure instanceof Measure.Absences absences) {
        sources.add(known.of(Way.OF_COALITION, absences.activity()));
      } else if (measure instanceof Measure.MembersWithout members) {
        activities(Part.PARTICIPANT, members.activity(), sources, taken, known);
      } else if (measure instanceof Measure.Items items) {
        sources.add(known.of(Way.ITEMS, items.list()));
      } else if (measure instanceof Measure.Records records) {
        sources.add(known.of(Way.RECORDS, records.kind()));
      } else if (measure instanceof Measure.Tier tier) {
        sources.add(known.of(Way.RECORDS, tier.kind()));
      } else if (measure instanceof Measure.Sum sum) {
        look(sum.of(), sources, facts, taken, known);
      } else if (measure instanceof Measure.Expert) {
        sources.add(Sources.ALL);
      }
    }

    private static void activities(
        Part part, String kind, Set<Integer> sources, Set<String> taken, Sources known) {
      if (part == Part.ORGANISER) {
        sources.add(known.of(Way.HELD, kind));
      } else {
        sources.add(known.of(Way.TAKEN_PART, kind));
        taken.add(kind);
      }
    }
  }

  private void hold(Activity activity, int times) {
    if (!counts(activity.date()) || !vocabulary.activities().containsKey(activity.kind())) {
      return;
    }
    String kind = activity.kind();
    boolean evidenced = evidenced(activity.evidence());
    hold(activity.organiser(), sources.of(Way.HELD, kind), evidenced, times);
    Set<String> part = new HashSet<>(activity.participants());
    part.add(activity.organiser());
    for (String subject : part) {
      hold(subject, sources.of(Way.TAKEN_PART, kind), evidenced, times);
      hold(subject, Sources.ALL, evidenced, times);
    }
    Coalition host = coalitions.get(activity.organiser());
    if (host != null) {
      for (String member : host.membersOn(activity.date())) {
        hold(member, sources.of(Way.OF_COALITION, kind), evidenced, times);
      }
    }
  }

  private void hold(ChecklistItem item, int times) {
    Vocabulary.ListKind list = vocabulary.lists().get(item.list());
    if (list != null && list.checklist().stateOn(item, submission.asOf()) != null) {
      boolean evidenced = evidenced(item.evidence());
      hold(item.owner(), sources.of(Way.ITEMS, item.list()), evidenced, times);
      hold(item.owner(), Sources.ALL, evidenced, times);
    }
  }

  private void hold(CaseRecord entry, int times) {
    Vocabulary.RecordKind kind = vocabulary.records().get(entry.kind());
    if (kind != null && submission.knows(entry) && counts(kind.dayOf(entry))) {
      boolean evidenced = evidenced(entry.evidence());
      hold(entry.subject(), sources.of(Way.RECORDS, entry.kind()), evidenced, times);
      hold(entry.subject(), Sources.ALL, evidenced, times);
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

  private void hold(String subject, int source, boolean evidenced, int times) {
    int[] pieces = held.get(subject);
    if (owned.add(subject)) {
      said.remove(subject);
      pieces = pieces == null ? new int[2 * sources.count()] : pieces.clone();
      held.put(subject, pieces);
    }
    Objects.requireNonNull(pieces)[2 * source] += times;
    pieces[2 * source + 1] += evidenced ? times : 0;
  }

  private Confidence of(Scorecard card) {
    List<Confidence.Entry> entries = new ArrayList<>(card.criteria().size());
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
    int @Nullable [] material = held.get(subject);
    int pieces = 0;
    for (String fact : at.facts()) {
      pieces += stated.containsKey(fact) ? 1 : 0;
    }
    int evidenced = 0;
    for (int source : at.sources()) {
      pieces += material == null ? 0 : material[2 * source];
      evidenced += material == null ? 0 : material[2 * source + 1];
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
