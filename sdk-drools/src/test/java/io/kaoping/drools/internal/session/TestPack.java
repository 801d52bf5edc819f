package io.kaoping.drools.internal.session;

import io.kaoping.checklist.Checklist;
import io.kaoping.drools.internal.pack.ExpertRule;
import io.kaoping.drools.internal.pack.ReadPack;
import io.kaoping.pack.PackIdentity;
import io.kaoping.problem.Position;
import io.kaoping.rubric.Clause;
import io.kaoping.rubric.Condition;
import io.kaoping.rubric.Criterion;
import io.kaoping.rubric.Decisions;
import io.kaoping.rubric.Effect;
import io.kaoping.rubric.Measure;
import io.kaoping.rubric.NotApplicablePolicy;
import io.kaoping.rubric.Parameter;
import io.kaoping.rubric.Points;
import io.kaoping.rubric.Rounding;
import io.kaoping.rubric.Rubric;
import io.kaoping.rubric.Sanction;
import io.kaoping.rubric.Section;
import io.kaoping.rubric.Start;
import io.kaoping.rubric.SubjectKind;
import io.kaoping.rubric.Vocabulary;
import io.kaoping.rubric.Wording;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** A pack made in a test: one vocabulary, any criteria. */
public final class TestPack {
  private final List<Criterion> criteria = new ArrayList<>();
  private final List<ExpertRule> rules = new ArrayList<>();
  private final Map<String, Position> positions = new HashMap<>();

  /** Returns the vocabulary of all test packs. */
  public static Vocabulary vocabulary() {
    Map<String, Vocabulary.Fact> facts = new LinkedHashMap<>();
    fact(facts, "党员数", Vocabulary.Type.NUMBER, SubjectKind.UNIT);
    fact(facts, "完成率", Vocabulary.Type.NUMBER, SubjectKind.UNIT);
    fact(facts, "有固定场所", Vocabulary.Type.YES_NO, SubjectKind.UNIT);
    fact(facts, "类别", Vocabulary.Type.TEXT, SubjectKind.UNIT);
    fact(facts, "换届日期", Vocabulary.Type.DATE, SubjectKind.UNIT);
    fact(facts, "经费", Vocabulary.Type.NUMBER, SubjectKind.COALITION);
    Map<String, Vocabulary.Kind> activities = new LinkedHashMap<>();
    for (String kind : List.of("主题党日", "会议联席", "巡学旁听")) {
      activities.put(
          kind,
          new Vocabulary.Kind(
              kind,
              "",
              fields(Map.of("联合", Vocabulary.Type.YES_NO, "课时", Vocabulary.Type.NUMBER))));
    }
    Map<String, Vocabulary.ListKind> lists = new LinkedHashMap<>();
    lists.put(
        "问题",
        new Vocabulary.ListKind(
            new Checklist("问题", List.of("发现", "整改", "复核", "销号"), List.of("销号")),
            "",
            Map.of("整改", new Vocabulary.LinkKind("整改", "", "整改")),
            fields(
                Map.of(
                    "金额", Vocabulary.Type.NUMBER,
                    "来源", Vocabulary.Type.TEXT,
                    "上级交办", Vocabulary.Type.YES_NO,
                    "回访日期", Vocabulary.Type.DATE))));
    lists.put(
        "整改",
        new Vocabulary.ListKind(
            new Checklist("整改", List.of("制定", "整改", "销号"), List.of("销号")), "", Map.of(), Map.of()));
    Map<String, Vocabulary.NamedList> named =
        Map.of(
            "十条措施",
            new Vocabulary.NamedList("十条措施", "", SubjectKind.UNIT, entries("措施一", "措施二", "措施三")));
    Map<String, Vocabulary.RecordKind> records =
        Map.of(
            "通报批评",
            new Vocabulary.RecordKind(
                "通报批评", "", List.of("市级", "省级"), fields(Map.of("人次", Vocabulary.Type.NUMBER))));
    return new Vocabulary(facts, activities, lists, named, records);
  }

  private static Map<String, String> entries(String... names) {
    Map<String, String> entries = new LinkedHashMap<>();
    for (String name : names) {
      entries.put(name, "");
    }
    return entries;
  }

  private static void fact(
      Map<String, Vocabulary.Fact> facts, String name, Vocabulary.Type type, SubjectKind kind) {
    facts.put(name, new Vocabulary.Fact(name, "", type, "", kind, null, List.of()));
  }

  private static Map<String, Vocabulary.Field> fields(Map<String, Vocabulary.Type> types) {
    Map<String, Vocabulary.Field> fields = new LinkedHashMap<>();
    types.forEach((name, type) -> fields.put(name, new Vocabulary.Field(name, "", type)));
    return fields;
  }

  /** Adds a criterion of units with one clause. */
  public TestPack unit(String id, Measure measure) {
    return criterion(id, SubjectKind.UNIT, null, List.of(measure));
  }

  /** Adds a criterion of coalitions with one clause. */
  public TestPack coalition(String id, Measure measure) {
    return criterion(id, SubjectKind.COALITION, null, List.of(measure));
  }

  /** Adds a criterion. */
  public TestPack criterion(
      String id, SubjectKind kind, @Nullable Condition appliesWhen, List<Measure> measures) {
    List<Clause> clauses = new ArrayList<>();
    for (int i = 0; i < measures.size(); i++) {
      clauses.add(
          new Clause(
              measures.size() == 1 ? id : id + "." + (i + 1),
              Effect.DEDUCTION,
              Points.of(1),
              "per",
              Parameter.NONE,
              measures.get(i),
              null,
              Wording.same("{count}"),
              null,
              Set.of()));
    }
    criteria.add(
        new Criterion(
            id,
            "test",
            "s",
            Wording.same("标题" + id),
            Wording.same("评分标准" + id),
            kind,
            Points.of(10),
            Points.of(1),
            Start.FULL,
            Points.ZERO,
            appliesWhen,
            appliesWhen == null ? null : NotApplicablePolicy.EXEMPT,
            clauses,
            null,
            null));
    positions.put(id, Position.at("test/rubric.yaml", 10 + criteria.size(), 5, null));
    return this;
  }

  /** Adds a criterion of units whose one clause two conditions multiply. */
  public TestPack multiplied(String id, Measure measure, Condition when) {
    unit(id, measure);
    Criterion plain = criteria.remove(criteria.size() - 1);
    Clause clause = plain.clauses().get(0);
    Measure.When same = new Measure.When(when);
    Measure.When other = new Measure.When(new Condition.Not(when));
    criteria.add(
        new Criterion(
            id,
            plain.pack(),
            plain.section(),
            plain.title(),
            plain.sentence(),
            plain.subject(),
            plain.points(),
            plain.weight(),
            plain.start(),
            plain.floor(),
            null,
            null,
            List.of(
                new Clause(
                    id,
                    clause.effect(),
                    clause.points(),
                    clause.form(),
                    clause.parameters(),
                    false,
                    measure,
                    List.of(
                        new Clause.Multiplier(
                            id + ".times1", same, Points.of(2), Wording.same("加倍")),
                        new Clause.Multiplier(
                            id + ".times2", other, Points.of("0.5"), Wording.same("减半"))),
                    null,
                    clause.finding(),
                    Sanction.NONE)),
            null,
            null));
    return this;
  }

  /** Adds a criterion of units whose one clause is a rule of an author. */
  public TestPack expert(String id, String name, String text) {
    unit(id, new Measure.Expert(name));
    rules.add(new ExpertRule(id, List.of(id), "test/rules/" + name + ".drl", text, "", "test"));
    return this;
  }

  /** Returns the pack. */
  public ReadPack read() {
    Rubric rubric =
        new Rubric(
            List.of(new Section("s", Wording.same("全部"))),
            criteria,
            List.of(),
            List.of(),
            List.of(),
            Rounding.USUAL,
            "weighted-sum",
            new Decisions(true, true),
            List.of());
    PackIdentity identity =
        new PackIdentity(
            "test",
            "1",
            Wording.same("测试"),
            List.of(),
            LocalDate.of(2025, 1, 1),
            null,
            List.of(),
            "0");
    return new ReadPack(identity, rubric, vocabulary(), rules, Map.of(), Map.of(), positions);
  }

  /** Returns the ids of all criteria. */
  public Set<String> ids() {
    return criteria.stream().map(Criterion::id).collect(Collectors.toSet());
  }
}
