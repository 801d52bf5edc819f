package io.kaoping.assessment;

import io.kaoping.problem.Language;
import io.kaoping.rubric.Grade;
import io.kaoping.rubric.Points;
import io.kaoping.rubric.Wording;
import java.util.Objects;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** The way to the next grade, as a committee member would say it. */
record GradePathWords(GradePath path, Language language) {
  String text() {
    return switch (path.outcome()) {
      case BEST_ALREADY ->
          say(
              "已是最高等次「" + grade(path.grade()) + "」。\n",
              "It has the best grade, " + grade(path.grade()) + ".\n");
      case NO_GRADE -> say("没有等次,谈不上下一等次。\n", "It has no grade, so that there is no next one.\n");
      case OUT_OF_REACH -> outOfReach();
      case TOO_MANY_WAYS ->
          say(
              "下一等次「" + grade(path.next()) + "」:可选的办法太多,没有逐一算完;请用成本限定可选的评分项。\n",
              "Next grade "
                  + grade(path.next())
                  + ": there are too many ways to try; give costs for the criteria in question.\n");
      case FOUND -> found();
    };
  }

  private String outOfReach() {
    StringBuilder out =
        new StringBuilder(
            say(
                "下一等次「" + grade(path.next()) + "」达不到:各项都做到,总分为 " + points(path.after()) + " 分。\n",
                "Next grade "
                    + grade(path.next())
                    + " is out of reach: with everything met the total is "
                    + points(path.after())
                    + ".\n"));
    for (Wording reason : path.held()) {
      out.append("  ").append(reason.in(language)).append('\n');
    }
    return out.append(others()).toString();
  }

  private String found() {
    Grade next = Objects.requireNonNull(path.next(), "next");
    StringBuilder out =
        new StringBuilder(
            say(
                "下一等次「"
                    + grade(next)
                    + "」("
                    + next.from()
                    + " 分起,现在 "
                    + points(path.total())
                    + " 分),最省的办法:\n",
                "Next grade "
                    + grade(next)
                    + " (from "
                    + next.from()
                    + ", now "
                    + points(path.total())
                    + "), the cheapest way:\n"));
    for (GradePath.Step step : path.steps()) {
      out.append("  ").append(step(step)).append('\n');
    }
    String cost = path.cost().stripTrailingZeros().toPlainString();
    out.append(
        say(
            "  合计代价 " + cost + ",总分到 " + points(path.after()) + " 分。\n",
            "  It costs " + cost + " in all; the total becomes " + points(path.after()) + ".\n"));
    if (!path.deciding().isEmpty()) {
      String deciding =
          path.deciding().stream()
              .map(step -> step.criterion() + " " + step.title().in(language))
              .collect(Collectors.joining(say("、", ", ")));
      out.append(say("  单独一项就够的:", "  Enough alone: ")).append(deciding).append('\n');
    }
    return out.append(others()).toString();
  }

  private String step(GradePath.Step step) {
    StringBuilder out =
        new StringBuilder(step.criterion()).append(' ').append(step.title().in(language));
    if (step.gain().signum() > 0) {
      out.append(say(":补回 " + step.gain() + " 分", ": " + step.gain() + " more"));
    }
    if (step.cost().compareTo(step.gain().toBigDecimal()) != 0) {
      String cost = step.cost().stripTrailingZeros().toPlainString();
      out.append(say(",代价 " + cost, ", cost " + cost));
    }
    if (step.liftsVeto()) {
      out.append(say(",不再受这一处置", ", the sanction no longer holds"));
    }
    if (!step.dependsOn().isEmpty()) {
      String others = String.join(say("、", ", "), step.dependsOn());
      out.append(say(",还要看 " + others, ", which rests on " + others));
    }
    return out.toString();
  }

  private String others() {
    return path.restsOnOthers()
        ? say(
            "名额、名次或其他单位的得分也有影响,以上按其他单位不变计算。\n",
            "Quotas, ranks or the results of others have a part in it; it holds while they stay as"
                + " they are.\n")
        : "";
  }

  private String grade(@Nullable Grade grade) {
    return grade == null ? "–" : grade.wording().in(language);
  }

  private static String points(@Nullable Points points) {
    return points == null ? "–" : points.toString();
  }

  private String say(String zh, String en) {
    return language == Language.ZH ? zh : en;
  }
}
