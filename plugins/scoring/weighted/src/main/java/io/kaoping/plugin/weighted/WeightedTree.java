package io.kaoping.plugin.weighted;

import io.kaoping.assessment.CriterionResult;
import io.kaoping.assessment.Total;
import io.kaoping.assessment.TotalLine;
import io.kaoping.rubric.Criterion;
import io.kaoping.rubric.Points;
import io.kaoping.rubric.Ratio;
import io.kaoping.rubric.Rubric;
import io.kaoping.rubric.Section;
import io.kaoping.rubric.SubjectKind;
import io.kaoping.rubric.Wording;
import io.kaoping.spi.ModelTerms;
import io.kaoping.spi.SubjectScoringModel;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.apiguardian.api.API;
import org.jspecify.annotations.Nullable;

/**
 * The scoring model "weighted-tree" 加权: each section is the weighted mean of the criteria and
 * sections below it, as shares of full marks, and the whole is scaled to the most that the rubric
 * gives. Bonuses are added. It computes with exact quotients and rounds the total once.
 *
 * <p>A criterion weighs its points; a section weighs what the pack says, else the sum of what it
 * holds. What does not apply is left out, and the rest shares its weight. A node that holds nothing
 * countable, or only nodes that weigh nothing, is left out itself. It has no parameters.
 */
@API(status = API.Status.EXPERIMENTAL, since = "0.1")
public final class WeightedTree implements SubjectScoringModel {
  /** Makes the model. */
  public WeightedTree() {}

  /**
   * What a node came to.
   *
   * @param share the share of full marks, from 0 to 1 unless criteria go beyond
   * @param weight what it weighs among its siblings
   * @param held the weights below it, added up
   * @param dependsOn the ids of other subjects that went into it
   */
  private record Node(Ratio share, Ratio weight, Ratio held, Set<String> dependsOn) {}

  /** A node below the root, with what it is called. */
  private record Branch(String id, Wording title, Node node) {}

  @Override
  public String id() {
    return "weighted-tree";
  }

  @Override
  public Optional<Points> maximum(Rubric rubric, SubjectKind kind) {
    return Optional.of(rubric.maximum(kind));
  }

  @Override
  public Wording summary(Rubric rubric) {
    return new Wording(
        "各考评项目按权重逐层加权平均,折算成满分,另加加分",
        "the weighted mean of the sections, level by level, scaled to full marks, and the bonuses");
  }

  @Override
  public int spiVersion() {
    return 1;
  }

  @Override
  public void check(ModelTerms terms) {
    terms.only("");
    Rubric rubric = terms.rubric();
    checkSiblings(terms, null);
    rubric.sections().forEach(section -> checkSiblings(terms, section.id()));
  }

  /** Refuses siblings of which some have a weight: nobody could say what the others weigh. */
  private static void checkSiblings(ModelTerms terms, @Nullable String parent) {
    Rubric rubric = terms.rubric();
    List<Section> below = below(rubric, parent);
    List<Section> weighed = below.stream().filter(s -> s.weight() != null).toList();
    boolean criteria =
        rubric.criteria().stream().anyMatch(c -> c.section().equals(parent) && weighs(c));
    if (!weighed.isEmpty() && (weighed.size() < below.size() || criteria)) {
      List<String> all = below.stream().map(Section::id).toList();
      terms.refuse(
          "sections",
          new Wording(
              "同一层的考评项目 " + String.join("、", all) + " 要么都写权重,要么都不写;写了权重的旁边不能再有评分项",
              "of the sections "
                  + String.join(", ", all)
                  + " either all or none has a weight, and none with a weight stands beside criteria"));
    }
  }

  private static boolean weighs(Criterion criterion) {
    return !criterion.bonus() && criterion.points().signum() > 0;
  }

  private static List<Section> below(Rubric rubric, @Nullable String parent) {
    return rubric.sections().stream()
        .filter(s -> parent == null ? s.parent() == null : parent.equals(s.parent()))
        .toList();
  }

  @Override
  public Total total(Subject subject, Cohort cohort) {
    Rubric rubric = cohort.rubric();
    List<Branch> branches = new ArrayList<>();
    for (Section section : below(rubric, null)) {
      Node node = node(section, subject, rubric);
      if (node != null) {
        branches.add(new Branch(section.id(), section.title(), node));
      }
    }
    Ratio weights = branches.stream().map(b -> b.node().weight()).reduce(Ratio.ZERO, Ratio::plus);
    Points full = rubric.maximum(cohort.kind());
    if (weights.signum() == 0 || full.signum() == 0) {
      return Total.none();
    }
    List<Total.Share> shares = new ArrayList<>();
    for (Branch branch : branches) {
      Node node = branch.node();
      Ratio part = node.weight().over(weights);
      shares.add(
          new Total.Share(
              TotalLine.Kind.SECTION,
              branch.id(),
              new Wording(
                  branch.title().zh()
                      + "(得分率 "
                      + percent(node.share())
                      + ",占 "
                      + percent(part)
                      + ")",
                  branch.title().en()
                      + " ("
                      + percent(node.share())
                      + " of full marks, weighs "
                      + percent(part)
                      + ")"),
              node.share().times(part).times(Ratio.of(full)),
              List.copyOf(node.dependsOn())));
    }
    SectionSums bonuses = new SectionSums(TotalLine.Kind.BONUS, rubric);
    for (CriterionResult result : subject.applicable()) {
      if (result.bonus()) {
        bonuses.add(result, known(result));
      }
    }
    for (TotalLine line : bonuses.lines()) {
      shares.add(
          new Total.Share(
              line.kind(), line.id(), line.text(), Ratio.of(line.points()), line.dependsOn()));
    }
    return Total.rounded(shares, id(), rubric.rounding());
  }

  /** Returns what a section came to, or {@code null} where nothing in it is countable. */
  private static @Nullable Node node(Section section, Subject subject, Rubric rubric) {
    List<Node> children = new ArrayList<>();
    for (CriterionResult result : subject.applicable()) {
      if (result.section().equals(section.id()) && !result.bonus() && result.max().signum() > 0) {
        Ratio weight = Ratio.of(result.max());
        children.add(
            new Node(
                Ratio.of(known(result), result.max()),
                weight,
                weight,
                new TreeSet<>(result.dependsOn())));
      }
    }
    for (Section below : below(rubric, section.id())) {
      Node node = node(below, subject, rubric);
      if (node != null) {
        children.add(node);
      }
    }
    Ratio weights = Ratio.ZERO;
    Ratio held = Ratio.ZERO;
    Ratio sum = Ratio.ZERO;
    Set<String> dependsOn = new TreeSet<>();
    for (Node child : children) {
      weights = weights.plus(child.weight());
      held = held.plus(child.held());
      sum = sum.plus(child.share().times(child.weight()));
      dependsOn.addAll(child.dependsOn());
    }
    if (weights.signum() == 0) {
      return null;
    }
    Points stated = section.weight();
    return new Node(sum.over(weights), stated == null ? held : Ratio.of(stated), held, dependsOn);
  }

  private static String percent(Ratio ratio) {
    return ratio
            .times(Ratio.of(100))
            .decimal(2, RoundingMode.HALF_UP)
            .stripTrailingZeros()
            .toPlainString()
        + "%";
  }

  private static Points known(CriterionResult result) {
    Points points = result.points();
    if (points == null) {
      throw new IllegalArgumentException(result.criterion() + " is not assessable");
    }
    return points;
  }
}
