package io.kaoping.scoring;

import io.kaoping.problem.Language;
import io.kaoping.rubric.Criterion;
import io.kaoping.rubric.Grade;
import io.kaoping.rubric.ResultCondition;
import io.kaoping.rubric.Rubric;
import io.kaoping.rubric.Section;
import io.kaoping.rubric.SubjectKind;
import io.kaoping.rubric.Wording;
import io.kaoping.scoring.ConditionWords.Order;
import io.kaoping.scoring.ConditionWords.Term;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * The words of one kind of subject for conditions on results: titles in the place of ids, and
 * comparisons as a sentence says them.
 */
final class ResultWords {
  private static final Map<String, Term> RESULTS =
      Map.of(
          "base", Term.of("不含加分的合计", "the total without bonuses", Order.AMOUNTS),
          "bonus", Term.of("加分", "the sum of bonuses", Order.AMOUNTS),
          "total", Term.of("总分", "the total", Order.AMOUNTS),
          "rank", Term.of("名次", "the rank", Order.NUMBERS),
          "fromLast", Term.of("倒数名次", "the rank from the last", Order.NUMBERS),
          "among", Term.of("同类排名的个数", "the number ranked in the class", Order.NUMBERS),
          "tied",
              Term.yesNo(
                  new Wording("名次并列", "the rank is shared"),
                  new Wording("名次没有并列", "the rank is not shared")),
          "vetoed",
              Term.yesNo(
                  new Wording("有一票否决等处置", "there is a veto or another sanction"),
                  new Wording("没有一票否决等处置", "there is no veto or other sanction")),
          "class", Term.of("类别", "the class", Order.AMOUNTS));

  private final Map<String, Wording> titles = new HashMap<>();
  private final ConditionWords conditions;

  ResultWords(Rubric rubric, SubjectKind kind) {
    Map<String, Term> terms = new HashMap<>(RESULTS);
    Map<String, Wording> grades = new HashMap<>();
    for (Grade grade : rubric.grades(kind)) {
      grades.put(grade.id(), grade.wording());
    }
    terms.put(
        "grade",
        new Term(new Wording("等次", "the grade"), null, Order.AMOUNTS, "", Map.copyOf(grades)));
    for (Section section : rubric.sections()) {
      Wording title = section.title();
      terms.putIfAbsent(
          section.id(),
          Term.of(
              "“" + title.zh() + "”小计", "the subtotal of \"" + title.en() + "\"", Order.AMOUNTS));
    }
    for (Criterion criterion : rubric.criteria(kind)) {
      Wording title = criterion.title();
      titles.put(criterion.id(), title);
      terms.put(
          criterion.id(),
          Term.of("“" + title.zh() + "”得分", "the score of \"" + title.en() + "\"", Order.AMOUNTS));
    }
    this.conditions = new ConditionWords(terms);
  }

  /** Returns criteria with their titles. */
  Wording criteria(List<String> ids) {
    return new Wording(
        ids.stream().map(id -> titled(id, Language.ZH)).collect(Collectors.joining("、")),
        ids.stream().map(id -> titled(id, Language.EN)).collect(Collectors.joining(", ")));
  }

  private String titled(String id, Language language) {
    Wording title = titles.get(id);
    return title == null ? id : id + " " + title.in(language);
  }

  /** Returns a condition as a sentence says it. */
  Wording of(ResultCondition when) {
    return conditions.of(when.condition());
  }
}
