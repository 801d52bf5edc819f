package io.kaoping.fake;

import io.kaoping.assessment.EngineMode;
import io.kaoping.assessment.Observations;
import io.kaoping.assessment.Submission;
import io.kaoping.coalition.Unit;
import io.kaoping.finding.Finding;
import io.kaoping.finding.Observation;
import io.kaoping.pack.PackIdentity;
import io.kaoping.problem.Position;
import io.kaoping.problem.Problem;
import io.kaoping.problem.ProblemId;
import io.kaoping.record.FactValue;
import io.kaoping.rubric.Clause;
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
import io.kaoping.spi.PreparedPack;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * An engine without packs: the name asked for says what becomes of it. {@code bad…} has an error,
 * {@code bare…} is not there and nobody says why, {@code noticed…} has a notice, {@code torn…} is
 * there in spite of an error, all others are fine. The fact 缺 is what each unit's criterion finds.
 */
public final class FakeEngine implements EngineProvider {
  @Override
  public String id() {
    return "fake";
  }

  @Override
  public int spiVersion() {
    return 1;
  }

  @Override
  public Prepared prepare(Request request) {
    String asked = request.id() != null ? request.id() : request.path().getFileName().toString();
    String version = request.version() == null ? "1" : request.version();
    String id = asked.replaceFirst("-edited$", "");
    String name = id + " " + version;
    Problem error =
        Problem.error(ProblemId.BAD_CRITERION, Position.of(asked + "/rubric.yaml"), asked);
    Problem notice =
        Problem.notice(ProblemId.UNUSED_FILE, Position.of(asked + "/rules"), "rules/x.drl");
    if (asked.startsWith("bad") || asked.endsWith("-edited")) {
      return new Prepared(name, null, List.of(notice, error));
    }
    if (asked.startsWith("bare")) {
      return new Prepared(name, null, List.of());
    }
    PreparedPack pack = new Pack(id, version);
    if (asked.startsWith("torn")) {
      return new Prepared(name, pack, List.of(error));
    }
    List<Problem> notices =
        new ArrayList<>(asked.startsWith("noticed") ? List.of(notice) : List.of());
    for (Path overlay : request.tailoring()) {
      notices.add(Problem.notice(ProblemId.UNUSED_FILE, Position.of(id), overlay.toString()));
    }
    return new Prepared(name, pack, notices);
  }

  @Override
  public List<PackOnPath> packsOnPath(ClassLoader classLoader) {
    return List.of(new PackOnPath("good", "1", "好", "Good"));
  }

  /** A pack of one criterion of units: ten points, one less for each that is found. */
  private record Pack(String id, String version) implements PreparedPack {
    @Override
    public PackIdentity identity() {
      return new PackIdentity(
          id,
          version,
          Wording.same(id),
          List.of(),
          LocalDate.of(2025, 1, 1),
          LocalDate.of(2025, 12, 31),
          List.of(),
          "00");
    }

    @Override
    public Rubric rubric() {
      Wording wording = Wording.same("制度上墙,每缺1项扣1分");
      Clause clause =
          new Clause(
              "Z1",
              Effect.DEDUCTION,
              Points.of(1),
              "per",
              Parameter.NONE,
              new Measure.Expert("x"),
              null,
              wording,
              null,
              Set.of());
      Criterion criterion =
          new Criterion(
              "Z1",
              id,
              "s",
              wording,
              wording,
              SubjectKind.UNIT,
              Points.of(10),
              Points.of(1),
              Start.FULL,
              Points.ZERO,
              null,
              null,
              List.of(clause),
              null,
              null);
      return new Rubric(
          List.of(new Section("s", wording)),
          List.of(criterion),
          List.of(new Grade("sound", wording, Points.ZERO)),
          List.of(),
          List.of(),
          Rounding.USUAL,
          "weighted-sum",
          new Decisions(true, true),
          List.of());
    }

    @Override
    public Vocabulary vocabulary() {
      return new Vocabulary(Map.of(), Map.of(), Map.of(), Map.of(), Map.of());
    }

    @Override
    public Observations observe(Submission submission, EngineMode mode) {
      List<Observations.Row> rows =
          submission.units().stream()
              .map(u -> new Observations.Row(u.id(), SubjectKind.UNIT, List.of(observe(u))))
              .toList();
      return new Observations(
          rows, new Observations.Execution(mode, 1, 0, 0, List.of()), List.of());
    }

    private static Observation observe(Unit unit) {
      long count = 0;
      if (unit.facts().get("缺") instanceof FactValue.Number number) {
        count = number.value().longValueExact();
      }
      return Observation.of(List.of(new Finding("Z1", count, 10, List.of())));
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
      return Map.of();
    }
  }
}
