package io.kaoping.drools.random;

import io.kaoping.drools.random.Spec.Part;
import io.kaoping.drools.random.Spec.Sanction;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;

/** Makes clauses from a seed: every form with every measure that it can read. */
final class ClauseSource {
  static final Sanction NOTHING = new Sanction(-1, 0, List.of(), false, false);

  private final Random random;
  private final boolean ofCoalitions;

  ClauseSource(Random random, boolean ofCoalitions) {
    this.random = random;
    this.ofCoalitions = ofCoalitions;
  }

  Part part(String id, String effect) {
    if (random.nextInt(12) == 0) {
      return ownPart(id, effect);
    }
    return part(id, effect, measure());
  }

  /** Makes a clause over a measure. */
  Part part(String id, String effect, Measure measure) {
    boolean asShare =
        measure.isShare()
            || (random.nextInt(3) == 0
                && (measure instanceof Measure.Items
                    || measure instanceof Measure.Cadence
                    || measure instanceof Measure.Conditions
                    || measure instanceof Measure.Entries
                    || measure instanceof Measure.AbsentFrom
                    || measure instanceof Measure.MembersWithout));
    Form form = asShare ? shareForm(measure) : form(measure);
    boolean keyed = !(form instanceof Form.Once) && !(form instanceof Form.Per);
    boolean bare = form instanceof Form.Proportion p && p.fullAt() == null && p.zeroBelow() == null;
    BigDecimal points = form.ownPoints() ? BigDecimal.ZERO : half(1 + random.nextInt(10));
    return new Part(
        id, effect, points, form, measure, asShare && keyed && !bare, times(), limit(), NOTHING);
  }

  /** Makes a clause whose form says what it looks at. */
  private Part ownPart(String id, String effect) {
    Form form;
    Measure measure;
    switch (random.nextInt(3)) {
      case 0 -> {
        form = new Form.Judged(decimal(1), decimal(2 + random.nextInt(4)));
        measure = new Measure.Judgements();
      }
      case 1 -> {
        form = new Form.States(List.of(decimal(5), half(3), BigDecimal.ZERO));
        measure = new Measure.State();
      }
      default -> {
        form = new Form.Tiers(List.of(decimal(3), half(3), half(1)), half(random.nextInt(3)));
        measure = new Measure.Tiered();
      }
    }
    List<Spec.Times> times = form instanceof Form.Judged ? times() : List.of();
    return new Part(id, effect, BigDecimal.ZERO, form, measure, false, times, limit(), NOTHING);
  }

  Part veto(String id, List<String> awards, boolean stops) {
    Measure measure =
        random.nextBoolean()
            ? new Measure.When(random.nextInt(Spec.ANSWERS))
            : new Measure.Records(2);
    boolean loses = random.nextBoolean() && !awards.isEmpty();
    Sanction sanction =
        new Sanction(
            random.nextInt(4) > 0 || !loses ? 1 + random.nextInt(2) : -1,
            0,
            loses ? awards : List.of(),
            random.nextInt(4) == 0,
            stops);
    return new Part(
        id, "veto", BigDecimal.ZERO, new Form.Once(), measure, false, List.of(), null, sanction);
  }

  private List<Spec.Times> times() {
    List<Spec.Times> times = new ArrayList<>();
    for (int i = random.nextInt(6) == 0 ? 1 + random.nextInt(2) : 0; i > 0; i--) {
      BigDecimal by = pick(List.of(decimal(2), half(1), decimal(3)));
      times.add(new Spec.Times(random.nextInt(Spec.ANSWERS), by));
    }
    return times;
  }

  private BigDecimal limit() {
    return random.nextInt(4) == 0 ? half(1 + random.nextInt(8)) : null;
  }

  private Measure measure() {
    return switch (random.nextInt(19)) {
      case 0 -> new Measure.When(random.nextInt(Spec.ANSWERS));
      case 1 -> new Measure.Conditions();
      case 2, 3, 4 -> new Measure.Number(random.nextInt(Spec.NUMBERS));
      case 5, 6 ->
          new Measure.Ratio(
              1 + random.nextInt(Spec.NUMBERS - 1),
              random.nextBoolean() ? -1 : 1 + random.nextInt(Spec.NUMBERS - 1));
      case 7 -> new Measure.Records(random.nextInt(4) - 1);
      case 8 -> new Measure.RecordSum(random.nextInt(3));
      case 9 -> new Measure.Items(random.nextInt(3), random.nextInt(3));
      case 10 -> new Measure.ItemSum(random.nextInt(3));
      case 11 ->
          new Measure.Cadence(
              1 + random.nextInt(2), pick(List.of("month", "quarter", "half-year")));
      case 12 -> new Measure.Activities();
      case 13 -> new Measure.ActivitySum();
      case 14 -> new Measure.Entries(random.nextBoolean());
      case 15 -> ofCoalitions ? new Measure.MembersWithout() : new Measure.AbsentFrom();
      case 16 -> new Measure.Poll();
      case 17 -> new Measure.Panel();
      default ->
          random.nextBoolean()
              ? new Measure.Earlier(
                  random.nextBoolean()
                      ? List.of()
                      : List.of(decimal(10), decimal(20), decimal(30), decimal(40)),
                  missing())
              : new Measure.EarlierPeriods(decimal(60), 1 + random.nextInt(3), missing());
    };
  }

  private String missing() {
    return pick(List.of("skip", "zero", "skip", "not-assessable"));
  }

  private Form form(Measure measure) {
    if (measure instanceof Measure.When) {
      return new Form.Once();
    }
    boolean few = !measure.measures();
    if (random.nextInt(4) == 0) {
      String part = few ? "" : pick(List.of("floor", "ceil", "linear"));
      return few && random.nextBoolean() ? new Form.Once() : new Form.Per(part);
    }
    if (random.nextInt(8) == 0) {
      BigDecimal fullAt = few ? decimal(3) : decimal(60);
      return new Form.Proportion(fullAt, random.nextBoolean() ? null : few ? half(1) : decimal(9));
    }
    return keyed(few ? List.of(0L, 1L, 2L, 4L) : List.of(10L, 30L, 50L, 80L));
  }

  private Form shareForm(Measure measure) {
    if (measure.isResult() && random.nextInt(3) == 0) {
      return new Form.Per("");
    }
    return switch (random.nextInt(6)) {
      case 0, 1 -> new Form.Proportion(null, null);
      case 2 ->
          new Form.Proportion(
              random.nextBoolean() ? null : decimal(90), random.nextBoolean() ? null : decimal(50));
      default -> keyed(List.of(10L, 30L, 60L, 90L));
    };
  }

  /** Makes a form that compares with knots. */
  private Form keyed(List<Long> knots) {
    int from = random.nextInt(2);
    List<BigDecimal> at =
        List.of(decimal(knots.get(from)), decimal(knots.get(2)), decimal(knots.get(3)));
    return switch (random.nextInt(9)) {
      case 0 -> at.get(0).signum() == 0 ? linear(at) : new Form.Ladder(at, worth(3));
      case 1, 2 -> new Form.Bands(at, worth(4), random.nextBoolean());
      case 3 -> linear(at);
      case 4 -> step(at.get(1), "", knots);
      case 5 -> step(pick(List.of(BigDecimal.ZERO, decimal(2), decimal(-1))), among(), knots);
      case 6 -> new Form.Best(among(), random.nextInt(3) > 0, pick(List.of("zero", "full")));
      case 7 -> ranks();
      default ->
          new Form.PeerMean(
              among(),
              pick(List.of("at-least", "above", "at-most", "below")),
              pick(List.of(BigDecimal.ZERO, decimal(3), decimal(-1))));
    };
  }

  private Form linear(List<BigDecimal> at) {
    List<BigDecimal> worth =
        random.nextInt(4) > 0
            ? List.of(half(random.nextInt(3)), half(3 + random.nextInt(3)), half(7))
            : List.of(half(7), half(4), half(random.nextInt(3)));
    return new Form.Linear(at, worth);
  }

  private Form step(BigDecimal target, String among, List<Long> knots) {
    BigDecimal size =
        knots.get(3) < 10
            ? pick(List.of(decimal(1), half(1)))
            : pick(List.of(decimal(5), decimal(10), new BigDecimal("2.5"), new BigDecimal("0.3")));
    return new Form.Step(
        target,
        among,
        size,
        half(1 + random.nextInt(3)),
        pick(List.of("floor", "ceil", "linear")),
        random.nextBoolean());
  }

  private Form ranks() {
    boolean listed = random.nextBoolean();
    return new Form.Ranks(
        listed ? List.of(decimal(5), decimal(4), half(5)) : List.of(),
        half(random.nextInt(3)),
        decimal(6),
        half(1 + random.nextInt(3)),
        decimal(1),
        random.nextBoolean() ? List.of() : List.of(half(1), decimal(0)),
        among(),
        random.nextBoolean(),
        pick(List.of("best", "mean", "worst")));
  }

  private String among() {
    return pick(List.of("class", "all"));
  }

  private List<BigDecimal> worth(int count) {
    List<BigDecimal> worth = new ArrayList<>();
    for (int i = 0; i < count; i++) {
      worth.add(half(1 + random.nextInt(9)));
    }
    return worth;
  }

  private <T> T pick(List<T> list) {
    return list.get(random.nextInt(list.size()));
  }

  static BigDecimal decimal(long number) {
    return BigDecimal.valueOf(number);
  }

  static BigDecimal half(long halves) {
    return BigDecimal.valueOf(halves * 5, 1);
  }
}
