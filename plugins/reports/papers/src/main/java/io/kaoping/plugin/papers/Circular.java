package io.kaoping.plugin.papers;

import io.kaoping.assessment.Assessment;
import io.kaoping.assessment.Correction;
import io.kaoping.assessment.CriterionResult;
import io.kaoping.assessment.Scorecard;
import io.kaoping.plugin.papers.Letter.Part;
import io.kaoping.problem.Problem;
import io.kaoping.rubric.Points;
import io.kaoping.rubric.SubjectKind;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;

/** The draft of the circular 通报: how it went, who stands where, what was lost, what is open. */
final class Circular {
  private static final int MOST_LOST = 5;

  private final Cohort cohort;
  private final Words words;
  private final Assessment assessment;
  private final Drafted drafted;
  private final Letter letter;

  Circular(Cohort cohort) {
    this.cohort = cohort;
    this.words = cohort.words();
    this.assessment = cohort.assessment();
    this.drafted = new Drafted(cohort);
    this.letter = drafted.letter();
  }

  byte[] bytes() {
    String title = words.say("关于" + cohort.subject() + "结果的通报", "Results: " + cohort.subject());
    drafted.begin(title);
    drafted.opening(words.say("现将结果通报如下。", "The results are:"));
    drafted.heading("总体情况", "Overview");
    cohort.kinds().forEach(this::overview);
    drafted.heading("考评等次", "Grades");
    int subheading = 0;
    for (SubjectKind kind : cohort.kinds()) {
      for (Map.Entry<String, List<Scorecard>> each : cohort.classes(kind).entrySet()) {
        String name = each.getKey().isEmpty() ? "" : words.say("·", ": ") + each.getKey();
        letter.subheading(numbered(++subheading) + words.kind(kind) + name);
        drafted.grades(kind, each.getValue());
      }
    }
    if (!cohort.rubric().awards().isEmpty()) {
      drafted.heading("评先评优", "Awards");
      drafted.awards();
    }
    List<String> reasons = drafted.reasons();
    if (!reasons.isEmpty()) {
      drafted.heading("等次、名次和评先的调整", "Changes to grades, ranks and awards");
      reasons.forEach(letter::text);
    }
    drafted.heading("失分较多的评分项", "Where most was lost");
    cohort.kinds().forEach(this::lost);
    List<String> remarks = remarks();
    if (!remarks.isEmpty()) {
      drafted.heading("需要说明的事项", "Remarks");
      remarks.forEach(letter::text);
    }
    drafted.heading("工作要求", "What is asked for");
    letter.text(Part.open(words.say("由承办人填写：整改要求、时限、责任单位", "to be filled in by the officer")));
    attachments();
    return letter.bytes(title, assessment.asOf());
  }

  private String numbered(int number) {
    String digits = "一二三四五六七八九十";
    return words.say(
        number <= digits.length() ? "（" + digits.charAt(number - 1) + "）" : "（" + number + "）",
        "(" + number + ") ");
  }

  private void overview(SubjectKind kind) {
    List<Scorecard> cards = cohort.cards(kind);
    Spread spread = Spread.of(cards);
    StringBuilder text = new StringBuilder();
    text.append(
        words.say(
            "参加考评的" + words.kind(kind) + cards.size() + "个，有总分的" + spread.totals().size() + "个",
            words.kind(kind) + ": " + cards.size() + ", with a total: " + spread.totals().size()));
    spread
        .highest()
        .ifPresent(
            highest ->
                text.append(words.say("；最高分", "; highest "))
                    .append(highest)
                    .append(words.say("分（", " ("))
                    .append(drafted.names(with(cards, highest)))
                    .append(words.say("），最低分", "), lowest "))
                    .append(spread.lowest().orElse(highest))
                    .append(words.say("分（", " ("))
                    .append(drafted.names(with(cards, spread.lowest().orElse(highest))))
                    .append(words.say("），平均", "), mean "))
                    .append(spread.mean(cohort.rubric().rounding()).orElse(highest))
                    .append(words.say("分", "")));
    letter.text(text.append(drafted.end()).toString());
  }

  private static List<Scorecard> with(List<Scorecard> cards, Points total) {
    return cards.stream().filter(card -> card.total().filter(total::equals).isPresent()).toList();
  }

  private void lost(SubjectKind kind) {
    List<CriterionTally> most =
        cohort.rubric().criteria(kind).stream()
            .map(criterion -> CriterionTally.of(criterion, cohort.cards(kind)))
            .filter(tally -> tally.losers() > 0)
            .sorted(Comparator.comparing(CriterionTally::lost).reversed())
            .limit(MOST_LOST)
            .toList();
    List<String> said = new ArrayList<>();
    for (CriterionTally tally : most) {
      String title = tally.criterion().id() + " " + words.say(tally.criterion().title());
      said.add(
          words.say(
              "“" + title + "”" + tally.losers() + "个失分，共失" + tally.lost() + "分",
              title + ": lost by " + tally.losers() + ", together " + tally.lost()));
    }
    letter.text(
        words.kind(kind)
            + words.say("：", ": ")
            + (said.isEmpty()
                ? words.say("没有失分", "nothing was lost")
                : String.join(words.say("；", "; "), said))
            + drafted.end());
  }

  /** Returns what was not assessed, waived, adjusted, and what somebody should look at. */
  private List<String> remarks() {
    List<String> remarks = new ArrayList<>();
    for (Assessment.NotAssessed open : assessment.notAssessed()) {
      Scorecard card = assessment.of(open.subject());
      CriterionResult result = card.criterion(open.criterion());
      remarks.add(
          about(card, result)
              + words.say("无法评定，", "not assessable, ")
              + cohort.lacking(open)
              + drafted.end());
    }
    for (Scorecard card : cohort.cards()) {
      for (CriterionResult result : card.criteria()) {
        Correction correction = result.correction();
        if (correction != null) {
          remarks.add(about(card, result) + cohort.said(card, correction) + drafted.end());
        }
      }
    }
    List<String> unmet = cohort.unmet().stream().map(criterion -> criterion.id()).toList();
    if (!unmet.isEmpty()) {
      remarks.add(words.list(unmet) + words.say("：没有可考评的对象。", ": nobody to assess."));
    }
    for (Problem notice : assessment.notices()) {
      remarks.add(words.say("提示：", "Notice: ") + cohort.said(notice));
    }
    return remarks;
  }

  private String about(Scorecard card, CriterionResult result) {
    return card.name()
        + words.say("“", " ")
        + result.criterion()
        + " "
        + words.say(result.title())
        + words.say("”：", ": ");
  }

  private void attachments() {
    List<SubjectKind> kinds = cohort.kinds();
    List<String> titles =
        kinds.stream()
            .map(kind -> words.say(words.kind(kind) + "考评结果", "Results: " + words.kind(kind)))
            .toList();
    letter.attachments(words.say("附件：", "Attached: "), titles);
    letter.signature(
        Part.open(words.say("发文机关署名", "issuing body")), Part.open(words.say("××××年×月×日", "date")));
    for (int i = 0; i < kinds.size(); i++) {
      letter.attachment(words.say("附件", "Attachment ") + (i + 1), titles.get(i));
      drafted.tables(
          kinds.get(i),
          new int[] {10, 38, 14, 16, 22},
          List.of(
              words.say("名次", "Rank"),
              words.say("名称", "Name"),
              words.say("总分", "Total"),
              words.say("等次", "Grade"),
              words.say("评先评优", "Awards")),
          card ->
              List.of(
                  card.rank().map(String::valueOf).orElse(Words.NONE),
                  card.name(),
                  card.total().map(Points::toString).orElse(words.say("无总分", "none")),
                  words.grade(card),
                  words.awards(card.standing().awards())));
    }
  }
}
