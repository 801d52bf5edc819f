package io.kaoping.scoring;

import io.kaoping.assessment.Submission;
import io.kaoping.coalition.Coalition;
import io.kaoping.coalition.Membership;
import io.kaoping.coalition.Role;
import io.kaoping.finding.Finding;
import io.kaoping.finding.Observation;
import io.kaoping.fixture.Observed;
import io.kaoping.record.ScoreOverride;
import io.kaoping.record.Waiver;
import io.kaoping.rubric.Award;
import io.kaoping.rubric.Clause;
import io.kaoping.rubric.Criterion;
import io.kaoping.rubric.Effect;
import io.kaoping.rubric.Grade;
import io.kaoping.rubric.Points;
import io.kaoping.rubric.Rubric;
import io.kaoping.rubric.Start;
import io.kaoping.rubric.SubjectKind;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * The rules of scoring once more, as plainly as they can be said: decimals, loops and no sharing
 * with the code it is compared with. It knows totals, ranks, grades and awards, and no lines.
 */
final class ReferenceScorer {
  private final Rubric rubric;
  private final Submission submission;
  private final Observed observed;
  private final Map<String, Subject> subjects = new TreeMap<>();

  /** What became of a subject. */
  static final class Subject {
    final SubjectKind kind;
    final String subjectClass;
    final Map<String, BigDecimal> points = new LinkedHashMap<>();
    final List<Clause> vetoes = new ArrayList<>();
    final List<String> awards = new ArrayList<>();
    final List<String> lostAwards = new ArrayList<>();
    BigDecimal total;
    int rank;
    int among;
    String grade;
    String gradeByTotal;

    Subject(SubjectKind kind, String subjectClass) {
      this.kind = kind;
      this.subjectClass = subjectClass == null ? "" : subjectClass;
    }
  }

  ReferenceScorer(Rubric rubric, Submission submission, Observed observed) {
    this.rubric = rubric;
    this.submission = submission;
    this.observed = observed;
  }

  Map<String, Subject> score() {
    submission
        .units()
        .forEach(u -> subjects.put(u.id(), new Subject(SubjectKind.UNIT, u.unitClass())));
    submission.units().forEach(u -> total(u.id(), subjects.get(u.id()), null));
    for (Coalition coalition : submission.coalitions()) {
      Subject subject = new Subject(SubjectKind.COALITION, coalition.coalitionClass());
      total(coalition.id(), subject, coalition);
      subjects.put(coalition.id(), subject);
    }
    subjects.values().forEach(this::rank);
    subjects.values().forEach(this::gradeAndAwards);
    return subjects;
  }

  private void total(String id, Subject subject, Coalition coalition) {
    BigDecimal total = BigDecimal.ZERO;
    boolean unknown = false;
    boolean any = false;
    for (Criterion criterion : rubric.criteria()) {
      if (criterion.subject() != subject.kind) {
        continue;
      }
      any |=
          criterion.scored()
              || (criterion.clauses().stream().anyMatch(c -> c.effect() != Effect.VETO)
                  && observed.of(id, criterion).status() != Observation.Status.NOT_APPLICABLE);
      BigDecimal points =
          criterion.scored() ? mean(criterion, coalition) : points(id, subject, criterion);
      for (ScoreOverride override : submission.overrides()) {
        if (override.criterion().equals(criterion.id())
            && override.subject().equals(id)
            && !override.on().isAfter(submission.asOf())) {
          points = override.to();
          any = true;
        }
      }
      subject.points.put(criterion.id(), points);
      if (points == null) {
        unknown = true;
      } else {
        total = total.add(points);
      }
    }
    subject.total = unknown || !any ? null : total;
  }

  private BigDecimal points(String id, Subject subject, Criterion criterion) {
    BigDecimal weight = criterion.weight().toBigDecimal();
    BigDecimal max = criterion.points().toBigDecimal().multiply(weight);
    BigDecimal start = criterion.start() == Start.FULL ? max : BigDecimal.ZERO;
    Observation observation = observed.of(id, criterion);
    if (observation.status() == Observation.Status.NOT_ASSESSABLE) {
      return null;
    }
    if (observation.status() == Observation.Status.NOT_APPLICABLE) {
      return start;
    }
    boolean waived = false;
    for (Waiver waiver : submission.waivers()) {
      waived |=
          waiver.criterion().equals(criterion.id())
              && waiver.subject().equals(id)
              && !submission.asOf().isAfter(waiver.until());
    }
    BigDecimal sum = start;
    for (int i = 0; i < criterion.clauses().size(); i++) {
      Clause clause = criterion.clauses().get(i);
      Finding finding = observation.findings().get(i);
      if (clause.effect() == Effect.VETO) {
        if (finding.count() > 0 && !waived) {
          subject.vetoes.add(clause);
        }
        continue;
      }
      BigDecimal amount = amount(clause, finding, weight);
      if (clause.limit() != null) {
        amount = amount.min(clause.limit().toBigDecimal().multiply(weight));
      }
      sum = clause.effect() == Effect.DEDUCTION ? sum.subtract(amount) : sum.add(amount);
    }
    Points floor = criterion.floor();
    if (floor != null) {
      sum = sum.max(floor.toBigDecimal().multiply(weight));
    }
    boolean onlyBonus = criterion.clauses().stream().allMatch(c -> c.effect() == Effect.BONUS);
    return waived && !onlyBonus ? max : sum.min(max);
  }

  private BigDecimal amount(Clause clause, Finding finding, BigDecimal weight) {
    BigDecimal points = clause.points().toBigDecimal().multiply(weight);
    BigDecimal count = BigDecimal.valueOf(finding.count());
    return switch (clause.form()) {
      case "once" -> finding.count() > 0 ? points : BigDecimal.ZERO;
      case "per" -> points.multiply(count);
      default -> quotient(points.multiply(count), BigDecimal.valueOf(finding.of()));
    };
  }

  private BigDecimal mean(Criterion criterion, Coalition coalition) {
    BigDecimal sum = BigDecimal.ZERO;
    int counted = 0;
    for (Membership membership : coalition.memberships()) {
      if (membership.role() == Role.PARTNER
          || !membership.covers(submission.asOf())
          || (membership.role() == Role.LEAD && !rubric.decisions().leadCounts())) {
        continue;
      }
      BigDecimal total = subjects.get(membership.unit()).total;
      if (total == null) {
        return null;
      }
      sum = sum.add(total);
      counted++;
    }
    if (counted == 0) {
      return null;
    }
    BigDecimal full = BigDecimal.ZERO;
    for (Criterion other : rubric.criteria()) {
      boolean onlyBonus =
          !other.clauses().isEmpty()
              && other.clauses().stream().allMatch(c -> c.effect() == Effect.BONUS);
      if (other.subject() == SubjectKind.UNIT && !onlyBonus) {
        full = full.add(other.points().toBigDecimal().multiply(other.weight().toBigDecimal()));
      }
    }
    BigDecimal max = criterion.points().toBigDecimal().multiply(criterion.weight().toBigDecimal());
    return quotient(max.multiply(sum), full.multiply(BigDecimal.valueOf(counted)));
  }

  /** Divides as if by hand: floor of the magnitude at the scale, then the rest decides. */
  private BigDecimal quotient(BigDecimal dividend, BigDecimal divisor) {
    BigDecimal unit = BigDecimal.ONE.movePointLeft(rubric.rounding().scale());
    BigDecimal magnitude = dividend.abs();
    BigDecimal steps = magnitude.divideToIntegralValue(divisor.multiply(unit));
    BigDecimal rest = magnitude.subtract(steps.multiply(unit).multiply(divisor));
    boolean up =
        rubric.rounding().mode() == RoundingMode.HALF_UP
            && rest.add(rest).compareTo(unit.multiply(divisor)) >= 0;
    BigDecimal result = steps.add(up ? BigDecimal.ONE : BigDecimal.ZERO).multiply(unit);
    return dividend.signum() < 0 ? result.negate() : result;
  }

  private boolean ranked(Subject subject) {
    return subject.total != null
        && (subject.vetoes.isEmpty() || rubric.decisions().vetoKeepsRank());
  }

  private int better(Subject subject) {
    int better = 0;
    for (Subject other : subjects.values()) {
      if (other.kind == subject.kind
          && other.subjectClass.equals(subject.subjectClass)
          && ranked(other)
          && other.total.compareTo(subject.total) > 0) {
        better++;
      }
    }
    return better;
  }

  private void rank(Subject subject) {
    if (!ranked(subject)) {
      return;
    }
    subject.rank = better(subject) + 1;
    for (Subject other : subjects.values()) {
      if (other.kind == subject.kind
          && other.subjectClass.equals(subject.subjectClass)
          && ranked(other)) {
        subject.among++;
      }
    }
  }

  private void gradeAndAwards(Subject subject) {
    if (subject.total == null) {
      return;
    }
    List<Grade> grades = rubric.grades(subject.kind);
    int index = grades.size() - 1;
    for (int i = grades.size() - 1; i >= 0; i--) {
      if (subject.total.compareTo(grades.get(i).from().toBigDecimal()) >= 0) {
        index = i;
      }
    }
    int byTotal = index;
    for (Clause veto : subject.vetoes) {
      for (int i = 0; i < grades.size(); i++) {
        if (grades.get(i).id().equals(veto.sanction().gradeAtMost())) {
          index = Math.max(index, i);
        }
      }
    }
    subject.grade = grades.get(index).id();
    subject.gradeByTotal = grades.get(byTotal).id();
    for (Award award : rubric.awards()) {
      if (award.subject() != subject.kind) {
        continue;
      }
      int least = 0;
      while (!grades.get(least).id().equals(award.grade())) {
        least++;
      }
      boolean inTime = award.rankAtMost() == 0 || better(subject) + 1 <= award.rankAtMost();
      if (byTotal > least || !inTime) {
        continue;
      }
      boolean taken =
          subject.vetoes.stream().anyMatch(v -> v.sanction().loses().contains(award.id()));
      boolean rankLost = award.rankAtMost() > 0 && !ranked(subject);
      (taken || rankLost || index > least ? subject.lostAwards : subject.awards).add(award.id());
    }
  }
}
