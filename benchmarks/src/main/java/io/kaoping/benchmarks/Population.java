package io.kaoping.benchmarks;

import io.kaoping.assessment.Submission;
import io.kaoping.checklist.ChecklistItem;
import io.kaoping.checklist.Link;
import io.kaoping.checklist.StateChange;
import io.kaoping.coalition.Coalition;
import io.kaoping.coalition.Membership;
import io.kaoping.coalition.Role;
import io.kaoping.coalition.Unit;
import io.kaoping.record.Activity;
import io.kaoping.record.Evidence;
import io.kaoping.record.FactValue;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * Invented submissions in the terms of the pack {@code w1}, the same ones for the same seed and
 * shape; each is made when it is asked for, so that a population of any size needs no memory.
 *
 * <p>Each is one coalition in the middle of its year. A unit owns 20 problems, 14 rectifications
 * and 14 tasks, held 12 activities in the 6 months that are due, and states 12 numbers: of 8 units
 * 489 units, coalitions, items and activities in all. Most numbers and items are as they should be;
 * what is amiss comes to about 300 witnesses of 8 units.
 *
 * @param seed where the random numbers begin
 * @param coalitions how many submissions there are, 1 to 650,000
 * @param units how many units each has, 8 to 8,000
 */
public record Population(long seed, int coalitions, int units) {
  /** How many units a coalition of the workload W1 has. */
  public static final int UNITS = 8;

  private static final int MOST_UNITS = 8_000;
  private static final int MOST_COALITIONS = 650_000;
  static final int PROBLEMS = 20;
  static final int RECTIFICATIONS = 14;
  static final int TASKS = 14;
  static final int ACTIVITIES = 12;

  private static final LocalDate FROM = LocalDate.of(2025, 1, 1);
  private static final LocalDate TO = LocalDate.of(2025, 12, 31);
  private static final LocalDate AS_OF = LocalDate.of(2025, 6, 30);
  private static final int DAYS_DUE = 181;

  private static final List<String> ACTIVITY_KINDS =
      List.of(
          "member_meeting",
          "committee_meeting",
          "group_meeting",
          "party_lecture",
          "themed_day",
          "volunteer_service");

  /** A number that units state: its limit in tenths, and whether it is good to be above it. */
  private record Indicator(String name, int limit, boolean more) {}

  private static final List<Indicator> INDICATORS =
      List.of(
          new Indicator("attendance_rate", 900, true),
          new Indicator("study_hours", 320, true),
          new Indicator("dues_rate", 995, true),
          new Indicator("volunteer_rate", 600, true),
          new Indicator("budget_use_rate", 755, true),
          new Indicator("satisfaction", 850, true),
          new Indicator("outreach_visits", 120, true),
          new Indicator("training_days", 50, true),
          new Indicator("response_days", 75, false),
          new Indicator("complaints", 40, false),
          new Indicator("vacancies", 20, false),
          new Indicator("late_reports", 30, false));

  /** Refuses sizes for which the generator is not meant. */
  public Population {
    if (coalitions < 1 || coalitions > MOST_COALITIONS || units < UNITS || units > MOST_UNITS) {
      throw new IllegalArgumentException(coalitions + " coalitions of " + units + " units");
    }
  }

  /** A population of coalitions of 8 units, as in the workload W1. */
  public Population(long seed, int coalitions) {
    this(seed, coalitions, UNITS);
  }

  /** Returns all submissions, by number. */
  public Stream<Submission> submissions() {
    return IntStream.range(0, coalitions).mapToObj(this::submission);
  }

  /** Returns the submission with a number from 0. */
  public Submission submission(int number) {
    return new Draft(new Random(seed * 1_000_003 + number), text("c%05d", number), units)
        .submission();
  }

  private static String text(String pattern, Object... values) {
    return String.format(Locale.ROOT, pattern, values);
  }

  /** One submission in the making. */
  private static final class Draft {
    private final Random random;
    private final String coalition;
    private final int size;
    private final List<Unit> units = new ArrayList<>();
    private final List<Membership> memberships = new ArrayList<>();
    private final List<Activity> activities = new ArrayList<>();
    private final List<ChecklistItem> items = new ArrayList<>();

    Draft(Random random, String coalition, int size) {
      this.random = random;
      this.coalition = coalition;
      this.size = size;
    }

    Submission submission() {
      // as many digits for all, so that the ids stand in order
      String id = coalition + "-u%0" + Integer.toString(size).length() + "d";
      for (int u = 1; u <= size; u++) {
        addUnit(text(id, u), u == 1 ? Role.LEAD : Role.MEMBER);
      }
      return Submission.builder(AS_OF, FROM, TO)
          .title("Workload W1 " + coalition)
          .synthetic(true)
          .units(units)
          .coalitions(
              List.of(
                  new Coalition(
                      coalition,
                      "Coalition " + coalition,
                      "coalition",
                      null,
                      Map.of(),
                      memberships)))
          .activities(activities)
          .items(items)
          .build();
    }

    private void addUnit(String unit, Role role) {
      units.add(new Unit(unit, "Unit " + unit, null, numbers()));
      memberships.add(new Membership(unit, role, LocalDate.of(2020, 1, 1), null));
      for (int i = 1; i <= ACTIVITIES; i++) {
        addActivity(text("%s-a%02d", unit, i), unit);
      }
      for (int i = 1; i <= PROBLEMS; i++) {
        addItem(
            text("%s-p%02d", unit, i),
            "problem",
            unit,
            List.of("found", "rectifying", "closed"),
            Map.of(),
            List.of(new Link("rectified_by", text("%s-r%02d", unit, 1 + i % RECTIFICATIONS))));
      }
      for (int i = 1; i <= RECTIFICATIONS; i++) {
        addItem(
            text("%s-r%02d", unit, i),
            "rectification",
            unit,
            List.of("planned", "doing", "done"),
            Map.of("severity", FactValue.of(1 + random.nextInt(5))),
            List.of());
      }
      for (int i = 1; i <= TASKS; i++) {
        addItem(
            text("%s-t%02d", unit, i),
            "task",
            unit,
            List.of("todo", "doing", "done"),
            Map.of(),
            List.of());
      }
    }

    private Map<String, FactValue> numbers() {
      Map<String, FactValue> numbers = new LinkedHashMap<>();
      for (Indicator indicator : INDICATORS) {
        boolean above = chance(90) == indicator.more();
        int beside = random.nextInt(indicator.limit() / 2);
        int tenths = above ? indicator.limit() + 1 + beside : indicator.limit() - 1 - beside;
        numbers.put(indicator.name(), FactValue.of(BigDecimal.valueOf(tenths, 1)));
      }
      return numbers;
    }

    private void addActivity(String id, String unit) {
      String kind = ACTIVITY_KINDS.get(random.nextInt(ACTIVITY_KINDS.size()));
      activities.add(
          Activity.builder(kind, FROM.plusDays(random.nextInt(DAYS_DUE)), unit)
              .id(id)
              .fields(
                  kind.equals("volunteer_service")
                      ? Map.of("open_to_public", FactValue.of(chance(85)))
                      : Map.of())
              .evidence(proof(id, 90))
              .build());
    }

    /**
     * Adds an item: 70 in 100 closed, 10 overdue, 8 not begun and without a date, the rest open.
     */
    private void addItem(
        String id,
        String list,
        String unit,
        List<String> states,
        Map<String, FactValue> fields,
        List<Link> links) {
      LocalDate raised = FROM.plusDays(random.nextInt(60));
      ChecklistItem.Builder item =
          ChecklistItem.builder(id, list, unit, raised)
              .title(list + " " + id)
              .fields(fields)
              .links(links)
              .evidence(proof(id, 85));
      int fate = random.nextInt(100);
      if (fate < 70) {
        LocalDate begun = raised.plusDays(1 + random.nextInt(20));
        LocalDate closed = begun.plusDays(10 + random.nextInt(51));
        boolean late = chance(10);
        item.state(states.get(2))
            .due(
                late
                    ? closed.minusDays(1 + random.nextInt(9))
                    : closed.plusDays(random.nextInt(30)))
            .closed(closed)
            .history(
                List.of(
                    new StateChange(states.get(0), raised),
                    new StateChange(states.get(1), begun),
                    new StateChange(states.get(2), closed)));
      } else if (fate < 80) {
        item.state(states.get(1)).due(AS_OF.minusDays(1 + random.nextInt(60)));
      } else if (fate < 88) {
        item.state(states.get(0));
      } else {
        item.state(states.get(1)).due(AS_OF.plusDays(random.nextInt(90)));
      }
      items.add(item.build());
    }

    private List<Evidence> proof(String id, int percent) {
      return chance(percent) ? List.of(new Evidence("files/" + id + ".pdf", "")) : List.of();
    }

    private boolean chance(int percent) {
      return random.nextInt(100) < percent;
    }
  }
}
