package io.kaoping.drools.random;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * Units and coalitions with their data, as the reference sees them; {@link CohortSubmission} says
 * the same. What is not stated is {@code null}.
 *
 * @param asOf the last day that counts
 * @param units the units
 * @param coalitions the coalitions
 * @param belongings who belonged to which coalition
 * @param activities what was held
 * @param records what is on record
 * @param items the items of the list
 * @param judgements discretionary points
 * @param sheets the sheets of the poll
 * @param issued how many sheets a group was given
 * @param ratings what the panel gave
 * @param earlier what they came to in earlier quarters
 */
record Cohort(
    LocalDate asOf,
    List<Body> units,
    List<Body> coalitions,
    List<Belonging> belongings,
    List<Held> activities,
    List<Entry> records,
    List<Item> items,
    List<Judgement> judgements,
    List<Sheet> sheets,
    Map<String, Integer> issued,
    List<Rating> ratings,
    List<Past> earlier) {
  static final LocalDate FROM = LocalDate.of(2025, 1, 1);
  static final LocalDate TO = LocalDate.of(2025, 12, 31);

  /** A unit or coalition. */
  record Body(
      String id,
      boolean isCoalition,
      String bodyClass,
      List<BigDecimal> numbers,
      List<Boolean> answers,
      List<Boolean> entries,
      String state) {
    /** Returns a twin, of which the same is stated. */
    Body called(String twin) {
      return new Body(twin, isCoalition, bodyClass, numbers, answers, entries, state);
    }
  }

  /** Who belonged to a coalition, as what, from which day to which. */
  record Belonging(String unit, String coalition, String role, LocalDate from, LocalDate until) {
    boolean belongs() {
      return !role.equals("PARTNER");
    }

    boolean on(LocalDate day) {
      return belongs() && !day.isBefore(from) && (until == null || !day.isAfter(until));
    }
  }

  /** What was held. */
  record Held(
      String kind, LocalDate on, String organiser, List<String> participants, BigDecimal hours) {}

  /** One record. */
  record Entry(String subject, int level, String key, LocalDate on, BigDecimal amount) {}

  /** One item. */
  record Item(String owner, String state, BigDecimal amount) {}

  /** A judgement on a clause. */
  record Judgement(String clause, String subject, BigDecimal points, LocalDate on) {}

  /** Some equal sheets of a group of raters. */
  record Sheet(String group, int count, Map<String, String> choices) {}

  /** What a group of a panel gave. */
  record Rating(String subject, String group, List<BigDecimal> values) {}

  /** What came of a quarter. */
  record Past(String subject, int quarter, BigDecimal total, BigDecimal max) {}

  /** Returns the cohort with one fault more on record. */
  Cohort withFault(String subject) {
    List<Entry> more = new ArrayList<>(records);
    more.add(new Entry(subject, Spec.FAULT, null, FROM, null));
    return new Cohort(
        asOf,
        units,
        coalitions,
        belongings,
        activities,
        more,
        items,
        judgements,
        sheets,
        issued,
        ratings,
        earlier);
  }

  /** Returns how many levels of coalitions stand below a coalition. */
  int level(Body coalition) {
    int level = 0;
    for (Belonging belonging : belongings) {
      if (belonging.coalition().equals(coalition.id()) && belonging.belongs()) {
        for (Body lower : coalitions) {
          if (lower.id().equals(belonging.unit())) {
            level = Math.max(level, level(lower) + 1);
          }
        }
      }
    }
    return level;
  }

  List<Body> all(boolean coalitionsOnly) {
    return coalitionsOnly ? coalitions : units;
  }
}
