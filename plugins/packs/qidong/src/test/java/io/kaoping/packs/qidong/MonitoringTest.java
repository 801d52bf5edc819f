package io.kaoping.packs.qidong;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.kaoping.Kaoping;
import io.kaoping.assessment.Assessment;
import io.kaoping.assessment.CriterionResult;
import io.kaoping.assessment.EngineMode;
import io.kaoping.assessment.PointLine;
import io.kaoping.assessment.Scorecard;
import io.kaoping.assessment.Submission;
import io.kaoping.coalition.Coalition;
import io.kaoping.coalition.Membership;
import io.kaoping.coalition.Role;
import io.kaoping.finding.Witness;
import io.kaoping.plugin.testkit.AssessedSample;
import io.kaoping.problem.AssessmentException;
import io.kaoping.rubric.Award;
import java.io.IOException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The sample as of four days of its year: problems opened, overdue, under supervision, closed. */
class MonitoringTest {
  private static final Kaoping KAOPING =
      Kaoping.builder().pack("qidong").engine(EngineMode.VERIFY).build();

  private static Submission sample;

  @BeforeAll
  static void read() throws IOException {
    sample = AssessedSample.of("qidong").submission();
  }

  /** In March the problem is open, in May overdue, in August supervised, in December closed. */
  @ParameterizedTest
  @CsvSource({
    "2025-03-31, 96,    green,  pioneer-unit, '',           10, 2,   1,   0, 0, 0",
    "2025-05-31, 95.45, yellow, pioneer-unit, '',           8,  1.2, 1,   2, 0, 0",
    "2025-08-31, 97.12, red,    '',           pioneer-unit, 0,  1.2, 1,   2, 2, 0",
    "2025-12-31, 99.8,  green,  pioneer-unit, '',           10, 2,   0.8, 0, 0, 2"
  })
  void hospital_throughTheYear(
      LocalDate asOf,
      String total,
      String light,
      String award,
      String lost,
      String followUp,
      String inTime,
      String late,
      int overdue,
      int supervised,
      int closedLate) {
    Scorecard card = KAOPING.assess(sample.asOf(asOf)).of("u32");

    assertThat(card.total().orElseThrow()).hasToString(total);
    assertThat(card.rank()).contains(1);
    assertThat(light(card)).isEqualTo(light);
    assertThat(ids(card.standing().awards())).isEqualTo(award);
    assertThat(ids(card.standing().lostAwards())).isEqualTo(lost);
    assertThat(card.criterion("K4").points()).hasToString(followUp);
    assertThat(card.criterion("T2").points()).hasToString(inTime);
    assertThat(card.criterion("T3").points()).hasToString(late);
    assertThat(count(card, "K4.1") + count(card, "K4.2")).isEqualTo(overdue);
    assertThat(count(card, "K4.3") + count(card, "K4.4")).isEqualTo(supervised);
    assertThat(count(card, "T3.3") + count(card, "T3.4")).isEqualTo(closedLate);
    for (String closure : List.of("E1", "L1", "L2", "L3")) {
      CriterionResult result = card.criterion(closure);
      assertThat(result.points()).as(closure).isEqualTo(result.max());
    }
  }

  @Test
  void supervision_namesTheItems() {
    Scorecard card = KAOPING.assess(sample.asOf(LocalDate.of(2025, 8, 31))).of("u32");

    assertThat(card.criterion("K4").lines())
        .flatExtracting(PointLine::evidence)
        .extracting(Witness::ref)
        .containsExactly("u32-问题-1", "u32-整改-1", "u32-问题-1", "u32-整改-1");
  }

  /** Nobody is asked for a problem before its day; what nobody rectifies stays red. */
  @ParameterizedTest
  @CsvSource({
    "2025-03-31, 58, 0, 0",
    "2025-05-31, 56, 2, 0",
    "2025-08-31, 56, 0, 2",
    "2025-12-31, 47, 0, 11"
  })
  void lights_ofAll(LocalDate asOf, int green, int yellow, int red) {
    Assessment assessment = KAOPING.assess(sample.asOf(asOf));

    List<String> lights = assessment.units().stream().map(MonitoringTest::light).toList();
    assertThat(List.of("green", "yellow", "red"))
        .extracting(light -> lights.stream().filter(light::equals).count())
        .containsExactly((long) green, (long) yellow, (long) red);
  }

  /** At the end of March one quarter and three months are due, and no half-year and no year. */
  @Test
  void cadences_askForWhatIsDue() {
    Assessment march = KAOPING.assess(sample.asOf(LocalDate.of(2025, 3, 31)));
    Assessment day = KAOPING.assess(sample.asOf(LocalDate.of(2025, 3, 30)));

    assertThat(of(march, "u51", "Z5")).containsExactly("Z5 1/1");
    assertThat(of(day, "u51", "Z5")).isEmpty();
    assertThat(of(march, "u58", "Z6")).containsExactly("Z6.1 3/3", "Z6.2 3/3", "Z6.3 1/1");
    assertThat(of(march, "u51", "K1")).isEmpty();
    assertThat(of(march, "c7", "F1")).isEmpty();
    assertThat(of(march, "c8", "W2")).isEmpty();
  }

  @Test
  void pairs_thatDoNotMatch_areFoundWithTheirPlaces() {
    Assessment year = KAOPING.assess(sample);

    assertThat(witnesses(year, "G2.1")).containsExactly("u58-结对-1");
    assertThat(witnesses(year, "G2.2")).hasSize(2).contains("u49-结对-2");
    assertThat(witnesses(year, "C4.2")).isEmpty();
    assertThat(witnesses(year, "L2.2")).containsExactly("u20-问题-2");
    assertThat(year.of("u27").criterion("G4").points()).hasToString("1");
  }

  @Test
  void lead_thatIsNoOrganisation_isRefusedAtItsPlace() {
    List<Coalition> coalitions = new ArrayList<>(sample.coalitions());
    Coalition first = coalitions.get(0);
    List<Membership> memberships = new ArrayList<>(first.memberships());
    Membership lead = memberships.get(0);
    assertThat(lead.role()).isEqualTo(Role.LEAD);
    memberships.set(0, new Membership("u99", Role.LEAD, lead.from(), lead.until()));
    coalitions.set(
        0,
        new Coalition(
            first.id(),
            first.name(),
            first.kind(),
            first.coalitionClass(),
            first.facts(),
            memberships));
    Submission wrong =
        Submission.builder(sample.asOf(), sample.from(), sample.to())
            .units(sample.units())
            .coalitions(coalitions)
            .build();

    AssessmentException refused =
        catchThrowableOfType(AssessmentException.class, () -> KAOPING.assess(wrong));

    assertThat(refused.problems())
        .extracting(p -> p.id() + " " + p.position().path() + " " + p.arguments())
        .containsExactly("DANGLING_REFERENCE coalitions[0].memberships[0].unit [units, u99]");
  }

  private static String light(Scorecard card) {
    return card.standing().marks().get(0).step();
  }

  private static String ids(List<Award> awards) {
    return String.join(" ", awards.stream().map(Award::id).toList());
  }

  private static long count(Scorecard card, String clause) {
    return lines(card).filter(l -> l.rule().equals(clause)).mapToLong(PointLine::count).sum();
  }

  private static Stream<PointLine> lines(Scorecard card) {
    return card.criteria().stream().flatMap(criterion -> criterion.lines().stream());
  }

  private static List<String> of(Assessment assessment, String subject, String criterion) {
    return assessment.of(subject).criterion(criterion).lines().stream()
        .map(line -> line.rule() + " " + line.count() + "/" + line.of())
        .toList();
  }

  /** Returns what lines of a clause rest on, whomever they are about. */
  private static List<String> witnesses(Assessment assessment, String clause) {
    return Stream.concat(assessment.units().stream(), assessment.coalitions().stream())
        .flatMap(MonitoringTest::lines)
        .filter(line -> line.rule().equals(clause))
        .flatMap(line -> line.evidence().stream())
        .map(Witness::ref)
        .toList();
  }
}
