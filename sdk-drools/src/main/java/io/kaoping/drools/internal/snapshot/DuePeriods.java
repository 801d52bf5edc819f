package io.kaoping.drools.internal.snapshot;

import io.kaoping.finding.Witness;
import io.kaoping.finding.Witnesses;
import io.kaoping.rubric.Period;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The calendar periods of one length whose duty has fallen due in an assessment period. */
public final class DuePeriods {
  private static final int MONTHS = 12;

  private final Period every;
  private final int firstMonth;
  private final int months;
  private final List<LocalDate> starts;
  private final List<String> labels;
  private final Witness[] missed;

  /** What was asked for of up to 12 periods: there are no more than 4,096 ways to miss some. */
  private final @Nullable List<Witness>[] missedOf;

  DuePeriods(Period every, LocalDate from, LocalDate lastDay) {
    this.every = every;
    this.months = every.months();
    this.starts = every.due(from, lastDay);
    LocalDate first = starts.isEmpty() ? from : starts.get(0);
    this.firstMonth =
        (first.getYear() - from.getYear()) * 12 + first.getMonthValue() - from.getMonthValue();
    this.labels = starts.stream().map(every::label).toList();
    this.missed =
        labels.stream()
            .map(l -> new Witness(Witness.Kind.PERIOD, l, "0/1"))
            .toArray(Witness[]::new);
    this.missedOf = lists(missed.length > MONTHS ? 0 : 1 << missed.length);
  }

  @SuppressWarnings({"unchecked", "rawtypes"})
  private static @Nullable List<Witness>[] lists(int size) {
    return new List[size];
  }

  /** Returns their length. */
  Period every() {
    return every;
  }

  /** Returns how many periods are due. */
  public int size() {
    return labels.size();
  }

  /** Returns the index of the due period that holds a month, or -1; see {@link ActivityData}. */
  public int indexOf(int month) {
    int since = month - firstMonth;
    int index = months == 1 ? since : Math.floorDiv(since, months);
    return index >= 0 && index < labels.size() ? index : -1;
  }

  /**
   * Returns what a finding says of the periods whose bit is not set, in their order; there must be
   * no more than 64 periods.
   */
  public List<Witness> missed(long held) {
    long lacking = ~held & Block.first(missed.length);
    if (missed.length > MONTHS) {
      return Witnesses.of(Block.chosen(missed, lacking));
    }
    List<Witness> known = missedOf[(int) lacking];
    if (known == null) {
      known = Witnesses.of(Block.chosen(missed, lacking));
      missedOf[(int) lacking] = known;
    }
    return known;
  }

  /** Returns the first day of a due period. */
  public LocalDate start(int index) {
    return starts.get(index);
  }

  /** Returns the label of a due period, such as 2025-03. */
  public String label(int index) {
    return labels.get(index);
  }

  /** Returns what a finding says of a period in which less was held than was due. */
  public Witness witness(int index, int held, int atLeast) {
    return held == 0 && atLeast == 1
        ? missed[index]
        : new Witness(Witness.Kind.PERIOD, labels.get(index), held + "/" + atLeast);
  }
}
