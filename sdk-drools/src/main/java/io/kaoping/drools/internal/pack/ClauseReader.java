package io.kaoping.drools.internal.pack;

import io.kaoping.problem.Nearest;
import io.kaoping.problem.Problem;
import io.kaoping.problem.ProblemId;
import io.kaoping.rubric.Clause;
import io.kaoping.rubric.Effect;
import io.kaoping.rubric.Measure;
import io.kaoping.rubric.Points;
import io.kaoping.rubric.SubjectKind;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** Reads the clauses of a criterion: what they look at, what that costs or earns, in which form. */
final class ClauseReader {
  private static final Map<String, Effect> EFFECTS = effects();
  private static final Set<String> COUNTING =
      Set.of("shortfall", "occurrence", "item", "entry", "member");

  private final MeasureReader measures;
  private final PackMessages messages;
  private final Set<String> forms;
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
      MeasureReader measures, PackMessages messages, Set<String> forms, ProblemList problems) {
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
    if (veto) {
      fields.only("id", "of", "grade-at-most", "loses");
    } else {
      fields.only("id", "points", "per", "of", "limit");
    }
    Points points =
        veto ? Points.ZERO : positive(fields, "points", fields.requiredPoints("points"));
    Points limit = veto ? null : positive(fields, "limit", fields.points("limit"));
    Fields of = fields.map("of").orElse(null);
    Measure measure = of == null ? null : measures.read(of, subject);
    if (of == null && !fields.has("of")) {
      fields.missing("of");
    }
    String form = veto ? "once" : form(fields, measure);
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
        id, effect, points, form, measure, limit, finding, gradeAtMost, Set.copyOf(loses));
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
    if (forms.contains(word)) {
      return word;
    }
    Set<String> known = new TreeSet<>(forms);
    known.remove("per");
    known.add(counting);
    problems.add(
        Problem.error(ProblemId.UNKNOWN_FORM, fields.at("per"), word, String.join(", ", known))
            .withRemedy(Nearest.of(word, known).orElse(null)));
    return null;
  }
}
