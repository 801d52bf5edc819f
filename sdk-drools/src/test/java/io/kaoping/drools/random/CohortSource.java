package io.kaoping.drools.random;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;

/** Makes cohorts for a rubric from a seed. */
final class CohortSource {
  private static final List<LocalDate> DATES =
      List.of(
          Cohort.TO, Cohort.TO, Cohort.TO, LocalDate.of(2025, 8, 15), LocalDate.of(2025, 3, 31));

  private final Spec spec;
  private final Random random;
  private final boolean complete;

  CohortSource(Spec spec, Random random) {
    this.spec = spec;
    this.random = random;
    this.complete = random.nextInt(3) > 0;
  }

  Cohort cohort() {
    List<Cohort.Body> units = bodies("u", 1 + random.nextInt(6), false);
    List<Cohort.Body> coalitions = bodies("c", random.nextInt(4), true);
    List<Cohort.Belonging> belongings = belongings(units, coalitions);
    List<Cohort.Body> all = new ArrayList<>(units);
    all.addAll(coalitions);
    return new Cohort(
        pick(DATES),
        units,
        coalitions,
        belongings,
        activities(all, units, coalitions),
        records(all),
        items(all),
        judgements(units, coalitions),
        sheets(all),
        issued(),
        ratings(all),
        earlier(all));
  }

  private List<Cohort.Body> bodies(String prefix, int count, boolean coalitions) {
    List<Cohort.Body> bodies = new ArrayList<>();
    for (int i = 0; i < count; i++) {
      List<BigDecimal> numbers = new ArrayList<>();
      for (int n = 0; n < Spec.NUMBERS; n++) {
        boolean negative = n == 0 && !complete && random.nextInt(20) == 0;
        numbers.add(negative ? decimal(-1 - random.nextInt(30)) : missing() ? null : number());
      }
      Cohort.Body body =
          new Cohort.Body(
              prefix + i,
              coalitions,
              random.nextInt(3) > 0 ? "甲" : "乙",
              Collections.unmodifiableList(numbers),
              answers(Spec.ANSWERS),
              answers(Spec.ENTRIES),
              missing() ? null : pick(Spec.VALUES));
      boolean twin = i > 0 && random.nextInt(5) == 0;
      bodies.add(twin ? bodies.get(i - 1).called(prefix + i) : body);
    }
    return bodies;
  }

  private boolean missing() {
    return !complete && random.nextInt(40) == 0;
  }

  private List<Boolean> answers(int count) {
    List<Boolean> answers = new ArrayList<>();
    for (int i = 0; i < count; i++) {
      answers.add(missing() ? null : random.nextInt(3) > 0);
    }
    return Collections.unmodifiableList(answers);
  }

  /** Returns a number near the usual knots: whole, half, hundredths, and one millionth beside. */
  private BigDecimal number() {
    BigDecimal tens = BigDecimal.valueOf(random.nextInt(11) * 10L);
    return switch (random.nextInt(5)) {
      case 0 -> tens;
      case 1 -> tens.add(new BigDecimal("0.000001"));
      case 2 -> tens.subtract(new BigDecimal("0.000001")).max(BigDecimal.ZERO);
      case 3 -> BigDecimal.valueOf(random.nextInt(20_001), 2);
      default -> BigDecimal.valueOf(random.nextInt(201), 1);
    };
  }

  private LocalDate day() {
    return Cohort.FROM.plusDays(random.nextInt(365));
  }

  private LocalDate from() {
    return random.nextBoolean() ? Cohort.FROM.minusYears(1) : day();
  }

  private List<Cohort.Belonging> belongings(List<Cohort.Body> units, List<Cohort.Body> coalitions) {
    List<Cohort.Belonging> belongings = new ArrayList<>();
    for (Cohort.Body coalition : coalitions) {
      for (Cohort.Body lower : coalitions.subList(0, coalitions.indexOf(coalition))) {
        if (random.nextInt(3) == 0) {
          String role = pick(List.of("MEMBER", "MEMBER", "LEAD", "PARTNER"));
          belongings.add(new Cohort.Belonging(lower.id(), coalition.id(), role, from(), null));
        }
      }
      boolean led = false;
      for (Cohort.Body unit : units) {
        if (random.nextBoolean()) {
          continue;
        }
        String role = led ? pick(List.of("MEMBER", "DEPUTY", "MEMBER", "PARTNER")) : "LEAD";
        led = true;
        LocalDate from = from();
        LocalDate until = random.nextInt(3) > 0 ? null : from.plusDays(random.nextInt(500));
        belongings.add(new Cohort.Belonging(unit.id(), coalition.id(), role, from, until));
        if (until != null && random.nextBoolean() && !role.equals("LEAD")) {
          belongings.add(
              new Cohort.Belonging(unit.id(), coalition.id(), "MEMBER", until.plusDays(30), null));
        }
      }
    }
    return belongings;
  }

  private List<Cohort.Held> activities(
      List<Cohort.Body> all, List<Cohort.Body> units, List<Cohort.Body> coalitions) {
    List<Cohort.Held> activities = new ArrayList<>();
    for (Cohort.Body body : all) {
      for (int i = random.nextInt(6); i > 0; i--) {
        activities.add(new Cohort.Held("活动", day(), body.id(), some(units, body), amount()));
      }
    }
    for (Cohort.Body body : coalitions) {
      for (int i = random.nextInt(4); i > 0; i--) {
        activities.add(new Cohort.Held("会议", day(), body.id(), some(units, body), null));
      }
    }
    return activities;
  }

  private List<String> some(List<Cohort.Body> units, Cohort.Body organiser) {
    List<String> some = new ArrayList<>();
    for (Cohort.Body unit : units) {
      if (unit != organiser && random.nextInt(3) == 0) {
        some.add(unit.id());
      }
    }
    return some;
  }

  private BigDecimal amount() {
    return missing() ? null : BigDecimal.valueOf(random.nextInt(400), 1);
  }

  private List<Cohort.Entry> records(List<Cohort.Body> all) {
    List<Cohort.Entry> records = new ArrayList<>();
    for (Cohort.Body body : all) {
      for (int i = random.nextInt(6); i > 0; i--) {
        String key = random.nextInt(4) == 0 ? null : "k" + random.nextInt(3);
        records.add(new Cohort.Entry(body.id(), random.nextInt(3), key, day(), amount()));
      }
      if (random.nextInt(4) == 0) {
        records.add(new Cohort.Entry(body.id(), Spec.FAULT, null, day(), null));
      }
    }
    return records;
  }

  private List<Cohort.Item> items(List<Cohort.Body> all) {
    List<Cohort.Item> items = new ArrayList<>();
    for (Cohort.Body body : all) {
      for (int i = random.nextInt(6); i > 0; i--) {
        items.add(new Cohort.Item(body.id(), pick(Spec.STATES), amount()));
      }
    }
    return items;
  }

  private List<Cohort.Judgement> judgements(List<Cohort.Body> units, List<Cohort.Body> coalitions) {
    List<Cohort.Judgement> judgements = new ArrayList<>();
    for (Spec.Row row : spec.rows()) {
      for (Spec.Part part : row.parts()) {
        if (part.form() instanceof Form.Judged judged) {
          for (Cohort.Body body : row.ofCoalitions() ? coalitions : units) {
            for (int i = missing() ? 0 : 1 + random.nextInt(3); i > 0; i--) {
              judgements.add(
                  new Cohort.Judgement(part.id(), body.id(), within(judged), judgedOn()));
            }
          }
        }
      }
    }
    return judgements;
  }

  private LocalDate judgedOn() {
    return random.nextInt(8) == 0 ? day() : Cohort.FROM;
  }

  private BigDecimal within(Form.Judged judged) {
    BigDecimal room = judged.to().subtract(judged.from());
    return random.nextInt(6) == 0
        ? BigDecimal.ZERO
        : judged.from().add(room.multiply(BigDecimal.valueOf(random.nextInt(5), 2)));
  }

  private List<Cohort.Sheet> sheets(List<Cohort.Body> all) {
    List<Cohort.Sheet> sheets = new ArrayList<>();
    for (String group : Spec.GROUPS) {
      for (int i = missing() ? 0 : 2 + random.nextInt(3); i > 0; i--) {
        Map<String, String> choices = new LinkedHashMap<>();
        for (Cohort.Body body : all) {
          if (random.nextInt(10) > 0) {
            boolean none = random.nextInt(8) == 0;
            choices.put(body.id(), none ? Spec.NO_CHOICE : pick(Spec.CHOICES));
          }
        }
        if (!choices.isEmpty()) {
          sheets.add(new Cohort.Sheet(group, 1 + random.nextInt(3), choices));
        }
      }
    }
    return sheets;
  }

  private Map<String, Integer> issued() {
    Map<String, Integer> issued = new LinkedHashMap<>();
    for (String group : Spec.GROUPS) {
      if (spec.poll().moreThanIssued()) {
        issued.put(group, random.nextInt(4) == 0 ? 4 : 20);
      }
    }
    return issued;
  }

  private List<Cohort.Rating> ratings(List<Cohort.Body> all) {
    List<Cohort.Rating> ratings = new ArrayList<>();
    List<String> groups =
        spec.panel().weights().isEmpty() ? Collections.singletonList(null) : Spec.GROUPS;
    for (Cohort.Body body : all) {
      for (String group : groups) {
        List<BigDecimal> values = new ArrayList<>();
        for (int i = missing() ? 0 : 1 + random.nextInt(5); i > 0; i--) {
          values.add(BigDecimal.valueOf(random.nextInt(201), 1));
        }
        if (!values.isEmpty()) {
          ratings.add(new Cohort.Rating(body.id(), group, values));
        }
      }
    }
    return ratings;
  }

  private List<Cohort.Past> earlier(List<Cohort.Body> all) {
    List<Cohort.Past> earlier = new ArrayList<>();
    for (Cohort.Body body : all) {
      for (int quarter = 1; quarter <= 4; quarter++) {
        if (random.nextInt(8) > 0) {
          BigDecimal total =
              random.nextInt(10) == 0 ? null : BigDecimal.valueOf(random.nextInt(101));
          earlier.add(new Cohort.Past(body.id(), quarter, total, pick(MAXIMA)));
        }
      }
    }
    return earlier;
  }

  private static final List<BigDecimal> MAXIMA =
      List.of(BigDecimal.valueOf(100), BigDecimal.valueOf(120));

  private static BigDecimal decimal(long number) {
    return BigDecimal.valueOf(number);
  }

  private <T> T pick(List<T> list) {
    return list.get(random.nextInt(list.size()));
  }
}
