package io.kaoping.plugin.form;

import io.kaoping.rubric.Condition;
import io.kaoping.rubric.Criterion;
import io.kaoping.rubric.Measure;
import io.kaoping.rubric.Rubric;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Which criteria ask for a fact, a kind of activity or record, or a list. */
final class Asked {
  private final Map<String, Set<String>> criteria = new HashMap<>();

  Asked(Rubric rubric) {
    for (Criterion criterion : rubric.criteria()) {
      condition(criterion.id(), criterion.appliesWhen());
      criterion.observed().forEach(observed -> measure(criterion.id(), observed.measure()));
    }
  }

  /** Returns the ids of the criteria, in the order of the rubric. */
  List<String> by(String name) {
    return new ArrayList<>(criteria.getOrDefault(name, Set.of()));
  }

  private void asks(String criterion, @Nullable String name) {
    if (name != null) {
      criteria.computeIfAbsent(name, n -> new LinkedHashSet<>()).add(criterion);
    }
  }

  private void measure(String criterion, Measure measure) {
    if (measure instanceof Measure.When when) {
      condition(criterion, when.condition());
    } else if (measure instanceof Measure.Conditions several) {
      several.conditions().forEach(condition -> condition(criterion, condition));
    } else if (measure instanceof Measure.Number number) {
      asks(criterion, number.fact());
      asks(criterion, number.outOf());
    } else if (measure instanceof Measure.Entries entries) {
      entries.entries().forEach(entry -> asks(criterion, entry));
    } else if (measure instanceof Measure.Sum sum) {
      measure(criterion, sum.of());
    } else if (measure instanceof Measure.Cadence cadence) {
      asks(criterion, cadence.activity());
    } else if (measure instanceof Measure.Activities activities) {
      asks(criterion, activities.activity());
    } else if (measure instanceof Measure.Absences absences) {
      asks(criterion, absences.activity());
    } else if (measure instanceof Measure.MembersWithout without) {
      asks(criterion, without.activity());
    } else if (measure instanceof Measure.Items items) {
      asks(criterion, items.list());
    } else if (measure instanceof Measure.Records records) {
      asks(criterion, records.kind());
    } else if (measure instanceof Measure.Tier tier) {
      asks(criterion, tier.kind());
    }
  }

  private void condition(String criterion, @Nullable Condition condition) {
    if (condition instanceof Condition.All all) {
      all.parts().forEach(part -> condition(criterion, part));
    } else if (condition instanceof Condition.Any any) {
      any.parts().forEach(part -> condition(criterion, part));
    } else if (condition instanceof Condition.Not not) {
      condition(criterion, not.part());
    } else if (condition instanceof Condition.Is is) {
      asks(criterion, is.name());
    } else if (condition instanceof Condition.Compare compare) {
      asks(criterion, compare.name());
    } else if (condition instanceof Condition.In in) {
      asks(criterion, in.name());
    }
  }
}
