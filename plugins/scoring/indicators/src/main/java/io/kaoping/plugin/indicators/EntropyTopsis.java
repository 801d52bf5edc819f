package io.kaoping.plugin.indicators;

import io.kaoping.assessment.CriterionResult;
import io.kaoping.assessment.CriterionState;
import io.kaoping.assessment.Total;
import io.kaoping.assessment.TotalLine;
import io.kaoping.rubric.Points;
import io.kaoping.rubric.Rounding;
import io.kaoping.rubric.Rubric;
import io.kaoping.rubric.SubjectKind;
import io.kaoping.rubric.Wording;
import io.kaoping.spi.ModelTerms;
import io.kaoping.spi.ScoringModel;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.apiguardian.api.API;

/**
 * The scoring model "entropy-topsis" 熵权 TOPSIS: how near a subject stands to the best of its
 * comparison and how far from the worst, times 100. The more a criterion tells subjects apart, the
 * more it weighs.
 *
 * <p>With r the points of a criterion scaled so that the least is 0 and the greatest is 1, and p =
 * r ÷ Σr: the entropy of a criterion is e = −Σ p ln p ÷ ln n, where 0 ln 0 is 0; its weight is (1 −
 * e) ÷ Σ (1 − e). A subject's distance from the best is √Σ w²(1 − r)², that from the worst is √Σ
 * w²r², and its closeness is the second divided by their sum. Everything is computed in decimals of
 * 40 digits after the point, added up exactly, so that neither the machine nor the order of
 * anything matters, and rounded once.
 *
 * <p>A criterion that does not apply to all who are compared is left out; one that is the same for
 * all, be it zero, tells nobody apart and weighs nothing. Where fewer than two are compared, or
 * nothing tells them apart, nobody has a total. The parameter {@code among} says who are compared:
 * {@code class}, which is usual, or {@code all}.
 */
@API(status = API.Status.EXPERIMENTAL, since = "0.1")
public final class EntropyTopsis implements ScoringModel {
  /** Makes the model. */
  public EntropyTopsis() {}

  @Override
  public String id() {
    return "entropy-topsis";
  }

  @Override
  public Optional<Points> maximum(Rubric rubric, SubjectKind kind) {
    return Optional.of(Points.of(100));
  }

  @Override
  public Wording summary(Rubric rubric) {
    return new Wording(
        "熵权 TOPSIS:与最优的接近程度 × 100", "closeness to the best, by entropy weights, × 100");
  }

  @Override
  public int spiVersion() {
    return 1;
  }

  @Override
  public void check(ModelTerms terms) {
    terms.only("", "among");
    terms.word("among", "class", "all");
  }

  @Override
  public List<Total> totals(Cohort cohort) {
    boolean all =
        ModelTerms.checked(cohort.rubric())
            .word("among", "class", "all")
            .filter("all"::equals)
            .isPresent();
    Map<String, List<Subject>> compared = new TreeMap<>();
    for (Subject subject : cohort.subjects()) {
      if (subject.countable(cohort.rubric())) {
        String group = all || subject.subjectClass() == null ? "" : subject.subjectClass();
        compared.computeIfAbsent(group, g -> new ArrayList<>()).add(subject);
      }
    }
    Map<String, Total> totals = new LinkedHashMap<>();
    compared.values().forEach(group -> compare(group, cohort.rubric().rounding(), totals));
    return cohort.subjects().stream()
        .map(subject -> totals.getOrDefault(subject.id(), Total.none()))
        .toList();
  }

  private void compare(List<Subject> group, Rounding rounding, Map<String, Total> totals) {
    Map<String, List<Points>> columns = new LinkedHashMap<>();
    List<String> leftOut = new ArrayList<>();
    for (int i = 0; i < group.get(0).criteria().size(); i++) {
      int column = i;
      List<CriterionResult> results =
          group.stream().map(subject -> subject.criteria().get(column)).toList();
      String criterion = results.get(0).criterion();
      if (results.stream().anyMatch(r -> r.state() == CriterionState.NOT_APPLICABLE)) {
        leftOut.add(criterion);
      } else {
        columns.put(criterion, results.stream().map(EntropyTopsis::known).toList());
      }
    }
    Matrix matrix = Matrix.of(columns, group.size());
    if (matrix.weights().isEmpty()) {
      return;
    }
    List<TotalLine> notes = new ArrayList<>();
    notes.add(
        note(
            "熵权",
            "Weights by entropy",
            matrix.weights().entrySet().stream()
                .map(w -> w.getKey() + " " + shown(w.getValue().movePointRight(2), 2) + "%")
                .collect(Collectors.joining("、"))));
    if (!leftOut.isEmpty()) {
      notes.add(
          note(
              "有对象不适用,未比较",
              "Left out, since not all are subject to it",
              String.join("、", leftOut)));
    }
    for (int i = 0; i < group.size(); i++) {
      String id = group.get(i).id();
      BigDecimal best = matrix.toBest(i);
      BigDecimal worst = matrix.toWorst(i);
      BigDecimal closeness = matrix.closeness(i);
      List<TotalLine> lines = new ArrayList<>();
      lines.add(
          new TotalLine(
              TotalLine.Kind.MODEL,
              id(),
              new Wording(
                  "与最优的贴近度×100(距最优 " + shown(best, 4) + ",距最劣 " + shown(worst, 4) + ")",
                  "Closeness to the best × 100 (from the best "
                      + shown(best, 4)
                      + ", from the worst "
                      + shown(worst, 4)
                      + ")"),
              Points.of(closeness.movePointRight(2).setScale(rounding.scale(), rounding.mode())),
              group.stream()
                  .map(Subject::id)
                  .filter(other -> !other.equals(id))
                  .sorted()
                  .toList()));
      lines.addAll(notes);
      totals.put(id, Total.of(lines));
    }
  }

  private TotalLine note(String zh, String en, String what) {
    return TotalLine.of(
        TotalLine.Kind.NOTE,
        id(),
        new Wording(zh + ":" + what, en + ": " + what.replace("、", ", ")),
        Points.ZERO);
  }

  private static String shown(BigDecimal number, int scale) {
    return number.setScale(scale, RoundingMode.HALF_UP).stripTrailingZeros().toPlainString();
  }

  private static Points known(CriterionResult result) {
    Points points = result.points();
    if (points == null) {
      throw new IllegalArgumentException(result.criterion() + " is not assessable");
    }
    return points;
  }
}
