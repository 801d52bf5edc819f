package io.kaoping.plugin.cli;

import io.kaoping.Kaoping;
import io.kaoping.problem.Position;
import io.kaoping.problem.Problem;
import io.kaoping.problem.ProblemId;
import io.kaoping.rubric.Parameter;
import io.kaoping.rubric.Wording;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** The scoring model that a command names, with its parameters. */
final class ScoringChoice {
  private ScoringChoice() {}

  /**
   * Returns what to tell the builder.
   *
   * @param model the id of a scoring model, or {@code null} for the pack's
   * @param settings its parameters as {@code key=value}; a slash in a key leads deeper
   * @throws RefusedException if a setting is no such pair, or none has a model
   */
  static Consumer<Kaoping.Builder> of(@Nullable String model, List<String> settings) {
    if (model == null) {
      if (!settings.isEmpty()) {
        throw RefusedException.usage(
            Problem.error(ProblemId.MISSING_FIELD, Position.of("--scoring-set"), "--scoring"));
      }
      return builder -> {};
    }
    if (settings.isEmpty()) {
      return builder -> builder.scoringModel(model);
    }
    List<Problem> problems = new ArrayList<>();
    Map<String, Object> tree = new LinkedHashMap<>();
    for (String setting : settings) {
      int sign = setting.indexOf('=');
      String key = sign < 0 ? "" : setting.substring(0, sign);
      if (!put(tree, key, sign < 0 ? "" : setting.substring(sign + 1))) {
        problems.add(
            Problem.error(
                ProblemId.BAD_VALUE,
                Position.of("--scoring-set"),
                "--scoring-set",
                setting,
                "key=value"));
      }
    }
    if (!problems.isEmpty()) {
      throw new RefusedException(new Wording("命令不能执行", "The command cannot run"), problems);
    }
    Parameter parameters = parameter(tree);
    return builder -> builder.scoringModel(model, parameters);
  }

  /** Puts a value in its place and tells whether that was free. */
  private static boolean put(Map<String, Object> tree, String key, String value) {
    Map<String, Object> at = tree;
    String[] steps = key.split("/", -1);
    for (int i = 0; i < steps.length; i++) {
      if (steps[i].isEmpty()) {
        return false;
      }
      if (i == steps.length - 1) {
        return at.putIfAbsent(steps[i], scalar(value)) == null;
      }
      Object below = at.computeIfAbsent(steps[i], step -> new LinkedHashMap<String, Object>());
      if (!(below instanceof Map<?, ?>)) {
        return false;
      }
      @SuppressWarnings("unchecked") // all maps of the tree are made above
      Map<String, Object> next = (Map<String, Object>) below;
      at = next;
    }
    return false;
  }

  private static Parameter scalar(String value) {
    if (value.matches("-?[0-9]{1,12}(\\.[0-9]{1,6})?")) {
      return new Parameter.Number(new BigDecimal(value));
    }
    return switch (value) {
      case "true" -> new Parameter.YesNo(true);
      case "false" -> new Parameter.YesNo(false);
      default -> new Parameter.Text(value);
    };
  }

  private static Parameter parameter(Object node) {
    if (node instanceof Map<?, ?> map) {
      Map<String, Parameter> values = new LinkedHashMap<>();
      map.forEach((key, value) -> values.put((String) key, parameter(value)));
      return new Parameter.Named(values);
    }
    return (Parameter) node;
  }
}
