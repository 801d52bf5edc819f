package io.kaoping.drools.internal.plan;

import io.kaoping.drools.internal.snapshot.ActivityData;
import io.kaoping.drools.internal.snapshot.ItemData;
import io.kaoping.drools.internal.snapshot.Layout;
import io.kaoping.drools.internal.snapshot.RecordData;
import io.kaoping.drools.internal.snapshot.Reportable;
import io.kaoping.drools.internal.snapshot.SubjectData;
import io.kaoping.finding.Finding;
import io.kaoping.finding.Measured;
import io.kaoping.finding.Witness;
import io.kaoping.record.FactValue;
import io.kaoping.rubric.Measure;
import io.kaoping.rubric.Part;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/** A sum over items, activities or records, compiled. */
final class SumPlan<T extends Reportable> implements ClausePlan {
  private final String rule;
  private final String field;
  private final Function<SubjectData, List<T>> all;
  private final Predicate<T> counts;
  private final Function<T, @Nullable FactValue> number;

  private SumPlan(
      String rule,
      String field,
      Function<SubjectData, List<T>> all,
      Predicate<T> counts,
      Names<T> names) {
    this.rule = rule;
    this.field = field;
    this.all = all;
    this.counts = counts;
    this.number = names.lookUp(field);
  }

  static SumPlan<?> of(String rule, Measure.Sum sum, Layout layout) {
    if (sum.of() instanceof Measure.Items items) {
      int slot = layout.list(items.list());
      return new SumPlan<ItemData>(
          rule,
          sum.field(),
          subject -> subject.items(slot),
          Conditions.compile(items.where(), Names.ofItem()),
          Names.ofItem());
    } else if (sum.of() instanceof Measure.Activities activities) {
      int slot = layout.activity(activities.activity());
      Predicate<ActivityData> where = Conditions.compile(activities.where(), Names.ofActivity());
      return new SumPlan<>(
          rule,
          sum.field(),
          subject -> subject.activities(slot),
          activities.part() == Part.ORGANISER ? where.and(ActivityData::organised) : where,
          Names.ofActivity());
    }
    Measure.Records records = (Measure.Records) sum.of();
    int slot = layout.record(records.kind());
    return new SumPlan<RecordData>(
        rule,
        sum.field(),
        subject -> subject.records(slot),
        Conditions.compile(records.where(), Names.ofRecord()),
        Names.ofRecord());
  }

  /** Returns a stated number exactly. */
  static BigDecimal number(@Nullable FactValue value) {
    return value instanceof FactValue.Number stated
        ? stated.value()
        : new BigDecimal(String.valueOf(value));
  }

  @Override
  public List<String> unknown(SubjectData subject) {
    List<String> unknown = new ArrayList<>();
    for (T element : all.apply(subject)) {
      if (counts.test(element) && number.apply(element) == null) {
        unknown.add(field + "(" + element.witness().ref() + ")");
      }
    }
    return unknown;
  }

  @Override
  public Finding observe(SubjectData subject) {
    BigDecimal sum = BigDecimal.ZERO;
    Map<String, BigDecimal> cases = new HashMap<>();
    List<Witness> witnesses = new ArrayList<>();
    for (T element : all.apply(subject)) {
      if (!counts.test(element)) {
        continue;
      }
      witnesses.add(element.witness());
      BigDecimal stated = number(number.apply(element));
      String key = element.sameCase();
      if (key == null) {
        sum = sum.add(stated);
      } else {
        cases.merge(key, stated, BigDecimal::max);
      }
    }
    for (BigDecimal highest : cases.values()) {
      sum = sum.add(highest);
    }
    return Finding.of(rule, Measured.of(sum), witnesses);
  }
}
