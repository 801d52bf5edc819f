package io.kaoping.drools.internal.session;

import io.kaoping.assessment.Submission;
import io.kaoping.checklist.ChecklistItem;
import io.kaoping.checklist.Link;
import io.kaoping.coalition.Coalition;
import io.kaoping.coalition.Membership;
import io.kaoping.coalition.Role;
import io.kaoping.coalition.Unit;
import io.kaoping.record.Activity;
import io.kaoping.record.CaseRecord;
import io.kaoping.record.Evidence;
import io.kaoping.record.FactValue;
import io.kaoping.rubric.Condition;
import io.kaoping.rubric.Vocabulary;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;

/** Submissions and conditions made by a seed, in the words of {@link TestPack}. */
public final class RandomCohort {
  private static final LocalDate START = LocalDate.of(2025, 1, 1);
  private static final List<String> NUMBERS = List.of("0", "0.5", "1", "2", "7", "7.25", "90");
  private static final List<String> TEXTS = List.of("甲", "乙", "机关“一” */");
  private final Random random;

  /** Starts from a seed. */
  public RandomCohort(long seed) {
    this.random = new Random(seed);
  }

  /** Returns a submission of some units and coalitions. */
  public Submission submission(int units) {
    List<Unit> all = new ArrayList<>();
    List<Coalition> coalitions = new ArrayList<>();
    List<Activity> activities = new ArrayList<>();
    List<ChecklistItem> items = new ArrayList<>();
    List<CaseRecord> records = new ArrayList<>();
    for (int u = 1; u <= units; u++) {
      String id = "u" + u;
      Map<String, FactValue> facts = new HashMap<>();
      put(facts, "党员数", number());
      put(facts, "完成率", number());
      put(facts, "有固定场所", FactValue.of(random.nextBoolean()));
      put(facts, "类别", FactValue.of(pick(TEXTS)));
      put(facts, "换届日期", FactValue.of(day()));
      for (String entry : List.of("措施一", "措施二", "措施三")) {
        put(facts, entry, FactValue.of(random.nextBoolean()));
      }
      all.add(new Unit(id, "单位" + u, random.nextBoolean() ? "机关" : null, facts));
      for (int i = 0; i < 8; i++) {
        activities.add(activity(id, i, units));
        problem(items, id, i);
      }
      for (int i = 0; i < 3; i++) {
        records.add(
            CaseRecord.builder("通报批评", id, day())
                .id(random.nextBoolean() ? "r" + u + "-" + i : null)
                .key(random.nextBoolean() ? "k" + random.nextInt(2) : null)
                .level(random.nextInt(4) == 0 ? null : pick(List.of("市级", "省级")))
                .fields(random.nextBoolean() ? Map.of("人次", number()) : Map.of())
                .evidence(evidence())
                .build());
      }
    }
    for (int c = 0; c * 4 < units; c++) {
      List<Membership> members = new ArrayList<>();
      for (int m = c * 4 + 1; m <= Math.min(units, c * 4 + 4); m++) {
        members.add(
            new Membership(
                "u" + m,
                Role.values()[random.nextInt(4)],
                random.nextInt(3) == 0 ? day() : LocalDate.of(2018, 1, 1),
                random.nextInt(4) == 0 ? LocalDate.of(2025, 12, 25) : null));
      }
      Map<String, FactValue> facts = new HashMap<>();
      put(facts, "经费", number());
      coalitions.add(new Coalition("c" + c, "共同体" + c, "共同体", null, facts, members));
      for (int i = 0; i < 6; i++) {
        activities.add(activity("c" + c, i, units));
      }
    }
    return Submission.builder(day().plusMonths(2), START, LocalDate.of(2025, 12, 31))
        .units(all)
        .coalitions(coalitions)
        .activities(activities)
        .items(items)
        .records(records)
        .build();
  }

  private Activity activity(String organiser, int number, int units) {
    List<String> participants = new ArrayList<>();
    for (int i = 1; i <= units; i++) {
      if (random.nextInt(3) == 0 && !organiser.equals("u" + i)) {
        participants.add("u" + i);
      }
    }
    Map<String, FactValue> fields = new HashMap<>();
    if (random.nextBoolean()) {
      fields.put("联合", FactValue.of(random.nextBoolean()));
    }
    if (random.nextBoolean()) {
      fields.put("课时", number());
    }
    return Activity.builder(pick(List.of("主题党日", "会议联席", "巡学旁听")), day(), organiser)
        .id(random.nextInt(4) == 0 ? null : "a-" + organiser + "-" + number)
        .participants(participants)
        .fields(fields)
        .evidence(evidence())
        .build();
  }

  private void problem(List<ChecklistItem> items, String owner, int number) {
    String id = owner + "-p" + number;
    String state = pick(List.of("发现", "整改", "复核", "销号"));
    LocalDate raised = day();
    Map<String, FactValue> fields = new HashMap<>();
    if (random.nextBoolean()) {
      fields.put("金额", number());
    }
    if (random.nextBoolean()) {
      fields.put("来源", FactValue.of(pick(TEXTS)));
    }
    if (random.nextBoolean()) {
      fields.put("上级交办", FactValue.of(random.nextBoolean()));
    }
    if (random.nextBoolean()) {
      fields.put("回访日期", FactValue.of(day()));
    }
    List<Link> links = new ArrayList<>();
    if (random.nextBoolean()) {
      String other = owner + "-z" + number;
      boolean done = random.nextBoolean();
      items.add(
          ChecklistItem.builder(other, "整改", owner, raised)
              .state(done ? "销号" : "整改")
              .closed(done ? day() : null)
              .build());
      links.add(new Link("整改", other));
    }
    items.add(
        ChecklistItem.builder(id, "问题", owner, raised)
            .title("问题" + number)
            .state(state)
            .due(random.nextInt(4) == 0 ? null : day())
            .closed(state.equals("销号") ? day() : null)
            .fields(fields)
            .links(links)
            .evidence(evidence())
            .build());
  }

  private List<Evidence> evidence() {
    return random.nextBoolean() ? List.of(new Evidence("e", "")) : List.of();
  }

  private void put(Map<String, FactValue> facts, String name, FactValue value) {
    if (random.nextInt(12) != 0) {
      facts.put(name, value);
    }
  }

  private FactValue number() {
    return FactValue.of(new BigDecimal(pick(NUMBERS)));
  }

  private LocalDate day() {
    return START.plusDays(random.nextInt(60) * 6L);
  }

  private <T> T pick(List<T> all) {
    return all.get(random.nextInt(all.size()));
  }

  /** Returns a condition over names of known types. */
  public Condition condition(Map<String, Vocabulary.Type> names, int depth) {
    int choice = random.nextInt(depth == 0 ? 4 : 8);
    if (choice >= 4) {
      if (choice == 7) {
        return new Condition.Not(condition(names, depth - 1));
      }
      List<Condition> parts = List.of(condition(names, depth - 1), condition(names, depth - 1));
      return choice == 5 ? new Condition.Any(parts) : new Condition.All(parts);
    }
    String name = pick(names.keySet().stream().sorted().toList());
    Vocabulary.Type type = names.get(name);
    if (type == Vocabulary.Type.YES_NO && choice < 2) {
      return choice == 0 ? new Condition.Is(name) : new Condition.Not(new Condition.Is(name));
    }
    if (choice == 2) {
      return new Condition.In(name, List.of(literal(type), literal(type)));
    }
    boolean ordered = type == Vocabulary.Type.NUMBER || type == Vocabulary.Type.DATE;
    Condition.Operator[] operators = Condition.Operator.values();
    return new Condition.Compare(
        name, operators[random.nextInt(ordered ? operators.length : 2)], literal(type));
  }

  private FactValue literal(Vocabulary.Type type) {
    return switch (type) {
      case NUMBER -> number();
      case YES_NO -> FactValue.of(random.nextBoolean());
      case TEXT -> FactValue.of(pick(TEXTS));
      case DATE -> FactValue.of(day());
    };
  }
}
