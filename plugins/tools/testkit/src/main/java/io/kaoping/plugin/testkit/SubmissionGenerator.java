package io.kaoping.plugin.testkit;

import io.kaoping.assessment.Submission;
import io.kaoping.checklist.ChecklistItem;
import io.kaoping.checklist.Link;
import io.kaoping.checklist.StateChange;
import io.kaoping.coalition.Coalition;
import io.kaoping.coalition.Membership;
import io.kaoping.coalition.Role;
import io.kaoping.coalition.Unit;
import io.kaoping.record.Activity;
import io.kaoping.record.CaseRecord;
import io.kaoping.record.Evidence;
import io.kaoping.record.FactValue;
import io.kaoping.record.Waiver;
import io.kaoping.rubric.Clause;
import io.kaoping.rubric.Condition;
import io.kaoping.rubric.Criterion;
import io.kaoping.rubric.Measure;
import io.kaoping.rubric.Rubric;
import io.kaoping.rubric.SubjectKind;
import io.kaoping.rubric.Vocabulary;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * Invents submissions that a pack's vocabulary allows: the same seed gives the same submissions on
 * every machine. Values lie on and about the bounds that the rubric's conditions name, dates lie on
 * and about the ends of months and of the period.
 */
public final class SubmissionGenerator {
  private static final LocalDate FROM = LocalDate.of(2025, 1, 1);
  private static final LocalDate TO = LocalDate.of(2025, 12, 31);
  private static final List<String> CLASSES = List.of("机关", "企业", "社区");
  private static final List<String> WORDS = List.of("甲", "乙", "丙", "A", "b-1", "“引号”<&>\\");

  private final Random random;
  private final Rubric rubric;
  private final Vocabulary vocabulary;
  private final Map<String, List<FactValue>> literals = new HashMap<>();

  /**
   * Makes a generator.
   *
   * @param seed says which submissions come out
   * @param rubric the pack's rubric, of which the bounds are taken
   * @param vocabulary the pack's vocabulary, of which the terms are taken
   */
  public SubmissionGenerator(long seed, Rubric rubric, Vocabulary vocabulary) {
    this.random = new Random(seed);
    this.rubric = rubric;
    this.vocabulary = vocabulary;
    for (Criterion criterion : rubric.criteria()) {
      collect(criterion.appliesWhen());
      criterion.clauses().forEach(clause -> collect(clause));
    }
  }

  /** Returns the next submission. */
  public Submission submission() {
    LocalDate asOf =
        switch (random.nextInt(4)) {
          case 0 -> FROM.plusDays(random.nextInt(365));
          case 1 -> TO.plusDays(random.nextInt(40));
          default -> TO;
        };
    boolean complete = random.nextInt(3) > 0;
    List<Unit> units = units(complete);
    List<Coalition> coalitions = coalitions(units, complete);
    List<String> subjects = new ArrayList<>();
    units.forEach(u -> subjects.add(u.id()));
    coalitions.forEach(c -> subjects.add(c.id()));
    return Submission.builder(asOf, FROM, TO)
        .title("生成的数据")
        .synthetic(true)
        .units(units)
        .coalitions(coalitions)
        .activities(activities(subjects, complete))
        .items(items(subjects))
        .records(records(subjects))
        .waivers(waivers(units, coalitions))
        .build();
  }

  /** Returns a submission with the same content, everything in another order. */
  public Submission shuffled(Submission submission) {
    return Submission.builder(submission.asOf(), submission.from(), submission.to())
        .title(submission.title())
        .synthetic(submission.synthetic())
        .units(shuffled(submission.units()))
        .coalitions(
            shuffled(submission.coalitions()).stream()
                .map(
                    c ->
                        new Coalition(
                            c.id(),
                            c.name(),
                            c.kind(),
                            c.coalitionClass(),
                            c.facts(),
                            shuffled(c.memberships())))
                .toList())
        .activities(
            shuffled(submission.activities()).stream()
                .map(
                    a ->
                        new Activity(
                            a.id(),
                            a.kind(),
                            a.date(),
                            a.organiser(),
                            shuffled(a.participants()),
                            a.fields(),
                            shuffled(a.evidence())))
                .toList())
        .items(
            shuffled(submission.items()).stream()
                .map(
                    i ->
                        new ChecklistItem(
                            i.id(),
                            i.list(),
                            i.owner(),
                            i.title(),
                            i.state(),
                            i.raised(),
                            i.due(),
                            i.closed(),
                            i.history(),
                            shuffled(i.links()),
                            i.fields(),
                            shuffled(i.evidence())))
                .toList())
        .records(shuffled(submission.records()))
        .waivers(shuffled(submission.waivers()))
        .overrides(shuffled(submission.overrides()))
        .build();
  }

  private <T> List<T> shuffled(List<T> list) {
    List<T> shuffled = new ArrayList<>(list);
    Collections.shuffle(shuffled, random);
    return shuffled;
  }

  private List<Unit> units(boolean complete) {
    List<Unit> units = new ArrayList<>();
    int count = 1 + random.nextInt(6);
    boolean classes = random.nextBoolean();
    for (int i = 1; i <= count; i++) {
      units.add(
          new Unit(
              "u" + i,
              "单位" + i,
              classes ? pick(CLASSES) : null,
              facts(SubjectKind.UNIT, complete)));
    }
    return units;
  }

  private List<Coalition> coalitions(List<Unit> units, boolean complete) {
    List<Coalition> coalitions = new ArrayList<>();
    int count = random.nextInt(3);
    for (int i = 1; i <= count; i++) {
      List<Membership> memberships = new ArrayList<>();
      for (Unit unit : shuffled(units)) {
        if (random.nextInt(4) > 0) {
          memberships(unit.id(), memberships.isEmpty() ? Role.LEAD : role(), memberships);
        }
      }
      if (random.nextBoolean()) {
        memberships.add(new Membership("协作" + i, Role.PARTNER, FROM, null));
      }
      if (i > 1 && random.nextBoolean()) {
        memberships("c" + (i - 1), Role.MEMBER, memberships);
      }
      coalitions.add(
          new Coalition(
              "c" + i,
              "共同体" + i,
              "共同体",
              null,
              facts(SubjectKind.COALITION, complete),
              memberships));
    }
    return coalitions;
  }

  private void memberships(String unit, Role role, List<Membership> memberships) {
    switch (random.nextInt(4)) {
      case 0 -> memberships.add(new Membership(unit, role, date(), null));
      case 1 -> {
        LocalDate until = date();
        memberships.add(new Membership(unit, role, FROM.minusYears(1), until));
        if (random.nextBoolean()) {
          memberships.add(new Membership(unit, Role.MEMBER, until.plusDays(1), null));
        }
      }
      default -> memberships.add(new Membership(unit, role, FROM.minusYears(2), null));
    }
  }

  private Role role() {
    return random.nextInt(3) == 0 ? Role.DEPUTY : Role.MEMBER;
  }

  private Map<String, FactValue> facts(SubjectKind subject, boolean complete) {
    Map<String, FactValue> facts = new TreeMap<>();
    for (Vocabulary.Fact fact : vocabulary.facts().values()) {
      if (fact.subject() == subject && stated(complete)) {
        facts.put(fact.name(), value(fact));
      }
    }
    for (Vocabulary.NamedList list : vocabulary.namedLists().values()) {
      for (String entry : list.entries().keySet()) {
        if (list.subject() == subject && stated(complete)) {
          facts.put(entry, FactValue.of(random.nextInt(5) > 0));
        }
      }
    }
    return facts;
  }

  private boolean stated(boolean complete) {
    return complete || random.nextInt(12) > 0;
  }

  private Map<String, FactValue> fields(Map<String, Vocabulary.Field> declared) {
    Map<String, FactValue> fields = new TreeMap<>();
    for (Vocabulary.Field field : declared.values()) {
      if (random.nextInt(6) > 0) {
        fields.put(
            field.name(),
            value(
                new Vocabulary.Fact(
                    field.name(), "", field.type(), "", SubjectKind.UNIT, null, List.of())));
      }
    }
    return fields;
  }

  private FactValue value(Vocabulary.Fact fact) {
    List<FactValue> bounds = literals.getOrDefault(fact.name(), List.of());
    return switch (fact.type()) {
      case YES_NO -> FactValue.of(random.nextInt(4) > 0);
      case DATE -> FactValue.of(date());
      case TEXT -> {
        if (!fact.values().isEmpty()) {
          yield FactValue.of(pick(fact.values()));
        }
        boolean named = !bounds.isEmpty() && random.nextBoolean();
        yield FactValue.of(named ? pick(bounds).toString() : pick(WORDS));
      }
      case NUMBER -> {
        BigDecimal number = BigDecimal.valueOf(random.nextInt(2000), random.nextInt(3));
        if (!bounds.isEmpty() && pick(bounds) instanceof FactValue.Number bound) {
          number = bound.value().add(BigDecimal.valueOf(random.nextInt(5) - 2L, 1));
        }
        BigDecimal least = fact.minimum();
        BigDecimal most = fact.maximum();
        number = least == null ? number : number.max(least);
        yield FactValue.of(most == null ? number : number.min(most));
      }
    };
  }

  private List<Activity> activities(List<String> subjects, boolean complete) {
    List<Activity> activities = new ArrayList<>();
    int number = 0;
    for (Vocabulary.Kind kind : vocabulary.activities().values()) {
      for (String subject : subjects) {
        int often = random.nextInt(complete ? 5 : 3);
        for (int month = 1; month <= 12; month++) {
          if (random.nextInt(4) < often) {
            number++;
            activities.add(
                Activity.builder(
                        kind.name(),
                        random.nextInt(6) == 0
                            ? date()
                            : LocalDate.of(2025, month, 1 + random.nextInt(28)),
                        subject)
                    .id(random.nextBoolean() ? "a" + number : null)
                    .participants(some(subjects))
                    .fields(fields(kind.fields()))
                    .evidence(evidence())
                    .build());
          }
        }
      }
    }
    return activities;
  }

  private List<String> some(List<String> subjects) {
    return subjects.stream().filter(s -> random.nextInt(3) == 0).toList();
  }

  private List<Evidence> evidence() {
    List<Evidence> evidence = new ArrayList<>();
    while (random.nextInt(3) > 0 && evidence.size() < 3) {
      evidence.add(new Evidence("材料" + random.nextInt(100), ""));
    }
    return evidence;
  }

  private List<ChecklistItem> items(List<String> subjects) {
    Map<String, List<String>> ids = new TreeMap<>();
    int number = 0;
    for (Vocabulary.ListKind list : vocabulary.lists().values()) {
      List<String> ofList = new ArrayList<>();
      int count = random.nextInt(3 * subjects.size() + 1);
      for (int i = 0; i < count; i++) {
        number++;
        ofList.add("i" + number);
      }
      ids.put(list.checklist().name(), ofList);
    }
    List<ChecklistItem> items = new ArrayList<>();
    for (Vocabulary.ListKind list : vocabulary.lists().values()) {
      for (String id : ids.getOrDefault(list.checklist().name(), List.of())) {
        items.add(item(id, list, subjects, ids));
      }
    }
    return items;
  }

  private ChecklistItem item(
      String id, Vocabulary.ListKind list, List<String> subjects, Map<String, List<String>> ids) {
    List<String> states = list.checklist().states();
    int last = random.nextInt(states.size());
    LocalDate raised = date();
    List<StateChange> history = new ArrayList<>();
    LocalDate on = raised;
    for (int i = 0; i <= last; i++) {
      history.add(new StateChange(states.get(i), on));
      if (i < last) {
        on = on.plusDays(random.nextInt(60));
      }
    }
    List<Link> links = new ArrayList<>();
    for (Vocabulary.LinkKind kind : list.links().values()) {
      for (String to : ids.getOrDefault(kind.to(), List.of())) {
        if (!to.equals(id) && random.nextInt(4) == 0) {
          links.add(new Link(kind.name(), to));
        }
      }
    }
    String state = states.get(last);
    return ChecklistItem.builder(id, list.checklist().name(), pick(subjects), raised)
        .title("事项" + id)
        .state(state)
        .due(random.nextInt(4) == 0 ? null : raised.plusDays(random.nextInt(200)))
        .closed(list.checklist().closes(state) ? on : null)
        .history(random.nextInt(4) == 0 ? List.of() : history)
        .links(links)
        .fields(fields(list.fields()))
        .evidence(evidence())
        .build();
  }

  private List<CaseRecord> records(List<String> subjects) {
    List<CaseRecord> records = new ArrayList<>();
    for (Vocabulary.RecordKind kind : vocabulary.records().values()) {
      int count = random.nextInt(subjects.size() + 1);
      for (int i = 0; i < count; i++) {
        records.add(
            CaseRecord.builder(kind.name(), pick(subjects), date())
                .id(random.nextBoolean() ? kind.name() + i : null)
                .key(random.nextInt(3) == 0 ? "case-" + random.nextInt(3) : null)
                .level(kind.levels().isEmpty() ? null : pick(kind.levels()))
                .fields(fields(kind.fields()))
                .evidence(evidence())
                .build());
      }
    }
    return records;
  }

  private List<Waiver> waivers(List<Unit> units, List<Coalition> coalitions) {
    List<Waiver> waivers = new ArrayList<>();
    List<Criterion> ofUnits = rubric.criteria(SubjectKind.UNIT);
    List<Criterion> ofCoalitions = rubric.criteria(SubjectKind.COALITION);
    if (random.nextInt(3) == 0 && !ofUnits.isEmpty()) {
      waivers.add(new Waiver(pick(ofUnits).id(), pick(units).id(), "生成的豁免", date()));
    }
    if (random.nextInt(3) == 0 && !ofCoalitions.isEmpty() && !coalitions.isEmpty()) {
      waivers.add(new Waiver(pick(ofCoalitions).id(), pick(coalitions).id(), "生成的豁免", date()));
    }
    return waivers;
  }

  /** Returns a day in or about the period, often at the end of a month. */
  private LocalDate date() {
    LocalDate date = FROM.minusDays(20).plusDays(random.nextInt(420));
    return switch (random.nextInt(4)) {
      case 0 -> date.withDayOfMonth(1);
      case 1 -> date.withDayOfMonth(date.lengthOfMonth());
      default -> date;
    };
  }

  private <T> T pick(List<T> list) {
    return list.get(random.nextInt(list.size()));
  }

  private void collect(Clause clause) {
    Measure measure = clause.measure();
    if (measure instanceof Measure.When when) {
      collect(when.condition());
    } else if (measure instanceof Measure.Cadence cadence) {
      collect(cadence.where());
    } else if (measure instanceof Measure.Activities activities) {
      collect(activities.where());
    } else if (measure instanceof Measure.Items items) {
      collect(items.where());
      collect(items.among());
    } else if (measure instanceof Measure.Records records) {
      collect(records.where());
    }
  }

  private void collect(@Nullable Condition condition) {
    if (condition instanceof Condition.All all) {
      all.parts().forEach(this::collect);
    } else if (condition instanceof Condition.Any any) {
      any.parts().forEach(this::collect);
    } else if (condition instanceof Condition.Not not) {
      collect(not.part());
    } else if (condition instanceof Condition.Compare compare) {
      literals.computeIfAbsent(compare.name(), n -> new ArrayList<>()).add(compare.literal());
    } else if (condition instanceof Condition.In in) {
      literals.computeIfAbsent(in.name(), n -> new ArrayList<>()).addAll(in.literals());
    }
  }
}
