package io.kaoping.plugin.html;

import io.kaoping.assessment.Assessment;
import io.kaoping.assessment.Correction;
import io.kaoping.assessment.CriterionResult;
import io.kaoping.assessment.CriterionState;
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
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * What the template of the page shows.
 *
 * @param assessment what came out
 * @param rubric the rubric that it was assessed by
 * @param words the words of the page
 * @param outlook how they could come to other grades
 * @param subjects the coalitions and units by id, with their places on the page
 */
record Page(
    Assessment assessment,
    Rubric rubric,
    Words words,
    Outlook outlook,
    Map<String, Subject> subjects) {
  private static final List<SubjectKind> KINDS = List.of(SubjectKind.COALITION, SubjectKind.UNIT);

  static Page of(Assessment assessment, Rubric rubric, Words words, Outlook outlook) {
    Map<String, Subject> subjects = new LinkedHashMap<>();
    Stream.concat(assessment.coalitions().stream(), assessment.units().stream())
        .forEach(
            card -> subjects.put(card.id(), Subject.of(card, words, "s" + (subjects.size() + 1))));
    return new Page(assessment, rubric, words, outlook, subjects);
  }

  String say(String zh, String en) {
    return words.say(zh, en);
  }

  /** Returns the kinds of which there is somebody, coalitions first. */
  List<SubjectKind> kinds() {
    return KINDS.stream().filter(kind -> !cards(kind).isEmpty()).toList();
  }

  List<Scorecard> cards(SubjectKind kind) {
    return kind == SubjectKind.COALITION ? assessment.coalitions() : assessment.units();
  }

  /** Returns the subjects of a kind, by class, rank, total and id. */
  List<Subject> subjects(SubjectKind kind) {
    return cards(kind).stream().map(this::subject).toList();
  }

  Subject subject(Scorecard card) {
    return Objects.requireNonNull(subjects.get(card.id()), card.id());
  }

  /** Returns the classes of a kind; one without a name where there are none. */
  List<Cohort> classes(SubjectKind kind) {
    Map<String, List<Subject>> classes = new LinkedHashMap<>();
    for (Subject subject : subjects(kind)) {
      classes
          .computeIfAbsent(subject.card().subjectClass().orElse(""), c -> new ArrayList<>())
          .add(subject);
    }
    return classes.entrySet().stream()
        .map(each -> new Cohort(kind, each.getKey(), each.getValue()))
        .toList();
  }

  /**
   * The subjects of one class.
   *
   * @param kind what they are
   * @param name the class; empty where all stand in one
   * @param subjects by rank, total and id
   */
  record Cohort(SubjectKind kind, String name, List<Subject> subjects) {
    long graded(Grade grade) {
      return subjects.stream().filter(s -> grade.equals(s.card().standing().grade())).count();
    }

    long ungraded() {
      return subjects.stream().filter(s -> s.card().gradeIfAny().isEmpty()).count();
    }
  }

  /** Returns what a class is called, with its kind. */
  String titled(Cohort cohort) {
    return words.kind(cohort.kind())
        + (cohort.name().isEmpty() ? "" : say("·", ": ") + cohort.name());
  }

  List<Grade> grades(SubjectKind kind) {
    return rubric.grades(kind);
  }

  /** Returns the place of a subject's grade among the grades, from 0 for the best; -1 for none. */
  int step(Scorecard card) {
    return card.gradeIfAny()
        .map(grade -> grades(card.kind()).stream().map(Grade::id).toList().indexOf(grade.id()))
        .orElse(-1);
  }

  /** Returns the criteria of a kind of which the map has a column. */
  List<Criterion> criteria(SubjectKind kind) {
    return rubric.criteria(kind);
  }

  Strip strip(SubjectKind kind) {
    return Strip.of(this, kind);
  }

  List<CriterionTally> lost(SubjectKind kind) {
    return CriterionTally.most(criteria(kind), cards(kind));
  }

  /**
   * Returns those whose results went into that of a coalition, and the units into whose results
   * that of the coalition went, in the order of the page.
   */
  List<Subject> linked(Subject coalition) {
    String id = coalition.card().id();
    return subjects.values().stream()
        .filter(
            other ->
                coalition.restsOn().contains(other.card().id())
                    || (other.card().kind() == SubjectKind.UNIT && other.restsOn().contains(id)))
        .toList();
  }

  /** Returns the coalitions that are linked to anybody. */
  List<Subject> linked() {
    return subjects(SubjectKind.COALITION).stream().filter(c -> !linked(c).isEmpty()).toList();
  }

  /**
   * Something that a reader must not overlook.
   *
   * @param what what sort of thing it is
   * @param subject whom it is about, if anybody
   * @param criterion what it is about; empty where it is about no criterion
   * @param text what there is to say
   */
  record Remark(String what, Optional<Subject> subject, String criterion, String text) {}

  /** Returns what was not assessed, waived, adjusted, does not apply, or needs a look. */
  List<Remark> remarks() {
    List<Remark> remarks = new ArrayList<>();
    for (Assessment.NotAssessed open : assessment.notAssessed()) {
      Subject subject = subject(assessment.of(open.subject()));
      CriterionResult result = subject.card().criterion(open.criterion());
      remarks.add(remark(say("无法评定", "not assessable"), subject, result, subject.lacking(result)));
    }
    for (Criterion criterion : rubric.criteria()) {
      if (cards(criterion.subject()).isEmpty()) {
        remarks.add(
            new Remark(
                say("无法评定", "not assessable"),
                Optional.empty(),
                criterion.id() + " " + words.say(criterion.title()),
                say("没有可考评的对象", "nobody to assess")));
      }
    }
    for (Correction.Kind kind : Correction.Kind.values()) {
      String what = kind == Correction.Kind.WAIVER ? say("豁免", "waiver") : say("复核调整", "override");
      for (Subject subject : subjects.values()) {
        for (CriterionResult result : subject.card().criteria()) {
          Correction correction = result.correction();
          if (correction != null && correction.kind() == kind) {
            remarks.add(remark(what, subject, result, subject.said(correction)));
          }
        }
      }
    }
    for (Subject subject : subjects.values()) {
      for (CriterionResult result : subject.card().criteria()) {
        if (result.state() == CriterionState.NOT_APPLICABLE && !result.inOtherList()) {
          remarks.add(
              remark(say("不适用", "not applicable"), subject, result, subject.policy(result)));
        }
      }
    }
    for (Problem notice : assessment.notices()) {
      String advice = notice.remedy() == null ? "" : " " + notice.advice(words.language());
      remarks.add(
          new Remark(
              say("提示", "notice"),
              Optional.empty(),
              notice.id().code(),
              notice.position() + say("：", ": ") + notice.message(words.language()) + advice));
    }
    return remarks;
  }

  private Remark remark(String what, Subject subject, CriterionResult result, String text) {
    return new Remark(
        what, Optional.of(subject), result.criterion() + " " + words.say(result.title()), text);
  }

  /** Returns how many results were corrected in a way. */
  long corrected(Correction.Kind kind) {
    return subjects.values().stream()
        .flatMap(subject -> subject.card().criteria().stream())
        .map(CriterionResult::correction)
        .filter(correction -> correction != null && correction.kind() == kind)
        .count();
  }

  /** Returns how many subjects have a total. */
  long totals() {
    return subjects.values().stream().filter(s -> s.card().total().isPresent()).count();
  }

  /** Returns how many subjects a veto touched. */
  long vetoed() {
    return subjects.values().stream().filter(s -> !s.card().standing().vetoes().isEmpty()).count();
  }
}
