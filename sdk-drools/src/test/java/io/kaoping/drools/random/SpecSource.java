package io.kaoping.drools.random;

import io.kaoping.drools.random.Spec.Part;
import io.kaoping.drools.random.Spec.Row;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;

/** Makes rubrics from a seed. */
final class SpecSource {
  private static final List<String> SPANS = List.of("as-of", "by-day", "by-month", "by-quarter");

  private final Random random;
  private final boolean coalitions;
  private final String linkage;

  SpecSource(long seed) {
    this.random = new Random(seed);
    this.coalitions = random.nextInt(3) > 0;
    this.linkage = coalitions ? pick(List.of("none", "up", "down", "down")) : "none";
  }

  Spec spec() {
    List<Spec.Award> awards = new RuleSource(random, List.of(), false).awards();
    List<Row> rows = rows("X", false, linkage.equals("up"));
    if (coalitions) {
      rows.addAll(rows("C", true, linkage.equals("down")));
    }
    link(rows);
    rows.sort((a, b) -> Boolean.compare(a.ofCoalitions(), b.ofCoalitions()));
    boolean counts = rows.get(0).policy().isEmpty();
    if (counts && random.nextInt(3) > 0) {
      rows.add(veto("V1", false, awards));
    }
    boolean theirs = rows.stream().anyMatch(r -> r.id().equals("C1") && r.policy().isEmpty());
    if (theirs && random.nextBoolean()) {
      rows.add(veto("W1", true, awards));
    }
    RuleSource units = new RuleSource(random, rows, false);
    RuleSource others = new RuleSource(random, rows, true);
    List<Spec.Gate> gates = units.gates();
    List<Spec.Group> groups = units.groups();
    List<Spec.Consequence> consequences = units.consequences(awards);
    List<Spec.Scale> scales = units.scales();
    List<Spec.Quota> quotas = units.quotas();
    if (coalitions) {
      quotas.addAll(others.quotas());
      gates.addAll(others.gates());
      groups.addAll(others.groups());
      consequences.addAll(others.consequences(List.of()));
      scales.addAll(others.scales());
    }
    return new Spec(
        rows,
        rounding(),
        poll(),
        panel(),
        groups,
        gates,
        units.ranking(coalitions),
        consequences,
        quotas,
        scales,
        units.tested(awards),
        new Spec.Decisions(random.nextBoolean(), random.nextBoolean()),
        List.of(decimal(30 + random.nextInt(20)), decimal(10), BigDecimal.ZERO));
  }

  private Spec.RoundingRule rounding() {
    String mode = pick(List.of("HALF_UP", "HALF_UP", "DOWN", "UP", "HALF_EVEN", "HALF_DOWN"));
    String stage = pick(List.of("item", "item", "total", "section"));
    return new Spec.RoundingRule(random.nextInt(stage.equals("item") ? 4 : 3), mode, stage);
  }

  private Spec.Poll poll() {
    return new Spec.Poll(
        List.of(decimal(4), decimal(7)),
        List.of(decimal(100), decimal(70), decimal(30)),
        random.nextInt(3) == 0,
        random.nextInt(3) == 0,
        random.nextInt(3) == 0 ? 2 : 0,
        random.nextInt(4) > 0);
  }

  private Spec.Panel panel() {
    return new Spec.Panel(
        random.nextBoolean() ? List.of() : List.of(decimal(3), decimal(1)),
        decimal(20),
        random.nextInt(3) == 0 ? 0 : 2 + random.nextInt(2),
        random.nextInt(4) > 0);
  }

  private List<Row> rows(String prefix, boolean ofCoalitions, boolean counted) {
    List<Row> rows = new ArrayList<>();
    int count = 3 + random.nextInt(ofCoalitions ? 3 : 6);
    for (int i = 1; i <= count; i++) {
      rows.add(row(prefix + i, ofCoalitions, i <= 2, counted));
    }
    return rows;
  }

  /**
   * Makes a criterion.
   *
   * @param plain whether it neither is a bonus nor can be left out
   * @param counted whether others look at the total
   */
  private Row row(String id, boolean ofCoalitions, boolean plain, boolean counted) {
    ClauseSource clauses = new ClauseSource(random, ofCoalitions);
    boolean bonus = !plain && random.nextInt(4) == 0;
    boolean fromFull = !bonus && random.nextInt(3) > 0;
    String effect = bonus ? "bonus" : fromFull ? "deduct" : "award";
    List<Part> parts = new ArrayList<>();
    for (int i = 1 + random.nextInt(3); i > 0; i--) {
      parts.add(clauses.part(id + "k" + i, effect));
    }
    if (!bonus && random.nextInt(6) == 0) {
      parts.add(clauses.part(id + "k9", fromFull ? "award" : "deduct"));
    }
    return row(id, ofCoalitions, fromFull, plain, counted, parts);
  }

  private Row row(
      String id,
      boolean ofCoalitions,
      boolean fromFull,
      boolean plain,
      boolean counted,
      List<Part> parts) {
    parts.sort((a, b) -> order(a) - order(b));
    boolean bonus = parts.get(0).effect().equals("bonus");
    boolean judged = parts.stream().anyMatch(p -> p.form() instanceof Form.Judged);
    BigDecimal points = half((judged ? 10 : 1) + random.nextInt(30)); // all of a range can count
    BigDecimal floor =
        switch (counted || plain ? 2 : random.nextInt(4)) {
          case 0 -> null;
          case 1 -> decimal(-3);
          default -> BigDecimal.ZERO;
        };
    if (bonus && random.nextInt(3) == 0) {
      points = BigDecimal.ZERO;
    }
    BigDecimal cap =
        switch (bonus ? (points.signum() == 0 ? 0 : 2) : random.nextInt(6)) {
          case 0 -> null;
          case 1 -> points.add(decimal(2));
          default -> points;
        };
    boolean oneEffect = parts.stream().map(Part::effect).distinct().count() == 1;
    String choose =
        oneEffect && parts.size() > 1 && random.nextInt(4) == 0
            ? pick(List.of("highest", "first"))
            : "";
    boolean needsPolicy = parts.stream().anyMatch(p -> p.needsBase() && p.measure().canLackBase());
    int applies = random.nextInt(4) == 0 ? random.nextInt(Spec.ANSWERS) : -1;
    String policy =
        needsPolicy || applies >= 0 ? policy(fromFull, bonus, plain || counted, parts) : "";
    String section = plain || (!bonus && random.nextBoolean()) ? "s" : "t";
    boolean leftOut = policy.equals("rescale") || policy.equals("exclude-unit");
    return new Row(
        id,
        leftOut ? "t" : section,
        ofCoalitions,
        points,
        fromFull,
        floor,
        cap,
        choose,
        applies,
        policy,
        decimal(2),
        parts);
  }

  private String policy(boolean fromFull, boolean bonus, boolean kept, List<Part> parts) {
    List<String> policies = new ArrayList<>(List.of("full", "zero", "peer-mean"));
    if (fromFull) {
      policies.add("exempt");
    }
    if (!kept) {
      policies.addAll(List.of("exclude-unit", "rescale", "rescale"));
    }
    if (!bonus && parts.stream().noneMatch(p -> p.measure().isResult())) {
      policies.add("deductions-times");
    }
    return pick(policies);
  }

  /** Adds criteria that rest on others. */
  private void link(List<Row> rows) {
    List<Row> more = new ArrayList<>();
    if (random.nextInt(3) == 0) {
      more.add(linked("X91", false, new Measure.PointsOf(List.of("X1", "X2"))));
    }
    if (linkage.equals("up") || (linkage.equals("down") && random.nextBoolean())) {
      String what = linkage.equals("up") && random.nextBoolean() ? "total" : "X1";
      more.add(linked("C92", true, new Measure.Members(what, pick(SPANS))));
    }
    if (!linkage.equals("none") && random.nextBoolean()) {
      String what = random.nextInt(3) == 0 ? "C1" : "total";
      more.add(linked("C94", true, new Measure.Below(what, pick(SPANS))));
    }
    if (linkage.equals("down")) {
      String what = random.nextInt(3) == 0 ? "C1" : "total";
      String several = pick(List.of("mean", "best", "sum"));
      boolean split = !several.equals("mean") && random.nextBoolean();
      more.add(linked("X93", false, new Measure.OfCoalition(what, pick(SPANS), several, split)));
    }
    rows.addAll(more);
  }

  private Row linked(String id, boolean ofCoalitions, Measure measure) {
    ClauseSource clauses = new ClauseSource(random, ofCoalitions);
    boolean bonus = random.nextInt(3) == 0;
    boolean deducts = !bonus && random.nextInt(4) == 0;
    String effect = bonus ? "bonus" : deducts ? "deduct" : "award";
    List<Part> parts = new ArrayList<>(List.of(clauses.part(id + "k1", effect, measure)));
    return row(id, ofCoalitions, deducts, !bonus, true, parts);
  }

  private Row veto(String id, boolean ofCoalitions, List<Spec.Award> awards) {
    List<String> ids =
        awards.stream().filter(a -> a.ofCoalitions() == ofCoalitions).map(Spec.Award::id).toList();
    boolean stops = linkage.equals("none") && random.nextInt(3) == 0;
    Part part = new ClauseSource(random, ofCoalitions).veto(id + "k1", ids, stops);
    return new Row(
        id,
        "s",
        ofCoalitions,
        BigDecimal.ZERO,
        true,
        BigDecimal.ZERO,
        BigDecimal.ZERO,
        "",
        -1,
        "",
        decimal(2),
        List.of(part));
  }

  private static int order(Part part) {
    return List.of("deduct", "award", "bonus", "veto").indexOf(part.effect());
  }

  private <T> T pick(List<T> list) {
    return list.get(random.nextInt(list.size()));
  }

  private static BigDecimal decimal(long number) {
    return ClauseSource.decimal(number);
  }

  private static BigDecimal half(long halves) {
    return ClauseSource.half(halves);
  }
}
