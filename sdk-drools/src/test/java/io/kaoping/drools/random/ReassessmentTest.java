package io.kaoping.drools.random;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.kaoping.AssessedCohort;
import io.kaoping.AssessedCohort.Reassessment;
import io.kaoping.Kaoping;
import io.kaoping.assessment.Assessment;
import io.kaoping.assessment.AssessmentChanges;
import io.kaoping.assessment.EngineMode;
import io.kaoping.assessment.Scorecard;
import io.kaoping.assessment.Submission;
import io.kaoping.assessment.SubmissionChange;
import io.kaoping.checklist.ChecklistItem;
import io.kaoping.problem.AssessmentException;
import io.kaoping.problem.Language;
import io.kaoping.record.Activity;
import io.kaoping.record.CaseRecord;
import io.kaoping.record.FactValue;
import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/**
 * Random changes of random cohorts under random rubrics: assessing again gives, to the last byte,
 * what a whole run gives, and says all that differs and nothing else.
 */
class ReassessmentTest {
  private static final int RUBRICS = Integer.getInteger("kaoping.rubrics", 16);
  private static final int COHORTS = Integer.getInteger("kaoping.cohorts", 6);
  private static final int CHANGES = 6;

  @TempDir Path folder;

  private final Coverage coverage = new Coverage();

  @ParameterizedTest
  @EnumSource(
      value = EngineMode.class,
      names = {"PLAN", "VERIFY"})
  void anyChange_givesWhatAWholeRunGives(EngineMode mode) throws IOException {
    for (int seed = 0; seed < RUBRICS; seed++) {
      Spec spec = new SpecSource(seed).spec();
      Path path = folder.resolve("r" + seed);
      new SpecPack(spec).write(path);
      Kaoping kaoping = Kaoping.builder().pack(path).engine(mode).build();
      for (int i = 0; i < COHORTS; i++) {
        Random random = new Random(seed * 1_000_003L + i);
        Submission submission = submission(spec, random);
        Submission other = submission(spec, random);
        AssessedCohort cohort = kaoping.assessed(submission);
        Map<Assessment, Assessment> made = new IdentityHashMap<>();
        for (int change = 0; change < CHANGES; change++) {
          Submission changed = changed(cohort.submission(), other, random);
          coverage.saw(movesOnly(cohort.submission(), changed), "stateChanged");
          Reassessment again = cohort.reassess(changed);
          String as = "seed " + seed + " cohort " + i + " change " + change;
          Assessment whole = kaoping.assess(changed);
          same(as, again.cohort().assessment(), whole);
          made.put(again.cohort().assessment(), whole);
          changes(as, again.changes(), cohort.assessment(), whole);
          if (random.nextInt(4) > 0) {
            cohort = again.cohort(); // else the next change is of one that was changed before
          } else {
            again.cohort().reassess(again.cohort().submission()); // and both go on
            coverage.saw(true, "branched");
          }
        }
        String last = "seed " + seed + " cohort " + i + " after all changes";
        made.forEach((again, whole) -> same(last, again, whole));
      }
    }
    assertThat(coverage.of("kept")).as(coverage::toString).isGreaterThan(100);
    assertThat(coverage.of("changed")).as(coverage::toString).isGreaterThan(100);
    assertThat(coverage.of("branched")).as(coverage::toString).isGreaterThan(50);
    assertThat(coverage.of("stateChanged")).as(coverage::toString).isGreaterThan(20);
  }

  @Test
  void changeThatIsRefused_isRefusedAsInAWholeRun() throws IOException {
    int refused = 0;
    for (int seed = 0; seed < RUBRICS; seed++) {
      Spec spec = new SpecSource(seed).spec();
      Path path = folder.resolve("r" + seed);
      new SpecPack(spec).write(path);
      Kaoping kaoping = Kaoping.builder().pack(path).engine(EngineMode.PLAN).build();
      AssessedCohort cohort = kaoping.assessed(submission(spec, new Random(seed)));
      List<ChecklistItem> items = cohort.submission().items();
      if (items.isEmpty()) {
        continue;
      }
      ChecklistItem last = items.get(items.size() - 1);
      Submission changed =
          cohort
              .submission()
              .with(
                  ChecklistItem.builder(last.id(), last.list(), last.owner(), last.raised())
                      .title("x")
                      .state("没有的状态")
                      .build());
      AssessmentException whole =
          catchThrowableOfType(AssessmentException.class, () -> kaoping.assess(changed));
      AssessmentException again =
          catchThrowableOfType(AssessmentException.class, () -> cohort.reassess(changed));
      assertThat(again.problems()).isEqualTo(whole.problems());
      refused++;
    }
    assertThat(refused).isPositive();
  }

  private static Submission submission(Spec spec, Random random) {
    return new CohortSubmission(new CohortSource(spec, random).cohort(), random).submission();
  }

  /** Puts something in, takes something out, or moves something to somebody else. */
  private static Submission changed(Submission submission, Submission other, Random random) {
    String subject =
        random.nextInt(3) > 0 || submission.coalitions().isEmpty()
            ? pick(submission.units(), random).id()
            : pick(submission.coalitions(), random).id();
    return switch (random.nextInt(10)) {
      case 0 -> item(submission, other, subject, random);
      case 1 ->
          submission.items().isEmpty()
              ? submission
              : submission.toBuilder().items(without(submission.items(), random)).build();
      case 2 -> activity(submission, other, subject, random);
      case 3 ->
          submission.activities().isEmpty()
              ? submission
              : submission.toBuilder().activities(without(submission.activities(), random)).build();
      case 4 -> entry(submission, other, subject);
      case 5 ->
          submission.records().isEmpty()
              ? submission
              : submission.toBuilder().records(without(submission.records(), random)).build();
      case 6 -> submission.asOf(other.asOf());
      case 7, 8 -> state(submission, random);
      default -> fact(submission, subject, random);
    };
  }

  private static Submission item(
      Submission submission, Submission other, String owner, Random random) {
    if (other.items().isEmpty()) {
      return submission;
    }
    ChecklistItem like = pick(other.items(), random);
    return submission.with(
        ChecklistItem.builder(like.id(), like.list(), owner, like.raised())
            .title(like.title())
            .state(like.state())
            .closed(like.closed())
            .fields(like.fields())
            .build());
  }

  /** Gives an item the state of another one of its list, and the day on which that was closed. */
  private static Submission state(Submission submission, Random random) {
    if (submission.items().isEmpty()) {
      return submission;
    }
    ChecklistItem item = pick(submission.items(), random);
    List<ChecklistItem> ofList =
        submission.items().stream().filter(i -> i.list().equals(item.list())).toList();
    ChecklistItem like = pick(ofList, random);
    LocalDate closed = like.closed();
    return submission.with(
        ChecklistItem.builder(item.id(), item.list(), item.owner(), item.raised())
            .title(item.title())
            .state(like.state())
            .due(item.due())
            .closed(closed != null && closed.isBefore(item.raised()) ? item.raised() : closed)
            .links(item.links())
            .fields(item.fields())
            .build());
  }

  /** Tells whether nothing but states of items differ. */
  private static boolean movesOnly(Submission before, Submission after) {
    SubmissionChange change = SubmissionChange.between(before, after);
    return change.onlyData()
        && change.size() > 0
        && change.size() == change.items().size()
        && change.keepsTies();
  }

  private static Submission activity(
      Submission submission, Submission other, String organiser, Random random) {
    if (other.activities().isEmpty()) {
      return submission;
    }
    Activity like = pick(other.activities(), random);
    List<String> part = new ArrayList<>();
    submission.units().stream().filter(u -> random.nextBoolean()).forEach(u -> part.add(u.id()));
    return submission.with(
        Activity.builder(like.kind(), like.date(), organiser)
            .id(random.nextBoolean() ? like.id() : null)
            .participants(part)
            .fields(like.fields())
            .build());
  }

  private static Submission entry(Submission submission, Submission other, String subject) {
    if (other.records().isEmpty()) {
      return submission;
    }
    CaseRecord like = other.records().get(0);
    return submission.with(
        CaseRecord.builder(like.kind(), subject, like.date())
            .id(like.id())
            .key(like.key())
            .level(like.level())
            .fields(like.fields())
            .build());
  }

  private static Submission fact(Submission submission, String subject, Random random) {
    boolean unit = submission.units().stream().anyMatch(u -> u.id().equals(subject));
    String prefix = SpecPack.prefix(!unit);
    return random.nextBoolean()
        ? submission.withFact(subject, prefix + "数1", FactValue.of(random.nextInt(100)))
        : submission.withFact(subject, prefix + "是0", FactValue.of(random.nextBoolean()));
  }

  private static <T> List<T> without(List<T> list, Random random) {
    List<T> without = new ArrayList<>(list);
    without.remove(random.nextInt(list.size()));
    return without;
  }

  private static <T> T pick(List<T> list, Random random) {
    return list.get(random.nextInt(list.size()));
  }

  private static void same(String as, Assessment again, Assessment whole) {
    assertThat(again.digest()).as(as).isEqualTo(whole.digest());
    assertThat(again.notices()).as(as).isEqualTo(whole.notices());
    assertThat(cards(again).map(card -> card.explain().text()))
        .as(as)
        .containsExactlyElementsOf(cards(whole).map(card -> card.explain().text()).toList());
  }

  private static Stream<Scorecard> cards(Assessment assessment) {
    return Stream.concat(assessment.units().stream(), assessment.coalitions().stream());
  }

  private void changes(String as, AssessmentChanges changes, Assessment before, Assessment after) {
    cards(after)
        .forEach(
            card -> {
              Scorecard was = before.of(card.id());
              boolean differs =
                  !was.explain().text().equals(card.explain().text())
                      || !was.explain(Language.EN).text().equals(card.explain(Language.EN).text());
              boolean told = changes.of(card.id()).isPresent();
              assertThat(told || !differs).as(as + card.id()).isTrue();
              coverage.saw(!told, "kept");
              coverage.saw(told, "changed");
            });
  }
}
