package io.kaoping.drools.random;

import io.kaoping.assessment.Submission;
import io.kaoping.checklist.ChecklistItem;
import io.kaoping.coalition.Unit;
import io.kaoping.record.Activity;
import io.kaoping.record.CaseRecord;
import io.kaoping.record.FactValue;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;

/** Some units with their data, as the reference sees them; a submission says the same. */
record Cohort(List<Of> units) {
  private static final int[] MONTHS = {2, 5, 8, 11};

  /** The data of one unit; what it does not state is {@code null}. */
  record Of(
      String id,
      String unitClass,
      List<BigDecimal> numbers,
      List<Boolean> answers,
      List<Entry> records,
      List<String> states,
      List<Integer> heldByQuarter) {}

  /** One record. */
  record Entry(int level, String key) {}

  /** Returns a cohort of a seed. */
  static Cohort of(Random random, int units, boolean complete) {
    List<Of> all = new ArrayList<>();
    for (int u = 0; u < units; u++) {
      List<BigDecimal> numbers = new ArrayList<>();
      List<Boolean> answers = new ArrayList<>();
      for (int i = 0; i < Spec.NUMBERS; i++) {
        numbers.add(complete || random.nextInt(20) > 0 ? number(random) : null);
      }
      for (int i = 0; i < Spec.ANSWERS; i++) {
        answers.add(complete || random.nextInt(20) > 0 ? random.nextBoolean() : null);
      }
      List<Entry> records = new ArrayList<>();
      for (int i = random.nextInt(5); i > 0; i--) {
        records.add(new Entry(random.nextInt(3), "k" + random.nextInt(3)));
      }
      List<String> states = new ArrayList<>();
      for (int i = random.nextInt(6); i > 0; i--) {
        states.add(Spec.STATES.get(random.nextInt(3)));
      }
      List<Integer> held = new ArrayList<>();
      for (int quarter = 0; quarter < 4; quarter++) {
        held.add(random.nextInt(3));
      }
      all.add(
          new Of(
              "u" + u,
              random.nextBoolean() ? "甲" : "乙",
              Collections.unmodifiableList(numbers),
              Collections.unmodifiableList(answers),
              List.copyOf(records),
              List.copyOf(states),
              List.copyOf(held)));
    }
    return new Cohort(all);
  }

  /** Returns a number near the usual knots: whole, half, hundredths, and one millionth beside. */
  private static BigDecimal number(Random random) {
    BigDecimal tens = BigDecimal.valueOf(random.nextInt(11) * 10L);
    return switch (random.nextInt(5)) {
      case 0 -> tens;
      case 1 -> tens.add(new BigDecimal("0.000001"));
      case 2 -> tens.subtract(new BigDecimal("0.000001")).max(BigDecimal.ZERO);
      case 3 -> BigDecimal.valueOf(random.nextInt(20_001), 2);
      default -> BigDecimal.valueOf(random.nextInt(201), 1);
    };
  }

  /** Returns the cohort with one unit replaced. */
  Cohort with(int index, Of unit) {
    List<Of> changed = new ArrayList<>(units);
    changed.set(index, unit);
    return new Cohort(changed);
  }

  /** Returns the same as a submission, in an order of a seed. */
  Submission submission(Random order) {
    List<Unit> all = new ArrayList<>();
    List<Activity> activities = new ArrayList<>();
    List<ChecklistItem> items = new ArrayList<>();
    List<CaseRecord> records = new ArrayList<>();
    for (Of unit : units) {
      Map<String, FactValue> facts = new LinkedHashMap<>();
      for (int i = 0; i < Spec.NUMBERS; i++) {
        BigDecimal number = unit.numbers().get(i);
        if (number != null) {
          facts.put("数" + i, FactValue.of(number));
        }
      }
      for (int i = 0; i < Spec.ANSWERS; i++) {
        Boolean answer = unit.answers().get(i);
        if (answer != null) {
          facts.put("是" + i, FactValue.of(answer));
        }
      }
      all.add(new Unit(unit.id(), unit.id(), unit.unitClass(), facts));
      for (int i = 0; i < unit.records().size(); i++) {
        Entry entry = unit.records().get(i);
        records.add(
            CaseRecord.builder("记录", unit.id(), LocalDate.of(2025, 3, 1 + i))
                .id(unit.id() + "r" + i)
                .key(entry.key())
                .level(Spec.LEVELS.get(entry.level()))
                .build());
      }
      for (int i = 0; i < unit.states().size(); i++) {
        items.add(
            ChecklistItem.builder(unit.id() + "i" + i, "清单", unit.id(), LocalDate.of(2025, 2, 1))
                .title("事项")
                .state(unit.states().get(i))
                .closed(unit.states().get(i).equals("结") ? LocalDate.of(2025, 4, 1) : null)
                .build());
      }
      for (int quarter = 0; quarter < 4; quarter++) {
        for (int i = 0; i < unit.heldByQuarter().get(quarter); i++) {
          activities.add(
              Activity.builder("活动", LocalDate.of(2025, MONTHS[quarter], 10 + i), unit.id())
                  .id(unit.id() + "a" + quarter + i)
                  .build());
        }
      }
    }
    Arrays.asList(all, activities, items, records)
        .forEach(list -> Collections.shuffle(list, order));
    return Submission.builder(
            LocalDate.of(2025, 12, 31), LocalDate.of(2025, 1, 1), LocalDate.of(2025, 12, 31))
        .title("随机")
        .synthetic(true)
        .units(all)
        .activities(activities)
        .items(items)
        .records(records)
        .build();
  }
}
