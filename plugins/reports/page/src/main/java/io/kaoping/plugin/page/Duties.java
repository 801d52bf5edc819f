package io.kaoping.plugin.page;

import io.kaoping.rubric.Clause;
import io.kaoping.rubric.Condition;
import io.kaoping.rubric.Criterion;
import io.kaoping.rubric.Measure;
import io.kaoping.rubric.Part;
import io.kaoping.rubric.Rubric;
import io.kaoping.rubric.SubjectKind;
import io.kaoping.rubric.Vocabulary;
import io.kaoping.rubric.Wording;
import io.kaoping.scoring.RubricWords;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;

/** What is due how often, and by whom. */
record Duties(Rubric rubric, Vocabulary vocabulary, RubricWords words) {
  /** A duty with a beat, and the criterion that asks for it. */
  private record Duty(Criterion criterion, Measure.Cadence cadence) {}

  void write(Page page) {
    List<Duty> duties = new ArrayList<>();
    for (Criterion criterion : rubric.criteria()) {
      for (Clause clause : criterion.clauses()) {
        if (clause.measure() instanceof Measure.Cadence cadence) {
          duties.add(new Duty(criterion, cadence));
        }
      }
    }
    if (duties.isEmpty()) {
      return;
    }
    duties.sort(
        Comparator.comparing((Duty duty) -> duty.criterion.subject())
            .thenComparing(duty -> duty.cadence.every()));
    page.heading(2, page.say("多久一次", "How often"));
    page.paragraph(
        page.say(
            "只查整个落在考评期以内、到考评截止日已经结束的周期。",
            "Only periods count that lie wholly within the assessment period and are over."));
    page.table(
        List.of(
            page.say("谁", "Who"),
            page.say("多久", "How often"),
            page.say("做什么", "What"),
            page.say("至少几次", "At least"),
            page.say("怎样才算", "What counts"),
            page.say("评分项", "Criterion")),
        duties.stream().map(duty -> row(page, duty)).toList());
  }

  private List<String> row(Page page, Duty duty) {
    Criterion criterion = duty.criterion;
    SubjectKind kind = criterion.subject();
    Measure.Cadence cadence = duty.cadence;
    Condition applies = criterion.appliesWhen();
    String who =
        applies == null
            ? page.of(kind)
            : page.of(kind) + page.say("，", ", ") + page.words(words.condition(applies, kind));
    String counts = page.words(words.counted(cadence));
    String part =
        cadence.part() == Part.ORGANISER
            ? page.say("自己主办的", "as organiser")
            : page.say("主办、参加都算", "as organiser or participant");
    return List.of(
        who,
        page.words(RubricWords.every(cadence.every())),
        page.quote(new Wording(cadence.activity(), kind(cadence).en())),
        page.say(cadence.atLeast() + " 次", Integer.toString(cadence.atLeast())),
        counts.isEmpty() ? part : counts + page.say("；", "; ") + part,
        Page.quote(criterion.id()) + " " + page.quote(criterion.title()));
  }

  private Vocabulary.Kind kind(Measure.Cadence cadence) {
    return Objects.requireNonNull(vocabulary.activities().get(cadence.activity()));
  }
}
