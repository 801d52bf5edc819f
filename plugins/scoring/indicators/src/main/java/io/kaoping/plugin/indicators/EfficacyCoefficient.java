package io.kaoping.plugin.indicators;

import io.kaoping.assessment.CriterionResult;
import io.kaoping.assessment.Total;
import io.kaoping.assessment.TotalLine;
import io.kaoping.problem.Nearest;
import io.kaoping.rubric.Criterion;
import io.kaoping.rubric.Parameter;
import io.kaoping.rubric.Points;
import io.kaoping.rubric.Ratio;
import io.kaoping.rubric.Rubric;
import io.kaoping.rubric.SubjectKind;
import io.kaoping.rubric.Wording;
import io.kaoping.spi.ModelTerms;
import io.kaoping.spi.SubjectScoringModel;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apiguardian.api.API;

/**
 * The scoring model "efficacy" 功效系数法: each criterion's points x become d = (x − unallowed) ÷
 * (satisfactory − unallowed) × 40 + 60, and the total is the weighted mean of these, plus the
 * bonuses. It computes with exact quotients and rounds the total once.
 *
 * <p>Parameters: {@code criteria}, by criterion id, each {@code satisfactory} and {@code unallowed}
 * in the criterion's own points, and {@code weight}, usually the criterion's points; {@code
 * others}, both values for all other criteria in percent of their points; {@code beyond}, which has
 * no default: {@code counted} if points beyond the two values count, {@code cut} if d stays from 60
 * to 100. A criterion that does not apply is left out, and the rest shares its weight.
 */
@API(status = API.Status.EXPERIMENTAL, since = "0.1")
public final class EfficacyCoefficient implements SubjectScoringModel {
  private static final Ratio SIXTY = Ratio.of(60);
  private static final Ratio FORTY = Ratio.of(40);
  private static final Ratio HUNDRED = Ratio.of(100);
  private static final Wording SATISFACTORY = new Wording("满意值", "the satisfactory value");
  private static final Wording UNALLOWED = new Wording("不允许值", "the unallowed value");
  private static final String BOTH_DIFFER_ZH = "不允许值和满意值不能相等";
  private static final String BOTH_DIFFER_EN = "unallowed and satisfactory must differ";

  /** Makes the model. */
  public EfficacyCoefficient() {}

  /** The two values of a criterion, in its own points. */
  private record Span(Ratio unallowed, Ratio satisfactory) {
    Ratio coefficient(Ratio points, boolean cut) {
      Ratio share = points.minus(unallowed).over(satisfactory.minus(unallowed));
      Ratio within = cut ? share.max(Ratio.ZERO).min(Ratio.ONE) : share;
      return within.times(FORTY).plus(SIXTY);
    }
  }

  @Override
  public String id() {
    return "efficacy";
  }

  @Override
  public Optional<Points> maximum(Rubric rubric, SubjectKind kind) {
    return Optional.of(Points.of(100));
  }

  @Override
  public Wording summary(Rubric rubric) {
    return new Wording(
        "功效系数法:各评分项功效系数(60 至 100)的加权平均,另加加分",
        "the weighted mean of the efficacy coefficients of the criteria, 60 to 100, and the bonuses");
  }

  @Override
  public int spiVersion() {
    return 1;
  }

  @Override
  public void check(ModelTerms terms) {
    terms.only("", "criteria", "others", "beyond");
    beyond(terms);
    List<String> measured =
        terms.rubric().criteria().stream()
            .filter(EfficacyCoefficient::isMeasured)
            .map(Criterion::id)
            .toList();
    Map<String, Parameter> stated = terms.named("criteria");
    for (String id : stated.keySet()) {
      String path = ModelTerms.below("criteria", id);
      if (!measured.contains(id)) {
        Optional<String> nearest = Nearest.of(id, measured);
        terms.refuse(
            path,
            new Wording(
                "没有这个有分值的评分项" + nearest.map(n -> ",是否为「" + n + "」").orElse(""),
                "there is no such criterion with points"
                    + nearest.map(n -> ", do you mean \"" + n + "\"").orElse("")));
        continue;
      }
      terms.only(path, "satisfactory", "unallowed", "weight");
      span(terms, path);
      terms
          .points(ModelTerms.below(path, "weight"))
          .filter(weight -> weight.signum() < 0)
          .ifPresent(
              weight ->
                  terms.refuse(
                      ModelTerms.below(path, "weight"),
                      new Wording("权重不能是负数", "a weight must not be negative")));
    }
    if (terms.named("").containsKey("others")) {
      terms.only("others", "satisfactory", "unallowed");
      span(terms, "others");
      return;
    }
    for (String id : measured) {
      if (!stated.containsKey(id)) {
        terms.refuse(
            "criteria",
            new Wording(
                "没有写明 " + id + " 的满意值和不允许值",
                "it must say the satisfactory and the unallowed value of " + id));
      }
    }
  }

  private static boolean isMeasured(Criterion criterion) {
    return !criterion.bonus() && criterion.points().signum() > 0;
  }

  private static boolean beyond(ModelTerms terms) {
    return terms
        .requiredWord(
            "beyond",
            new Wording(
                "超出两值之外的部分计入(counted)还是截止(cut)",
                "whether points beyond the two values are counted or cut"),
            "counted",
            "cut")
        .filter("cut"::equals)
        .isPresent();
  }

  private static Optional<Span> span(ModelTerms terms, String path) {
    Optional<Points> satisfactory =
        terms.requiredPoints(ModelTerms.below(path, "satisfactory"), SATISFACTORY);
    Optional<Points> unallowed =
        terms.requiredPoints(ModelTerms.below(path, "unallowed"), UNALLOWED);
    if (satisfactory.isEmpty() || unallowed.isEmpty()) {
      return Optional.empty();
    }
    if (satisfactory.get().equals(unallowed.get())) {
      terms.refuse(path, new Wording(BOTH_DIFFER_ZH, BOTH_DIFFER_EN));
      return Optional.empty();
    }
    return Optional.of(new Span(Ratio.of(unallowed.get()), Ratio.of(satisfactory.get())));
  }

  @Override
  public Total total(Subject subject, Cohort cohort) {
    Rubric rubric = cohort.rubric();
    ModelTerms terms = ModelTerms.checked(rubric);
    boolean cut = beyond(terms);
    List<CriterionResult> measured =
        subject.applicable().stream().filter(c -> !c.bonus() && c.max().signum() > 0).toList();
    Ratio weights = measured.stream().map(c -> weight(terms, c)).reduce(Ratio.ZERO, Ratio::plus);
    if (weights.signum() == 0) {
      return Total.none();
    }
    List<Total.Share> shares = new ArrayList<>();
    for (CriterionResult result : measured) {
      Ratio points = Ratio.of(known(result)).over(Ratio.of(result.weight()));
      Ratio coefficient = span(terms, result).coefficient(points, cut);
      Ratio part = weight(terms, result).over(weights);
      shares.add(
          new Total.Share(
              TotalLine.Kind.CRITERION,
              result.criterion(),
              text(result.title(), coefficient, part),
              coefficient.times(part),
              result.dependsOn()));
    }
    for (CriterionResult result : subject.applicable()) {
      if (result.bonus()) {
        shares.add(
            new Total.Share(
                TotalLine.Kind.BONUS,
                result.criterion(),
                result.title(),
                Ratio.of(known(result)),
                result.dependsOn()));
      }
    }
    return Total.rounded(shares, id(), rubric.rounding());
  }

  private static Wording text(Wording title, Ratio coefficient, Ratio part) {
    String d = plain(coefficient);
    String percent = plain(part.times(HUNDRED)) + "%";
    return new Wording(
        title.zh() + "(功效系数 " + d + ",占 " + percent + ")",
        title.en() + " (efficacy " + d + ", weighs " + percent + ")");
  }

  private static String plain(Ratio ratio) {
    return ratio.decimal(2, RoundingMode.HALF_UP).stripTrailingZeros().toPlainString();
  }

  private static boolean isStated(ModelTerms terms, CriterionResult result) {
    return terms.named("criteria").containsKey(result.criterion());
  }

  private static Ratio weight(ModelTerms terms, CriterionResult result) {
    return Ratio.of(
        terms.points("criteria/" + result.criterion() + "/weight").orElse(result.max()));
  }

  /** Returns the two values of a criterion, in its own points. */
  private static Span span(ModelTerms terms, CriterionResult result) {
    if (isStated(terms, result)) {
      return span(terms, ModelTerms.below("criteria", result.criterion())).orElseThrow();
    }
    Span percent = span(terms, "others").orElseThrow();
    Ratio full = Ratio.of(result.max(), result.weight()).over(HUNDRED);
    return new Span(percent.unallowed().times(full), percent.satisfactory().times(full));
  }

  private static Points known(CriterionResult result) {
    Points points = result.points();
    if (points == null) {
      throw new IllegalArgumentException(result.criterion() + " is not assessable");
    }
    return points;
  }
}
