package io.kaoping.scoring;

import io.kaoping.rubric.SubjectKind;
import io.kaoping.rubric.Vocabulary;
import io.kaoping.rubric.Wording;
import io.kaoping.scoring.ConditionWords.Order;
import io.kaoping.scoring.ConditionWords.Term;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;

/**
 * The words of a vocabulary: what its terms are called, and how to speak of what subjects, items,
 * activities and records state.
 */
final class VocabularyWords {
  private static final Map<String, Term> ITEMS =
      Map.ofEntries(
          Map.entry("state", Term.of("状态", "the state", Order.AMOUNTS)),
          Map.entry("title", Term.of("名称", "the title", Order.AMOUNTS)),
          Map.entry("raised", Term.of("提出日期", "the day it was raised", Order.DAYS)),
          Map.entry("due", Term.of("时限", "the due day", Order.DAYS)),
          Map.entry("closedOn", Term.of("销号日期", "the day it was closed", Order.DAYS)),
          Map.entry("closed", said("已经销号", "没有销号", "it is closed", "it is not closed")),
          Map.entry("overdue", said("到期没有销号", "没有逾期未销号", "it is overdue", "it is not overdue")),
          Map.entry(
              "late", said("超过时限才销号", "没有超过时限才销号", "it was closed late", "it was not closed late")),
          Map.entry("evidenced", evidenced()),
          Map.entry("hasDue", said("有时限", "没有时限", "it has a due day", "it has no due day")),
          Map.entry(
              "skipped", said("跳过了环节", "没有跳过环节", "it skipped a state", "it skipped no state")),
          Map.entry("daysLate", Term.of("超过时限的天数", "the days past the due day", Order.NUMBERS)),
          Map.entry(
              "workdaysLate",
              Term.of("超过时限的工作日", "the working days past the due day", Order.NUMBERS)),
          Map.entry(
              "workdaysOpen",
              Term.of("提出以后的工作日", "the working days since it was raised", Order.NUMBERS)));
  private static final Map<String, Term> ACTIVITIES =
      Map.of(
          "date", Term.of("日期", "the day", Order.DAYS),
          "evidenced", evidenced(),
          "participants", Term.of("参加的个数", "the number of participants", Order.NUMBERS));
  private static final Map<String, Term> RECORDS =
      Map.of(
          "date", Term.of("日期", "the day", Order.DAYS),
          "reported", Term.of("通报到达的日期", "the day it became known", Order.DAYS),
          "level", Term.of("级别", "the level", Order.AMOUNTS),
          "evidenced", evidenced());
  private static final Map<String, Term> SUBJECTS =
      Map.of(
          "class", Term.of("类别", "the class", Order.AMOUNTS),
          "size", Term.of("组成单位的家数", "the number of units", Order.NUMBERS),
          "leads", Term.of("牵头单位的家数", "the number of leads", Order.NUMBERS),
          "deputies", Term.of("副牵头单位的家数", "the number of deputies", Order.NUMBERS),
          "members", Term.of("成员单位的家数", "the number of members", Order.NUMBERS),
          "partners", Term.of("协作单位的家数", "the number of partners", Order.NUMBERS),
          "memberships", Term.of("所属共同体的个数", "the number of its coalitions", Order.NUMBERS));

  /** Speaks of results of earlier periods. */
  static final ConditionWords EARLIER =
      new ConditionWords(
          Map.of(
              "total", Term.of("总分", "the total", Order.AMOUNTS),
              "max", Term.of("满分", "the maximum", Order.AMOUNTS),
              "rank", Term.of("名次", "the rank", Order.NUMBERS),
              "grade", Term.of("等次", "the grade", Order.AMOUNTS),
              "period", Term.of("周期", "the period", Order.AMOUNTS)));

  private final Vocabulary vocabulary;

  /**
   * @param vocabulary the vocabulary of the rubric of which is spoken, so that it knows every term
   */
  VocabularyWords(Vocabulary vocabulary) {
    this.vocabulary = vocabulary;
  }

  private static Term said(String zh, String notZh, String en, String notEn) {
    return Term.yesNo(new Wording(zh, en), new Wording(notZh, notEn));
  }

  private static Term evidenced() {
    return said("有佐证材料", "没有佐证材料", "there is evidence", "there is no evidence");
  }

  /** Speaks of what a kind of subject states. */
  ConditionWords ofSubjects(SubjectKind kind) {
    Map<String, Term> terms = new HashMap<>();
    for (Vocabulary.NamedList list : vocabulary.namedLists().values()) {
      if (list.subject() == kind) {
        list.entries()
            .forEach((name, en) -> terms.put(name, term(name, en, Vocabulary.Type.YES_NO, "")));
      }
    }
    for (Vocabulary.Fact fact : vocabulary.facts().values()) {
      if (fact.subject() == kind) {
        terms.put(fact.name(), term(fact.name(), fact.en(), fact.type(), fact.unit()));
      }
    }
    terms.putAll(SUBJECTS);
    return new ConditionWords(terms);
  }

  /** Speaks of the items of a list. */
  ConditionWords ofItems(String list) {
    return ofFields(known(vocabulary.lists(), list).fields(), ITEMS);
  }

  /** Speaks of activities of a kind. */
  ConditionWords ofActivities(String kind) {
    return ofFields(known(vocabulary.activities(), kind).fields(), ACTIVITIES);
  }

  /** Speaks of records of a kind. */
  ConditionWords ofRecords(String kind) {
    return ofFields(known(vocabulary.records(), kind).fields(), RECORDS);
  }

  private static ConditionWords ofFields(
      Map<String, Vocabulary.Field> fields, Map<String, Term> all) {
    Map<String, Term> terms = new HashMap<>();
    fields.forEach((name, field) -> terms.put(name, term(name, field.en(), field.type(), "")));
    terms.putAll(all);
    return new ConditionWords(terms);
  }

  private static Term term(String name, String en, Vocabulary.Type type, String unit) {
    Wording quoted = quoted(name, en);
    return switch (type) {
      case YES_NO ->
          said(
              quoted.zh() + "为“是”",
              quoted.zh() + "为“否”",
              quoted.en() + " is yes",
              quoted.en() + " is no");
      case DATE -> new Term(quoted, null, Order.DAYS, "", Map.of());
      case NUMBER, TEXT -> new Term(quoted, null, Order.AMOUNTS, unit, Map.of());
    };
  }

  /** Returns what a kind of activity is called. */
  Wording activity(String name) {
    return quoted(name, known(vocabulary.activities(), name).en());
  }

  /** Returns what a list is called. */
  Wording list(String name) {
    return quoted(name, known(vocabulary.lists(), name).en());
  }

  /** Returns what a kind of record is called. */
  Wording records(String name) {
    return quoted(name, known(vocabulary.records(), name).en());
  }

  /** Returns what a named list is called. */
  Wording namedList(String name) {
    return quoted(name, known(vocabulary.namedLists(), name).en());
  }

  /** Returns what a poll is called. */
  Wording poll(String name) {
    return quoted(name, known(vocabulary.polls(), name).en());
  }

  /** Returns what a panel is called. */
  Wording panel(String name) {
    return quoted(name, known(vocabulary.panels(), name).en());
  }

  private static <T> T known(Map<String, T> terms, String name) {
    return Objects.requireNonNull(terms.get(name), name);
  }

  private static Wording quoted(String zh, String en) {
    return new Wording("“" + zh + "”", "\"" + en + "\"");
  }
}
