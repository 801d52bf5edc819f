package io.kaoping.plugin.papers;

import io.kaoping.assessment.Assessment;
import io.kaoping.assessment.Correction;
import io.kaoping.assessment.CriterionResult;
import io.kaoping.assessment.CriterionState;
import io.kaoping.assessment.Explanation;
import io.kaoping.assessment.PointLine;
import io.kaoping.assessment.Scorecard;
import io.kaoping.pack.PackIdentity;
import io.kaoping.plugin.papers.Book.Look;
import io.kaoping.problem.Problem;
import io.kaoping.rubric.Criterion;
import io.kaoping.rubric.Grade;
import io.kaoping.rubric.Points;
import io.kaoping.rubric.SubjectKind;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;

/** The workbook of the results 考评结果, one sheet for each question that a committee asks. */
final class ResultBook {
  private final Cohort cohort;
  private final Words words;
  private final Assessment assessment;
  private final Book book;

  ResultBook(Cohort cohort) {
    this.cohort = cohort;
    this.words = cohort.words();
    this.assessment = cohort.assessment();
    this.book = new Book(words);
  }

  byte[] bytes() {
    about();
    for (SubjectKind kind : cohort.kinds()) {
      ranking(kind);
    }
    grades();
    for (SubjectKind kind : cohort.kinds()) {
      spread(kind);
    }
    for (SubjectKind kind : cohort.kinds()) {
      criteria(kind);
    }
    for (SubjectKind kind : cohort.kinds()) {
      points(kind);
    }
    lines();
    remarks();
    return book.bytes(cohort.subject() + words.say("结果", ": results"), assessment.asOf());
  }

  private Sheet sheet(String name, String title, int... widths) {
    Sheet sheet = book.sheet(name, widths);
    title(sheet, title);
    return sheet;
  }

  private void title(Sheet sheet, String title) {
    sheet.title(cohort.subject() + words.say("：", ": ") + title, cohort.note());
  }

  private String of(SubjectKind kind, String zh, String en) {
    return words.say(words.kind(kind) + zh, words.kind(kind) + " - " + en);
  }

  private void about() {
    Sheet sheet = sheet(words.say("说明", "About"), words.say("说明", "about"), 18, 76);
    sheet.head(0, words.say("项目", "What"), words.say("内容", "Value"));
    PackIdentity pack = assessment.pack();
    say(sheet, words.say("申报材料", "Submission"), assessment.title());
    say(sheet, words.say("规则包", "Pack"), words.say(pack.title()) + " (" + pack + ")");
    say(
        sheet,
        words.say("依据", "Rests on"),
        pack.basis().stream()
            .map(basis -> (basis.document() + " " + basis.clause()).strip())
            .collect(Collectors.joining("\n")));
    say(
        sheet,
        words.say("考评期", "Period"),
        assessment.from() + words.say(" 至 ", " to ") + assessment.to());
    say(sheet, words.say("考评截止日", "As of"), assessment.asOf().toString());
    say(sheet, words.say("计分模型", "Scoring model"), assessment.scoring());
    say(
        sheet,
        words.say("数据", "Data"),
        assessment.synthetic()
            ? words.say("虚构", "invented")
            : words.say("由申报单位提供", "as submitted"));
    say(
        sheet,
        words.say("怎样读", "How to read"),
        words.say(
            "总分、名次、等次、评先是四个结果，互不代替。核定分＝起评分＋得失分＋调整，一分不差；"
                + "无法评定的写明缺少什么，不当作零分，也不当作满分。数字的精确值在格内，显示几位由格式决定。",
            "Total, rank, grade and award are four results. Verified = start + gained or lost +"
                + " corrected, exactly. What could not be assessed is neither zero nor full marks."));
    say(sheet, words.say("规则包摘要", "Pack digest"), pack.digest());
    say(sheet, words.say("数据摘要", "Data digest"), assessment.dataDigest());
    say(sheet, words.say("结果摘要", "Result digest"), assessment.digest());
    say(sheet, "SDK", assessment.sdkVersion());
  }

  private static void say(Sheet sheet, String what, String value) {
    sheet.row().text(what, Look.STRONG).text(value);
  }

  private void ranking(SubjectKind kind) {
    Sheet sheet =
        sheet(
            of(kind, "排名", "ranking"),
            of(kind, "排名", "ranking"),
            10,
            6,
            8,
            8,
            28,
            9,
            9,
            10,
            10,
            14,
            14,
            40);
    sheet.head(
        5,
        words.say("类别", "Class"),
        words.say("名次", "Rank"),
        words.say("同类个数", "Among"),
        words.say("编号", "Id"),
        words.say("名称", "Name"),
        words.say("总分", "Total"),
        words.say("等次", "Grade"),
        words.say("按总分等次", "Grade by total"),
        words.say("标志", "Marks"),
        words.say("评先评优", "Awards"),
        words.say("失去的评先", "Awards lost"),
        words.say("说明", "Reasons"));
    for (Scorecard card : cohort.cards(kind)) {
      Grade byTotal = card.standing().gradeByTotal();
      Sheet.Row row = sheet.row().centred(card.subjectClass().orElse(Words.NONE));
      rank(row, card);
      row.number(card.rank().map(rank -> Points.of(card.standing().among())), Words.NONE)
          .text(card.id())
          .text(card.name())
          .number(card.total(), words.say("无总分", "none"))
          .centred(words.grade(card))
          .centred(byTotal == null ? Words.NONE : words.say(byTotal.wording()))
          .text(words.marks(card))
          .text(words.awards(card.standing().awards()))
          .text(words.awards(card.standing().lostAwards()))
          .text(reasons(card));
    }
    sheet.filtered();
  }

  private static void rank(Sheet.Row row, Scorecard card) {
    row.number(card.rank().map(Points::of), Words.NONE);
  }

  /** Returns why a subject stands where it stands, or why it has no total. */
  private String reasons(Scorecard card) {
    List<String> reasons = new ArrayList<>(cohort.reasons(card));
    if (card.total().isEmpty()) {
      reasons.add(0, cohort.headline(card));
    }
    return String.join("\n", reasons);
  }

  private void grades() {
    String title = words.say("等次公告", "Grades");
    Sheet sheet = sheet(title, title, 10, 12, 14, 34, 22, 44);
    sheet.head(
        0,
        words.say("对象", "Kind"),
        words.say("等次", "Grade"),
        words.say("类别", "Class"),
        words.say("名称", "Name"),
        words.say("评先评优", "Awards"),
        words.say("说明", "Reasons"));
    for (SubjectKind kind : cohort.kinds()) {
      for (Grade grade : cohort.rubric().grades(kind)) {
        cohort.graded(cohort.cards(kind), grade).forEach(card -> graded(sheet, card));
      }
      cohort.cards(kind).stream()
          .filter(card -> card.gradeIfAny().isEmpty())
          .forEach(card -> graded(sheet, card));
    }
    sheet.filtered();
  }

  private void graded(Sheet sheet, Scorecard card) {
    sheet
        .row()
        .centred(words.kind(card.kind()))
        .centred(words.grade(card))
        .centred(card.subjectClass().orElse(Words.NONE))
        .text(card.name())
        .text(words.awards(card.standing().awards()))
        .text(reasons(card));
  }

  private void spread(SubjectKind kind) {
    List<Grade> grades = cohort.rubric().grades(kind);
    int[] widths = new int[7 + grades.size()];
    Arrays.fill(widths, 11);
    widths[0] = 16;
    Sheet sheet = sheet(of(kind, "分布", "spread"), of(kind, "分布", "spread"), widths);
    List<String> head = new ArrayList<>();
    Collections.addAll(
        head,
        words.say("类别", "Class"),
        words.say("个数", "Subjects"),
        words.say("有总分", "With total"),
        words.say("最高分", "Highest"),
        words.say("平均分", "Mean"),
        words.say("最低分", "Lowest"));
    grades.forEach(grade -> head.add(words.say(grade.wording())));
    head.add(words.say("无等次", "No grade"));
    sheet.head(1, head.toArray(String[]::new));
    Map<String, List<Scorecard>> classes = cohort.classes(kind);
    classes.forEach(
        (name, cards) -> {
          if (!name.isEmpty()) {
            spread(sheet, name, cards, grades);
          }
        });
    spread(sheet, words.say("合计", "All"), cohort.cards(kind), grades);
  }

  private void spread(Sheet sheet, String name, List<Scorecard> cards, List<Grade> grades) {
    Spread spread = Spread.of(cards);
    Sheet.Row row =
        sheet
            .row()
            .text(name, Look.STRONG)
            .number(spread.subjects())
            .number(spread.totals().size())
            .number(spread.highest(), Words.NONE)
            .number(spread.mean(cohort.rubric().rounding()), Words.NONE)
            .number(spread.lowest(), Words.NONE);
    grades.forEach(grade -> row.number(cohort.graded(cards, grade).size()));
    row.number(cards.stream().filter(card -> card.gradeIfAny().isEmpty()).count());
  }

  private void criteria(SubjectKind kind) {
    String title = of(kind, "各评分项", "criteria");
    Sheet sheet = sheet(title, title, 10, 26, 50, 8, 9, 9, 9, 9, 9, 11, 11);
    sheet.head(
        2,
        words.say("编号", "Id"),
        words.say("评分项", "Criterion"),
        words.say("评分标准", "Rule"),
        words.say("分值", "Points"),
        CriterionState.MET.word(words.language()),
        CriterionState.PARTLY_MET.word(words.language()),
        CriterionState.NOT_MET.word(words.language()),
        CriterionState.NOT_APPLICABLE.word(words.language()),
        CriterionState.NOT_ASSESSABLE.word(words.language()),
        words.say("失分个数", "Losers"),
        words.say("失分合计", "Points lost"));
    for (Criterion criterion : cohort.rubric().criteria(kind)) {
      CriterionTally tally = CriterionTally.of(criterion, cohort.cards(kind));
      sheet
          .row()
          .text(criterion.id())
          .text(words.say(criterion.title()))
          .text(words.say(criterion.sentence()))
          .number(criterion.weightedPoints())
          .number(tally.in(CriterionState.MET))
          .number(tally.in(CriterionState.PARTLY_MET))
          .number(tally.in(CriterionState.NOT_MET))
          .number(tally.in(CriterionState.NOT_APPLICABLE))
          .number(tally.in(CriterionState.NOT_ASSESSABLE))
          .number(tally.losers())
          .number(tally.lost());
    }
    sheet.filtered();
  }

  private void points(SubjectKind kind) {
    List<Criterion> criteria = cohort.rubric().criteria(kind);
    int[] widths = new int[criteria.size() + 6];
    Arrays.fill(widths, 9);
    widths[1] = 30;
    widths[2] = 12;
    String title = of(kind, "得分总表", "points");
    Sheet sheet = book.sheet(title, widths);
    sheet.overSeveralPages(2);
    title(sheet, title);
    List<String> head = new ArrayList<>();
    Collections.addAll(
        head,
        words.say("编号", "Id"),
        words.say("名称", "Name"),
        words.say("类别", "Class"),
        words.say("总分", "Total"),
        words.say("名次", "Rank"),
        words.say("等次", "Grade"));
    criteria.forEach(criterion -> head.add(criterion.id() + " " + words.say(criterion.title())));
    sheet.head(2, head.toArray(String[]::new));
    for (Scorecard card : cohort.cards(kind)) {
      Sheet.Row row =
          sheet
              .row()
              .text(card.id())
              .text(card.name())
              .centred(card.subjectClass().orElse(Words.NONE))
              .number(card.total(), words.say("无总分", "none"));
      rank(row, card);
      row.centred(words.grade(card));
      for (Criterion criterion : criteria) {
        CriterionResult result = card.criterion(criterion.id());
        row.number(
            result.leftOut() ? null : result.points(),
            result.inOtherList() ? Words.NONE : result.state().word(words.language()));
      }
    }
    sheet.filtered();
  }

  /** Writes every line of every account; with start and correction they make the points. */
  private void lines() {
    String title = words.say("得失分明细", "Points gained and lost");
    Sheet sheet = sheet(title, title, 7, 22, 7, 14, 30, 7, 8, 34, 6, 6, 7, 9, 7, 18, 44);
    sheet.head(
        2,
        words.say("编号", "Id"),
        words.say("名称", "Name"),
        words.say("项号", "Criterion"),
        words.say("评分项", "Title"),
        words.say("评分标准", "Rule"),
        words.say("条款", "Clause"),
        words.say("性质", "Effect"),
        words.say("查实情况", "Found"),
        words.say("数量", "Count"),
        words.say("基数", "Of"),
        words.say("应计分", "Raw"),
        words.say("限制", "Limit"),
        words.say("实计分", "Applied"),
        words.say("计分理由", "Reason"),
        words.say("依据", "Evidence"));
    for (Scorecard card : cohort.cards()) {
      Explanation explanation = card.explain(words.language());
      for (CriterionResult result : card.criteria()) {
        if (!result.inOtherList()) {
          result.lines().forEach(line -> line(begun(sheet, card, result), explanation, line));
          Correction correction = result.correction();
          if (correction != null) {
            corrected(begun(sheet, card, result), card, correction);
          }
        }
      }
    }
    sheet.filtered();
  }

  private Sheet.Row begun(Sheet sheet, Scorecard card, CriterionResult result) {
    return sheet
        .row()
        .text(card.id())
        .text(card.name())
        .text(result.criterion())
        .text(words.say(result.title()))
        .text(words.say(result.sentence()));
  }

  private void line(Sheet.Row row, Explanation explanation, PointLine line) {
    row.text(line.rule()).centred(words.effect(explanation, line)).text(words.say(line.finding()));
    if (line.measured() == null) {
      row.number(line.count()).number(line.of());
    } else {
      row.text(line.counted()).text(line.among());
    }
    row.number(line.raw())
        .centred(line.limit().word(words.language()))
        .number(line.applied())
        .text(words.say(line.reason()))
        .text(explanation.evidence(line));
  }

  private void corrected(Sheet.Row row, Scorecard card, Correction correction) {
    String what =
        correction.kind() == Correction.Kind.WAIVER
            ? words.say("豁免", "waiver")
            : words.say("复核调整", "override");
    row.centred(Words.NONE)
        .centred(what)
        .text(cohort.said(card, correction))
        .centred(Words.NONE)
        .centred(Words.NONE)
        .number(correction.delta())
        .centred("")
        .number(correction.delta())
        .text(correction.reason())
        .text(correction.by());
  }

  private void remarks() {
    String title = words.say("需要说明的事项", "Remarks");
    Sheet sheet = sheet(title, title, 14, 10, 30, 12, 24, 70);
    sheet.head(
        0,
        words.say("事项", "What"),
        words.say("编号", "Id"),
        words.say("名称", "Name"),
        words.say("项号", "Criterion"),
        words.say("评分项", "Title"),
        words.say("说明", "Remark"));
    String open = CriterionState.NOT_ASSESSABLE.word(words.language());
    for (Assessment.NotAssessed each : assessment.notAssessed()) {
      Scorecard card = assessment.of(each.subject());
      remark(sheet, open, card, card.criterion(each.criterion()), cohort.lacking(each));
    }
    for (Criterion criterion : cohort.unmet()) {
      sheet
          .row()
          .centred(open)
          .text("")
          .text("")
          .text(criterion.id())
          .text(words.say(criterion.title()))
          .text(words.say("没有可考评的对象", "nobody to assess"));
    }
    for (Scorecard card : cohort.cards()) {
      Explanation explanation = card.explain(words.language());
      for (CriterionResult result : card.criteria()) {
        Correction correction = result.correction();
        if (correction != null) {
          String what =
              correction.kind() == Correction.Kind.WAIVER
                  ? words.say("豁免", "waiver")
                  : words.say("复核调整", "override");
          remark(sheet, what, card, result, cohort.said(card, correction));
        }
        boolean exempt = result.state() == CriterionState.NOT_APPLICABLE && !result.inOtherList();
        if (exempt) {
          String policy =
              result.notApplicable() == null
                  ? words.printed(explanation.standing(result))
                  : words.say(Objects.requireNonNull(result.notApplicable()).wording());
          remark(sheet, result.state().word(words.language()), card, result, policy);
        }
      }
      for (String reason : cohort.reasons(card)) {
        sheet
            .row()
            .centred(words.say("结果", "standing"))
            .text(card.id())
            .text(card.name())
            .text("")
            .text("")
            .text(reason);
      }
    }
    for (Problem notice : assessment.notices()) {
      sheet
          .row()
          .centred(words.say("提示", "notice"))
          .text("")
          .text("")
          .text("")
          .text(notice.id().code())
          .text(cohort.said(notice));
    }
    sheet.filtered();
  }

  private void remark(
      Sheet sheet, String what, Scorecard card, CriterionResult result, String text) {
    sheet
        .row()
        .centred(what)
        .text(card.id())
        .text(card.name())
        .text(result.criterion())
        .text(words.say(result.title()))
        .text(text);
  }
}
