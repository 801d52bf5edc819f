package io.kaoping.spi;

import io.kaoping.problem.Nearest;
import io.kaoping.rubric.Clause;
import io.kaoping.rubric.Criterion;
import io.kaoping.rubric.Measure;
import io.kaoping.rubric.NotApplicablePolicy;
import io.kaoping.rubric.Parameter;
import io.kaoping.rubric.Points;
import io.kaoping.rubric.Rounding;
import io.kaoping.rubric.Rubric;
import io.kaoping.rubric.SubjectKind;
import io.kaoping.rubric.Wording;
import java.math.BigDecimal;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiConsumer;
import org.apiguardian.api.API;

/**
 * What a scoring model reads of a rubric: its parameters, and who hears what is wrong with them.
 * Readers of a parameter that is wrong say so and return nothing.
 *
 * @param rubric the rubric, which holds the parameters
 * @param faults hears what is wrong: where, as a path into the parameters, and what
 */
@API(status = API.Status.EXPERIMENTAL, since = "0.1")
public record ModelTerms(Rubric rubric, BiConsumer<String, Wording> faults) {
  /** Returns the terms of a rubric that was checked, so that nothing can be wrong any more. */
  public static ModelTerms checked(Rubric rubric) {
    return new ModelTerms(
        rubric,
        (path, what) -> {
          throw new IllegalArgumentException("rubric was not checked: " + path + ": " + what.en());
        });
  }

  /** Returns the parameters. */
  public Parameter parameters() {
    return rubric.scoringParameters();
  }

  /**
   * Lets a model check its parameters, and refuses it where the rubric has phases that only change
   * a sum and its totals are none.
   */
  public void check(ScoringModel model) {
    boolean sums =
        !rubric.rules().groups().isEmpty()
            || !rubric.rules().gates().isEmpty()
            || rubric.rounding().stage() == Rounding.Stage.SECTION
            || rubric.criteria().stream().anyMatch(ModelTerms::rescales);
    if (sums && !model.addsUp()) {
      refuse(
          "",
          new Wording(
              "总分不是各项相加,不能与 groups、gates、rescale、按项目舍入并用",
              "its totals are no sums, so that groups, gates, rescale and rounding by sections do"
                  + " not go with it"));
    }
    for (SubjectKind kind : SubjectKind.values()) {
      if (rubric.criteria().stream().anyMatch(c -> looksAtTotals(c, kind))
          && model.maximum(rubric, kind).isEmpty()) {
        refuse(
            "",
            new Wording(
                "它的总分没有满分,不能按成员单位或共同体的总分折算得分;改取某个评分项,或换一个计分模型",
                "its totals have no maximum, so that no points can be taken from those of members or"
                    + " coalitions; take those of a criterion, or another model"));
      }
    }
    model.check(this);
  }

  private static boolean looksAtTotals(Criterion criterion, SubjectKind kind) {
    return criterion.clauses().stream()
        .map(Clause::measure)
        .anyMatch(
            measure ->
                measure instanceof Measure.Members members
                    ? members.of() == kind && members.criterion() == null
                    : measure instanceof Measure.OfCoalition of
                        && kind == SubjectKind.COALITION
                        && of.criterion() == null);
  }

  private static boolean rescales(Criterion criterion) {
    NotApplicablePolicy policy = criterion.whenNotApplicable();
    return policy != null && policy.kind() == NotApplicablePolicy.Kind.RESCALE;
  }

  /** Says what is wrong with a parameter. */
  public void refuse(String path, Wording what) {
    faults.accept(path, what);
  }

  /** Refuses all parameters of a mapping but these; those at the top have an empty path. */
  public void only(String path, String... known) {
    for (String key : named(path).keySet()) {
      if (!List.of(known).contains(key)) {
        Optional<String> nearest = Nearest.of(key, Arrays.asList(known));
        refuse(
            below(path, key),
            new Wording(
                "没有这个参数" + nearest.map(n -> ",是否为「" + n + "」").orElse(""),
                "there is no such parameter"
                    + nearest.map(n -> ", do you mean \"" + n + "\"").orElse("")));
      }
    }
  }

  /** Returns the parameters below a path; none where there is nothing. */
  public Map<String, Parameter> named(String path) {
    Optional<Parameter> at = at(path);
    if (at.isPresent() && !(at.get() instanceof Parameter.Named)) {
      refuse(path, new Wording("这里要写一组参数", "parameters must stand here"));
    }
    return at.isPresent() && at.get() instanceof Parameter.Named named
        ? named.values()
        : new LinkedHashMap<>();
  }

  /** Returns a number as points. */
  public Optional<Points> points(String path) {
    Optional<Parameter> at = at(path);
    if (at.isEmpty()) {
      return Optional.empty();
    }
    if (at.get() instanceof Parameter.Number number) {
      try {
        BigDecimal value = number.value();
        return Optional.of(Points.of(value));
      } catch (ArithmeticException e) {
        refuse(
            path,
            new Wording("小数点前至多 12 位、后至多 6 位", "at most 12 digits before and 6 after the point"));
        return Optional.empty();
      }
    }
    refuse(path, new Wording("这里要写一个数", "a number must stand here"));
    return Optional.empty();
  }

  /** Returns a text that is one of some words. */
  public Optional<String> word(String path, String... words) {
    Optional<Parameter> at = at(path);
    if (at.isEmpty()) {
      return Optional.empty();
    }
    if (at.get() instanceof Parameter.Text text && List.of(words).contains(text.value())) {
      return Optional.of(text.value());
    }
    String all = String.join(", ", words);
    refuse(path, new Wording("只能是 " + all, "it must be one of " + all));
    return Optional.empty();
  }

  /** Returns a number as points; where there is none, says that it must be stated. */
  public Optional<Points> requiredPoints(String path, Wording what) {
    require(path, what);
    return points(path);
  }

  /** Returns a text that is one of some words; where there is none, says that it must be stated. */
  public Optional<String> requiredWord(String path, Wording what, String... words) {
    require(path, what);
    return word(path, words);
  }

  private void require(String path, Wording what) {
    if (at(path).isEmpty()) {
      refuse(path, new Wording("没有写明" + what.zh(), "it must say " + what.en()));
    }
  }

  private Optional<Parameter> at(String path) {
    Parameter at = parameters();
    if (path.isEmpty()) {
      return Optional.of(at);
    }
    for (String step : path.split("/", -1)) {
      if (!(at instanceof Parameter.Named named) || !named.values().containsKey(step)) {
        return Optional.empty();
      }
      at = named.values().get(step);
    }
    return Optional.of(at);
  }

  /** Returns the path of a key below a path; ids may hold dots, so a slash parts them. */
  public static String below(String path, String key) {
    return path.isEmpty() ? key : path + "/" + key;
  }
}
