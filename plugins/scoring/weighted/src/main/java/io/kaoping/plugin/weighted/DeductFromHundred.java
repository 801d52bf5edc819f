package io.kaoping.plugin.weighted;

import io.kaoping.assessment.CriterionResult;
import io.kaoping.assessment.PointLine;
import io.kaoping.assessment.Total;
import io.kaoping.assessment.TotalLine;
import io.kaoping.rubric.Clause;
import io.kaoping.rubric.Criterion;
import io.kaoping.rubric.Effect;
import io.kaoping.rubric.Parameter;
import io.kaoping.rubric.Points;
import io.kaoping.rubric.Rubric;
import io.kaoping.rubric.SubjectKind;
import io.kaoping.rubric.Wording;
import io.kaoping.spi.ModelTerms;
import io.kaoping.spi.SubjectScoringModel;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apiguardian.api.API;

/**
 * The scoring model "deduct-from-100" 倒扣法: a hundred points, or another start, less every
 * deduction, however many points its criterion has, plus the bonuses.
 *
 * <p>A deduction counts as the clause made it, within the clause's own limit; the floor of its
 * criterion holds nothing back. Of a criterion that is waived, adjusted, earns points or has no
 * clauses, what it lacks of its maximum is deducted. Parameters: {@code floor}, a number or {@code
 * none}, which has no default; {@code from}, usually 100.
 */
@API(status = API.Status.EXPERIMENTAL, since = "0.1")
public final class DeductFromHundred implements SubjectScoringModel {
  private static final Points HUNDRED = Points.of(100);

  /** Makes the model. */
  public DeductFromHundred() {}

  @Override
  public String id() {
    return "deduct-from-100";
  }

  @Override
  public Optional<Points> maximum(Rubric rubric, SubjectKind kind) {
    return Optional.of(new ModelTerms(rubric, (path, what) -> {}).points("from").orElse(HUNDRED));
  }

  @Override
  public Wording summary(Rubric rubric) {
    ModelTerms terms = ModelTerms.checked(rubric);
    Points from = terms.points("from").orElse(HUNDRED);
    Optional<Points> floor = floor(terms);
    return new Wording(
        "从 " + from + " 分往下扣,另加加分," + floor.map(f -> "最低 " + f + " 分").orElse("不设下限"),
        "from "
            + from
            + " down, and the bonuses, "
            + floor.map(f -> "at least " + f).orElse("without a floor"));
  }

  @Override
  public int spiVersion() {
    return 1;
  }

  @Override
  public void check(ModelTerms terms) {
    terms.only("", "from", "floor");
    terms.points("from");
    floor(terms);
  }

  /** Returns the least that a total may be; nothing for no floor. */
  private static Optional<Points> floor(ModelTerms terms) {
    if (terms.named("").get("floor") instanceof Parameter.Text) {
      terms.word("floor", "none");
      return Optional.empty();
    }
    return terms.requiredPoints(
        "floor", new Wording("总分下限(数,或 none)", "the floor, a number or none"));
  }

  @Override
  public Total total(Subject subject, Cohort cohort) {
    Rubric rubric = cohort.rubric();
    if (!subject.countable(rubric)) {
      return Total.none();
    }
    ModelTerms terms = ModelTerms.checked(rubric);
    SectionSums deductions = new SectionSums(TotalLine.Kind.SECTION, rubric);
    SectionSums bonuses = new SectionSums(TotalLine.Kind.BONUS, rubric);
    for (CriterionResult result : subject.applicable()) {
      if (result.bonus()) {
        bonuses.add(result, known(result));
      } else {
        deductions.add(result, change(result, rubric));
      }
    }
    List<TotalLine> lines = new ArrayList<>();
    lines.add(
        TotalLine.of(
            TotalLine.Kind.START,
            id(),
            new Wording("起评分", "Start"),
            terms.points("from").orElse(HUNDRED)));
    lines.addAll(deductions.lines());
    lines.addAll(bonuses.lines());
    Total total = Total.of(lines);
    return floor(terms)
        .map(floor -> total.atLeast(floor, id(), new Wording("总分下限", "Floor of the total")))
        .orElse(total);
  }

  /** Returns what a criterion takes from the total: zero or less, but for adjusted ones. */
  private static Points change(CriterionResult result, Rubric rubric) {
    Criterion criterion = rubric.criterion(result.criterion()).orElse(null);
    if (criterion == null || result.correction() != null || !deductsOnly(criterion)) {
      return known(result).minus(result.max());
    }
    Points sum = Points.ZERO;
    Map<String, Points> wholes = new HashMap<>();
    for (PointLine line : result.lines()) {
      if (line.limit() == PointLine.Limit.NOT_CHOSEN) {
        continue;
      }
      Clause clause = criterion.clause(line.rule());
      Points before = wholes.getOrDefault(clause.whole(), Points.ZERO);
      Points limit = clause.limit();
      Points amount =
          limit == null
              ? line.raw()
              : line.raw().max(limit.weighted(criterion.weight()).negate().minus(before));
      wholes.put(clause.whole(), before.plus(amount));
      sum = sum.plus(amount);
    }
    return sum;
  }

  private static boolean deductsOnly(Criterion criterion) {
    return !criterion.clauses().isEmpty()
        && criterion.clauses().stream()
            .allMatch(c -> c.effect() == Effect.DEDUCTION || c.effect() == Effect.VETO);
  }

  private static Points known(CriterionResult result) {
    Points points = result.points();
    if (points == null) {
      throw new IllegalArgumentException(result.criterion() + " is not assessable");
    }
    return points;
  }
}
