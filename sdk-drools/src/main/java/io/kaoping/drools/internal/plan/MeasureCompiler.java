package io.kaoping.drools.internal.plan;

import io.kaoping.drools.internal.snapshot.ActivityData;
import io.kaoping.drools.internal.snapshot.Appraisal;
import io.kaoping.drools.internal.snapshot.Block;
import io.kaoping.drools.internal.snapshot.DuePeriods;
import io.kaoping.drools.internal.snapshot.EarlierData;
import io.kaoping.drools.internal.snapshot.ItemData;
import io.kaoping.drools.internal.snapshot.Layout;
import io.kaoping.drools.internal.snapshot.OpinionData;
import io.kaoping.drools.internal.snapshot.RecordData;
import io.kaoping.drools.internal.snapshot.Reportable;
import io.kaoping.drools.internal.snapshot.SubjectData;
import io.kaoping.finding.Finding;
import io.kaoping.finding.Measured;
import io.kaoping.finding.Witness;
import io.kaoping.finding.Witnesses;
import io.kaoping.record.FactValue;
import io.kaoping.rubric.Condition;
import io.kaoping.rubric.Measure;
import io.kaoping.rubric.Part;
import io.kaoping.rubric.Period;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/** Compiles each kind of measure to a closure over the snapshot. */
final class MeasureCompiler {
  private static final Witness[] NONE = {};

  private final Layout layout;

  MeasureCompiler(Layout layout) {
    this.layout = layout;
  }

  /** Returns the closure of a clause's measure; an expert rule has none. */
  ClausePlan compile(String rule, Measure measure) {
    if (measure instanceof Measure.When when) {
      return new WhenPlan(rule, when.condition(), layout);
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
    } else if (measure instanceof Measure.Number number) {
      return number(rule, number);
    } else if (measure instanceof Measure.Sum sum) {
      return SumPlan.of(rule, sum, layout);
    } else if (measure instanceof Measure.Conditions conditions) {
      return conditions(rule, conditions);
    } else if (measure instanceof Measure.Tier tier) {
      return tier(rule, tier);
    }
    if (measure instanceof Measure.Scored) {
      Finding later = new Finding(rule, 0, 0, List.of());
      return subject -> later; // scoring puts in what it is
    }
    Function<SubjectData, List<? extends Reportable>> appraisal = appraisal(rule, measure);
    if (appraisal != null) {
      return subject -> Appraisal.finding(rule, measure, subject, appraisal.apply(subject));
    }
    throw new IllegalArgumentException("measure is for Drools: " + measure);
  }

  /** Returns which opinions or earlier results count, or {@code null} for what looks at others. */
  private static @Nullable Function<SubjectData, List<? extends Reportable>> appraisal(
      String rule, Measure measure) {
    if (measure instanceof Measure.Judged) {
      return subject -> cast(subject.judgements(rule));
    } else if (measure instanceof Measure.Poll poll) {
      return subject -> cast(subject.ballots(poll.poll()));
    } else if (measure instanceof Measure.Panel panel) {
      return subject -> cast(subject.ratings(panel.panel()));
    } else if (measure instanceof Measure.Earlier earlier) {
      return subject -> subject.earlier(earlier.every(), false);
    } else if (measure instanceof Measure.EarlierPeriods periods) {
      boolean orZero = periods.missing() == Measure.WhenMissing.ZERO;
      Predicate<EarlierData> where = Conditions.compile(periods.where(), Names.ofEarlier());
      return subject -> subject.earlier(periods.every(), orZero).stream().filter(where).toList();
    }
    return null;
  }

  @SuppressWarnings("unchecked")
  private static List<OpinionData> cast(List<?> opinions) {
    return (List<OpinionData>) opinions;
  }

  private ClausePlan cadence(String rule, Measure.Cadence cadence) {
    int slot = layout.activity(cadence.activity());
    Filter<ActivityData> counts = counts(slot, cadence.part(), cadence.where());
    int atLeast = cadence.atLeast();
    Period every = cadence.every();
    return subject -> {
      DuePeriods due = subject.snapshot().due(every);
      Block<ActivityData> first = subject.activityBlock(slot);
      return atLeast == 1 && due.size() <= Long.SIZE
          ? once(rule, due, first, counts)
          : often(rule, atLeast, due, first, counts);
    };
  }

  /** Observes a duty of once in each of at most 64 periods. */
  private static Finding once(
      String rule,
      DuePeriods due,
      @Nullable Block<ActivityData> first,
      Filter<ActivityData> counts) {
    long held = 0;
    for (Block<ActivityData> block = first; block != null; block = block.next()) {
      for (long left = counts.select(block, block.all()); left != 0; left &= left - 1) {
        int period = due.indexOf(block.month(Long.numberOfTrailingZeros(left)));
        if (period >= 0) {
          held |= 1L << period;
        }
      }
    }
    List<Witness> missed = due.missed(held);
    return new Finding(rule, missed.size(), due.size(), missed);
  }

  private static Finding often(
      String rule,
      int atLeast,
      DuePeriods due,
      @Nullable Block<ActivityData> first,
      Filter<ActivityData> counts) {
    int[] held = new int[due.size()];
    for (Block<ActivityData> block = first; block != null; block = block.next()) {
      for (long left = counts.select(block, block.all()); left != 0; left &= left - 1) {
        int period = due.indexOf(block.month(Long.numberOfTrailingZeros(left)));
        if (period >= 0) {
          held[period]++;
        }
      }
    }
    long missing = 0;
    List<Witness> lacking = new ArrayList<>();
    for (int i = 0; i < held.length; i++) {
      if (held[i] < atLeast) {
        missing += atLeast - held[i];
        lacking.add(due.witness(i, held[i], atLeast));
      }
    }
    return new Finding(rule, missing, (long) atLeast * held.length, lacking);
  }

  private ClausePlan activities(String rule, Measure.Activities measure) {
    int slot = layout.activity(measure.activity());
    Filter<ActivityData> counts = counts(slot, measure.part(), measure.where());
    return subject -> {
      Witness[] found = NONE;
      for (Block<ActivityData> block = subject.activityBlock(slot);
          block != null;
          block = block.next()) {
        found = joined(found, block.witnesses(counts.select(block, block.all())));
      }
      return new Finding(rule, found.length, found.length, Arrays.asList(found));
    };
  }

  private Filter<ActivityData> counts(int slot, Part part, @Nullable Condition where) {
    Filter<ActivityData> holds =
        new Filter.Compiler<>(layout.activityColumns(slot), Names.ofActivity()).compile(where);
    if (part != Part.ORGANISER) {
      return holds;
    }
    int organised = layout.activityColumns(slot).organised();
    return (block, among) -> holds.select(block, among & block.flag(organised));
  }

  private ClausePlan items(String rule, Measure.Items measure) {
    int slot = layout.list(measure.list());
    Filter.Compiler<ItemData> conditions =
        new Filter.Compiler<>(layout.itemColumns(slot), Names.ofItem());
    Filter<ItemData> among = conditions.compile(measure.among());
    Filter<ItemData> where = conditions.compile(measure.where());
    return subject -> {
      long of = 0;
      Witness[] found = NONE;
      for (Block<ItemData> block = subject.itemBlock(slot); block != null; block = block.next()) {
        long base = among.select(block, block.all());
        of += Long.bitCount(base);
        found = joined(found, block.witnesses(where.select(block, base)));
      }
      return new Finding(rule, found.length, of, Witnesses.of(found));
    };
  }

  private static Witness[] joined(Witness[] first, Witness[] more) {
    if (first.length == 0) {
      return more;
    }
    Witness[] both = Arrays.copyOf(first, first.length + more.length);
    System.arraycopy(more, 0, both, first.length, more.length);
    return both;
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

  private ClausePlan tier(String rule, Measure.Tier measure) {
    int slot = layout.record(measure.kind());
    Predicate<RecordData> where = Conditions.compile(measure.where(), Names.ofRecord());
    return subject -> {
      Set<String> higher = new HashSet<>();
      List<RecordData> atLevel = new ArrayList<>();
      for (RecordData entry : subject.records(slot)) {
        String level = entry.source().level();
        if (level == null || !where.test(entry)) {
          continue;
        }
        String key = entry.source().key();
        if (level.equals(measure.level())) {
          atLevel.add(entry);
        } else if (key != null && measure.higher().contains(level)) {
          higher.add(key);
        }
      }
      Set<String> counted = new HashSet<>();
      long count = 0;
      List<Witness> found = new ArrayList<>();
      for (RecordData entry : atLevel) {
        String key = entry.source().key();
        if ((key != null && higher.contains(key)) == measure.outranked()) {
          found.add(entry.witness());
          count += key == null || counted.add(key) ? 1 : 0;
        }
      }
      return new Finding(rule, count, count, found);
    };
  }

  private ClausePlan number(String rule, Measure.Number measure) {
    Names<SubjectData> names = Names.ofSubject(layout);
    Function<SubjectData, @Nullable FactValue> value = names.lookUp(measure.fact());
    String outOf = measure.outOf();
    Function<SubjectData, @Nullable FactValue> base =
        outOf == null ? subject -> null : names.lookUp(outOf);
    return subject -> {
      FactValue stated = value.apply(subject);
      FactValue statedBase = base.apply(subject);
      BigDecimal of = statedBase == null ? measure.base() : SumPlan.number(statedBase);
      Witness[] witnesses = new Witness[outOf == null ? 1 : 2];
      witnesses[0] = new Witness(Witness.Kind.FACT, measure.fact(), String.valueOf(stated));
      if (outOf != null) {
        witnesses[1] = new Witness(Witness.Kind.FACT, outOf, String.valueOf(statedBase));
      }
      return Finding.of(rule, Measured.outOf(SumPlan.number(stated), of), Arrays.asList(witnesses));
    };
  }

  private ClausePlan conditions(String rule, Measure.Conditions measure) {
    Names<SubjectData> names = Names.ofSubject(layout);
    List<Predicate<SubjectData>> holds =
        measure.conditions().stream().map(c -> Conditions.compile(c, names)).toList();
    List<WhenPlan> asked =
        measure.conditions().stream().map(c -> new WhenPlan(rule, c, layout)).toList();
    return subject -> {
      int count = 0;
      List<Witness> witnesses = new ArrayList<>();
      for (int i = 0; i < asked.size(); i++) {
        if (holds.get(i).test(subject)) {
          count++;
          witnesses.addAll(asked.get(i).observe(subject).witnesses());
        }
      }
      return new Finding(rule, count, asked.size(), witnesses);
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
      for (SubjectData member : subject.membersWithout(slot)) {
        without.add(member.witness());
      }
      return new Finding(rule, without.size(), subject.memberData().size(), without);
    };
  }
}
