package io.kaoping.drools.random;

import io.kaoping.drools.random.Spec.Compared;
import io.kaoping.drools.random.Spec.Row;
import io.kaoping.drools.random.Spec.Test;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;

/** Makes what stands over the criteria of units, or of coalitions, from a seed. */
final class RuleSource {
  private final Random random;
  private final List<Row> rows;
  private final boolean ofCoalitions;

  RuleSource(Random random, List<Row> rows, boolean ofCoalitions) {
    this.random = random;
    this.rows = rows.stream().filter(row -> row.ofCoalitions() == ofCoalitions).toList();
    this.ofCoalitions = ofCoalitions;
  }

  private String id(String id) {
    return (ofCoalitions ? "c" : "u") + id;
  }

  private List<String> bonuses() {
    List<String> looked = new ArrayList<>();
    for (Row row : rows) {
      row.parts().stream()
          .filter(part -> part.measure() instanceof Measure.PointsOf)
          .forEach(part -> looked.addAll(((Measure.PointsOf) part.measure()).criteria()));
    }
    return rows.stream()
        .filter(row -> row.bonus() && !looked.contains(row.id()))
        .map(Row::id)
        .toList();
  }

  List<Spec.Gate> gates() {
    List<Spec.Gate> gates = new ArrayList<>();
    if (!bonuses().isEmpty() && random.nextBoolean()) {
      gates.add(
          new Spec.Gate(
              id("gate"),
              ofCoalitions,
              bonuses(),
              test(List.of("base", "base", plain(1), "s"), 1)));
    }
    return gates;
  }

  List<Spec.Group> groups() {
    List<Spec.Group> groups = new ArrayList<>();
    if (random.nextInt(3) > 0) {
      int most = 5 + random.nextInt(15);
      int least = random.nextInt(10);
      String other = random.nextBoolean() ? plain(2) : elsewhere();
      groups.add(group("g", List.of(plain(1), other), decimal(most), decimal(least)));
    }
    if (!bonuses().isEmpty() && random.nextBoolean()) {
      BigDecimal most = decimal(3 + random.nextInt(6));
      groups.add(group("h", bonuses(), most, decimal(2)));
    }
    return groups;
  }

  private Spec.Group group(String id, List<String> ids, BigDecimal most, BigDecimal least) {
    boolean both = least != null && random.nextInt(3) == 0 && most.compareTo(least) >= 0;
    boolean top = both || least == null || random.nextBoolean();
    return new Spec.Group(
        id(id), ofCoalitions, ids, top ? most : null, both || !top ? least : null);
  }

  /** Returns the id of a criterion of another section, if there is one. */
  private String elsewhere() {
    return rows.stream()
        .filter(row -> row.section().equals("t") && !row.bonus())
        .map(Row::id)
        .findFirst()
        .orElse(plain(2));
  }

  /** Returns the id of a criterion that always counts. */
  private String plain(int which) {
    return (ofCoalitions ? "C" : "X") + which;
  }

  Spec.Ranking ranking(boolean coalitions) {
    List<String> by = new ArrayList<>();
    if (!coalitions && random.nextInt(3) == 0) {
      by.addAll(List.of(plain(1), "s"));
    }
    return new Spec.Ranking(random.nextInt(3) == 0, by);
  }

  List<Spec.Consequence> consequences(List<Spec.Award> awards) {
    List<Spec.Consequence> consequences = new ArrayList<>();
    for (int i = random.nextInt(3); i > 0; i--) {
      List<String> loses = awards.stream().map(Spec.Award::id).limit(1).toList();
      boolean down = random.nextBoolean();
      consequences.add(
          new Spec.Consequence(
              id("late" + i),
              ofCoalitions,
              test(names(), 1 + random.nextInt(2)),
              new Spec.Sanction(
                  down && random.nextBoolean() ? -1 : 1 + random.nextInt(2),
                  down ? 1 : 0,
                  random.nextBoolean() ? loses : List.of(),
                  random.nextInt(3) == 0,
                  false)));
    }
    return consequences;
  }

  List<Spec.Quota> quotas() {
    List<Spec.Quota> quotas = new ArrayList<>();
    if (random.nextInt(3) == 0) {
      return quotas;
    }
    boolean refill = random.nextBoolean();
    for (int grade = 0; grade < 2; grade++) {
      if (random.nextBoolean()) {
        boolean percent = random.nextBoolean();
        quotas.add(
            new Spec.Quota(
                ofCoalitions,
                grade,
                percent ? "percent" : "number",
                percent ? pick(List.of(decimal(40), decimal(50))) : decimal(random.nextInt(3)),
                pick(List.of("down", "up", "half-up")),
                ties(),
                refill,
                2 + random.nextInt(2)));
      }
    }
    if (refill && random.nextBoolean()) {
      quotas.add(
          new Spec.Quota(
              ofCoalitions,
              1 + random.nextInt(2),
              "at-least",
              decimal(1 + random.nextInt(2)),
              "",
              ties(),
              true,
              2));
    }
    return quotas;
  }

  private String ties() {
    return pick(List.of("all-in", "all-out"));
  }

  List<Spec.Scale> scales() {
    List<Spec.Scale> scales = new ArrayList<>();
    if (random.nextBoolean()) {
      Map<String, Test> steps = new LinkedHashMap<>();
      List<String> names = new ArrayList<>(names());
      names.add("grade");
      for (String step : List.of("five", "four", "three")) {
        steps.put(step, test(names, 1 + random.nextInt(2)));
      }
      scales.add(new Spec.Scale(id("stars"), ofCoalitions, random.nextBoolean(), steps));
    }
    return scales;
  }

  List<Spec.Award> awards() {
    List<Spec.Award> awards = new ArrayList<>();
    for (int i = 1 + random.nextInt(2); i > 0; i--) {
      awards.add(
          new Spec.Award(
              id("award" + i), ofCoalitions, random.nextInt(3), random.nextInt(4), null));
    }
    return awards;
  }

  /** Returns awards of which some have a condition. */
  List<Spec.Award> tested(List<Spec.Award> awards) {
    List<Spec.Award> tested = new ArrayList<>();
    for (Spec.Award award : awards) {
      Test when = random.nextBoolean() ? null : test(names(), 1 + random.nextInt(2));
      tested.add(new Spec.Award(award.id(), ofCoalitions, award.grade(), award.rankAtMost(), when));
    }
    return tested;
  }

  private List<String> names() {
    return List.of(
        "total",
        "base",
        "bonus",
        "rank",
        "fromLast",
        "among",
        "tied",
        "vetoed",
        "class",
        plain(1),
        plain(2),
        "s");
  }

  private Test test(List<String> names, int count) {
    List<Compared> parts = new ArrayList<>();
    for (int i = 0; i < count; i++) {
      parts.add(compared(pick(names)));
    }
    return new Test(parts, random.nextBoolean());
  }

  private Compared compared(String name) {
    String operator = pick(List.of(">", ">=", "<", "<="));
    return switch (name) {
      case "tied", "vetoed" -> new Compared(name, random.nextBoolean() ? "" : "!", "");
      case "class" -> new Compared(name, "==", pick(List.of("\"甲\"", "\"乙\"")));
      case "grade" -> new Compared(name, "==", "\"" + pick(Spec.GRADES) + "\"");
      case "rank", "fromLast", "among" ->
          new Compared(name, operator, "" + (1 + random.nextInt(3)));
      case "total", "base" -> new Compared(name, operator, "" + 10 * (1 + random.nextInt(5)));
      default -> new Compared(name, operator, "" + 2 * random.nextInt(6));
    };
  }

  private <T> T pick(List<T> list) {
    return list.get(random.nextInt(list.size()));
  }

  private static BigDecimal decimal(long number) {
    return BigDecimal.valueOf(number);
  }
}
