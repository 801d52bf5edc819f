package io.kaoping.scoring;

import static org.assertj.core.api.Assertions.assertThat;

import io.kaoping.assessment.Confidence;
import io.kaoping.assessment.Ground;
import io.kaoping.assessment.Scorecard;
import io.kaoping.assessment.Submission;
import io.kaoping.checklist.Checklist;
import io.kaoping.checklist.ChecklistItem;
import io.kaoping.coalition.Unit;
import io.kaoping.fixture.Cohorts;
import io.kaoping.fixture.CriterionSketch;
import io.kaoping.fixture.Observed;
import io.kaoping.fixture.Rubrics;
import io.kaoping.problem.Language;
import io.kaoping.record.Activity;
import io.kaoping.record.CaseRecord;
import io.kaoping.record.Evidence;
import io.kaoping.record.FactValue;
import io.kaoping.record.ScoreOverride;
import io.kaoping.record.Waiver;
import io.kaoping.rubric.Condition;
import io.kaoping.rubric.Criterion;
import io.kaoping.rubric.Effect;
import io.kaoping.rubric.Measure;
import io.kaoping.rubric.Part;
import io.kaoping.rubric.Period;
import io.kaoping.rubric.Points;
import io.kaoping.rubric.Rubric;
import io.kaoping.rubric.Span;
import io.kaoping.rubric.SubjectKind;
import io.kaoping.rubric.Vocabulary;
import io.kaoping.scoring.form.StandardForms;
import io.kaoping.spi.CriterionForm;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

class GroundingTest {
  private static final Map<String, CriterionForm> FORMS =
      StandardForms.all().stream()
          .collect(Collectors.toMap(CriterionForm::id, Function.identity()));

  private static final Vocabulary VOCABULARY =
      new Vocabulary(
          Map.of(),
          Map.of("党课", new Vocabulary.Kind("党课", "Lecture", Map.of())),
          Map.of(
              "问题",
              new Vocabulary.ListKind(
                  new Checklist("问题", List.of("发现", "销号"), List.of("销号")),
                  "Problems",
                  Map.of(),
                  Map.of())),
          Map.of(),
          Map.of(
              "通报",
              new Vocabulary.RecordKind("通报", "Notice", List.of(), Map.of()),
              "表彰",
              new Vocabulary.RecordKind(
                  "表彰", "Praise", List.of(), Vocabulary.CountedBy.REPORTED, Map.of())));

  private static final List<Evidence> PROOF = List.of(new Evidence("p.pdf", ""));

  private static Criterion looking(String id, Measure... measures) {
    CriterionSketch sketch = CriterionSketch.ofUnits(id, "10");
    for (Measure measure : measures) {
      sketch.of(measure, Effect.DEDUCTION, "per", "1");
    }
    return sketch.build();
  }

  private static Measure lectures(Part part) {
    return new Measure.Cadence("党课", 1, Period.QUARTER, part, null);
  }

  private static Measure records(String kind) {
    return new Measure.Records(kind, null);
  }

  private static Activity lecture(int month, String by, List<Evidence> evidence) {
    return Activity.builder("党课", LocalDate.of(2025, month, 1), by)
        .participants(by.equals("u") ? List.of() : List.of("u"))
        .evidence(evidence)
        .build();
  }

  private static CaseRecord entry(String kind, LocalDate on, List<Evidence> evidence) {
    return CaseRecord.builder(kind, "u", on).evidence(evidence).build();
  }

  private static Submission.Builder submission() {
    return Cohorts.year()
        .units(
            List.of(
                new Unit("u", "单位", null, Map.of("党员数", FactValue.of(12))),
                Cohorts.unit("v", null)));
  }

  private static Scorecard card(Rubric rubric, Submission submission, Observed observed) {
    CohortScoring scoring = new CohortScoring(rubric, FORMS, new WeightedSum());
    List<Scorecard> cards = scoring.score(submission, observed.rows(submission)).units();
    return new Grounding(rubric, VOCABULARY, submission)
        .beside(cards).stream().filter(card -> card.id().equals("u")).findFirst().orElseThrow();
  }

  private static Confidence.Entry entry(Submission submission, Measure... measures) {
    Rubric rubric = Rubrics.of(Rubrics.USUAL, looking("A", measures));
    Scorecard card = card(rubric, submission, new Observed(rubric));
    return card.confidence().orElseThrow().entries().get(0);
  }

  private static Confidence.Entry is(Ground ground, int pieces, int evidenced) {
    return new Confidence.Entry("A", ground, pieces, evidenced, Points.of(10), Points.of(10));
  }

  @Test
  void activities_areEvidencedWhenEachHasMaterial() {
    Submission.Builder all =
        submission().activities(List.of(lecture(1, "u", PROOF), lecture(2, "v", PROOF)));
    assertThat(entry(all.build(), lectures(Part.PARTICIPANT))).isEqualTo(is(Ground.EVIDENCE, 2, 2));
    assertThat(entry(all.build(), lectures(Part.ORGANISER))).isEqualTo(is(Ground.EVIDENCE, 1, 1));
    assertThat(entry(all.build(), lectures(Part.ORGANISER), lectures(Part.PARTICIPANT)))
        .as("each once")
        .isEqualTo(is(Ground.EVIDENCE, 2, 2));
    Submission one =
        submission()
            .activities(List.of(lecture(1, "u", PROOF), lecture(2, "v", List.of())))
            .build();
    assertThat(entry(one, lectures(Part.PARTICIPANT))).isEqualTo(is(Ground.STATEMENT, 2, 1));
    assertThat(entry(one, lectures(Part.ORGANISER))).isEqualTo(is(Ground.EVIDENCE, 1, 1));
  }

  @Test
  void activities_countOnlyAsFarAsTheDateGoes() {
    Submission submission =
        submission()
            .activities(List.of(lecture(1, "u", PROOF), lecture(7, "u", List.of())))
            .build();
    assertThat(entry(submission.asOf(LocalDate.of(2025, 6, 30)), lectures(Part.ORGANISER)))
        .isEqualTo(is(Ground.EVIDENCE, 1, 1));
    assertThat(entry(submission.asOf(LocalDate.of(2025, 7, 1)), lectures(Part.ORGANISER)))
        .isEqualTo(is(Ground.STATEMENT, 2, 1));
  }

  @Test
  void records_countByTheDayOfTheirKind() {
    CaseRecord late =
        CaseRecord.builder("表彰", "u", LocalDate.of(2024, 12, 25))
            .reported(LocalDate.of(2025, 1, 10))
            .evidence(PROOF)
            .build();
    Submission submission =
        submission()
            .records(List.of(late, entry("通报", LocalDate.of(2024, 12, 25), List.of())))
            .build();
    assertThat(entry(submission, records("表彰"))).isEqualTo(is(Ground.EVIDENCE, 1, 1));
    assertThat(entry(submission, records("通报"))).isEqualTo(is(Ground.NOTHING, 0, 0));
  }

  @Test
  void items_countOnceTheyWereRaised() {
    Submission submission =
        submission()
            .items(
                List.of(
                    ChecklistItem.builder("i1", "问题", "u", LocalDate.of(2025, 3, 1))
                        .title("一")
                        .state("发现")
                        .evidence(PROOF)
                        .build(),
                    ChecklistItem.builder("i2", "问题", "u", LocalDate.of(2025, 9, 1))
                        .title("二")
                        .state("发现")
                        .build()))
            .build();
    Measure items = new Measure.Items("问题", null, null);
    assertThat(entry(submission, items)).isEqualTo(is(Ground.STATEMENT, 2, 1));
    assertThat(entry(submission.asOf(LocalDate.of(2025, 6, 30)), items))
        .isEqualTo(is(Ground.EVIDENCE, 1, 1));
    assertThat(entry(submission, new Measure.Expert("rule")))
        .as("an expert rule may look at everything")
        .isEqualTo(is(Ground.STATEMENT, 2, 1));
  }

  @Test
  void facts_areStatementsAndTheWeakestDecides() {
    Submission submission = submission().activities(List.of(lecture(1, "u", PROOF))).build();
    Measure fact = new Measure.When(new Condition.Is("党员数"));
    assertThat(entry(submission, fact)).isEqualTo(is(Ground.STATEMENT, 1, 0));
    assertThat(entry(submission, fact, lectures(Part.ORGANISER)))
        .isEqualTo(is(Ground.STATEMENT, 2, 1));
    assertThat(entry(submission, new Measure.When(new Condition.Is("没有填报"))))
        .isEqualTo(is(Ground.NOTHING, 0, 0));
    assertThat(entry(submission, new Measure.Number("党员数", "编制数", BigDecimal.ONE)))
        .isEqualTo(is(Ground.STATEMENT, 1, 0));
  }

  @Test
  void opinionsAndEarlierResults_standBetweenMaterialAndStatement() {
    Submission submission = submission().activities(List.of(lecture(1, "u", PROOF))).build();
    Measure earlier = new Measure.Earlier(Period.QUARTER, List.of(), Measure.WhenMissing.SKIP);
    assertThat(entry(submission, new Measure.Poll("测评"))).isEqualTo(is(Ground.JUDGEMENT, 0, 0));
    assertThat(entry(submission, new Measure.Panel("评委"), lectures(Part.ORGANISER)))
        .isEqualTo(is(Ground.JUDGEMENT, 1, 1));
    assertThat(entry(submission, new Measure.Poll("测评"), earlier))
        .isEqualTo(is(Ground.RESULTS, 0, 0));
    assertThat(entry(submission, earlier, new Measure.When(new Condition.Is("党员数"))))
        .isEqualTo(is(Ground.STATEMENT, 1, 0));
  }

  @Test
  void correction_isTheJudgementOfWhoMadeIt_andTheUnknownRestsOnNothing() {
    Rubric rubric =
        Rubrics.of(
            Rubrics.USUAL,
            looking("A", records("通报")),
            looking("B", records("通报")),
            looking("C", records("通报")));
    Submission submission =
        submission()
            .waivers(List.of(new Waiver("A", "u", "搬迁", Cohorts.TO)))
            .overrides(
                List.of(
                    new ScoreOverride(
                        "B",
                        "u",
                        BigDecimal.TEN,
                        new BigDecimal("7.5"),
                        LocalDate.of(2025, 12, 1),
                        "复核组",
                        "补正")))
            .build();
    Observed observed = new Observed(rubric).missing("u", "C", "台账");
    assertThat(card(rubric, submission, observed).confidence().orElseThrow().shares())
        .extracting(share -> share.ground() + " " + share.stake() + " " + share.points())
        .containsExactly("JUDGEMENT 20 17.5", "NOTHING 10 0");
  }

  @Test
  void stake_isTheMaximum_ofABonusWhatItGave_ofTheInapplicableNothing() {
    Rubric rubric =
        Rubrics.of(
            Rubrics.USUAL,
            CriterionSketch.ofUnits("A", "1")
                .floor(null)
                .of(records("通报"), Effect.DEDUCTION, "per", "3")
                .build(),
            looking("B", records("通报")),
            CriterionSketch.ofUnits("J1", "5")
                .fromZero()
                .of(records("表彰"), Effect.BONUS, "per", "2")
                .build(),
            CriterionSketch.ofUnits("J2", "5")
                .fromZero()
                .of(records("表彰"), Effect.BONUS, "per", "2")
                .build(),
            CriterionSketch.ofUnits("U", "5")
                .unscored()
                .of(records("通报"), Effect.DEDUCTION, "per", "1")
                .build(),
            CriterionSketch.ofUnits("V", "0").veto("basic").build());
    Observed observed =
        new Observed(rubric).found("u", "A", 2).notApplicable("u", "B").found("u", "J1", 2);
    Submission submission =
        submission().records(List.of(entry("通报", LocalDate.of(2025, 5, 1), PROOF))).build();
    Scorecard card = card(rubric, submission, observed);
    assertThat(card.confidence().orElseThrow().entries())
        .containsExactly(
            new Confidence.Entry("A", Ground.EVIDENCE, 1, 1, Points.of(5), Points.of(-5)),
            new Confidence.Entry("J1", Ground.NOTHING, 0, 0, Points.of(4), Points.of(4)));
    assertThat(card.explain().confidence())
        .isEqualTo("凭据构成(不影响得分):\n  有佐证:分值 5,得 -5 分(A)\n  没有材料:分值 4,得 4 分(J1)");
    assertThat(card.explain(Language.EN).confidence())
        .isEqualTo(
            "Rests on (no points change):\n"
                + "  evidenced: -5 of 5 points (A)\n"
                + "  on nothing: 4 of 4 points (J1)");
  }

  @Test
  void coalition_standsOnItsMembersAndOnWhatItTookPartIn() {
    Rubric rubric =
        Rubrics.of(
            Rubrics.USUAL,
            looking("A", new Measure.Absences("党课")),
            CriterionSketch.ofCoalitions("M", "40")
                .of(
                    new Measure.Members(SubjectKind.UNIT, null, Span.AS_OF),
                    Effect.AWARD,
                    "proportion",
                    "40")
                .fromZero()
                .build(),
            CriterionSketch.ofCoalitions("W", "60")
                .of(new Measure.MembersWithout("党课"), Effect.DEDUCTION, "per", "1")
                .build());
    Submission submission =
        submission()
            .coalitions(List.of(Cohorts.coalition("c", "v", "u")))
            .activities(List.of(lecture(3, "c", PROOF)))
            .build();
    Observed observed = new Observed(rubric);
    CohortScoring.Outcome outcome =
        new CohortScoring(rubric, FORMS, new WeightedSum())
            .score(submission, observed.rows(submission));
    Grounding grounding = new Grounding(rubric, VOCABULARY, submission);
    assertThat(grounding.beside(outcome.coalitions()).get(0).confidence().orElseThrow().entries())
        .extracting(entry -> entry.criterion() + " " + entry.ground() + " " + entry.pieces())
        .containsExactly("M RESULTS 0", "W EVIDENCE 1");
    assertThat(entry(submission, new Measure.Absences("党课"))).isEqualTo(is(Ground.EVIDENCE, 1, 1));
  }

  @Test
  void orderOfTheData_changesNothing_andNothingElseChanges() {
    List<Activity> activities =
        new ArrayList<>(
            List.of(lecture(1, "u", PROOF), lecture(2, "v", List.of()), lecture(3, "u", PROOF)));
    Rubric rubric =
        Rubrics.of(
            Rubrics.USUAL, looking("A", lectures(Part.PARTICIPANT)), looking("B", records("通报")));
    Submission one = submission().activities(List.copyOf(activities)).build();
    Collections.reverse(activities);
    Submission other = submission().activities(activities).build();
    Observed observed = new Observed(rubric).found("u", "A", 1);
    Scorecard card = card(rubric, one, observed);
    assertThat(card.confidence()).isEqualTo(card(rubric, other, observed).confidence());
    assertThat(card.explain().text())
        .contains("\n  未附佐证:分值 10,得 9 分(A 有佐证 2/3)\n  没有材料:分值 10,得 10 分(B)\n");
    Scorecard bare =
        new CohortScoring(rubric, FORMS, new WeightedSum())
            .score(one, observed.rows(one)).units().stream()
                .filter(each -> each.id().equals("u"))
                .findFirst()
                .orElseThrow();
    assertThat(bare.confidence()).isEmpty();
    assertThat(bare.explain().confidence()).isEmpty();
    assertThat(card.criteria()).isEqualTo(bare.criteria());
    assertThat(card.total()).isEqualTo(bare.total());
    assertThat(card.standing()).isEqualTo(bare.standing());
  }
}
