package io.kaoping.drools.internal.plan;

import io.kaoping.drools.internal.snapshot.ActivityData;
import io.kaoping.drools.internal.snapshot.DuePeriods;
import io.kaoping.drools.internal.snapshot.ItemData;
import io.kaoping.drools.internal.snapshot.Layout;
import io.kaoping.drools.internal.snapshot.RecordData;
import io.kaoping.drools.internal.snapshot.SubjectData;
import io.kaoping.finding.Finding;
import io.kaoping.finding.Witness;
import io.kaoping.record.FactValue;
import io.kaoping.rubric.Measure;
import io.kaoping.rubric.Part;
import io.kaoping.rubric.Period;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;

/** Compiles each kind of measure to a closure over the snapshot. */
final class MeasureCompiler {
  private final Layout layout;

  MeasureCompiler(Layout layout) {
    this.layout = layout;
  }

  /** Returns the closure of a clause's measure; an expert rule has none. */
  ClausePlan compile(String rule, Measure measure) {
    if (measure instanceof Measure.When when) {
      return when(rule, when);
    } else if (measure instanceof Measure.Cadence cadence) {
      return cadence(rule, cadence);
    } else if (measure instanceof Measure.Activities activities) {
      return activities(rule, activities);
    } else if (measure instanceof Measure.Items items) {
      return items(rule, items);
    } else if (measure instanceof Measure.Records records) {
      return records(rule, records);
    } else if (measure instanceof Measure.Entries entries) {
      return entries(rule, entries);
    } else if (measure instanceof Measure.Absences absences) {
      return absences(rule, absences);
    } else if (measure instanceof Measure.MembersWithout without) {
      return membersWithout(rule, without);
    }
    throw new IllegalArgumentException("measure is for Drools: " + measure);
  }

  private ClausePlan when(String rule, Measure.When when) {
    Names<SubjectData> names = Names.ofSubject(layout);
    Predicate<SubjectData> holds = Conditions.compile(when.condition(), names);
    List<String> asked = List.copyOf(when.condition().names());
    return subject -> {
      if (!holds.test(subject)) {
        return new Finding(rule, 0, 1, List.of());
      }
      List<Witness> witnesses = new ArrayList<>(asked.size());
      for (String name : asked) {
        FactValue value = names.lookUp(name).apply(subject);
        witnesses.add(new Witness(Witness.Kind.FACT, name, value == null ? "" : value.toString()));
      }
      return new Finding(rule, 1, 1, witnesses);
    };
  }

  private ClausePlan cadence(String rule, Measure.Cadence cadence) {
    int slot = layout.activity(cadence.activity());
    Predicate<ActivityData> counts = counts(cadence.part(), cadence.where());
    int atLeast = cadence.atLeast();
    Period every = cadence.every();
    return subject -> {
      DuePeriods due = subject.snapshot().due(every);
      int[] held = new int[due.size()];
      List<ActivityData> activities = subject.activities(slot);
      for (int i = 0; i < activities.size(); i++) {
        ActivityData activity = activities.get(i);
        int period = due.indexOf(activity.month());
        if (period >= 0 && counts.test(activity)) {
          held[period]++;
        }
      }
      long short0 = 0;
      List<Witness> lacking = List.of();
      for (int i = 0; i < held.length; i++) {
        if (held[i] < atLeast) {
          short0 += atLeast - held[i];
          if (lacking.isEmpty()) {
            lacking = new ArrayList<>();
          }
          lacking.add(due.witness(i, held[i], atLeast));
        }
      }
      return new Finding(rule, short0, (long) atLeast * held.length, lacking);
    };
  }

  private ClausePlan activities(String rule, Measure.Activities measure) {
    int slot = layout.activity(measure.activity());
    Predicate<ActivityData> counts = counts(measure.part(), measure.where());
    return subject -> {
      List<Witness> found = new ArrayList<>();
      for (ActivityData activity : subject.activities(slot)) {
        if (counts.test(activity)) {
          found.add(activity.witness());
        }
      }
      return new Finding(rule, found.size(), found.size(), found);
    };
  }

  private static Predicate<ActivityData> counts(
      Part part, io.kaoping.rubric.@org.jspecify.annotations.Nullable Condition where) {
    if (where == null) {
      return part == Part.ORGANISER ? ActivityData::organised : activity -> true;
    }
    Predicate<ActivityData> holds = Conditions.compile(where, Names.ofActivity());
    return part == Part.ORGANISER
        ? activity -> activity.organised() && holds.test(activity)
        : holds;
  }

  private ClausePlan items(String rule, Measure.Items measure) {
    int slot = layout.list(measure.list());
    Predicate<ItemData> among = Conditions.compile(measure.among(), Names.ofItem());
    Predicate<ItemData> where = Conditions.compile(measure.where(), Names.ofItem());
    return subject -> {
      List<ItemData> items = subject.items(slot);
      long of = 0;
      List<Witness> found = List.of();
      for (int i = 0; i < items.size(); i++) {
        ItemData item = items.get(i);
        if (among.test(item)) {
          of++;
          if (where.test(item)) {
            if (found.isEmpty()) {
              found = new ArrayList<>();
            }
            found.add(item.witness());
          }
        }
      }
      return new Finding(rule, found.size(), of, found);
    };
  }

  private ClausePlan records(String rule, Measure.Records measure) {
    int slot = layout.record(measure.kind());
    Predicate<RecordData> where = Conditions.compile(measure.where(), Names.ofRecord());
    return subject -> {
      List<RecordData> records = subject.records(slot);
      if (records.isEmpty()) {
        return new Finding(rule, 0, 0, List.of());
      }
      long count = 0;
      Set<String> keys = new HashSet<>();
      List<Witness> found = new ArrayList<>();
      for (RecordData entry : records) {
        if (where.test(entry)) {
          found.add(entry.witness());
          String key = entry.source().key();
          if (key == null || keys.add(key)) {
            count++;
          }
        }
      }
      return new Finding(rule, count, count, found);
    };
  }

  private ClausePlan entries(String rule, Measure.Entries measure) {
    int[] slots = measure.entries().stream().mapToInt(layout::fact).toArray();
    List<Witness> witnesses =
        measure.entries().stream()
            .map(entry -> new Witness(Witness.Kind.ENTRY, entry, ""))
            .toList();
    FactValue counted = FactValue.of(measure.held());
    return subject -> {
      List<Witness> found = new ArrayList<>();
      for (int i = 0; i < slots.length; i++) {
        if (counted.equals(subject.fact(slots[i]))) {
          found.add(witnesses.get(i));
        }
      }
      return new Finding(rule, found.size(), slots.length, found);
    };
  }

  private ClausePlan absences(String rule, Measure.Absences measure) {
    int slot = layout.activity(measure.activity());
    return subject -> {
      List<ActivityData> invitations = subject.invitations(slot);
      List<Witness> missed = new ArrayList<>();
      for (ActivityData invitation : invitations) {
        if (!invitation.organised()) {
          missed.add(invitation.witness());
        }
      }
      return new Finding(rule, missed.size(), invitations.size(), missed);
    };
  }

  private ClausePlan membersWithout(String rule, Measure.MembersWithout measure) {
    int slot = layout.activity(measure.activity());
    return subject -> {
      List<Witness> without = new ArrayList<>();
      for (SubjectData member : subject.members()) {
        if (member.activities(slot).isEmpty()) {
          without.add(member.witness());
        }
      }
      return new Finding(rule, without.size(), subject.members().size(), without);
    };
  }
}
