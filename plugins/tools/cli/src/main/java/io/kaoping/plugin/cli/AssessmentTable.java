package io.kaoping.plugin.cli;

import io.kaoping.assessment.Assessment;
import io.kaoping.assessment.Correction;
import io.kaoping.assessment.CriterionResult;
import io.kaoping.assessment.Explanation;
import io.kaoping.assessment.Observations;
import io.kaoping.assessment.Scorecard;
import io.kaoping.assessment.StandingLine;
import io.kaoping.problem.Language;
import io.kaoping.problem.Problem;
import io.kaoping.rubric.Award;
import io.kaoping.rubric.Criterion;
import io.kaoping.rubric.Grade;
import io.kaoping.rubric.Points;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;

/**
 * An assessment as a person reads it: the ranking of coalitions and units, what was not assessed,
 * what was corrected, what somebody should look at, and how it was run.
 */
final class AssessmentTable {
  private static final String NONE = "–";

  private final Assessment assessment;
  private final List<Criterion> unmet;
  private final Language language;
  private final String scoringOfPack;

  AssessmentTable(AssessmentRun.Outcome outcome, Language language) {
    this.assessment = outcome.assessment();
    this.unmet = outcome.unmet();
    this.scoringOfPack = outcome.kaoping().pack(assessment.pack().id()).rubric().scoringModel();
    this.language = language;
  }

  /** Returns the whole table; lines end with a line feed. */
  String text() {
    StringBuilder out = new StringBuilder(heading());
    ranking(out, assessment.coalitions(), say("共同体排名", "Ranking of coalitions"));
    ranking(out, assessment.units(), say("单位排名", "Ranking of units"));
    out.append(notAssessed());
    corrections(out, Correction.Kind.WAIVER, say("豁免", "Waivers"));
    corrections(out, Correction.Kind.OVERRIDE, say("复核调整", "Review adjustments"));
    notices(out);
    return out.append('\n').append(footing()).toString();
  }

  /** Returns what was assessed by which pack, in lines. */
  String heading() {
    StringBuilder out = new StringBuilder();
    out.append(assessment.pack().title().in(language))
        .append(" (")
        .append(assessment.pack())
        .append(")\n");
    if (!assessment.title().isEmpty()) {
      out.append(say("申报材料:", "Submission: ")).append(assessment.title()).append('\n');
    }
    out.append(say("考评截止日 ", "As of "))
        .append(assessment.asOf())
        .append(say(",考评期 ", ", period "))
        .append(assessment.from())
        .append(say(" 至 ", " to "))
        .append(assessment.to())
        .append('\n');
    if (!assessment.scoring().equals(scoringOfPack)) {
      out.append(say("计分模型 ", "Scoring model "))
          .append(assessment.scoring())
          .append(say("(调用时指定,规则包为 ", " (by the call; the pack has "))
          .append(scoringOfPack)
          .append(")\n");
    }
    if (assessment.synthetic()) {
      out.append(say("注意:数据为虚构", "Note: the data is invented")).append('\n');
    }
    return out.toString();
  }

  private void ranking(StringBuilder out, List<Scorecard> cards, String title) {
    Map<String, List<Scorecard>> byClass = new LinkedHashMap<>();
    for (Scorecard card : cards) {
      byClass.computeIfAbsent(card.subjectClass().orElse(""), c -> new ArrayList<>()).add(card);
    }
    byClass.forEach(
        (subjectClass, ofClass) -> {
          out.append('\n').append(title);
          if (!subjectClass.isEmpty()) {
            out.append(say(":", ": ")).append(subjectClass);
          }
          out.append('\n');
          TextTable table =
              new TextTable(
                  say(">名次", ">Rank"),
                  say("编号", "Id"),
                  say("名称", "Name"),
                  say(">总分", ">Total"),
                  say("等次", "Grade"),
                  say("标志、评先评优、处置", "Marks, awards, sanctions"));
          for (Scorecard card : ofClass) {
            table.row(
                card.rank().map(Object::toString).orElse(NONE),
                card.id(),
                card.name(),
                card.total().map(Points::toString).orElse(NONE),
                card.gradeIfAny().map(g -> g.wording().in(language)).orElse(NONE),
                remarks(card));
          }
          out.append(table.text("  "));
          ofClass.forEach(card -> reasons(out, card));
        });
  }

  /** Says below the table what a quota, a consequence or another phase took from a subject. */
  private void reasons(StringBuilder out, Scorecard card) {
    Scorecard.Standing standing = card.standing();
    boolean changed =
        !Objects.equals(standing.grade(), standing.gradeByTotal())
            || !standing.lostAwards().isEmpty()
            || (card.rank().isEmpty() && card.total().isPresent());
    if (!changed) {
      return;
    }
    for (StandingLine line : standing.trace()) {
      out.append("  ").append(card.id()).append(' ').append(card.name()).append(say(":", ": "));
      out.append(card.explain(language).reason(line)).append('\n');
    }
  }

  private String remarks(Scorecard card) {
    Scorecard.Standing standing = card.standing();
    List<String> remarks = new ArrayList<>();
    for (Scorecard.Mark mark : standing.marks()) {
      remarks.add(mark.scaleTitle().in(language) + " " + mark.stepTitle().in(language));
    }
    if (!standing.awards().isEmpty()) {
      remarks.add(say("获评 ", "award ") + names(standing.awards()));
    }
    Explanation explanation = card.explain(language);
    Map<String, List<String>> sanctions = new LinkedHashMap<>();
    standing
        .vetoes()
        .forEach(
            clause ->
                sanctions
                    .computeIfAbsent(explanation.sanctionName(clause), name -> new ArrayList<>())
                    .add(clause));
    sanctions.forEach(
        (name, clauses) -> remarks.add(name + " " + String.join(say("、", ", "), clauses)));
    Grade byTotal = standing.gradeByTotal();
    if (byTotal != null && !byTotal.equals(standing.grade())) {
      remarks.add(say("按总分为 ", "by total ") + byTotal.wording().in(language));
    }
    if (!standing.lostAwards().isEmpty()) {
      remarks.add(say("失去 ", "lost ") + names(standing.lostAwards()));
    }
    return String.join(say(";", "; "), remarks);
  }

  private String names(List<Award> awards) {
    return awards.stream()
        .map(a -> a.wording().in(language))
        .collect(Collectors.joining(say("、", ", ")));
  }

  private String notAssessed() {
    StringBuilder out = new StringBuilder();
    if (assessment.notAssessed().isEmpty() && unmet.isEmpty()) {
      return "";
    }
    out.append('\n').append(say("无法评定", "Not assessed")).append('\n');
    for (Assessment.NotAssessed each : assessment.notAssessed()) {
      CriterionResult result = assessment.of(each.subject()).criterion(each.criterion());
      out.append("  ")
          .append(each.subject())
          .append(' ')
          .append(each.criterion())
          .append(' ')
          .append(result.title().in(language))
          .append(say(":", ": "));
      if (each.missing().isEmpty()) {
        out.append(say("所选执行方式不能运行", "the chosen executor cannot run it"));
      } else {
        out.append(say("缺少 ", "missing "))
            .append(
                each.lacking().stream()
                    .map(lacking -> lacking.in(language))
                    .collect(Collectors.joining(say("、", ", "))));
      }
      out.append('\n');
    }
    if (!unmet.isEmpty()) {
      out.append("  ")
          .append(unmet.stream().map(Criterion::id).collect(Collectors.joining(say("、", ", "))))
          .append(say(":没有可考评的对象", ": nobody to assess"))
          .append('\n');
    }
    return out.toString();
  }

  private void corrections(StringBuilder out, Correction.Kind kind, String title) {
    String head = "\n" + title + "\n";
    for (List<Scorecard> cards : List.of(assessment.coalitions(), assessment.units())) {
      for (Scorecard card : cards) {
        for (CriterionResult result : card.criteria()) {
          Correction correction = result.correction();
          if (correction != null && correction.kind() == kind) {
            out.append(head);
            head = "";
            correction(out, card, result, correction);
          }
        }
      }
    }
  }

  private void correction(
      StringBuilder out, Scorecard card, CriterionResult result, Correction correction) {
    out.append("  ").append(card.id()).append(' ').append(result.criterion()).append(' ');
    out.append(result.title().in(language));
    if (correction.kind() == Correction.Kind.WAIVER) {
      out.append(say(",至 ", ", until ")).append(correction.date());
    } else {
      out.append(' ').append(correction.delta().signum() > 0 ? "+" : "");
      out.append(correction.delta());
      out.append(say(",", ", ")).append(correction.date()).append(' ').append(correction.by());
    }
    out.append(say(":", ": ")).append(correction.reason()).append('\n');
  }

  private void notices(StringBuilder out) {
    if (assessment.notices().isEmpty()) {
      return;
    }
    out.append('\n').append(say("提示", "Notices")).append('\n');
    for (Problem notice : assessment.notices()) {
      out.append("  [").append(notice.id().code()).append("] ").append(notice.position());
      out.append(say(":", ": ")).append(notice.message(language));
      if (notice.remedy() != null) {
        out.append(' ').append(notice.advice(language));
      }
      out.append('\n');
    }
  }

  /** Returns how it was run and the digests of what went in and came out, in lines. */
  String footing() {
    Observations.Execution execution = assessment.execution();
    StringBuilder out = new StringBuilder();
    out.append(say("执行:计划 ", "Executed: plan "))
        .append(execution.planned())
        .append(say(" 条,Drools ", ", Drools "))
        .append(execution.drools())
        .append(say(" 条,比对 ", ", compared "))
        .append(execution.compared())
        .append(say(" 条,单一执行 ", ", single executor "))
        .append(execution.singleExecutor().size())
        .append(say(" 条", ""));
    if (!execution.singleExecutor().isEmpty()) {
      out.append(say("(", " ("))
          .append(String.join(say("、", ", "), execution.singleExecutor()))
          .append(')');
    }
    out.append('\n');
    out.append(say("规则包摘要 ", "Pack digest ")).append(assessment.pack().digest()).append('\n');
    out.append(say("数据摘要 ", "Data digest ")).append(assessment.dataDigest()).append('\n');
    out.append(say("结果摘要 ", "Result digest ")).append(assessment.digest()).append('\n');
    return out.append("SDK ").append(assessment.sdkVersion()).append('\n').toString();
  }

  private String say(String zh, String en) {
    return language == Language.ZH ? zh : en;
  }
}
