package io.kaoping.assessment;

import io.kaoping.problem.Language;
import io.kaoping.rubric.Grade;
import io.kaoping.rubric.Points;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** How firm a grade is, as a committee member would say it. */
record GradeMarginWords(GradeMargin margin, Language language) {
  String text() {
    Grade grade = margin.grade();
    if (grade == null) {
      return say("没有等次,谈不上余量。\n", "It has no grade, so that none can be lost.\n");
    }
    StringBuilder out = new StringBuilder(ends());
    if (margin.losses().isEmpty()) {
      return out.append(
              say(
                  "  没有哪一项的得分单独失去就会降等。\n",
                  "  There is no criterion whose points alone, if lost, would take the grade down.\n"))
          .toString();
    }
    Map<String, List<GradeMargin.Loss>> byGrade = new LinkedHashMap<>();
    margin.losses().forEach(l -> byGrade.computeIfAbsent(to(l), t -> new ArrayList<>()).add(l));
    String others = margin.restsOnOthers() ? say("(其他单位不变时)", " (others as they are)") : "";
    byGrade.forEach(
        (to, losses) ->
            out.append(say("  单独失去得分就会" + to + "的", "  Each alone would " + to))
                .append(others)
                .append(say(":", ": "))
                .append(losses.stream().map(this::loss).collect(Collectors.joining(say("、", ", "))))
                .append('\n'));
    return out.toString();
  }

  private String to(GradeMargin.Loss loss) {
    return loss.to() == null
        ? say("没有等次", "leave no grade")
        : say("降为「" + name(loss.to()) + "」", "take the grade down to " + name(loss.to()));
  }

  /** Returns how far the total lies from both ends of its grade. */
  private String ends() {
    Grade byTotal = margin.byTotal();
    Points above = margin.above();
    if (byTotal == null || above == null) {
      return say("等次「", "Grade ") + name(margin.grade()) + say("」:\n", ":\n");
    }
    String below =
        margin.below() == null
            ? ""
            : say(
                ",离「" + name(margin.next()) + "」差 " + margin.below() + " 分",
                ", " + margin.below() + " below " + name(margin.next()));
    return say(
        "总分比「" + name(byTotal) + "」的下限高 " + above + " 分" + below + "。\n",
        "The total lies " + above + " above where " + name(byTotal) + " begins" + below + ".\n");
  }

  private String loss(GradeMargin.Loss loss) {
    return loss.criterion()
        + " "
        + loss.title().in(language)
        + say("(", " (")
        + loss.points()
        + say(" 分)", ")");
  }

  private String name(@Nullable Grade grade) {
    return grade == null ? "–" : grade.wording().in(language);
  }

  private String say(String zh, String en) {
    return language == Language.ZH ? zh : en;
  }
}
