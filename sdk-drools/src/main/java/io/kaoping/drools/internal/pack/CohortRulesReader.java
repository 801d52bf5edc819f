package io.kaoping.drools.internal.pack;

import io.kaoping.drools.internal.pack.RubricReader.Row;
import io.kaoping.problem.Nearest;
import io.kaoping.problem.Position;
import io.kaoping.problem.Problem;
import io.kaoping.problem.ProblemId;
import io.kaoping.rubric.Award;
import io.kaoping.rubric.CohortRules;
import io.kaoping.rubric.Condition;
import io.kaoping.rubric.Consequence;
import io.kaoping.rubric.Criterion;
import io.kaoping.rubric.Effect;
import io.kaoping.rubric.Gate;
import io.kaoping.rubric.Grade;
import io.kaoping.rubric.Group;
import io.kaoping.rubric.Points;
import io.kaoping.rubric.Quota;
import io.kaoping.rubric.Ranking;
import io.kaoping.rubric.ResultCondition;
import io.kaoping.rubric.ResultOrder;
import io.kaoping.rubric.Sanction;
import io.kaoping.rubric.Scale;
import io.kaoping.rubric.SubjectKind;
import io.kaoping.rubric.Wording;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Reads what a pack says of the phases after the points of criteria: groups and gates of
 * rubric.yaml, ranking, consequences, quotas, scales and conditions of awards of pack.yaml. Each
 * names results, so that it is read when the ids of all criteria are known.
 */
final class CohortRulesReader {
  private static final Map<String, RoundingMode> ROUNDINGS = roundings();
  private static final Map<String, Quota.Ties> TIES =
      ManifestReader.ordered("all-in", Quota.Ties.ALL_IN, "all-out", Quota.Ties.ALL_OUT);
  private static final Map<String, Ranking.Ties> RANKS =
      ManifestReader.ordered("shared", Ranking.Ties.SHARED, "dense", Ranking.Ties.DENSE);

  private final Manifest manifest;
  private final Fields pack;
  private final List<Row> criteria;
  private final ProblemList problems;
  private final Map<SubjectKind, ResultTerms> terms = new EnumMap<>(SubjectKind.class);

  /**
   * A rubric.yaml with the weight at which it counts.
   *
   * @param fields its fields
   * @param weight how much of it counts
   * @param top whether it is that of the top pack
   */
  record WeighedRubric(Fields fields, Points weight, boolean top) {}

  CohortRulesReader(Manifest manifest, Fields pack, List<Row> criteria, ProblemList problems) {
    this.manifest = manifest;
    this.pack = pack;
    this.criteria = criteria;
    this.problems = problems;
    for (SubjectKind kind : SubjectKind.values()) {
      terms.put(kind, ResultTerms.of(criteria, kind, gradeIds(kind)));
    }
  }

  private static Map<String, RoundingMode> roundings() {
    Map<String, RoundingMode> modes = new LinkedHashMap<>();
    modes.put("down", RoundingMode.DOWN);
    modes.put("up", RoundingMode.UP);
    modes.put("half-up", RoundingMode.HALF_UP);
    return modes;
  }

  CohortRules read(List<WeighedRubric> rubrics) {
    List<Group> groups = new ArrayList<>();
    Set<String> grouped = new TreeSet<>();
    Set<String> gated = new TreeSet<>();
    for (WeighedRubric rubric : rubrics) {
      for (Fields entry : rubric.fields().list("groups")) {
        group(entry, rubric.weight(), groups, grouped);
      }
      if (!rubric.top() && rubric.fields().has("gates")) {
        rubric
            .fields()
            .refuse(ProblemId.BAD_CRITERION, "gates", Problem.detail("gate-of-included"));
      }
      rubric.fields().list("gates").forEach(gate -> gated.addAll(gate.texts("opens")));
    }
    List<Gate> gates = new ArrayList<>();
    rubrics.stream()
        .filter(WeighedRubric::top)
        .flatMap(rubric -> rubric.fields().list("gates").stream())
        .forEach(entry -> gate(entry, gated, gates));
    notBehindGates(rubrics, gated);
    return new CohortRules(
        groups, gates, ranking(), consequences(), quotas(), scales(), awardsWhen());
  }

  private void group(Fields entry, Points weight, List<Group> groups, Set<String> grouped) {
    entry.only("id", "criteria", "at-most", "at-least");
    String id = id(entry, "groups", groups.stream().map(Group::id).toList());
    List<Row> members = criteria(entry, "criteria");
    // bonuses of an included pack may count in full: what limits them is weighed as they are
    Points counts = members.isEmpty() ? weight : members.get(0).weight();
    Points most = weighted(entry, "at-most", counts);
    Points least = weighted(entry, "at-least", counts);
    if (!entry.has("at-most") && !entry.has("at-least")) {
      entry.missing("at-most");
    }
    if (most != null && least != null && most.compareTo(least) < 0) {
      entry.badValue("at-least", least.toString(), "≤ " + most);
    }
    for (Row member : members) {
      if (!grouped.add(member.id())) {
        entry.refuse(
            ProblemId.BAD_CRITERION, "criteria", Problem.detail("group-twice", member.id()));
      }
      if (!member.sum().counted()) {
        entry.refuse(
            ProblemId.BAD_CRITERION, "criteria", Problem.detail("unscored-in-group", member.id()));
      }
    }
    if (members.isEmpty()) {
      return;
    }
    boolean mixed = members.stream().map(m -> m.has(Effect.BONUS)).distinct().count() > 1;
    if (mixed) {
      entry.refuse(ProblemId.BAD_CRITERION, "criteria", Problem.detail("group-mixed"));
    }
    groups.add(
        new Group(
            id, members.get(0).subject(), members.stream().map(Row::id).toList(), least, most));
  }

  private void gate(Fields entry, Set<String> gated, List<Gate> gates) {
    entry.only("id", "opens", "when");
    String id = id(entry, "gates", gates.stream().map(Gate::id).toList());
    List<Row> opens = criteria(entry, "opens");
    for (Row criterion : opens) {
      if (!criterion.has(Effect.BONUS)) {
        entry.refuse(
            ProblemId.BAD_CRITERION, "opens", Problem.detail("gate-of-points", criterion.id()));
      }
    }
    if (opens.isEmpty()) {
      return;
    }
    SubjectKind subject = opens.get(0).subject();
    ResultCondition when = condition(entry, termsOf(subject).ofGates(gated));
    if (when != null) {
      gates.add(new Gate(id, subject, opens.stream().map(Row::id).toList(), when));
    }
  }

  /** Refuses measures that look at a bonus before its gate is known. */
  private void notBehindGates(List<WeighedRubric> rubrics, Set<String> gated) {
    for (Row row : criteria) {
      Criterion criterion = row.criterion();
      for (String id : criterion == null ? List.<String>of() : ResultOrder.named(criterion)) {
        if (gated.contains(id)) {
          rubrics.stream()
              .filter(WeighedRubric::top)
              .forEach(
                  rubric ->
                      rubric
                          .fields()
                          .refuse(
                              ProblemId.BAD_CRITERION,
                              "gates",
                              Problem.detail("gate-behind-measure", id, row.id())));
        }
      }
    }
  }

  /** Reads criteria of one kind of subject by their ids. */
  private List<Row> criteria(Fields entry, String key) {
    List<Row> found = new ArrayList<>();
    List<String> ids = criteria.stream().map(Row::id).toList();
    if (!entry.has(key)) {
      entry.missing(key);
    }
    for (String id : entry.texts(key)) {
      known("criteria", id, ids, entry.at(key, id));
      criteria.stream().filter(c -> c.id().equals(id)).forEach(found::add);
    }
    if (found.stream().map(Row::subject).distinct().count() > 1) {
      entry.refuse(ProblemId.BAD_CRITERION, key, Problem.detail("one-subject"));
    }
    return found;
  }

  private static @Nullable Points weighted(Fields entry, String key, Points weight) {
    Points points = entry.points(key);
    try {
      return points == null ? null : points.weighted(weight);
    } catch (ArithmeticException e) {
      entry.badValue(key, points + " × " + weight, Problem.detail("scale"));
      return null;
    }
  }

  private Ranking ranking() {
    Fields ranking = pack.map("ranking").orElse(null);
    if (ranking == null) {
      return Ranking.USUAL;
    }
    ranking.only("ties", "by");
    List<String> by = ranking.texts("by");
    List<String> ids =
        Stream.concat(criteria.stream().map(Row::id), criteria.stream().map(Row::section))
            .distinct()
            .toList();
    by.forEach(id -> known("criteria", id, ids, ranking.at("by", id)));
    return new Ranking(ranking.requiredChoice("ties", RANKS, Ranking.Ties.SHARED), by);
  }

  private List<Consequence> consequences() {
    List<Consequence> consequences = new ArrayList<>();
    for (Fields entry : pack.list("consequences")) {
      entry.only(
          "id", "zh", "en", "subject", "when", "grade-at-most", "grade-down", "loses", "unranked");
      String id = id(entry, "consequences", consequences.stream().map(Consequence::id).toList());
      Wording wording = entry.wording();
      SubjectKind subject = subject(entry);
      ResultCondition when = condition(entry, termsOf(subject).ofConsequences());
      entry
          .textNode("grade-at-most")
          .ifPresent(g -> known("grades", g.text(), gradeIds(subject), g.at()));
      List<String> awards =
          manifest.awards().stream()
              .map(Manifest.Placed<Award>::value)
              .filter(a -> a.subject() == subject)
              .map(Award::id)
              .toList();
      List<String> loses = entry.texts("loses");
      loses.forEach(award -> known("awards", award, awards, entry.at("loses", award)));
      Sanction sanction =
          new Sanction(
              entry.text("grade-at-most"),
              entry.has("grade-down") ? entry.whole("grade-down", 1, 100) : 0,
              Set.copyOf(loses),
              Boolean.TRUE.equals(entry.yesNo("unranked")),
              false);
      if (sanction.equals(Sanction.NONE)) {
        problems.error(
            ProblemId.BAD_CRITERION, entry.at(), Problem.detail("consequence-without-effect"));
      }
      if (when != null) {
        consequences.add(new Consequence(id, wording, subject, when, sanction));
      }
    }
    return consequences;
  }

  private List<Quota> quotas() {
    List<Quota> quotas = new ArrayList<>();
    for (Fields entry : pack.list("quotas")) {
      Quota quota = quota(entry);
      if (quota == null) {
        continue;
      }
      boolean twice =
          quotas.stream()
              .anyMatch(
                  q ->
                      q.subject() == quota.subject()
                          && q.grade().equals(quota.grade())
                          && q.bound() == quota.bound());
      if (twice) {
        problems.error(
            ProblemId.DUPLICATE_ID, entry.at("grade"), "quotas", quota.grade(), "quotas");
      }
      quotas.add(quota);
    }
    return quotas;
  }

  private @Nullable Quota quota(Fields entry) {
    entry.only(
        "grade",
        "subject",
        "percent",
        "number",
        "at-least",
        "rounding",
        "ties",
        "refill",
        "smallest-class");
    SubjectKind subject = subject(entry);
    String grade = entry.requiredText("grade");
    List<String> grades = gradeIds(subject);
    known("grades", grade, grades, entry.at("grade"));
    List<String> sizes = Stream.of("percent", "number", "at-least").filter(entry::has).toList();
    if (sizes.size() != 1) {
      problems.error(ProblemId.BAD_GRADES, entry.at(), Problem.detail("quota-size"));
      return null;
    }
    boolean most = !entry.has("at-least");
    int place = grades.indexOf(grade);
    if (place >= 0 && place == (most ? grades.size() - 1 : 0)) {
      entry.refuse(
          ProblemId.BAD_GRADES, "grade", Problem.detail(most ? "quota-of-last" : "quota-of-best"));
    }
    boolean percent = entry.has("percent");
    Points size = entry.requiredPoints(sizes.get(0));
    if (size != null && percent && (size.signum() < 0 || size.compareTo(Points.of(100)) > 0)) {
      entry.badValue("percent", size.toString(), "0–100");
    }
    if (!percent) {
      size = Points.of(entry.whole(sizes.get(0), 0, 1_000_000));
    }
    RoundingMode rounding = RoundingMode.DOWN;
    if (percent) {
      decided(entry, "rounding", "down | up | half-up");
      rounding = entry.choice("rounding", ROUNDINGS);
    } else if (entry.has("rounding")) {
      entry.badValue("rounding", "", "percent");
    }
    decided(entry, "ties", "all-in | all-out");
    Quota.Ties ties = entry.choice("ties", TIES);
    if (most) {
      decided(entry, "refill", "true | false");
    }
    decided(entry, "smallest-class", "2, 3, …");
    int smallest = entry.has("smallest-class") ? entry.whole("smallest-class", 2, 1_000_000) : 2;
    if (size == null || rounding == null || ties == null) {
      return null;
    }
    return new Quota(
        grade,
        subject,
        most ? Quota.Bound.AT_MOST : Quota.Bound.AT_LEAST,
        size,
        percent ? Quota.Unit.PERCENT : Quota.Unit.NUMBER,
        rounding,
        ties,
        Boolean.TRUE.equals(entry.yesNo("refill")),
        smallest);
  }

  private void decided(Fields entry, String key, String readings) {
    if (!entry.has(key)) {
      problems.error(ProblemId.UNDECIDED, entry.at(), "quotas " + key, key + ": " + readings);
    }
  }

  private List<Scale> scales() {
    List<Scale> scales = new ArrayList<>();
    for (Fields entry : pack.list("scales")) {
      entry.only("id", "zh", "en", "subject", "cumulative", "steps");
      String id = id(entry, "scales", scales.stream().map(Scale::id).toList());
      Wording wording = entry.wording();
      SubjectKind subject = subject(entry);
      if (!entry.has("cumulative")) {
        entry.missing("cumulative");
      }
      boolean cumulative = Boolean.TRUE.equals(entry.yesNo("cumulative"));
      List<Scale.Step> steps = new ArrayList<>();
      for (Fields step : entry.list("steps")) {
        step.only("id", "zh", "en", "when");
        String stepId = id(step, "steps", steps.stream().map(Scale.Step::id).toList());
        Wording stepWording = step.wording();
        ResultCondition when = condition(step, termsOf(subject).ofMarks());
        if (when != null) {
          steps.add(new Scale.Step(stepId, stepWording, when));
        }
      }
      if (!entry.has("steps")) {
        entry.missing("steps");
      }
      scales.add(new Scale(id, wording, subject, cumulative, steps));
    }
    return scales;
  }

  private Map<String, ResultCondition> awardsWhen() {
    Map<String, ResultCondition> when = new HashMap<>();
    for (Fields entry : pack.list("awards")) {
      if (!entry.has("when")) {
        continue;
      }
      SubjectKind subject = entry.choice("for", ManifestReader.SUBJECTS);
      String id = entry.text("id");
      ResultCondition condition =
          condition(entry, termsOf(subject == null ? SubjectKind.UNIT : subject).ofMarks());
      if (id != null && condition != null) {
        when.put(id, condition);
      }
    }
    return when;
  }

  private SubjectKind subject(Fields entry) {
    return entry.requiredChoice("subject", ManifestReader.SUBJECTS, SubjectKind.UNIT);
  }

  private @Nullable ResultCondition condition(Fields entry, Terms allowed) {
    YamlNode.Scalar text = entry.textNode("when").orElse(null);
    if (text == null) {
      if (!entry.has("when")) {
        entry.missing("when");
      }
      return null;
    }
    Condition condition = ConditionParser.parse(text, allowed, problems);
    return condition == null ? null : new ResultCondition(text.text(), condition);
  }

  private ResultTerms termsOf(SubjectKind subject) {
    return terms.getOrDefault(subject, new ResultTerms(List.of(), List.of()));
  }

  private List<String> gradeIds(SubjectKind subject) {
    return manifest.gradesOf(subject).stream().map(Grade::id).toList();
  }

  private String id(Fields entry, String kind, List<String> before) {
    String id = entry.requiredId("id");
    if (!id.isEmpty() && before.contains(id)) {
      entry.refuse(ProblemId.DUPLICATE_ID, "id", kind, id, kind);
    }
    return id;
  }

  private void known(String kind, String id, Collection<String> known, Position at) {
    if (!id.isEmpty() && !known.contains(id)) {
      problems.add(
          Problem.error(ProblemId.DANGLING_REFERENCE, at, kind, id)
              .withRemedy(Nearest.of(id, known).orElse(null)));
    }
  }
}
