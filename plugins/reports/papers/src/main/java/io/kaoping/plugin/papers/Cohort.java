package io.kaoping.plugin.papers;

import io.kaoping.assessment.Assessment;
import io.kaoping.assessment.Correction;
import io.kaoping.assessment.PointLine;
import io.kaoping.assessment.Scorecard;
import io.kaoping.problem.Problem;
import io.kaoping.rubric.Criterion;
import io.kaoping.rubric.Grade;
import io.kaoping.rubric.Rubric;
import io.kaoping.rubric.SubjectKind;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * What the papers are made of.
 *
 * @param assessment what came out
 * @param rubric the rubric that it was assessed by
 * @param words the words of the papers
 */
record Cohort(Assessment assessment, Rubric rubric, Words words) {
  /** The kinds of subjects, in the order of the papers. */
  static final List<SubjectKind> KINDS = List.of(SubjectKind.COALITION, SubjectKind.UNIT);

  /** Returns the kinds of which there is somebody. */
  List<SubjectKind> kinds() {
    return KINDS.stream().filter(kind -> !cards(kind).isEmpty()).toList();
  }

  /** Returns the scorecards of a kind, by class, rank, total and id. */
  List<Scorecard> cards(SubjectKind kind) {
    return kind == SubjectKind.COALITION ? assessment.coalitions() : assessment.units();
  }

  /** Returns all scorecards, coalitions first. */
  List<Scorecard> cards() {
    return KINDS.stream().flatMap(kind -> cards(kind).stream()).toList();
  }

  /** Returns the scorecards of a kind by their classes; where there are none, the class is "". */
  Map<String, List<Scorecard>> classes(SubjectKind kind) {
    Map<String, List<Scorecard>> classes = new LinkedHashMap<>();
    for (Scorecard card : cards(kind)) {
      classes.computeIfAbsent(card.subjectClass().orElse(""), c -> new ArrayList<>()).add(card);
    }
    return classes;
  }

  /**
   * Returns those of some scorecards that have a grade, or none where the grade is {@code null}.
   */
  List<Scorecard> graded(List<Scorecard> cards, Grade grade) {
    return cards.stream().filter(card -> grade.equals(card.standing().grade())).toList();
  }

  /** Returns the criteria for which the submission holds no subject at all. */
  List<Criterion> unmet() {
    return rubric.criteria().stream().filter(c -> cards(c.subject()).isEmpty()).toList();
  }

  /** Returns what the papers are about, in words: the pack and the assessment period. */
  String subject() {
    return words.say(
        words.say(assessment.pack().title()) + words.period(assessment) + "考评",
        words.say(assessment.pack().title()) + ", " + words.period(assessment));
  }

  /** Returns the day that counted, the pack, and whether the data is invented, in one line. */
  String note() {
    return words.say("考评期 ", "Period ")
        + assessment.from()
        + words.say(" 至 ", " to ")
        + assessment.to()
        + words.say("，截止日 ", ", as of ")
        + assessment.asOf()
        + words.say("，规则包 ", ", pack ")
        + assessment.pack()
        + (assessment.synthetic() ? words.say("。注意：数据为虚构", ". The data is invented") : "");
  }

  /** Returns why a subject stands where it stands, in lines: vetoes, consequences, quotas. */
  List<String> reasons(Scorecard card) {
    return card.standing().trace().stream()
        .map(line -> words.printed(card.explain(words.language()).reason(line)))
        .toList();
  }

  /** Returns what a waiver or review adjustment did, in words. */
  String said(Scorecard card, Correction correction) {
    return words.printed(card.explain(words.language()).said(correction));
  }

  /** Returns what was found and what it is worth, in words. */
  String said(Scorecard card, PointLine line) {
    return words.printed(card.explain(words.language()).said(line));
  }

  /** Returns total, rank, grade and awards in one line. */
  String headline(Scorecard card) {
    return words.printed(card.explain(words.language()).headline());
  }

  /** Returns what is said of a notice. */
  String said(Problem notice) {
    String advice = notice.remedy() == null ? "" : " " + notice.advice(words.language());
    return notice.position() + words.say("：", ": ") + notice.message(words.language()) + advice;
  }

  /** Returns what a criterion that could not be assessed lacks. */
  String lacking(Assessment.NotAssessed open) {
    return open.missing().isEmpty()
        ? words.say("所选执行方式不能运行", "the chosen executor cannot run it")
        : words.say("缺少 ", "missing ")
            + open.lacking().stream()
                .map(words::say)
                .collect(Collectors.joining(words.say("、", ", ")));
  }
}
