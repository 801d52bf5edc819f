package io.kaoping.drools.internal.snapshot;

import io.kaoping.finding.Finding;
import io.kaoping.finding.Measured;
import io.kaoping.finding.Witness;
import io.kaoping.rubric.Measure;
import io.kaoping.rubric.Measure.WhenMissing;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.List;

/** What opinions and earlier results that count for a clause come to together. */
public final class Appraisal {
  /** How many decimals a mean may have to be shown by itself; else it is shown as a fraction. */
  private static final int DECIMALS = 6;

  private static final BigDecimal HUNDRED = new BigDecimal(100);

  private Appraisal() {}

  /** Tells whether a measure looks at opinions or earlier results. */
  public static boolean of(Measure measure) {
    return measure instanceof Measure.Judged
        || measure instanceof Measure.Poll
        || measure instanceof Measure.Panel
        || measure instanceof Measure.Earlier
        || measure instanceof Measure.EarlierPeriods;
  }

  /**
   * Returns what a clause finds.
   *
   * @param rule the clause's id
   * @param measure what it looks at
   * @param subject whom it looks at
   * @param found the opinions or earlier results that count, in any order
   */
  public static Finding finding(
      String rule, Measure measure, SubjectData subject, List<? extends Reportable> found) {
    List<Witness> witnesses = found.stream().map(Reportable::witness).sorted().toList();
    if (measure instanceof Measure.Judged) {
      BigDecimal sum = BigDecimal.ZERO;
      for (Reportable part : found) {
        sum = sum.add(((OpinionData) part).value());
      }
      return new Finding(rule, found.size(), found.size(), Measured.of(sum), witnesses);
    }
    if (measure instanceof Measure.EarlierPeriods periods) {
      int due = subject.snapshot().due(periods.every()).size();
      return new Finding(rule, runs(found, due, periods.inARow()), due, witnesses);
    }
    return Finding.of(rule, mean(measure, subject, found), witnesses);
  }

  private static Measured mean(
      Measure measure, SubjectData subject, List<? extends Reportable> found) {
    Mean mean = new Mean();
    if (measure instanceof Measure.Earlier earlier) {
      DuePeriods due = subject.snapshot().due(earlier.every());
      boolean[] there = new boolean[due.size()];
      for (Reportable part : found) {
        EarlierData result = (EarlierData) part;
        there[result.index()] = true;
        mean.add(weight(earlier, due, result.index()), result.total(), result.max());
      }
      for (int i = 0; i < there.length; i++) {
        if (!there[i] && earlier.missing() == WhenMissing.ZERO) {
          mean.add(weight(earlier, due, i), BigDecimal.ZERO, BigDecimal.ONE);
        }
      }
      return mean.outOf(HUNDRED);
    }
    for (Reportable part : found) {
      OpinionData opinion = (OpinionData) part;
      mean.add(opinion.share(), opinion.value(), opinion.among());
    }
    Layout layout = subject.snapshot().layout();
    return mean.outOf(
        measure instanceof Measure.Poll poll
            ? layout.poll(poll.poll()).best()
            : layout.panel(((Measure.Panel) measure).panel()).outOf());
  }

  private static BigDecimal weight(Measure.Earlier earlier, DuePeriods due, int index) {
    if (earlier.weights().isEmpty()) {
      return BigDecimal.ONE;
    }
    int month = due.start(index).getMonthValue() - 1;
    return earlier.weights().get(month / earlier.every().months());
  }

  /** Counts the runs of at least so many periods one after the other; each run once. */
  private static long runs(List<? extends Reportable> found, int due, int inARow) {
    boolean[] holds = new boolean[due];
    found.forEach(part -> holds[((EarlierData) part).index()] = true);
    long runs = 0;
    int run = 0;
    for (boolean held : holds) {
      run = held ? run + 1 : 0;
      runs += inARow == 1 ? (held ? 1 : 0) : (run == inARow ? 1 : 0);
    }
    return runs;
  }

  /** A weighted mean of fractions, exact, whatever the order in which they come. */
  private static final class Mean {
    private BigInteger value = BigInteger.ZERO;
    private BigInteger among = BigInteger.ONE;
    private BigDecimal shares = BigDecimal.ZERO;

    /** Adds {@code part} out of {@code of}, which is above zero, at a weight. */
    void add(BigDecimal share, BigDecimal part, BigDecimal of) {
      BigDecimal weighted = share.multiply(part);
      int scale = Math.max(0, Math.max(weighted.scale(), of.scale()));
      BigInteger numerator = weighted.movePointRight(scale).toBigIntegerExact();
      BigInteger denominator = of.movePointRight(scale).toBigIntegerExact();
      value = value.multiply(denominator).add(numerator.multiply(among));
      among = among.multiply(denominator);
      reduce();
      shares = shares.add(share);
    }

    private void reduce() {
      BigInteger common = value.gcd(among);
      value = value.divide(common);
      among = among.divide(common);
    }

    /** Returns the mean out of a maximum where it is a decimal, else as a fraction of one. */
    Measured outOf(BigDecimal maximum) {
      int scale = Math.max(0, shares.scale());
      value = value.multiply(BigInteger.TEN.pow(scale));
      among = among.multiply(shares.movePointRight(scale).toBigIntegerExact());
      reduce();
      BigDecimal exact = maximum.multiply(new BigDecimal(value));
      BigDecimal[] parts = exact.movePointRight(DECIMALS).divideAndRemainder(new BigDecimal(among));
      return parts[1].signum() == 0
          ? new Measured(parts[0].movePointLeft(DECIMALS), maximum)
          : new Measured(new BigDecimal(value), new BigDecimal(among), maximum);
    }
  }

  /** Returns what a subject lacks, without which a measure cannot be observed; usually nothing. */
  static List<String> missing(String rule, Measure measure, SubjectData subject) {
    Opinionated opinions = subject.snapshot().opinions();
    if (measure instanceof Measure.Judged) {
      return opinions.judgements(rule, subject).isEmpty()
          ? List.of("judgements: " + rule)
          : List.of();
    } else if (measure instanceof Measure.Poll poll) {
      return opinions.missingBallots(subject.snapshot().layout().poll(poll.poll()), subject);
    } else if (measure instanceof Measure.Panel panel) {
      return opinions.missingRatings(subject.snapshot().layout().panel(panel.panel()), subject);
    } else if (measure instanceof Measure.Earlier earlier) {
      return missing(earlier.every(), earlier.missing(), subject);
    } else if (measure instanceof Measure.EarlierPeriods periods) {
      return missing(periods.every(), periods.missing(), subject);
    }
    return List.of();
  }

  private static List<String> missing(
      io.kaoping.rubric.Period every, WhenMissing whenMissing, SubjectData subject) {
    DuePeriods due = subject.snapshot().due(every);
    List<EarlierData> there = subject.snapshot().opinions().earlier(every, subject);
    if (whenMissing == WhenMissing.ZERO && due.size() > 0) {
      return List.of();
    }
    if (whenMissing == WhenMissing.SKIP && !there.isEmpty()) {
      return List.of();
    }
    List<String> missing = new ArrayList<>();
    for (int i = 0; i < due.size(); i++) {
      String label = due.label(i);
      if (there.stream().noneMatch(result -> result.period().equals(label))) {
        missing.add("earlier: " + label);
      }
    }
    if (due.size() == 0) {
      missing.add("earlier: " + every.name().toLowerCase(java.util.Locale.ROOT).replace('_', '-'));
    }
    return missing;
  }
}
