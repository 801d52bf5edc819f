package io.kaoping.drools.internal.pack;

import io.kaoping.drools.internal.pack.ClauseReader.Written;
import io.kaoping.drools.internal.pack.YamlNode.Mapping;
import io.kaoping.problem.Nearest;
import io.kaoping.problem.Position;
import io.kaoping.problem.Problem;
import io.kaoping.problem.ProblemId;
import io.kaoping.rubric.Choice;
import io.kaoping.rubric.Clause;
import io.kaoping.rubric.Condition;
import io.kaoping.rubric.Criterion;
import io.kaoping.rubric.Effect;
import io.kaoping.rubric.Measure;
import io.kaoping.rubric.NotApplicablePolicy;
import io.kaoping.rubric.Parameter;
import io.kaoping.rubric.Points;
import io.kaoping.rubric.Sanction;
import io.kaoping.rubric.Section;
import io.kaoping.rubric.Span;
import io.kaoping.rubric.Start;
import io.kaoping.rubric.SubjectKind;
import io.kaoping.rubric.Wording;
import io.kaoping.spi.CriterionForm;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Reads rubric.yaml of one pack at the weight that it has in the run. */
final class RubricReader {
  private static final Map<String, Start> STARTS =
      ManifestReader.ordered("full", Start.FULL, "zero", Start.ZERO);

  private static final Map<String, Choice> CHOICES = choices();
  private static final Map<String, NotApplicablePolicy.Kind> POLICIES = policies();

  private static final String OWN_LIST_OF = "own-list-of";
  private static final String SUBJECT = "subject";

  private final String pack;
  private final Points weight;
  private final Defaults defaults;
  private final MeasureReader measures;
  private final ClauseReader clauses;
  private final PackMessages messages;
  private final ProblemList problems;
  private final Map<String, OwnList> ownLists;

  /**
   * What rules a run besides the rubric itself.
   *
   * @param floor the floor of a criterion without one of its own; {@code null} for none
   * @param bonusInFull whether bonuses count in full, whatever the weight of their pack
   * @param forms the criterion forms by id
   */
  record Defaults(@Nullable Points floor, boolean bonusInFull, Map<String, CriterionForm> forms) {
    boolean needsBase(Clause clause) {
      CriterionForm known = forms.get(clause.form());
      return known != null && known.needsBase(clause);
    }
  }

  /**
   * To what the points of a criterion add.
   *
   * @param counted whether they are part of the total at all
   * @param ownList the own list in which it stands, or {@code null}
   */
  record Sum(boolean counted, @Nullable String ownList) {}

  /**
   * Whose own list a section is.
   *
   * @param subject of which kind of subject
   * @param whose for whom the condition holds
   */
  record OwnList(SubjectKind subject, Condition whose) {}

  /**
   * A criterion as it stands in the rubric.
   *
   * @param id its id; empty after a problem with it
   * @param section the id of its section
   * @param subject whom it assesses
   * @param weight how much of it counts
   * @param fields its fields
   * @param clauses its clauses
   * @param membersMean whether it says {@code members-mean: true}
   * @param sum to what its points add
   * @param points its points; {@code null} after a problem with them
   * @param criterion the criterion; {@code null} when its points or a clause could not be read
   */
  record Row(
      String id,
      String section,
      SubjectKind subject,
      Points weight,
      Fields fields,
      List<Written> clauses,
      boolean membersMean,
      Sum sum,
      @Nullable Points points,
      @Nullable Criterion criterion) {
    boolean has(Effect effect) {
      return clauses.stream().anyMatch(c -> c.effect() == effect);
    }

    /** Returns where it stands. */
    Position at() {
      return fields.has("id") ? fields.at("id") : fields.at();
    }
  }

  RubricReader(
      String pack,
      Points weight,
      Defaults defaults,
      MeasureReader measures,
      ClauseReader clauses,
      PackMessages messages,
      Map<String, OwnList> ownLists,
      ProblemList problems) {
    this.pack = pack;
    this.weight = weight;
    this.defaults = defaults;
    this.measures = measures;
    this.clauses = clauses;
    this.messages = messages;
    this.ownLists = ownLists;
    this.problems = problems;
  }

  private static Map<String, Choice> choices() {
    Map<String, Choice> choices = new LinkedHashMap<>();
    choices.put("all", Choice.ALL);
    choices.put("highest", Choice.HIGHEST);
    choices.put("first", Choice.FIRST);
    return choices;
  }

  /** Adds the pack's sections, and which are own lists, to those of the included packs. */
  void sections(Mapping rubric, Map<String, Manifest.Placed<Section>> sections) {
    for (Fields entry : new Fields(rubric, problems).list("sections")) {
      entry.only("id", "zh", "en", "parent", "weight", OWN_LIST_OF, SUBJECT);
      Points share = entry.points("weight");
      if (share != null && share.signum() < 0) {
        entry.badValue("weight", share.toString(), "≥ 0");
      }
      Section section =
          new Section(entry.requiredId("id"), entry.wording(), entry.text("parent"), share);
      ownList(entry, section.id());
      Manifest.Placed<Section> before =
          sections.putIfAbsent(section.id(), new Manifest.Placed<>(section, entry.at()));
      if (before != null && !section.id().isEmpty()) {
        entry.refuse(
            ProblemId.DUPLICATE_ID, "id", "sections", section.id(), before.at().toString());
      }
    }
  }

  private void ownList(Fields entry, String section) {
    if (!entry.has(OWN_LIST_OF)) {
      if (entry.has(SUBJECT)) {
        entry.refuse(ProblemId.BAD_CRITERION, SUBJECT, Problem.detail("own-list-missing"));
      }
      return;
    }
    SubjectKind stated = entry.choice(SUBJECT, ManifestReader.SUBJECTS);
    SubjectKind subject = stated == null ? SubjectKind.UNIT : stated;
    Condition whose = measures.ofSubject(entry, OWN_LIST_OF, subject);
    if (whose != null) {
      ownLists.put(section, new OwnList(subject, whose));
    }
  }

  /** Reads the criteria. */
  List<Row> criteria(Mapping rubric, Set<String> sections) {
    List<Row> rows = new ArrayList<>();
    if (rubric.entries().isEmpty()) {
      return rows;
    }
    Fields fields = new Fields(rubric, problems).top(PackDocument.RUBRIC);
    for (Fields entry : fields.list("criteria")) {
      problems.criterion(entry.node("id") instanceof YamlNode.Scalar id ? id.text().strip() : "");
      rows.add(row(entry, sections));
    }
    problems.criterion("");
    return rows;
  }

  private Row row(Fields entry, Set<String> sections) {
    entry.only(
        "id",
        "title",
        "section",
        SUBJECT,
        "points",
        "unscored",
        "sentence",
        "basis",
        "method",
        "assumption",
        "applies-when",
        "when-not-applicable",
        "start",
        "floor",
        "cap",
        "choose",
        "deduct",
        "award",
        "bonus",
        "veto",
        "members-mean");
    String id = entry.requiredId("id");
    SubjectKind subject = entry.requiredChoice(SUBJECT, ManifestReader.SUBJECTS, SubjectKind.UNIT);
    List<Written> written = clauses.read(entry, id, subject);
    boolean membersMean = Boolean.TRUE.equals(entry.yesNo("members-mean"));
    Set<Effect> effects = written.stream().map(Written::effect).collect(Collectors.toSet());
    Points counts = defaults.bonusInFull && effects.contains(Effect.BONUS) ? Points.of(1) : weight;
    boolean shaped = shape(entry, id, subject, effects, membersMean);
    Points points = points(entry, effects);
    if (membersMean && written.isEmpty()) {
      written = List.of(membersMean(entry, id, points));
    }
    Start start = start(entry, effects);
    Points floor = membersMean ? null : floor(entry, points);
    Points cap = membersMean ? null : cap(entry, effects, points);
    Choice choose = choose(entry, effects);
    Condition appliesWhen = measures.ofSubject(entry, "applies-when", subject);
    NotApplicablePolicy policy = policy(entry, start, written);
    boolean unscored = unscored(entry, effects);
    Wording title = messages.wording(id + ".title", entry.requiredText("title"));
    Wording sentence = messages.wording(id + ".sentence", entry.requiredText("sentence"));
    String section = section(entry, sections);
    Condition whose = whose(entry, section, subject);
    if (points != null && exactAtWeight(entry, written, counts)) {
      written.forEach(clause -> clauses.check(clause, points, counts));
      written.forEach(clause -> judgedWithin(clause, start, floor, cap, points));
    }
    String basis = entry.text("basis");
    String method = entry.text("method");
    String assumption = assumption(entry, id);
    List<Clause> right = new ArrayList<>();
    for (Written clause : written) {
      if (clause.clause() != null) {
        right.add(clause.clause());
      }
    }
    Criterion criterion =
        points == null || right.isEmpty() || right.size() < written.size()
            ? null
            : new Criterion(
                id,
                pack,
                section,
                title,
                sentence,
                subject,
                points,
                counts,
                unscored,
                whose != null,
                start,
                floor,
                cap,
                choose,
                whose == null ? appliesWhen : whose,
                policy,
                right,
                basis,
                method,
                assumption);
    return new Row(
        id,
        section,
        subject,
        counts,
        entry,
        written,
        membersMean,
        new Sum(!unscored, whose == null ? null : section),
        shaped ? points : null,
        criterion);
  }

  /** Returns the clause for which {@code members-mean: true} stands, free of floor and cap. */
  private static Written membersMean(Fields entry, String id, @Nullable Points points) {
    Clause clause =
        points == null
            ? null
            : new Clause(
                id,
                Effect.AWARD,
                points,
                "proportion",
                Parameter.NONE,
                false,
                new Measure.Members(SubjectKind.UNIT, null, Span.AS_OF),
                List.of(),
                null,
                new Wording("成员单位得分 {count}/{of}", "The members got {count} of {of}"),
                Sanction.NONE);
    return new Written(entry, Effect.AWARD, id, clause, List.of());
  }

  /** Checks which effects stand together. */
  private boolean shape(
      Fields entry, String id, SubjectKind subject, Set<Effect> effects, boolean membersMean) {
    int before = problems.size();
    if (effects.isEmpty() && !membersMean) {
      problems.error(ProblemId.NOT_EVALUATED, entry.at(), id);
    }
    if (membersMean && !effects.isEmpty()) {
      entry.refuse(ProblemId.BAD_CRITERION, "members-mean", Problem.detail("members-mean-alone"));
    }
    if (membersMean && subject != SubjectKind.COALITION) {
      entry.refuse(
          ProblemId.BAD_CRITERION,
          "members-mean",
          Problem.detail("coalitions-only", "members-mean"));
    }
    if (effects.contains(Effect.BONUS) && effects.size() > 1) {
      entry.refuse(ProblemId.BAD_CRITERION, "bonus", Problem.detail("bonus-alone"));
    }
    return problems.size() == before;
  }

  /** Reads whether it is shown only; what bars or adds cannot be. */
  private static boolean unscored(Fields entry, Set<Effect> effects) {
    boolean unscored = Boolean.TRUE.equals(entry.yesNo("unscored"));
    if (unscored && (effects.contains(Effect.VETO) || effects.contains(Effect.BONUS))) {
      entry.refuse(ProblemId.BAD_CRITERION, "unscored", Problem.detail("unscored-effect"));
    }
    return unscored;
  }

  /** Returns the condition of the own list in which it stands, if it stands in one. */
  private @Nullable Condition whose(Fields entry, String section, SubjectKind subject) {
    OwnList ownList = ownLists.get(section);
    if (ownList == null) {
      return null;
    }
    if (subject != ownList.subject) {
      entry.refuse(ProblemId.BAD_CRITERION, SUBJECT, Problem.detail("own-list-subject"));
    }
    if (entry.has("applies-when")) {
      entry.refuse(ProblemId.BAD_CRITERION, "applies-when", Problem.detail("own-list-applies"));
    }
    return ownList.whose;
  }

  private @Nullable Points points(Fields entry, Set<Effect> effects) {
    int before = problems.size();
    Points points = entry.requiredPoints("points");
    if (points == null) {
      return null;
    }
    boolean zero = effects.equals(Set.of(Effect.VETO));
    if (zero && points.signum() != 0) {
      entry.badValue("points", points.toString(), "0");
    } else if (points.signum() < 0
        || (points.signum() == 0
            && !zero
            && !effects.contains(Effect.DEDUCTION)
            && !(effects.contains(Effect.BONUS) && isNone(entry, "cap")))) {
      entry.badValue("points", points.toString(), "> 0");
    }
    return problems.size() > before ? null : points;
  }

  private static Start start(Fields entry, Set<Effect> effects) {
    Start stated = entry.choice("start", STARTS);
    boolean deducts = effects.contains(Effect.DEDUCTION);
    boolean earns = effects.contains(Effect.AWARD) || effects.contains(Effect.BONUS);
    if (deducts && effects.contains(Effect.AWARD)) {
      if (!entry.has("start")) {
        entry.refuse(ProblemId.BAD_CRITERION, "id", Problem.detail("start-needed"));
      }
      return stated == null ? Start.FULL : stated;
    }
    Start implied = earns || effects.isEmpty() ? Start.ZERO : Start.FULL;
    if (stated != null && stated != implied) {
      entry.badValue(
          "start", stated == Start.FULL ? "full" : "zero", implied == Start.FULL ? "full" : "zero");
    }
    return implied;
  }

  private @Nullable Points floor(Fields entry, @Nullable Points points) {
    if (!entry.has("floor")) {
      return defaults.floor;
    }
    if (isNone(entry, "floor")) {
      return null;
    }
    Points floor = entry.points("floor");
    if (floor != null && floor.signum() > 0 && points != null) {
      entry.badValue("floor", floor.toString(), "≤ 0, none");
    }
    return floor;
  }

  private static boolean isNone(Fields entry, String key) {
    return entry.node(key) instanceof YamlNode.Scalar scalar && scalar.text().equals("none");
  }

  /** Reads the most that a criterion can come to; its points when it does not say. */
  private static @Nullable Points cap(Fields entry, Set<Effect> effects, @Nullable Points points) {
    if (!entry.has("cap")) {
      return points;
    }
    if (effects.equals(Set.of(Effect.VETO))) {
      entry.refuse(ProblemId.BAD_CRITERION, "cap", Problem.detail("cap-of-veto"));
      return points;
    }
    if (isNone(entry, "cap")) {
      if (effects.contains(Effect.BONUS) && points != null && points.signum() != 0) {
        entry.refuse(ProblemId.BAD_CRITERION, "cap", Problem.detail("cap-of-bonus"));
      }
      return null;
    }
    Points cap = entry.points("cap");
    if (cap != null && effects.contains(Effect.BONUS)) {
      entry.refuse(ProblemId.BAD_CRITERION, "cap", Problem.detail("cap-of-bonus"));
    } else if (cap != null && points != null && cap.compareTo(points) < 0) {
      entry.refuse(
          ProblemId.BAD_CRITERION,
          "cap",
          Problem.detail("cap-below", cap.toString(), points.toString()));
    }
    return cap;
  }

  /** Refuses a range of discretion of which the criterion could never count the end. */
  private void judgedWithin(
      Written written, Start start, @Nullable Points floor, @Nullable Points cap, Points points) {
    Clause clause = written.clause();
    if (clause == null || !(clause.measure() instanceof Measure.Judged judged)) {
      return;
    }
    boolean deducts = clause.effect() == Effect.DEDUCTION;
    Points most = cap;
    if (deducts) {
      most = floor == null || start == Start.ZERO ? null : points.minus(floor);
    }
    if (most != null && judged.to().compareTo(most.toBigDecimal()) > 0) {
      YamlNode range = written.fields().node("judged");
      problems.error(
          ProblemId.BAD_CRITERION,
          range == null ? written.fields().at() : range.at(".to"),
          Problem.detail(
              "judged-wider",
              judged.to().toPlainString(),
              most.toString(),
              Problem.detail(deducts ? "deduct" : "award")));
    }
  }

  /** Reads which clauses count; among clauses of both signs there is no highest. */
  private static Choice choose(Fields entry, Set<Effect> effects) {
    Choice choice = entry.choice("choose", CHOICES);
    if (choice != null && choice != Choice.ALL && effects.size() > 1) {
      entry.refuse(ProblemId.BAD_CRITERION, "choose", Problem.detail("choose-effects"));
    }
    return choice == null ? Choice.ALL : choice;
  }

  private @Nullable NotApplicablePolicy policy(Fields entry, Start start, List<Written> written) {
    boolean emptyBase =
        written.stream()
            .map(Written::clause)
            .anyMatch(
                c ->
                    c != null
                        && defaults.needsBase(c)
                        && MeasureReader.baseCanBeEmpty(c.measure()));
    boolean needed = emptyBase || entry.has("applies-when");
    NotApplicablePolicy policy = statedPolicy(entry, written);
    boolean exempt = policy != null && policy.kind() == NotApplicablePolicy.Kind.EXEMPT;
    if (needed && exempt && start == Start.ZERO) {
      entry.refuse(
          ProblemId.BAD_CRITERION, "when-not-applicable", Problem.detail("exempt-from-zero"));
    } else if (needed && !entry.has("when-not-applicable")) {
      problems.add(
          Problem.error(ProblemId.MISSING_FIELD, entry.at(), "when-not-applicable")
              .withRemedy(
                  "when-not-applicable: "
                      + POLICIES.keySet().stream()
                          .filter(word -> start == Start.FULL || !word.equals("exempt"))
                          .collect(Collectors.joining(" | "))));
    } else if (!needed && policy != null && entry.has("when-not-applicable")) {
      boolean unread = written.stream().anyMatch(w -> w.clause() == null);
      if (!unread) {
        entry.refuse(
            ProblemId.BAD_CRITERION, "when-not-applicable", Problem.detail("policy-without-need"));
      }
    }
    return policy;
  }

  private static @Nullable NotApplicablePolicy statedPolicy(Fields entry, List<Written> written) {
    String key = "when-not-applicable";
    if (!(entry.node(key) instanceof Mapping)) {
      NotApplicablePolicy.Kind kind = entry.choice(key, POLICIES);
      return kind == null ? null : NotApplicablePolicy.of(kind);
    }
    Fields stated = entry.map(key).orElseThrow().only("deductions-times");
    Points times = stated.requiredPoints("deductions-times");
    if (times == null) {
      return null;
    }
    if (times.signum() <= 0 || times.equals(Points.of(1))) {
      stated.badValue("deductions-times", times.toString(), "> 0, ≠ 1");
    }
    boolean scored =
        written.stream()
            .map(Written::clause)
            .anyMatch(c -> c != null && c.measure() instanceof Measure.Scored);
    if (scored) {
      entry.refuse(ProblemId.BAD_CRITERION, key, Problem.detail("multiplier-of-scored"));
    }
    return new NotApplicablePolicy(NotApplicablePolicy.Kind.MULTIPLIER, times);
  }

  private static Map<String, NotApplicablePolicy.Kind> policies() {
    Map<String, NotApplicablePolicy.Kind> policies = new LinkedHashMap<>();
    policies.put("exempt", NotApplicablePolicy.Kind.EXEMPT);
    policies.put("full", NotApplicablePolicy.Kind.FULL);
    policies.put("zero", NotApplicablePolicy.Kind.ZERO);
    policies.put("peer-mean", NotApplicablePolicy.Kind.PEER_MEAN);
    policies.put("rescale", NotApplicablePolicy.Kind.RESCALE);
    policies.put("exclude-unit", NotApplicablePolicy.Kind.EXCLUDE_UNIT);
    return policies;
  }

  private String section(Fields entry, Set<String> sections) {
    String section = entry.requiredText("section");
    if (!section.isEmpty() && !sections.contains(section)) {
      problems.add(
          Problem.error(ProblemId.DANGLING_REFERENCE, entry.at("section"), "sections", section)
              .withRemedy(Nearest.of(section, sections).orElse(null)));
    }
    return section;
  }

  private @Nullable String assumption(Fields entry, String id) {
    if (!entry.has("assumption")) {
      return null;
    }
    boolean nothing =
        entry.node("assumption") instanceof YamlNode.Scalar scalar
            && (scalar.kind() == YamlNode.Kind.NOTHING || scalar.text().isBlank());
    if (nothing) {
      entry.refuse(ProblemId.MISSING_REASON, "assumption", id);
      return null;
    }
    return entry.text("assumption");
  }

  /** Refuses figures that could not be exact at the weight of the run; tells whether all are. */
  private boolean exactAtWeight(Fields entry, List<Written> written, Points weight) {
    Map<Fields, List<String>> figures = new LinkedHashMap<>();
    figures.put(entry, List.of("points", "floor", "cap"));
    written.forEach(clause -> figures.put(clause.fields(), List.of("points", "limit")));
    for (Fields fields : List.copyOf(figures.keySet())) {
      for (String several : List.of("states", "tiers")) {
        if (fields.node(several) instanceof Mapping points) {
          figures.put(new Fields(points, problems), List.copyOf(points.entries().keySet()));
        }
      }
    }
    int before = problems.size();
    figures.forEach(
        (fields, keys) -> {
          for (String key : keys) {
            if (!(fields.node(key) instanceof YamlNode.Scalar scalar)
                || scalar.kind() != YamlNode.Kind.NUMBER) {
              continue;
            }
            Points points = fields.points(key);
            if (points != null) {
              exact(points, fields, key, weight);
            }
          }
        });
    return problems.size() == before;
  }

  private static void exact(Points points, Fields fields, String key, Points weight) {
    try {
      points.weighted(weight);
    } catch (ArithmeticException e) {
      fields.badValue(key, points + " × " + weight, Problem.detail("scale"));
    }
  }
}
