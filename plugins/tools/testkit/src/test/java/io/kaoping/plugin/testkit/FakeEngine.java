package io.kaoping.plugin.testkit;

import io.kaoping.Kaoping;
import io.kaoping.assessment.EngineMode;
import io.kaoping.assessment.Observations;
import io.kaoping.assessment.Submission;
import io.kaoping.checklist.Checklist;
import io.kaoping.finding.Finding;
import io.kaoping.finding.Observation;
import io.kaoping.pack.PackIdentity;
import io.kaoping.problem.AssessmentException;
import io.kaoping.problem.Position;
import io.kaoping.problem.Problem;
import io.kaoping.problem.ProblemId;
import io.kaoping.record.FactValue;
import io.kaoping.rubric.Clause;
import io.kaoping.rubric.Condition;
import io.kaoping.rubric.Criterion;
import io.kaoping.rubric.Decisions;
import io.kaoping.rubric.Effect;
import io.kaoping.rubric.Grade;
import io.kaoping.rubric.Measure;
import io.kaoping.rubric.Parameter;
import io.kaoping.rubric.Points;
import io.kaoping.rubric.Rounding;
import io.kaoping.rubric.Rubric;
import io.kaoping.rubric.Section;
import io.kaoping.rubric.Start;
import io.kaoping.rubric.SubjectKind;
import io.kaoping.rubric.Vocabulary;
import io.kaoping.rubric.Wording;
import io.kaoping.spi.EngineProvider;
import io.kaoping.spi.Plugin;
import io.kaoping.spi.PreparedPack;
import java.io.IOException;
import java.math.BigDecimal;
import java.net.URL;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Enumeration;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;

/**
 * An engine of the tests with one pack: D1 takes a point for each 缺 of a unit, G1 gives two points
 * for 好, and the executors differ about a unit with 分歧.
 */
public final class FakeEngine implements EngineProvider {
  @Override
  public String id() {
    return "fake";
  }

  @Override
  public int spiVersion() {
    return Plugin.SPI_VERSION;
  }

  @Override
  public Prepared prepare(Request request) {
    return new Prepared("fake 1", new Pack(Map.of()), List.of());
  }

  @Override
  public List<PackOnPath> packsOnPath(ClassLoader classLoader) {
    return List.of(new PackOnPath("fake", "1", "假包", "Fake"));
  }

  /** Returns an instance with the fake pack. */
  static Kaoping kaoping(EngineMode mode) {
    return Kaoping.builder().classLoader(new Loader()).pack("fake").engine(mode).build();
  }

  /** Shows this engine in place of all others. */
  static final class Loader extends ClassLoader {
    private static final String SERVICE = "META-INF/services/" + EngineProvider.class.getName();

    Loader() {
      super(FakeEngine.class.getClassLoader());
    }

    @Override
    public Enumeration<URL> getResources(String name) throws IOException {
      if (name.equals(SERVICE)) {
        return Collections.enumeration(
            List.of(Objects.requireNonNull(getResource("fake-engine/" + SERVICE))));
      }
      return super.getResources(name);
    }
  }

  /** The fake pack with some files below cases/. */
  record Pack(Map<String, String> files) implements PreparedPack {
    @Override
    public PackIdentity identity() {
      return new PackIdentity(
          "fake",
          "1",
          new Wording("假包", "Fake"),
          List.of(),
          LocalDate.of(2025, 1, 1),
          null,
          List.of(),
          "d1");
    }

    @Override
    public Rubric rubric() {
      List<Grade> grades =
          List.of(
              new Grade("good", new Wording("好", "Good"), Points.of(10)),
              new Grade("poor", new Wording("差", "Poor"), Points.ZERO));
      return new Rubric(
          List.of(new Section("s", Wording.same("s"))),
          List.of(
              criterion("D1", Effect.DEDUCTION, "per", Points.of(1), Points.of(8), Start.FULL),
              criterion("G1", Effect.AWARD, "once", Points.of(2), Points.of(2), Start.ZERO)),
          grades,
          List.of(),
          List.of(),
          Rounding.USUAL,
          "weighted-sum",
          new Decisions(true, true),
          List.of());
    }

    private static Criterion criterion(
        String id, Effect effect, String form, Points points, Points max, Start start) {
      Clause clause =
          new Clause(
              id,
              effect,
              points,
              form,
              Parameter.NONE,
              new Measure.When(
                  new Condition.Compare(
                      "缺", Condition.Operator.GT, FactValue.of(new BigDecimal("3")))),
              null,
              Wording.same("{count}"),
              null,
              Set.of());
      return new Criterion(
          id,
          "fake",
          "s",
          Wording.same(id),
          Wording.same(id),
          SubjectKind.UNIT,
          max,
          Points.of(1),
          start,
          Points.ZERO,
          null,
          null,
          List.of(clause),
          null,
          null);
    }

    @Override
    public Vocabulary vocabulary() {
      return new Vocabulary(
          Map.of("缺", fact("缺", Vocabulary.Type.NUMBER), "好", fact("好", Vocabulary.Type.YES_NO)),
          Map.of("会议", new Vocabulary.Kind("会议", "Meeting", Map.of())),
          Map.of(
              "问题",
              new Vocabulary.ListKind(
                  new Checklist("问题", List.of("发现", "整改", "销号"), List.of("销号")),
                  "Problems",
                  Map.of("整改", new Vocabulary.LinkKind("整改", "by", "问题")),
                  Map.of())),
          Map.of(
              "措施",
              new Vocabulary.NamedList(
                  "措施", "Measures", SubjectKind.UNIT, Map.of("一", "One", "二", "Two"))),
          Map.of("通报", new Vocabulary.RecordKind("通报", "Notice", List.of("市级", "省级"), Map.of())));
    }

    private static Vocabulary.Fact fact(String name, Vocabulary.Type type) {
      return new Vocabulary.Fact(name, name, type, "", SubjectKind.UNIT, null, List.of());
    }

    @Override
    public Observations observe(Submission submission, EngineMode mode) {
      List<Observations.Row> rows = new ArrayList<>();
      submission
          .units()
          .forEach(
              unit -> {
                if (unit.facts().containsKey("分歧")) {
                  throw new AssessmentException(
                      "不能考评",
                      List.of(
                          Problem.error(
                              ProblemId.EXECUTORS_DIFFER,
                              Position.of("D1"),
                              "D1",
                              unit.id(),
                              "1",
                              "2")));
                }
                rows.add(
                    new Observations.Row(
                        unit.id(),
                        SubjectKind.UNIT,
                        List.of(
                            unit.facts().get("缺") instanceof FactValue.Number number
                                ? found("D1", number.value().longValueExact())
                                : Observation.notAssessable(List.of("缺")),
                            found("G1", unit.facts().containsKey("好") ? 1 : 0))));
              });
      submission
          .coalitions()
          .forEach(c -> rows.add(new Observations.Row(c.id(), SubjectKind.COALITION, List.of())));
      return new Observations(
          rows, new Observations.Execution(mode, 2, 1, 1, List.of("G1")), List.of());
    }

    private static Observation found(String clause, long count) {
      return Observation.of(List.of(new Finding(clause, count, count, List.of())));
    }

    @Override
    public Map<String, String> drl() {
      return Map.of();
    }

    @Override
    public Map<String, String> rationales() {
      return Map.of();
    }

    @Override
    public Map<String, byte[]> cases() {
      Map<String, byte[]> bytes = new TreeMap<>();
      files.forEach((path, text) -> bytes.put(path, text.getBytes(StandardCharsets.UTF_8)));
      return bytes;
    }
  }
}
