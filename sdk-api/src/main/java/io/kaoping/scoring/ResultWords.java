package io.kaoping.scoring;

import io.kaoping.problem.Language;
import io.kaoping.record.FactValue;
import io.kaoping.rubric.Condition;
import io.kaoping.rubric.Criterion;
import io.kaoping.rubric.Grade;
import io.kaoping.rubric.ResultCondition;
import io.kaoping.rubric.Rubric;
import io.kaoping.rubric.Section;
import io.kaoping.rubric.SubjectKind;
import io.kaoping.rubric.Wording;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * The words of one kind of subject for conditions on results: titles in the place of ids, and
 * comparisons as a sentence says them.
 */
final class ResultWords {
  private static final Map<String, Wording> RESULTS =
      Map.of(
          "base", new Wording("不含加分的合计", "the total without bonuses"),
          "bonus", new Wording("加分", "the sum of bonuses"),
          "total", new Wording("总分", "the total"),
          "rank", new Wording("名次", "the rank"),
          "fromLast", new Wording("倒数名次", "the rank from the last"),
          "among", new Wording("同类排名的个数", "the number ranked in the class"),
          "tied", new Wording("名次并列", "the rank is shared"),
          "vetoed", new Wording("有一票否决", "there is a veto"),
          "class", new Wording("类别", "the class"),
          "grade", new Wording("等次", "the grade"));

  /** What is a place or a number of subjects, of which more is not higher. */
  private static final Set<String> PLACES = Set.of("rank", "fromLast", "among");

  private final Map<String, Wording> titles = new HashMap<>();
  private final Map<String, Wording> names = new HashMap<>(RESULTS);
  private final Map<String, Wording> grades = new HashMap<>();

  ResultWords(Rubric rubric, SubjectKind kind) {
    for (Section section : rubric.sections()) {
      Wording title = section.title();
      names.putIfAbsent(
          section.id(),
          new Wording("“" + title.zh() + "”小计", "the subtotal of \"" + title.en() + "\""));
    }
    for (Criterion criterion : rubric.criteria(kind)) {
      Wording title = criterion.title();
      titles.put(criterion.id(), title);
      names.put(
          criterion.id(),
          new Wording("“" + title.zh() + "”得分", "the score of \"" + title.en() + "\""));
    }
    for (Grade grade : rubric.grades(kind)) {
      grades.put(grade.id(), grade.wording());
    }
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
    return new Wording(
        said(when.condition(), Language.ZH, false), said(when.condition(), Language.EN, false));
  }

  private String said(Condition condition, Language language, boolean inside) {
    boolean zh = language == Language.ZH;
    if (condition instanceof Condition.All all) {
      return joined(all.parts(), zh ? ",并且" : " and ", language, inside);
    }
    if (condition instanceof Condition.Any any) {
      return joined(any.parts(), zh ? ",或者" : " or ", language, inside);
    }
    if (condition instanceof Condition.Not not) {
      return (zh ? "并非(" : "not (") + said(not.part(), language, false) + ")";
    }
    if (condition instanceof Condition.Is is) {
      return name(is.name(), language);
    }
    if (condition instanceof Condition.In in) {
      String values =
          in.literals().stream()
              .map(literal -> value(in.name(), literal, language))
              .collect(Collectors.joining(zh ? "、" : ", "));
      return name(in.name(), language) + (zh ? "为 " + values + " 之一" : " is one of " + values);
    }
    Condition.Compare compare = (Condition.Compare) condition;
    return name(compare.name(), language)
        + (zh ? chinese(compare) : english(compare.operator()))
        + " "
        + value(compare.name(), compare.literal(), language);
  }

  private String joined(List<Condition> parts, String with, Language language, boolean inside) {
    String all =
        parts.stream().map(part -> said(part, language, true)).collect(Collectors.joining(with));
    return inside ? "(" + all + ")" : all;
  }

  private String name(String name, Language language) {
    Wording word = names.get(name);
    return word == null ? name : word.in(language);
  }

  private String value(String name, FactValue literal, Language language) {
    Wording grade = name.equals("grade") ? grades.get(literal.toString()) : null;
    return grade == null ? literal.toString() : grade.in(language);
  }

  private static String chinese(Condition.Compare compare) {
    boolean place = PLACES.contains(compare.name());
    return switch (compare.operator()) {
      case EQ -> "为";
      case NE -> "不为";
      case LT -> place ? "小于" : "低于";
      case LE -> place ? "不大于" : "不高于";
      case GT -> place ? "大于" : "高于";
      case GE -> place ? "不小于" : "不低于";
    };
  }

  private static String english(Condition.Operator operator) {
    return switch (operator) {
      case EQ -> " is";
      case NE -> " is not";
      case LT -> " is below";
      case LE -> " is at most";
      case GT -> " is above";
      case GE -> " is at least";
    };
  }
}
