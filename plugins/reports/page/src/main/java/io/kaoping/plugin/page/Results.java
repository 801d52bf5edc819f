package io.kaoping.plugin.page;

import io.kaoping.rubric.Award;
import io.kaoping.rubric.Consequence;
import io.kaoping.rubric.Gate;
import io.kaoping.rubric.Grade;
import io.kaoping.rubric.Group;
import io.kaoping.rubric.Points;
import io.kaoping.rubric.Quota;
import io.kaoping.rubric.ResultCondition;
import io.kaoping.rubric.Rubric;
import io.kaoping.rubric.Scale;
import io.kaoping.rubric.SubjectKind;
import io.kaoping.rubric.Wording;
import io.kaoping.scoring.RubricWords;
import java.util.ArrayList;
import java.util.List;

/** What follows from the points: limits, gates, grades, consequences, quotas, scales and awards. */
record Results(Rubric rubric, RubricWords words) {
  void write(Page page) {
    page.heading(2, page.say("从得分到等次", "From points to grades"));
    for (SubjectKind kind : SubjectKind.values()) {
      if (!rubric.grades(kind).isEmpty()) {
        page.table(
            List.of(
                page.say(page.of(kind) + "的等次", page.of(kind) + ": grade"),
                page.say("总分", "Total")),
            grades(page, rubric.grades(kind)));
      }
    }
    List<String> rules = new ArrayList<>();
    for (Group group : rubric.rules().groups()) {
      rules.add(group(page, group));
    }
    for (Gate gate : rubric.rules().gates()) {
      String opens = page.words(words.criteria(gate.opens(), gate.subject()));
      String when = page.words(words.condition(gate.when(), gate.subject()));
      rules.add(
          page.say(
              "加分门槛：" + Wording.that(when) + "，才计 " + opens + "。",
              "Gate: " + opens + " count only when " + when + "."));
    }
    for (Consequence consequence : rubric.rules().consequences()) {
      rules.add(consequence(page, consequence));
    }
    for (Quota quota : rubric.rules().quotas()) {
      rules.add(quota(page, quota));
    }
    if (!rules.isEmpty()) {
      page.paragraph("- " + String.join("\n- ", rules));
    }
    for (Scale scale : rubric.rules().scales()) {
      String title = page.quote(scale.wording());
      page.table(
          List.of(
              title
                  + page.say(
                      "（" + page.of(scale.subject()) + "）", " (" + page.of(scale.subject()) + ")"),
              page.say("条件", "When")),
          scale.steps().stream()
              .map(
                  step ->
                      List.of(
                          page.quote(step.wording()),
                          page.words(words.condition(step.when(), scale.subject()))))
              .toList());
      page.paragraph(
          scale.cumulative()
              ? page.say("每一级都要先达到下面各级。", "Each step is reached only with all the steps below it.")
              : page.say("取达到的最高一级。", "The best step that is reached counts."));
    }
    page.table(
        List.of(page.say("评先", "Award"), page.say("对象", "For"), page.say("条件", "Asks for")),
        rubric.awards().stream().map(award -> award(page, award)).toList());
  }

  private static List<List<String>> grades(Page page, List<Grade> grades) {
    List<List<String>> rows = new ArrayList<>();
    Points above = null;
    for (Grade grade : grades) {
      boolean last = grade == grades.get(grades.size() - 1);
      String from = last ? "" : page.say(grade.from() + " 分及以上", "at least " + grade.from());
      String below = above == null ? "" : page.say("不足 " + above + " 分", "below " + above);
      String comma = from.isEmpty() || below.isEmpty() ? "" : page.say("，", ", ");
      String all = from + comma + below;
      rows.add(List.of(page.quote(grade.wording()), all.isEmpty() ? page.say("不分高低", "any") : all));
      above = grade.from();
    }
    return rows;
  }

  private String group(Page page, Group group) {
    String criteria = page.words(words.criteria(group.criteria(), group.subject()));
    List<String> limits = new ArrayList<>();
    if (group.atMost() != null) {
      limits.add(page.say("至多 " + group.atMost() + " 分", "at most " + group.atMost()));
    }
    if (group.atLeast() != null) {
      limits.add(page.say("至少 " + group.atLeast() + " 分", "at least " + group.atLeast()));
    }
    String all = String.join(page.say("，", ", "), limits);
    return page.say(
        "合计限额：" + criteria + " 合计" + all + "。", "Limit: " + criteria + " together " + all + ".");
  }

  private String consequence(Page page, Consequence consequence) {
    String title = page.quote(consequence.wording());
    String when = page.words(words.condition(consequence.when(), consequence.subject()));
    String takes = page.words(words.sanction(consequence.sanction(), consequence.subject()));
    return page.say(
        "结果运用（"
            + page.of(consequence.subject())
            + "）："
            + title
            + "，即"
            + Wording.that(when)
            + "，"
            + takes
            + "。",
        "Consequence ("
            + page.of(consequence.subject())
            + "): "
            + title
            + ", when "
            + when
            + ": "
            + takes
            + ".");
  }

  private String grade(Page page, String id, SubjectKind kind) {
    String title = page.quote(words.grade(id, kind));
    return page.say("“" + title + "”", "\"" + title + "\"");
  }

  private String quota(Page page, Quota quota) {
    String grade = grade(page, quota.grade(), quota.subject());
    boolean percent = quota.unit() == Quota.Unit.PERCENT;
    boolean most = quota.bound() == Quota.Bound.AT_MOST;
    String size =
        percent
            ? page.say("同类的 " + quota.size() + "%", quota.size() + "% of a class")
            : page.say(" " + quota.size() + " 个", quota.size().toString());
    String rounding =
        switch (quota.rounding()) {
          case DOWN -> page.say("，折成个数时舍去尾数", ", rounded down");
          case UP -> page.say("，折成个数时进位", ", rounded up");
          default -> page.say("，折成个数时四舍五入", ", rounded half up");
        };
    String ties =
        quota.ties() == Quota.Ties.ALL_IN
            ? page.say("名额边上并列的都保留", "equals at the edge all keep it")
            : page.say("名额边上并列的都不保留", "equals at the edge all lose it");
    String refill =
        quota.refill()
            ? page.say("被否决、降等空出的名额由下一名用", "a place that someone lost goes to the next")
            : page.say("被否决、降等空出的名额作废", "a place that someone lost is void");
    return page.say(
        "名额（"
            + page.of(quota.subject())
            + "）："
            + grade
            + (most ? "至多占" : "及以下至少")
            + size
            + (percent ? rounding : "")
            + "；"
            + ties
            + "；"
            + refill
            + "；同类不足 "
            + quota.smallestClass()
            + " 个的不限。",
        "Quota ("
            + page.of(quota.subject())
            + "): "
            + grade
            + (most ? " at most " : " or worse at least ")
            + size
            + (percent ? rounding : "")
            + "; "
            + ties
            + "; "
            + refill
            + "; none in a class of less than "
            + quota.smallestClass()
            + ".");
  }

  private List<String> award(Page page, Award award) {
    String grade = grade(page, award.grade(), award.subject());
    List<String> asks = new ArrayList<>();
    asks.add(page.say("等次不低于" + grade, "the grade is at least " + grade));
    if (award.rankAtMost() > 0) {
      asks.add(
          page.say(
              "同类前 " + award.rankAtMost() + " 名",
              "among the first " + award.rankAtMost() + " of its class"));
    }
    ResultCondition when = rubric.rules().awardsWhen().get(award.id());
    if (when != null) {
      asks.add(page.words(words.condition(when, award.subject())));
    }
    return List.of(
        page.quote(award.wording()),
        page.of(award.subject()),
        String.join(page.say("；", "; "), asks));
  }
}
