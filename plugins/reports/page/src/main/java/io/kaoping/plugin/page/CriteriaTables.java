package io.kaoping.plugin.page;

import io.kaoping.rubric.Choice;
import io.kaoping.rubric.Clause;
import io.kaoping.rubric.Condition;
import io.kaoping.rubric.Criterion;
import io.kaoping.rubric.Effect;
import io.kaoping.rubric.NotApplicablePolicy;
import io.kaoping.rubric.Points;
import io.kaoping.rubric.Rubric;
import io.kaoping.rubric.Section;
import io.kaoping.rubric.Start;
import io.kaoping.rubric.SubjectKind;
import io.kaoping.rubric.Wording;
import io.kaoping.scoring.RubricWords;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

/** The criteria of one kind of subject, a table for each section. */
record CriteriaTables(Rubric rubric, RubricWords words, SubjectKind kind) {
  void write(Page page) {
    List<Criterion> all = rubric.criteria(kind);
    if (all.isEmpty()) {
      return;
    }
    page.heading(2, page.say(page.of(kind) + "的评分项", "Criteria of " + lower(page)));
    if (all.stream().anyMatch(criterion -> !criterion.weight().equals(Points.of(1)))) {
      page.paragraph(
          page.say(
              "分值写作“20 × 0.2 = 4”的，取自并入的规则包：标准和计分照原包所写，得分乘以权重计入。",
              "Points such as \"20 × 0.2 = 4\" come from an included pack: rules and points stand as"
                  + " that pack has them, and count at its weight."));
    }
    for (Section section : rubric.sections()) {
      List<Criterion> own =
          all.stream().filter(criterion -> criterion.section().equals(section.id())).toList();
      if (!own.isEmpty()) {
        section(page, section, own);
      }
    }
  }

  private String lower(Page page) {
    return kind == SubjectKind.UNIT ? page.say("单位", "units") : page.say("共同体", "coalitions");
  }

  private void section(Page page, Section section, List<Criterion> criteria) {
    Points sum = Points.ZERO;
    for (Criterion criterion : criteria) {
      sum = criterion.inMaximum() ? sum.plus(criterion.weightedPoints()) : sum;
    }
    String points = sum.signum() == 0 ? "" : page.say("（" + sum + " 分）", " (" + sum + " points)");
    page.heading(3, path(page, section) + points);
    Criterion first = criteria.get(0);
    if (first.ownList()) {
      String whose = page.words(words.condition(Objects.requireNonNull(first.appliesWhen()), kind));
      page.paragraph(
          page.say(
              "自有清单，只考" + Wording.that(whose) + lower(page) + "。",
              "The own list of those of whom " + whose + "."));
    }
    page.table(
        List.of(
            page.say("编号", "Id"),
            page.say("考评内容", "Criterion"),
            page.say("分值", "Points"),
            page.say("评分标准", "Published rule"),
            page.say("考评方式、依据", "Checked by, rests on"),
            page.say("怎样计分", "Scored")),
        criteria.stream().map(criterion -> row(page, criterion)).toList());
  }

  /** Returns the titles of a section and of those above it, with their weights. */
  private String path(Page page, Section section) {
    Points weight = section.weight();
    String own =
        page.quote(section.title())
            + (weight == null ? "" : page.say("（权重 " + weight + "）", " (weight " + weight + ")"));
    return rubric.sections().stream()
        .filter(above -> above.id().equals(section.parent()))
        .findFirst()
        .map(above -> path(page, above) + page.say("／", " / ") + own)
        .orElse(own);
  }

  private List<String> row(Page page, Criterion criterion) {
    List<String> checked = new ArrayList<>();
    String method = criterion.method();
    if (method != null) {
      checked.add(Page.quote(method));
    }
    String basis = criterion.basis();
    if (basis != null) {
      checked.add(page.say("依据：", "Rests on: ") + Page.quote(basis));
    }
    return List.of(
        Page.quote(criterion.id()),
        page.quote(criterion.title()),
        points(page, criterion),
        page.quote(criterion.sentence()),
        String.join("<br>", checked),
        String.join("<br>", scored(page, criterion)));
  }

  private String sanction(Page page, Criterion criterion) {
    return rubric.callsVeto(criterion) ? page.say("一票否决", "veto") : page.say("处置", "sanction");
  }

  private String points(Page page, Criterion criterion) {
    if (criterion.onlyVetoes()) {
      return sanction(page, criterion);
    }
    Points weighted = criterion.weightedPoints();
    String points =
        criterion.weight().equals(Points.of(1))
            ? weighted.toString()
            : criterion.points() + " × " + criterion.weight() + " = " + weighted;
    return switch (criterion.role()) {
      case BASE -> points;
      case UNSCORED -> points + page.say("（只列不计）", " (unscored)");
      case BONUS ->
          criterion.cap() == null
              ? page.say("加分，不封顶", "bonus, no cap")
              : page.say("加分，至多 " + points, "bonus, at most " + points);
    };
  }

  private List<String> scored(Page page, Criterion criterion) {
    List<String> lines = new ArrayList<>();
    boolean takes = has(criterion, Effect.DEDUCTION);
    if (takes && has(criterion, Effect.AWARD)) {
      lines.add(
          criterion.start() == Start.FULL
              ? page.say("从满分起评。", "Starts at its points.")
              : page.say("从零分起评。", "Starts at zero."));
    }
    List<Clause> clauses = criterion.clauses();
    String sanction = sanction(page, criterion) + page.say("：", ": ");
    for (int i = 0; i < clauses.size(); i++) {
      Clause clause = clauses.get(i);
      String number = clauses.size() == 1 ? "" : page.say("（" + (i + 1) + "）", (i + 1) + ") ");
      String veto = clause.effect() == Effect.VETO && !criterion.onlyVetoes() ? sanction : "";
      lines.add(number + veto + page.words(words.clause(criterion, clause)) + page.say("。", "."));
    }
    boolean several = clauses.stream().map(Clause::whole).distinct().count() > 1;
    if (several && criterion.choose() == Choice.HIGHEST) {
      lines.add(page.say("各款就高，不重复计。", "Only the clause that comes to most counts."));
    } else if (several && criterion.choose() == Choice.FIRST) {
      lines.add(page.say("依次只计第一款。", "Only the first clause that comes to anything counts."));
    }
    lines.addAll(limits(page, criterion, takes));
    Condition applies = criterion.appliesWhen();
    NotApplicablePolicy policy = criterion.whenNotApplicable();
    if (applies != null && !criterion.ownList()) {
      String when = page.words(words.condition(applies, kind));
      lines.add(page.say("适用于：" + when + "。", "Applies when " + when + "."));
    }
    if (policy != null) {
      String worth = page.words(policy.wording());
      lines.add(
          applies == null || criterion.ownList()
              ? page.say("没有可计的：" + worth + "。", "With nothing to count: " + worth + ".")
              : page.say("不适用的：" + worth + "。", "Otherwise: " + worth + "."));
    }
    return lines;
  }

  private static boolean has(Criterion criterion, Effect effect) {
    return criterion.clauses().stream().anyMatch(clause -> clause.effect() == effect);
  }

  private static List<String> limits(Page page, Criterion criterion, boolean takes) {
    List<String> lines = new ArrayList<>();
    Points floor = criterion.floor();
    Points cap = criterion.cap();
    if (takes && floor == null) {
      lines.add(page.say("不设下限，可以扣成负分。", "No floor."));
    } else if (takes && floor != null) {
      lines.add(
          floor.signum() == 0
              ? page.say("扣完为止。", "Never below zero.")
              : page.say("最低 " + floor + " 分。", "Never below " + floor + "."));
    }
    if (has(criterion, Effect.AWARD) && cap == null) {
      lines.add(page.say("不封顶。", "No cap."));
    } else if (!criterion.bonus() && cap != null && cap.compareTo(criterion.points()) > 0) {
      lines.add(page.say("最高 " + cap + " 分。", "At most " + cap + "."));
    }
    return lines;
  }
}
