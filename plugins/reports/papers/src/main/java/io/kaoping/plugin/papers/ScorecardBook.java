package io.kaoping.plugin.papers;

import io.kaoping.assessment.Confidence;
import io.kaoping.assessment.Correction;
import io.kaoping.assessment.CriterionResult;
import io.kaoping.assessment.CriterionState;
import io.kaoping.assessment.Explanation;
import io.kaoping.assessment.Ground;
import io.kaoping.assessment.PointLine;
import io.kaoping.assessment.Scorecard;
import io.kaoping.assessment.TotalLine;
import io.kaoping.plugin.papers.Book.Look;
import io.kaoping.rubric.CriterionRole;
import io.kaoping.rubric.NotApplicablePolicy;
import io.kaoping.rubric.Points;
import io.kaoping.rubric.Section;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;

/** The workbook of scorecards 得分表: a sheet for each coalition and unit, to be handed to it. */
final class ScorecardBook {
  private final Cohort cohort;
  private final Words words;
  private final Book book;
  private final Map<String, String> sections;

  ScorecardBook(Cohort cohort) {
    this.cohort = cohort;
    this.words = cohort.words();
    this.book = new Book(words);
    Function<Section, String> title = section -> words.say(section.title());
    this.sections =
        cohort.assessment().sections().stream()
            .collect(Collectors.toMap(Section::id, title, (one, other) -> one));
  }

  byte[] bytes() {
    cohort.cards().forEach(this::scorecard);
    if (cohort.cards().isEmpty()) {
      book.sheet(words.say("得分表", "Scorecard"), 20)
          .title(words.say("没有考评对象", "Nobody was assessed"), cohort.note());
    }
    return book.bytes(
        cohort.subject() + words.say("得分表", ": scorecards"), cohort.assessment().asOf());
  }

  private void scorecard(Scorecard card) {
    Sheet sheet = book.sheet(card.id() + " " + card.name(), 22, 36, 7, 8, 8, 8, 8, 8, 50);
    sheet.title(
        card.name() + words.say("得分表", ": scorecard"), cohort.subject() + "\n" + cohort.note());
    sheet.head(
        0,
        words.say("评分项", "Criterion"),
        words.say("评分标准", "Rule"),
        words.say("分值", "Points"),
        words.say("自评分", "Self-assessed"),
        words.say("起评分", "Start"),
        words.say("得失分", "Gained, lost"),
        words.say("调整", "Corrected"),
        words.say("核定分", "Verified"),
        words.say("得失分的原因和依据", "Reasons and evidence"));
    String section = "";
    for (CriterionResult result : card.criteria()) {
      if (result.inOtherList()) {
        continue;
      }
      if (!result.section().equals(section)) {
        section = result.section();
        sheet.across(sections.getOrDefault(section, section), Look.SECTION, 20);
      }
      criterion(sheet, card, result);
    }
    total(sheet, card);
  }

  private void criterion(Sheet sheet, Scorecard card, CriterionResult result) {
    String role =
        switch (result.role()) {
          case BASE -> "";
          case BONUS -> words.say("（加分）", " (bonus)");
          case UNSCORED -> words.say("（只列不计）", " (unscored)");
        };
    String state = result.state().word(words.language());
    Points points = result.points();
    boolean nothing = points == null || result.leftOut();
    Correction correction = result.correction();
    Points applied =
        result.lines().stream().map(PointLine::applied).reduce(Points.ZERO, Points::plus);
    boolean counted = result.role() != CriterionRole.BASE || result.max().signum() != 0;
    sheet
        .row()
        .text(result.criterion() + " " + words.say(result.title()) + role)
        .text(words.say(result.sentence()))
        .number(counted ? result.max() : null, Words.NONE)
        .number(result.selfAssessed(), "")
        .number(nothing ? null : result.start(), Words.NONE)
        .number(nothing ? null : applied, Words.NONE)
        .number(correction == null ? null : correction.delta(), "")
        .number(nothing ? null : points, state)
        .text(String.join("\n", reasons(card, result)));
  }

  /**
   * Returns every line of the account of a criterion, with its evidence, as an officer reads it.
   */
  private List<String> reasons(Scorecard card, CriterionResult result) {
    Explanation explanation = card.explain(words.language());
    List<String> reasons = new ArrayList<>();
    if (!result.weight().equals(Points.of(1))) {
      reasons.add(words.say("按权重 ", "At weight ") + result.weight() + words.say(" 折算", ""));
    }
    for (PointLine line : result.lines()) {
      String evidence = explanation.evidence(line);
      reasons.add(
          line.rule()
              + words.say("：", ": ")
              + cohort.said(card, line)
              + (evidence.isEmpty() ? "" : words.say("；依据：", "; evidence: ") + evidence));
    }
    Correction correction = result.correction();
    if (correction != null) {
      reasons.add(cohort.said(card, correction));
    }
    NotApplicablePolicy policy = result.notApplicable();
    if (policy != null && result.state() == CriterionState.NOT_APPLICABLE) {
      reasons.add(words.say("不适用：", "Not applicable: ") + words.say(policy.wording()));
    }
    if (result.state() == CriterionState.NOT_ASSESSABLE) {
      reasons.add(
          result.missing().isEmpty()
              ? words.say("所选执行方式不能运行", "The chosen executor cannot run it")
              : words.say("缺少：", "Missing: ") + explanation.missing(result));
    }
    if (!result.dependsOn().isEmpty()) {
      reasons.add(words.say("依据单位：", "Rests on: ") + words.list(result.dependsOn()));
    }
    return reasons;
  }

  private void total(Sheet sheet, Scorecard card) {
    sheet.across(words.say("合计", "Sum"), Look.SECTION, 20);
    for (TotalLine line : card.account()) {
      String title = words.say(line.text());
      sheet
          .row()
          .text(line.kind() == TotalLine.Kind.CRITERION ? line.id() + " " + title : title)
          .text(line.kind() == TotalLine.Kind.BONUS ? words.say("加分", "bonus") : "")
          .text("")
          .text("")
          .text("")
          .text("")
          .text("")
          .number(line.kind() == TotalLine.Kind.NOTE ? null : line.points(), "")
          .text(
              line.dependsOn().isEmpty()
                  ? ""
                  : words.say("依据单位：", "Rests on: ") + words.list(line.dependsOn()));
    }
    List<String> standing = new ArrayList<>(List.of(cohort.headline(card)));
    standing.addAll(cohort.reasons(card));
    sheet
        .row()
        .text(words.say("总分", "Total"), Look.STRONG)
        .text("")
        .text("")
        .text("")
        .text("")
        .text("")
        .text("")
        .number(card.total(), words.say("无总分", "none"))
        .text(String.join("\n", standing));
    confidence(sheet, card);
    sheet.across(
        words.say(
            "被考评单位（盖章）：　　　　　　　　　　　考评人员（签字）：　　　　　　　　　　　　　年　　月　　日",
            "Assessed body (seal):                    Assessors (signature):                    "
                + "Date:"),
        Look.NOTE,
        36);
  }

  /** Writes what the points rest on, a row for each ground; the stakes add up to all at stake. */
  private void confidence(Sheet sheet, Scorecard card) {
    List<Confidence.Share> shares = card.confidence().map(Confidence::shares).orElse(List.of());
    if (shares.isEmpty()) {
      return;
    }
    sheet.across(
        words.say("凭据构成（不影响得分）", "What the points rest on (no points change)"), Look.SECTION, 20);
    for (Confidence.Share share : shares) {
      sheet
          .row()
          .text(share.ground().word(words.language()))
          .text(says(share.ground()))
          .number(share.stake())
          .text("")
          .text("")
          .text("")
          .text("")
          .number(share.points())
          .text(card.explain(words.language()).said(share));
    }
  }

  private String says(Ground ground) {
    return switch (ground) {
      case EVIDENCE -> words.say("活动、事项、记录都附有佐证材料", "all material has evidence attached");
      case JUDGEMENT ->
          words.say("测评、评委、酌情，或者豁免、复核调整", "poll, panel, discretion; waiver, override");
      case RESULTS -> words.say("其他评分项、其他单位或前期的结果", "other criteria, subjects or earlier results");
      case STATEMENT -> words.say("填报的事实，或有一件未附佐证材料", "facts, or something without evidence");
      case NOTHING -> words.say("没有相关记录，或无法评定", "nothing on record, or not assessable");
    };
  }
}
