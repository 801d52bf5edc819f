package io.kaoping.drools.random;

import io.kaoping.drools.random.Spec.Form;
import io.kaoping.drools.random.Spec.Measure;
import io.kaoping.drools.random.Spec.Part;
import io.kaoping.drools.random.Spec.Row;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;

/** Makes rubrics from a seed, every form with every measure that it can read. */
final class SpecSource {
  private static final List<String> COUNTED =
      List.of("when", "conditions", "records", "items", "cadence");
  private static final List<String> PARTS = List.of("floor", "ceil", "linear");
  private static final List<String> MEASURED = List.of("number", "ratio");

  private final Random random;

  SpecSource(long seed) {
    this.random = new Random(seed);
  }

  Spec spec() {
    List<Row> rows = new ArrayList<>();
    int count = 3 + random.nextInt(6);
    for (int i = 1; i <= count; i++) {
      rows.add(row("X" + i));
    }
    if (random.nextBoolean()) {
      rows.add(veto("V1"));
    }
    return new Spec(
        rows,
        random.nextInt(4),
        random.nextBoolean(),
        random.nextBoolean(),
        List.of(decimal(30 + random.nextInt(20)), decimal(10), BigDecimal.ZERO));
  }

  private Row row(String id) {
    boolean bonus = random.nextInt(5) == 0;
    boolean fromFull = !bonus && random.nextInt(3) > 0;
    List<Part> parts = new ArrayList<>();
    int clauses = 1 + random.nextInt(3);
    for (int i = 0; i < clauses; i++) {
      parts.add(part(bonus ? "bonus" : fromFull ? "deduct" : "award"));
    }
    boolean mixed = !bonus && random.nextInt(6) == 0;
    if (mixed) {
      parts.add(part(fromFull ? "award" : "deduct"));
    }
    BigDecimal points = half(1 + random.nextInt(30));
    BigDecimal floor =
        switch (random.nextInt(4)) {
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
    boolean needsPolicy = parts.stream().anyMatch(SpecSource::canLackBase);
    int applies = random.nextInt(4) == 0 ? random.nextInt(Spec.ANSWERS) : -1;
    String policy =
        needsPolicy || applies >= 0
            ? pick(fromFull ? List.of("exempt", "full", "zero") : List.of("full", "zero"))
            : "";
    parts.sort((a, b) -> order(a) - order(b));
    return new Row(id, points, fromFull, floor, cap, applies, policy, parts);
  }

  private static int order(Part part) {
    return List.of("deduct", "award", "bonus", "veto").indexOf(part.effect());
  }

  private static boolean canLackBase(Part part) {
    return part.form().kind().equals("proportion") && !part.measure().kind().equals("conditions");
  }

  private Row veto(String id) {
    Measure measure =
        random.nextBoolean()
            ? new Measure("when", random.nextInt(Spec.ANSWERS), 0, 0)
            : new Measure("records", 2, 0, 0);
    Part part =
        new Part("veto", BigDecimal.ZERO, Form.plain("once"), measure, null, 1 + random.nextInt(2));
    return new Row(
        id, BigDecimal.ZERO, true, BigDecimal.ZERO, BigDecimal.ZERO, -1, "", List.of(part));
  }

  private Part part(String effect) {
    boolean measured = random.nextBoolean();
    Measure measure = measure(measured ? pick(MEASURED) : pick(COUNTED));
    Form form = form(measure);
    BigDecimal limit = random.nextInt(4) == 0 ? half(1 + random.nextInt(8)) : null;
    return new Part(effect, half(1 + random.nextInt(10)), form, measure, limit, -1);
  }

  private Measure measure(String kind) {
    int index = random.nextInt(kind.equals("records") || kind.equals("items") ? 3 : Spec.NUMBERS);
    int other = random.nextInt(kind.equals("items") ? 3 : Spec.NUMBERS);
    return new Measure(kind, index, other, 1 + random.nextInt(2));
  }

  private Form form(Measure measure) {
    if (measure.kind().equals("when")) {
      return Form.plain("once");
    }
    if (measure.kind().equals("ratio")) {
      return Form.plain("proportion");
    }
    boolean counted = COUNTED.contains(measure.kind());
    boolean hasBase = !measure.kind().equals("records");
    String part = counted ? "" : pick(PARTS);
    Form per = new Form("per", List.of(), List.of(), part, true);
    return switch (random.nextInt(8)) {
      case 0 -> counted ? Form.plain("once") : per;
      case 1 -> per;
      case 2 -> counted && hasBase ? Form.plain("proportion") : per;
      case 3 -> new Form("ladder", rising(counted, 1), worth(), "", true);
      case 4 -> bands(counted);
      case 5 ->
          new Form(
              "step",
              List.of(counted ? decimal(3) : decimal(60), counted ? decimal(1) : size()),
              List.of(half(1 + random.nextInt(3))),
              pick(PARTS),
              random.nextBoolean());
      case 6 -> new Form("linear", rising(counted, 0), rise(), "", true);
      default ->
          random.nextBoolean()
              ? new Form("best", List.of(), List.of(), pick(List.of("class", "all")), true)
              : new Form(
                  "ranks",
                  List.of(),
                  falling(),
                  pick(List.of("class", "all")),
                  random.nextBoolean());
    };
  }

  private Form bands(boolean counted) {
    List<BigDecimal> worth = new ArrayList<>(worth());
    worth.add(half(random.nextInt(9)));
    return new Form("bands", rising(counted, 1), worth, "", true);
  }

  private BigDecimal size() {
    return pick(List.of(decimal(5), decimal(10), new BigDecimal("2.5"), new BigDecimal("0.3")));
  }

  private List<BigDecimal> rising(boolean counted, int from) {
    int begin = from + random.nextInt(2);
    return counted
        ? List.of(decimal(begin), decimal(begin + 1), decimal(begin + 3))
        : List.of(decimal(10 * begin + 10), decimal(50), decimal(80));
  }

  private List<BigDecimal> worth() {
    return List.of(
        half(1 + random.nextInt(9)), half(1 + random.nextInt(9)), half(1 + random.nextInt(9)));
  }

  private List<BigDecimal> rise() {
    return List.of(half(random.nextInt(3)), half(3 + random.nextInt(3)), half(7));
  }

  private List<BigDecimal> falling() {
    return List.of(decimal(5), decimal(4), new BigDecimal("2.5"));
  }

  private <T> T pick(List<T> list) {
    return list.get(random.nextInt(list.size()));
  }

  private static BigDecimal decimal(long number) {
    return BigDecimal.valueOf(number);
  }

  private static BigDecimal half(long halves) {
    return BigDecimal.valueOf(halves * 5, 1);
  }
}
