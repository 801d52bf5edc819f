package io.kaoping.plugin.testkit;

import io.kaoping.assessment.Submission;
import io.kaoping.plugin.table.CellValues;
import io.kaoping.plugin.table.PrintedSheet.Entry;
import io.kaoping.record.FactValue;
import io.kaoping.rubric.Rubric;
import io.kaoping.rubric.SubjectKind;
import io.kaoping.rubric.Vocabulary;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The columns of the sheet 用例 for what a unit or coalition states: its facts, and entries of a
 * named list.
 */
final class CaseFacts {
  private static final BigDecimal MOST = new BigDecimal("999999999999");

  private final Rubric rubric;
  private final CasePeriod period;
  private final List<CaseColumn> columns = new ArrayList<>();

  private CaseFacts(Rubric rubric, CasePeriod period) {
    this.rubric = rubric;
    this.period = period;
  }

  static List<CaseColumn> of(Rubric rubric, Vocabulary vocabulary, CasePeriod period) {
    CaseFacts made = new CaseFacts(rubric, period);
    vocabulary.facts().values().forEach(made::fact);
    vocabulary.namedLists().values().forEach(made::entries);
    return made.columns;
  }

  private void fact(Vocabulary.Fact fact) {
    String unit = fact.unit().isEmpty() ? "" : "（" + fact.unit() + "）";
    BigDecimal least = fact.minimum() == null ? MOST.negate() : fact.minimum();
    BigDecimal most = fact.maximum() == null ? MOST : fact.maximum();
    String takes =
        switch (fact.type()) {
          case NUMBER -> "数字" + bounds(fact);
          case YES_NO -> "是 或 否";
          case DATE -> "日期，如 " + period.from();
          case TEXT -> fact.values().isEmpty() ? "文字" : String.join(" 或 ", fact.values());
        };
    Entry entry =
        switch (fact.type()) {
          case NUMBER -> new Entry.Number(least, most);
          case YES_NO -> new Entry.OneOf(List.of("是", "否"));
          case TEXT -> fact.values().isEmpty() ? null : new Entry.OneOf(fact.values());
          case DATE -> null;
        };
    stated(fact.name(), unit, takes, entry, fact.subject(), cell -> value(fact, cell));
  }

  private static String bounds(Vocabulary.Fact fact) {
    String least = fact.minimum() == null ? "" : "，不小于 " + fact.minimum().toPlainString();
    String most = fact.maximum() == null ? "" : "，不大于 " + fact.maximum().toPlainString();
    return least + most;
  }

  private void entries(Vocabulary.NamedList list) {
    Entry entry = new Entry.OneOf(List.of("是", "否"));
    for (String name : list.entries().keySet()) {
      stated(name, "", list.name() + "，是 或 否", entry, list.subject(), CaseFacts::yesNo);
    }
  }

  /** Reads the value of a fact. */
  private interface Values {
    Optional<FactValue> of(String cell);
  }

  private void stated(
      String name,
      String unit,
      String takes,
      @Nullable Entry entry,
      SubjectKind kind,
      Values values) {
    boolean both = !rubric.criteria(SubjectKind.COALITION).isEmpty();
    String whose = kind == SubjectKind.COALITION ? "；只有共同体填" : both ? "；只有单位填" : "";
    columns.add(
        new CaseColumn(
            name + unit,
            takes + whose,
            entry,
            (cell, row) -> {
              Optional<FactValue> value = row.kind == kind ? values.of(cell) : Optional.empty();
              value.ifPresent(v -> row.facts.put(name, v));
              return value.isPresent();
            },
            (data, subject) -> words(facts(data, subject).get(name))));
  }

  private static Map<String, FactValue> facts(Submission data, String subject) {
    return Stream.concat(
            data.units().stream().filter(u -> u.id().equals(subject)).map(u -> u.facts()),
            data.coalitions().stream().filter(c -> c.id().equals(subject)).map(c -> c.facts()))
        .findFirst()
        .orElse(Map.of());
  }

  private static String words(@Nullable FactValue value) {
    if (value instanceof FactValue.YesNo yesNo) {
      return yesNo.value() ? "是" : "否";
    }
    return value == null ? "" : value.toString();
  }

  private static Optional<FactValue> yesNo(String cell) {
    return Optional.ofNullable(CellValues.yesNo(cell)).map(FactValue::of);
  }

  private static Optional<FactValue> value(Vocabulary.Fact fact, String cell) {
    return switch (fact.type()) {
      case YES_NO -> yesNo(cell);
      case NUMBER ->
          Optional.ofNullable(CellValues.number(cell, fact.unit()))
              .filter(n -> fact.minimum() == null || n.compareTo(fact.minimum()) >= 0)
              .filter(n -> fact.maximum() == null || n.compareTo(fact.maximum()) <= 0)
              .map(FactValue::of);
      case DATE -> CaseColumn.date(cell).map(FactValue::of);
      case TEXT ->
          fact.values().isEmpty() || fact.values().contains(cell)
              ? Optional.of(FactValue.of(cell))
              : Optional.empty();
    };
  }
}
