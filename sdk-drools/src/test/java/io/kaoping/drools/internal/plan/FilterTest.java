package io.kaoping.drools.internal.plan;

import static org.assertj.core.api.Assertions.assertThat;

import io.kaoping.assessment.Submission;
import io.kaoping.checklist.Checklist;
import io.kaoping.checklist.ChecklistItem;
import io.kaoping.coalition.Unit;
import io.kaoping.drools.internal.snapshot.Block;
import io.kaoping.drools.internal.snapshot.ItemData;
import io.kaoping.drools.internal.snapshot.Layout;
import io.kaoping.drools.internal.snapshot.Snapshot;
import io.kaoping.drools.internal.snapshot.SubjectData;
import io.kaoping.finding.Witness;
import io.kaoping.record.Evidence;
import io.kaoping.record.FactValue;
import io.kaoping.rubric.Condition;
import io.kaoping.rubric.Condition.Operator;
import io.kaoping.rubric.Vocabulary;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.function.Predicate;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What a filter selects from blocks is what the condition says of each item by itself. */
class FilterTest {
  private static final LocalDate FROM = LocalDate.of(2025, 1, 1);
  private static final LocalDate AS_OF = LocalDate.of(2025, 6, 30);
  private static final List<String> STATES = List.of("发现", "整改", "销号");
  private static final List<String> FLAGS =
      List.of("closed", "overdue", "late", "evidenced", "hasDue", "skipped", "重点");
  private static final Layout LAYOUT =
      new Layout(
          new Vocabulary(
              Map.of(),
              Map.of(),
              Map.of(
                  "问题",
                  new Vocabulary.ListKind(
                      new Checklist("问题", STATES, List.of("销号")),
                      "Problems",
                      Map.of(),
                      Map.of(
                          "级别",
                          new Vocabulary.Field("级别", "level", Vocabulary.Type.NUMBER),
                          "重点",
                          new Vocabulary.Field("重点", "grave", Vocabulary.Type.YES_NO),
                          "来源",
                          new Vocabulary.Field("来源", "source", Vocabulary.Type.TEXT)))),
              Map.of(),
              Map.of()));

  @ParameterizedTest
  @ValueSource(ints = {0, 1, 63, 64, 65, 128, 200})
  void select_randomConditions_equalsItemByItem(int items) {
    Random random = new Random(items);
    SubjectData subject = subject(items, random);
    Filter.Compiler<ItemData> compiler =
        new Filter.Compiler<>(LAYOUT.itemColumns(0), Names.ofItem());
    for (int i = 0; i < 300; i++) {
      Condition condition = condition(random, 3);
      Predicate<ItemData> holds = Conditions.compile(condition, Names.ofItem());

      assertThat(selected(subject, compiler.compile(condition)))
          .as(condition.toString())
          .containsExactlyElementsOf(
              subject.items(0).stream().filter(holds).map(ItemData::witness).toList());
    }
  }

  @ParameterizedTest
  @ValueSource(ints = {0, 1, 64, 65, 130})
  void blocks_holdAllItemsInTheirOrder(int items) {
    SubjectData subject = subject(items, new Random(1));
    Filter<ItemData> all =
        new Filter.Compiler<>(LAYOUT.itemColumns(0), Names.ofItem()).compile(null);

    assertThat(selected(subject, all))
        .hasSize(items)
        .containsExactlyElementsOf(subject.items(0).stream().map(ItemData::witness).toList());
  }

  private static List<Witness> selected(SubjectData subject, Filter<ItemData> filter) {
    List<Witness> selected = new ArrayList<>();
    for (Block<ItemData> block = subject.itemBlock(0); block != null; block = block.next()) {
      selected.addAll(Arrays.asList(block.witnesses(filter.select(block, block.all()))));
    }
    return selected;
  }

  private static Condition condition(Random random, int depth) {
    int form = random.nextInt(depth > 0 ? 9 : 6);
    return switch (form) {
      case 0, 1 -> new Condition.Is(FLAGS.get(random.nextInt(FLAGS.size())));
      case 2 ->
          new Condition.Compare(
              "级别",
              Operator.values()[random.nextInt(6)],
              FactValue.of(BigDecimal.valueOf(random.nextInt(7), 1)));
      case 3 ->
          new Condition.Compare(
              "state",
              Operator.values()[random.nextInt(6)],
              FactValue.of(random.nextInt(9) == 0 ? "无" : STATES.get(random.nextInt(3))));
      case 4 ->
          new Condition.In(
              "来源", List.of(FactValue.of("自查"), FactValue.of(random.nextBoolean() ? "巡察" : "督查")));
      case 5 ->
          new Condition.Compare(
              "due",
              Operator.values()[random.nextInt(6)],
              FactValue.of(FROM.plusDays(random.nextInt(250))));
      case 6 -> new Condition.Not(condition(random, depth - 1));
      case 7 ->
          new Condition.All(List.of(condition(random, depth - 1), condition(random, depth - 1)));
      default ->
          new Condition.Any(List.of(condition(random, depth - 1), condition(random, depth - 1)));
    };
  }

  private static SubjectData subject(int count, Random random) {
    List<ChecklistItem> items = new ArrayList<>();
    for (int i = 0; i < count; i++) {
      LocalDate raised = FROM.plusDays(random.nextInt(200));
      boolean closed = random.nextBoolean();
      Map<String, FactValue> fields = new HashMap<>();
      int level = random.nextInt(9);
      if (level < 7) {
        // a number may be written as a text
        fields.put(
            "级别",
            random.nextInt(4) == 0
                ? FactValue.of("0." + level + "0")
                : FactValue.of(BigDecimal.valueOf(level, 1)));
      }
      if (random.nextBoolean()) {
        fields.put("重点", FactValue.of(random.nextBoolean()));
      }
      if (random.nextBoolean()) {
        fields.put("来源", FactValue.of(random.nextBoolean() ? "自查" : "巡察"));
      }
      ChecklistItem.Builder item =
          ChecklistItem.builder("i" + (1000 + i), "问题", "u1", raised)
              .state(closed ? "销号" : STATES.get(random.nextInt(2)))
              .due(random.nextInt(4) == 0 ? null : raised.plusDays(random.nextInt(90)))
              .fields(fields)
              .evidence(random.nextBoolean() ? List.of(new Evidence("照片", "")) : List.of());
      if (closed) {
        item.closed(raised.plusDays(random.nextInt(90)));
      }
      items.add(item.build());
    }
    // raised after the as-of date: not there yet, so the wanted number is made up by earlier ones
    items.replaceAll(i -> i.raised().isAfter(AS_OF) ? early(i) : i);
    Submission submission =
        Submission.builder(AS_OF, FROM, LocalDate.of(2025, 12, 31))
            .units(List.of(new Unit("u1", "甲", null, Map.of())))
            .items(items)
            .build();
    return Objects.requireNonNull(Snapshot.of(submission, LAYOUT).subject("u1"));
  }

  private static ChecklistItem early(ChecklistItem item) {
    return ChecklistItem.builder(item.id(), item.list(), item.owner(), FROM)
        .state("整改")
        .due(item.due())
        .fields(item.fields())
        .evidence(item.evidence())
        .build();
  }
}
