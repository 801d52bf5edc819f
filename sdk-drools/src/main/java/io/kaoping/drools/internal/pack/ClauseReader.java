package io.kaoping.drools.internal.pack;

import io.kaoping.problem.Nearest;
import io.kaoping.problem.Position;
import io.kaoping.problem.Problem;
import io.kaoping.problem.ProblemId;
import io.kaoping.record.FactValue;
import io.kaoping.rubric.Clause;
import io.kaoping.rubric.Condition;
import io.kaoping.rubric.Effect;
import io.kaoping.rubric.Measure;
import io.kaoping.rubric.Parameter;
import io.kaoping.rubric.Points;
import io.kaoping.rubric.Rounding;
import io.kaoping.rubric.Sanction;
import io.kaoping.rubric.SubjectKind;
import io.kaoping.rubric.Vocabulary;
import io.kaoping.rubric.Wording;
import io.kaoping.spi.ClauseTerms;
import io.kaoping.spi.CriterionForm;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.BiConsumer;
import org.jspecify.annotations.Nullable;

/** Reads the clauses of a criterion: what they look at, what that costs or earns, in which form. */
final class ClauseReader {
  private static final Map<String, Effect> EFFECTS = effects();
  private static final Set<String> COUNTING =
      Set.of("shortfall", "occurrence", "item", "entry", "member", "unit", "condition", "period");

  private static final String JUDGED = "judged";

  /** The keys that stand for several clauses. */
  private static final Map<String, String> PARTS = parts();

  private static final List<String> SEVERAL = List.of("states", "tiers");

  /** What share of their points the lower levels of a matter count beside its highest. */
  private static final String OTHERS = "others";

  private static final int MOST_MULTIPLIERS = 4;

  private final MeasureReader measures;
  private final PackMessages messages;
  private final Map<String, CriterionForm> forms;
  private final ProblemList problems;

  /**
   * A clause as it stands in the rubric.
   *
   * @param fields its fields
   * @param effect what it does
   * @param id its id
   * @param clause the clause; {@code null} after a problem
   * @param texts the ids under which the messages have its texts
   */
  record Written(
      Fields fields, Effect effect, String id, @Nullable Clause clause, List<String> texts) {}

  ClauseReader(
      MeasureReader measures,
      PackMessages messages,
      Map<String, CriterionForm> forms,
      ProblemList problems) {
    this.measures = measures;
    this.messages = messages;
    this.forms = forms;
    this.problems = problems;
  }

  private static Map<String, Effect> effects() {
    Map<String, Effect> effects = new LinkedHashMap<>();
    effects.put("deduct", Effect.DEDUCTION);
    effects.put("award", Effect.AWARD);
    effects.put("bonus", Effect.BONUS);
    effects.put("veto", Effect.VETO);
    return effects;
  }

  private static Map<String, String> parts() {
    Map<String, String> parts = new LinkedHashMap<>();
    List.of("floor", "ceil", "linear").forEach(part -> parts.put(part, part));
    return parts;
  }

  /** Reads all clauses of a criterion, in the order deduct, award, bonus, veto. */
  List<Written> read(Fields criterion, String criterionId, SubjectKind subject) {
    Map<Fields, Effect> found = new LinkedHashMap<>();
    EFFECTS.forEach(
        (key, effect) -> criterion.oneOrMore(key).forEach(clause -> found.put(clause, effect)));
    List<Written> clauses = new ArrayList<>();
    found.forEach(
        (fields, effect) -> {
          String usual = found.size() == 1 ? criterionId : criterionId + "." + (clauses.size() + 1);
          String id = fields.has("id") ? fields.requiredId("id") : usual;
          String several = SEVERAL.stream().filter(fields::has).findFirst().orElse(null);
          Written before = clauses.isEmpty() ? null : clauses.get(clauses.size() - 1);
          if (several != null && effect != Effect.VETO) {
            clauses.addAll(several(fields, effect, id, subject, several));
          } else {
            Clause clause = shared(fields, clause(fields, effect, id, subject), before);
            List<String> texts = new ArrayList<>(List.of(id));
            if (clause != null) {
              clause.times().forEach(multiplier -> texts.add(multiplier.id()));
            }
            clauses.add(new Written(fields, effect, id, clause, texts));
          }
        });
    return clauses;
  }

  /** Puts a clause that says so under the limit of the clause before it. */
  private static @Nullable Clause shared(
      Fields fields, @Nullable Clause clause, @Nullable Written before) {
    if (!isShared(fields)) {
      return clause;
    }
    Clause other = before == null ? null : before.clause();
    boolean lone = before == null || (other != null && other.limit() == null);
    if (lone || (other != null && clause != null && other.effect() != clause.effect())) {
      fields.refuse(ProblemId.BAD_CRITERION, "limit", Problem.detail("limit-shared"));
    }
    return clause == null || other == null ? null : clause.within(other);
  }

  private static boolean isShared(Fields fields) {
    return fields.node("limit") instanceof YamlNode.Scalar limit && limit.text().equals("shared");
  }

  private @Nullable Clause clause(Fields fields, Effect effect, String id, SubjectKind subject) {
    boolean veto = effect == Effect.VETO;
    String key = veto ? null : formKey(fields);
    CriterionForm keyed = key == null ? null : forms.get(key);
    boolean ownPoints = veto || (keyed != null && keyed.ownPoints());
    if (veto) {
      fields.only("id", "of", "grade-at-most", "grade-down", "loses", "unranked", "stops-scoring");
    } else {
      Set<String> known =
          new LinkedHashSet<>(List.of("id", "of", "limit", "per", "part", "percent", "times"));
      known.addAll(SEVERAL);
      known.addAll(formKeys());
      if (!ownPoints) {
        known.add("points");
      }
      fields.only(known.toArray(String[]::new));
    }
    Points points =
        ownPoints ? Points.ZERO : positive(fields, "points", fields.requiredPoints("points"));
    Points limit =
        veto || isShared(fields) ? null : positive(fields, "limit", fields.points("limit"));
    Fields of = fields.map("of").orElse(null);
    Measure measure = of == null ? null : measures.read(of, subject);
    if (JUDGED.equals(key)) {
      if (fields.has("of")) {
        fields.refuse(ProblemId.BAD_CRITERION, "of", Problem.detail("judged-alone"));
      }
      measure = judged(fields.node(JUDGED));
    } else if (of == null && !fields.has("of")) {
      fields.missing("of");
    }
    String form = veto ? "once" : key == null ? form(fields, measure) : key;
    if (veto && measure != null && measure.measures()) {
      fields.refuse(ProblemId.BAD_CRITERION, "of", Problem.detail("measured-once", "of"));
    }
    boolean percent = !veto && percent(fields, key, measure);
    List<Clause.Multiplier> times = veto ? List.of() : times(fields, id, subject);
    YamlNode written = key == null ? null : fields.node(key);
    Parameter parameters = written == null ? part(fields, form, measure) : written.parameter();
    if (written != null && key != null && key.equals("proportion") && isNothing(parameters)) {
      problems.error(
          ProblemId.BAD_CRITERION,
          written.at(),
          Problem.detail(
              "at-parameter", key, Problem.detail("parameter-keys", "full-at, zero-below")));
    }
    Sanction sanction = veto ? sanction(fields) : Sanction.NONE;
    if (veto && sanction.equals(Sanction.NONE)) {
      problems.error(ProblemId.BAD_CRITERION, fields.at(), Problem.detail("veto-without-effect"));
    }
    var finding = messages.finding(id);
    if (points == null || measure == null || form == null) {
      return null;
    }
    return new Clause(
        id, effect, points, form, parameters, percent, measure, times, limit, finding, sanction);
  }

  /** Reads what a part of a unit is worth: undecided wherever a stated number is counted. */
  private Parameter part(Fields fields, @Nullable String form, @Nullable Measure measure) {
    if (form == null || measure == null) {
      return Parameter.NONE;
    }
    boolean stated = measure instanceof Measure.Number || measure instanceof Measure.Sum;
    if (!form.equals("per") || !stated) {
      if (fields.has("part")) {
        fields.refuse(ProblemId.BAD_CRITERION, "part", Problem.detail("part-of-unit"));
      }
      return Parameter.NONE;
    }
    if (!fields.has("part")) {
      problems.error(ProblemId.UNDECIDED, fields.at(), "part", "part: floor | ceil | linear");
    }
    String part = fields.choice("part", PARTS);
    return part == null
        ? Parameter.NONE
        : new Parameter.Named(Map.of("part", new Parameter.Text(part)));
  }

  private static Sanction sanction(Fields veto) {
    return new Sanction(
        veto.text("grade-at-most"),
        veto.has("grade-down") ? veto.whole("grade-down", 1, 100) : 0,
        Set.copyOf(veto.texts("loses")),
        Boolean.TRUE.equals(veto.yesNo("unranked")),
        Boolean.TRUE.equals(veto.yesNo("stops-scoring")));
  }

  private static boolean isNothing(Parameter parameters) {
    return parameters.isNone();
  }

  /** Reads whether the form compares percentages, which must be said where shares are compared. */
  private boolean percent(Fields fields, @Nullable String form, @Nullable Measure measure) {
    boolean percent = Boolean.TRUE.equals(fields.yesNo("percent"));
    if (form == null || form.equals("judged")) {
      if (fields.has("percent")) {
        Set<String> forms = formKeys();
        forms.remove("judged");
        fields.refuse(
            ProblemId.BAD_CRITERION,
            "percent",
            Problem.detail("percent-form", String.join(", ", forms)));
      }
      return false;
    }
    if (measure != null && measure.hasBase() && !fields.has("percent")) {
      problems.error(ProblemId.BAD_CRITERION, fields.at(), Problem.detail("percent-undecided"));
    }
    return percent;
  }

  /** Reads what multiplies a clause. */
  private List<Clause.Multiplier> times(Fields fields, String id, SubjectKind subject) {
    List<Clause.Multiplier> times = new ArrayList<>();
    List<Fields> written = fields.oneOrMore("times");
    for (Fields entry : written) {
      entry.only("when", "by");
      String own = id + ".times" + (times.size() + 1);
      Points by = positive(entry, "by", entry.requiredPoints("by"));
      if (!entry.has("when")) {
        entry.missing("when");
      }
      Condition when = measures.ofSubject(entry, "when", subject);
      Wording wording = messages.finding(own);
      if (when != null && by != null) {
        times.add(new Clause.Multiplier(own, new Measure.When(when), by, wording));
      }
    }
    if (written.size() > MOST_MULTIPLIERS) {
      fields.refuse(
          ProblemId.BAD_CRITERION,
          "times",
          Problem.detail("times-many", Integer.toString(MOST_MULTIPLIERS)));
      return List.of();
    }
    return times;
  }

  /** Reads points for each state of a fact or each level of a record, as so many clauses. */
  private List<Written> several(
      Fields fields, Effect effect, String id, SubjectKind subject, String key) {
    List<String> known = new ArrayList<>(List.of("id", "of", "limit"));
    known.addAll(SEVERAL);
    if (key.equals("tiers")) {
      known.add(OTHERS);
    }
    fields.only(known.toArray(String[]::new));
    if (SEVERAL.stream().allMatch(fields::has)) {
      problems.error(ProblemId.BAD_CRITERION, fields.at(), Problem.detail("tiers-alone"));
    }
    Points limit = positive(fields, "limit", fields.points("limit"));
    Fields of = fields.map("of").orElse(null);
    if (of == null && !fields.has("of")) {
      fields.missing("of");
    }
    Map<String, Points> worth = worth(fields, key);
    List<Level> levels = new ArrayList<>();
    if (of != null && key.equals("states")) {
      states(fields, of, subject, worth, levels);
    } else if (of != null) {
      tiers(fields, of, worth, levels);
    }
    List<Written> written = new ArrayList<>();
    for (Level level : levels) {
      if (level.points.signum() > 0) {
        String own = id + "." + (written.size() + 1);
        Wording finding = messages.finding(id, level.state);
        Clause clause =
            new Clause(
                own,
                effect,
                level.points,
                key.equals("states") ? "once" : "per",
                Parameter.NONE,
                false,
                level.measure,
                List.of(),
                limit,
                level.outranked() ? outranked(finding) : finding,
                Sanction.NONE,
                id);
        written.add(new Written(fields, effect, own, clause, List.of(id)));
      }
    }
    return written.isEmpty()
        ? List.of(new Written(fields, effect, id, null, List.of(id)))
        : written;
  }

  /**
   * A state or level of a clause.
   *
   * @param state its name
   * @param points what one is worth
   * @param measure what it looks at
   */
  private record Level(String state, Points points, Measure measure) {
    boolean outranked() {
      return measure instanceof Measure.Tier tier && tier.outranked();
    }
  }

  /** Returns what is said of levels of a matter that counts in full at a higher one. */
  private static Wording outranked(Wording finding) {
    return new Wording(
        finding.zh() + "(同一事项已按更高级别计)", finding.en() + " (counted at a higher level)");
  }

  private static Map<String, Points> worth(Fields fields, String key) {
    Map<String, Points> worth = new LinkedHashMap<>();
    fields
        .map(key)
        .ifPresent(
            points -> {
              for (String state : points.keys()) {
                Points figure = points.points(state);
                if (figure != null && figure.signum() < 0) {
                  points.badValue(state, figure.toString(), "≥ 0");
                }
                worth.put(state, figure == null ? Points.ZERO : figure);
              }
            });
    return worth;
  }

  private void states(
      Fields fields,
      Fields of,
      SubjectKind subject,
      Map<String, Points> worth,
      List<Level> levels) {
    Vocabulary.Fact fact = measures.states(of, subject);
    if (fact == null) {
      return;
    }
    known(fields, "states", worth.keySet(), fact.name(), fact.values());
    for (String value : fact.values()) {
      if (!worth.containsKey(value)) {
        fields.refuse(ProblemId.BAD_CRITERION, "states", Problem.detail("states-missing", value));
      }
    }
    worth.forEach(
        (value, points) ->
            levels.add(
                new Level(
                    value,
                    points,
                    new Measure.When(
                        new Condition.Compare(
                            fact.name(), Condition.Operator.EQ, FactValue.of(value))))));
  }

  private void tiers(Fields fields, Fields of, Map<String, Points> worth, List<Level> levels) {
    Measure.Records records = measures.tiers(of);
    if (records == null) {
      return;
    }
    Points others = fields.points(OTHERS);
    if (others != null && (others.signum() <= 0 || others.compareTo(Points.of(1)) > 0)) {
      fields.badValue(OTHERS, others.toString(), "0 < x ≤ 1");
      others = null;
    }
    known(fields, "tiers", worth.keySet(), records.kind(), measures.levels(records.kind()));
    List<String> higher = new ArrayList<>();
    Points before = null;
    for (Map.Entry<String, Points> tier : worth.entrySet()) {
      if (before != null && tier.getValue().compareTo(before) > 0) {
        fields.refuse(
            ProblemId.BAD_CRITERION, "tiers", Problem.detail("tiers-order", tier.getKey()));
      }
      before = tier.getValue();
      levels.add(level(tier.getKey(), tier.getValue(), records, higher, false));
      if (others != null && !higher.isEmpty()) {
        Points share = weighted(fields, tier.getValue(), others);
        levels.add(level(tier.getKey(), share, records, higher, true));
      }
      higher.add(tier.getKey());
    }
  }

  private static Level level(
      String level,
      Points points,
      Measure.Records records,
      List<String> higher,
      boolean outranked) {
    return new Level(
        level, points, new Measure.Tier(records.kind(), level, higher, outranked, records.where()));
  }

  private Points weighted(Fields fields, Points points, Points others) {
    try {
      return points.weighted(others);
    } catch (ArithmeticException e) {
      problems.error(
          ProblemId.BAD_VALUE,
          fields.at(OTHERS),
          OTHERS,
          points + " × " + others,
          Problem.detail("scale"));
      return Points.ZERO;
    }
  }

  private void known(
      Fields fields, String key, Set<String> written, String of, List<String> known) {
    if (!(fields.node(key) instanceof YamlNode.Mapping mapping)) {
      return;
    }
    Fields points = new Fields(mapping, problems);
    for (String state : written) {
      if (!known.isEmpty() && !known.contains(state)) {
        problems.add(
            Problem.error(
                    ProblemId.BAD_CRITERION,
                    points.keyAt(state),
                    Problem.detail("states-unknown", state, of, String.join("、", known)))
                .withRemedy(Nearest.of(state, known).orElse(null)));
      }
    }
  }

  /** Returns what the form of discretionary points looks at: the judgements on its clause. */
  private static Measure judged(@Nullable YamlNode written) {
    Parameter range = written == null ? Parameter.NONE : written.parameter();
    return new Measure.Judged(bound(range, "from"), bound(range, "to"));
  }

  /** Returns an end of the range; zero where the form finds something wrong with it. */
  private static BigDecimal bound(Parameter range, String end) {
    return range instanceof Parameter.Named named
            && named.values().get(end) instanceof Parameter.Number number
        ? number.value()
        : BigDecimal.ZERO;
  }

  /** Returns the forms that are written as keys, with their parameters for a value. */
  private Set<String> formKeys() {
    Set<String> keys = new TreeSet<>(forms.keySet());
    keys.removeAll(Set.of("once", "per"));
    return keys;
  }

  /** Returns the key of the form, or {@code null} when the clause says {@code per} or neither. */
  private @Nullable String formKey(Fields fields) {
    List<String> keys = new ArrayList<>(formKeys());
    keys.retainAll(fields.keys());
    if (keys.isEmpty()) {
      return null;
    }
    if (keys.size() > 1 || fields.has("per")) {
      String all = String.join(", ", keys) + (fields.has("per") ? ", per" : "");
      problems.error(ProblemId.BAD_CRITERION, fields.at(), Problem.detail("one-form", all));
    }
    return keys.get(0);
  }

  /**
   * Lets the form of a clause check its parameters.
   *
   * @param points the points of its criterion
   * @param weight how much of it counts in the run
   */
  void check(Written written, Points points, Points weight) {
    Clause clause = written.clause();
    CriterionForm form = clause == null ? null : forms.get(clause.form());
    if (clause == null || form == null) {
      return;
    }
    YamlNode parameters = written.fields().node(clause.form());
    Position at = parameters == null ? written.fields().at() : parameters.at();
    BiConsumer<String, String> faults =
        (path, what) ->
            problems.error(
                ProblemId.BAD_CRITERION,
                parameters == null ? at : parameters.at(path),
                Problem.detail("at-parameter", clause.form() + path, what));
    int before = problems.size();
    try {
      for (Points share : clause.weights(weight)) {
        if (problems.size() == before) {
          form.prepare(new ClauseTerms(clause, points, share, Rounding.USUAL, faults));
        }
      }
    } catch (ArithmeticException e) {
      problems.error(
          ProblemId.BAD_VALUE, at, clause.form(), "× " + weight, Problem.detail("scale"));
    }
  }

  private static @Nullable Points positive(Fields fields, String key, @Nullable Points points) {
    if (points != null && points.signum() <= 0) {
      fields.badValue(key, points.toString(), "> 0");
      return null;
    }
    return points;
  }

  private @Nullable String form(Fields fields, @Nullable Measure measure) {
    String word = fields.requiredText("per");
    if (word.isEmpty() || measure == null) {
      return null;
    }
    String counting = measure.unit();
    boolean onlyOnce = counting.equals("once");
    if (measure.measures() && word.equals("once")) {
      fields.refuse(ProblemId.BAD_CRITERION, "per", Problem.detail("measured-once", "of"));
      return null;
    }
    if (word.equals("once")) {
      return word;
    }
    if (word.equals("proportion") && !onlyOnce) {
      return word;
    }
    if (word.equals(counting)) {
      if (measure.hasBase() && !(measure instanceof Measure.Scored)) {
        fields.refuse(ProblemId.BAD_CRITERION, "per", Problem.detail("per-of-share", word));
        return null;
      }
      return "per";
    }
    if (COUNTING.contains(word) || word.equals("per") || word.equals("proportion")) {
      fields.refuse(
          ProblemId.BAD_CRITERION, "per", Problem.detail("counting-word", word, counting));
      return null;
    }
    if (forms.containsKey(word)) {
      return word;
    }
    Set<String> known = new TreeSet<>(forms.keySet());
    known.remove("per");
    known.add(counting);
    problems.add(
        Problem.error(ProblemId.UNKNOWN_FORM, fields.at("per"), word, String.join(", ", known))
            .withRemedy(Nearest.of(word, known).orElse(null)));
    return null;
  }
}
