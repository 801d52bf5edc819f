package io.kaoping.scoring;

import io.kaoping.assessment.Submission;
import io.kaoping.coalition.Coalition;
import io.kaoping.coalition.Membership;
import io.kaoping.coalition.Role;
import io.kaoping.coalition.Unit;
import io.kaoping.finding.Finding;
import io.kaoping.finding.Observation;
import io.kaoping.fixture.Cohorts;
import io.kaoping.fixture.CriterionSketch;
import io.kaoping.fixture.Observed;
import io.kaoping.fixture.Rubrics;
import io.kaoping.record.Waiver;
import io.kaoping.rubric.Clause;
import io.kaoping.rubric.Criterion;
import io.kaoping.rubric.Decisions;
import io.kaoping.rubric.Effect;
import io.kaoping.rubric.Rounding;
import io.kaoping.rubric.Rubric;
import io.kaoping.rubric.SubjectKind;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;

/** A rubric, a cohort and what was observed of it, all made from one seed. */
final class RandomCohort {
  private static final List<String> POINTS = List.of("0.5", "1", "2.25", "6", "10", "0.01");
  private static final List<String> WEIGHTS = List.of("1", "1", "0.3", "0.5", "0.25");
  private static final List<String> GRADES = List.of("standard", "basic", "lagging");

  final Rubric rubric;
  final Submission submission;
  final Observed observed;
  private final Random random;

  RandomCohort(long seed) {
    this.random = new Random(seed);
    this.rubric = rubric();
    this.submission = submission();
    this.observed = new Observed(rubric);
    int unknown = random.nextInt(3) == 0 ? 30 : 0;
    submission.units().forEach(u -> observe(u.id(), SubjectKind.UNIT, unknown));
    submission.coalitions().forEach(c -> observe(c.id(), SubjectKind.COALITION, unknown));
  }

  private Rubric rubric() {
    List<Criterion> criteria = new ArrayList<>();
    // most of the points, so that totals spread over all grades
    criteria.add(
        CriterionSketch.ofUnits("Z0", "70").clause(Effect.DEDUCTION, "per", "3.5").build());
    criteria.add(
        CriterionSketch.ofCoalitions("C0", "60")
            .fromZero()
            .clause(Effect.AWARD, "per", "7.5")
            .build());
    int units = 1 + random.nextInt(5);
    for (int i = 1; i <= units; i++) {
      criteria.add(criterion(CriterionSketch.ofUnits("Z" + i, pick(POINTS)), "first", "every"));
    }
    int coalitions = random.nextInt(3);
    for (int i = 1; i <= coalitions; i++) {
      criteria.add(criterion(CriterionSketch.ofCoalitions("C" + i, pick(POINTS)), "together"));
    }
    if (random.nextBoolean()) {
      criteria.add(
          CriterionSketch.ofCoalitions("M", "40").weight(pick(WEIGHTS)).membersMean().build());
    }
    if (random.nextInt(3) == 0) {
      criteria.add(CriterionSketch.ofUnits("V", "0").veto(pick(GRADES), "every").build());
    }
    Rubric rubric = Rubrics.of(new Decisions(random.nextBoolean(), random.nextBoolean()), criteria);
    RoundingMode mode = random.nextBoolean() ? RoundingMode.HALF_UP : RoundingMode.DOWN;
    return new Rubric(
        rubric.sections(),
        rubric.criteria(),
        rubric.unitGrades(),
        rubric.coalitionGrades(),
        rubric.awards(),
        new Rounding(random.nextInt(5), mode),
        rubric.scoringModel(),
        rubric.decisions(),
        rubric.notCheckable());
  }

  private Criterion criterion(CriterionSketch sketch, String... awards) {
    sketch.weight(pick(WEIGHTS));
    sketch.floor(new String[] {"0", "0", "-4", null}[random.nextInt(4)]);
    int kind = random.nextInt(6);
    int clauses = 1 + random.nextInt(3);
    for (int i = 0; i < clauses; i++) {
      switch (kind) {
        case 0, 1 -> clause(sketch, Effect.DEDUCTION);
        case 2 -> clause(sketch.fromZero(), Effect.AWARD);
        case 3 -> clause(sketch.fromZero(), Effect.BONUS);
        default -> {
          if (kind == 4) {
            sketch.fromZero();
          }
          clause(sketch, i % 2 == 0 ? Effect.DEDUCTION : Effect.AWARD);
        }
      }
    }
    if (kind < 2 && random.nextInt(3) == 0) {
      sketch.veto(random.nextBoolean() ? pick(GRADES) : null, awards);
    }
    return sketch.build();
  }

  private void clause(CriterionSketch sketch, Effect effect) {
    String form = pick(List.of("once", "per", "per", "proportion"));
    sketch.clause(effect, form, pick(POINTS), random.nextInt(3) == 0 ? pick(POINTS) : null);
  }

  private Submission submission() {
    List<Unit> units = new ArrayList<>();
    int count = 1 + random.nextInt(7);
    for (int i = 0; i < count; i++) {
      units.add(Cohorts.unit("u" + i, new String[] {null, "机关", "乡镇"}[random.nextInt(3)]));
    }
    List<Coalition> coalitions = new ArrayList<>();
    int together = random.nextInt(4);
    for (int i = 0; i < together; i++) {
      List<Membership> memberships = new ArrayList<>();
      for (Unit unit : units) {
        Role role = Role.values()[random.nextInt(4)];
        LocalDate until = random.nextInt(4) == 0 ? Cohorts.TO.minusDays(random.nextInt(2)) : null;
        if (random.nextInt(3) > 0) {
          memberships.add(new Membership(unit.id(), role, Cohorts.FROM, until));
        }
      }
      coalitions.add(
          new Coalition(
              "c" + i,
              "共同体" + i,
              "共同体",
              random.nextBoolean() ? "城区" : null,
              Map.of(),
              memberships));
    }
    List<Waiver> waivers = new ArrayList<>();
    for (Criterion criterion : rubric.criteria(SubjectKind.UNIT)) {
      if (random.nextInt(8) == 0) {
        LocalDate until = Cohorts.TO.minusDays(random.nextInt(2));
        waivers.add(
            new Waiver(criterion.id(), units.get(random.nextInt(units.size())).id(), "搬迁", until));
      }
    }
    return Cohorts.year().units(units).coalitions(coalitions).waivers(waivers).build();
  }

  private void observe(String subject, SubjectKind kind, int unknownIn) {
    for (Criterion criterion : rubric.criteria(kind)) {
      if (criterion.scored()) {
        continue;
      }
      Observation observation = found(criterion);
      if (random.nextInt(15) == 0) {
        observation = Observation.notApplicable();
      } else if (unknownIn > 0 && random.nextInt(unknownIn) == 0) {
        observation = Observation.notAssessable(List.of("党员数"));
      }
      observed.say(subject, criterion.id(), observation);
    }
  }

  private Observation found(Criterion criterion) {
    List<Finding> findings = new ArrayList<>();
    for (Clause clause : criterion.clauses()) {
      int of = 1 + random.nextInt(12);
      int count = random.nextInt(3) == 0 ? 0 : random.nextInt(of + 1);
      if (clause.effect() == Effect.VETO && random.nextInt(3) > 0) {
        count = 0;
      }
      findings.add(new Finding(clause.id(), count, of, List.of()));
    }
    return Observation.of(findings);
  }

  private <T> T pick(List<T> list) {
    return list.get(random.nextInt(list.size()));
  }
}
