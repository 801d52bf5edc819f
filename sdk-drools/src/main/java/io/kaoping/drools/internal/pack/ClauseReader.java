package io.kaoping.drools.internal.pack;

import io.kaoping.problem.Nearest;
import io.kaoping.problem.Position;
import io.kaoping.problem.Problem;
import io.kaoping.problem.ProblemId;
import io.kaoping.rubric.Clause;
import io.kaoping.rubric.Effect;
import io.kaoping.rubric.Measure;
import io.kaoping.rubric.Parameter;
import io.kaoping.rubric.Points;
import io.kaoping.rubric.Rounding;
import io.kaoping.rubric.SubjectKind;
import io.kaoping.spi.ClauseTerms;
import io.kaoping.spi.CriterionForm;
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
      Set.of("shortfall", "occurrence", "item", "entry", "member");

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
   */
  record Written(Fields fields, Effect effect, String id, @Nullable Clause clause) {}

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
          clauses.add(new Written(fields, effect, id, clause(fields, effect, id, subject)));
        });
    return clauses;
  }

  private @Nullable Clause clause(Fields fields, Effect effect, String id, SubjectKind subject) {
    boolean veto = effect == Effect.VETO;
    String key = veto ? null : formKey(fields);
    CriterionForm keyed = key == null ? null : forms.get(key);
    boolean ownPoints = veto || (keyed != null && keyed.ownPoints());
    if (veto) {
      fields.only("id", "of", "grade-at-most", "loses");
    } else {
      Set<String> known = new LinkedHashSet<>(List.of("id", "of", "limit", "per"));
      known.addAll(formKeys());
      if (!ownPoints) {
        known.add("points");
      }
      fields.only(known.toArray(String[]::new));
    }
    Points points =
        ownPoints ? Points.ZERO : positive(fields, "points", fields.requiredPoints("points"));
    Points limit = veto ? null : positive(fields, "limit", fields.points("limit"));
    Fields of = fields.map("of").orElse(null);
    Measure measure = of == null ? null : measures.read(of, subject);
    if (of == null && !fields.has("of")) {
      fields.missing("of");
    }
    String form = veto ? "once" : key == null ? form(fields, measure) : key;
    YamlNode written = key == null ? null : fields.node(key);
    Parameter parameters = written == null ? Parameter.NONE : written.parameter();
    List<String> loses = veto ? fields.texts("loses") : List.of();
    String gradeAtMost = veto ? fields.text("grade-at-most") : null;
    if (veto && gradeAtMost == null && loses.isEmpty()) {
      problems.error(ProblemId.BAD_CRITERION, fields.at(), Problem.detail("veto-without-effect"));
    }
    var finding = messages.finding(id);
    if (points == null || measure == null || form == null) {
      return null;
    }
    return new Clause(
        id,
        effect,
        points,
        form,
        parameters,
        measure,
        limit,
        finding,
        gradeAtMost,
        Set.copyOf(loses));
  }

  /** Returns the forms that are written as keys, with their parameters for a value. */
  private Set<String> formKeys() {
    Set<String> keys = new TreeSet<>(forms.keySet());
    keys.removeAll(Set.of("once", "per", "proportion"));
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
                clause.form() + path + ": " + what);
    try {
      form.prepare(new ClauseTerms(clause, points, weight, Rounding.USUAL, faults));
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
    if (word.equals("once")) {
      return word;
    }
    if (word.equals("proportion") && !onlyOnce) {
      return word;
    }
    if (word.equals(counting)) {
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
