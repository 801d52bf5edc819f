package io.kaoping.drools.random;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.kaoping.Kaoping;
import io.kaoping.Population;
import io.kaoping.assessment.Assessment;
import io.kaoping.assessment.Scorecard;
import io.kaoping.assessment.Submission;
import io.kaoping.checklist.ChecklistItem;
import io.kaoping.coalition.Coalition;
import io.kaoping.coalition.Membership;
import io.kaoping.coalition.Unit;
import io.kaoping.problem.AssessmentException;
import io.kaoping.problem.Problem;
import io.kaoping.problem.ProblemId;
import io.kaoping.record.Activity;
import io.kaoping.record.CaseRecord;
import io.kaoping.record.EarlierResult;
import io.kaoping.record.Judgement;
import io.kaoping.record.PanelRating;
import io.kaoping.scoring.CohortScoring;
import io.kaoping.scoring.Entrant;
import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.Stream;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Random cohorts under random rubrics, each a block of a population: everybody comes to what they
 * come to in one submission of all blocks.
 */
class PopulationTest {
  private static final int RUBRICS = Integer.getInteger("kaoping.rubrics", 60);
  private static final int BLOCKS = 12;

  @TempDir Path folder;

  private final Coverage coverage = new Coverage();

  @Test
  void blocks_giveWhatOneSubmissionGives() throws IOException {
    int compared = 0;
    for (int seed = 0; compared < RUBRICS; seed++) {
      Spec spec = new SpecSource(seed).spec();
      if (comparesAnybody(spec)) {
        continue;
      }
      compared++;
      Path path = folder.resolve("r" + seed);
      new SpecPack(spec).write(path);
      Kaoping kaoping = Kaoping.builder().pack(path).build();
      List<Submission> blocks = blocks(spec, new Random(seed));
      compare(
          "seed " + seed,
          kaoping.population(kaoping.packs().get(0)),
          blocks,
          kaoping.assess(whole(blocks)));
    }

    // a comparison that never met a case proves nothing about it
    for (String what : List.of("rank", "tied", "no rank", "alike", "lowered", "quota", "veto")) {
      assertThat(coverage.of(what)).as(what + " " + coverage).isGreaterThan(3);
    }
  }

  @Test
  void assess_besideABlockThatWasChecked_givesTheSameAndRefusesTheSame() throws IOException {
    int seed = 0;
    while (comparesAnybody(new SpecSource(seed).spec())) {
      seed++;
    }
    Spec spec = new SpecSource(seed).spec();
    new SpecPack(spec).write(folder);
    Kaoping kaoping = Kaoping.builder().pack(folder).build();
    Population population = kaoping.population(kaoping.packs().get(0));
    Submission sound = blocks(spec, new Random(seed)).get(0);
    Submission later = sound.asOf(sound.to().plusDays(1));
    Submission wrong = sound.asOf(LocalDate.of(1900, 1, 1));

    assertThat(population.assess(sound, sound)).isEqualTo(population.assess(sound));
    assertThat(population.assess(later, sound)).isEqualTo(population.assess(later));
    assertThat(problems(() -> population.assess(wrong, sound)))
        .isNotEmpty()
        .isEqualTo(problems(() -> population.assess(wrong)));
  }

  private static List<Problem> problems(ThrowingCallable assessment) {
    return catchThrowableOfType(AssessmentException.class, assessment).problems();
  }

  @Test
  void population_ofAPackThatComparesSubjects_isRefused() throws IOException {
    int refused = 0;
    for (int seed = 0; refused < 5; seed++) {
      Spec spec = new SpecSource(seed).spec();
      if (comparesAnybody(spec)) {
        refused++;
        Path path = folder.resolve("c" + seed);
        new SpecPack(spec).write(path);
        Kaoping kaoping = Kaoping.builder().pack(path).build();
        String pack = kaoping.packs().get(0);
        assertThatThrownBy(() -> kaoping.population(pack))
            .isInstanceOfSatisfying(
                AssessmentException.class,
                e ->
                    assertThat(e.problems())
                        .extracting(Problem::id)
                        .containsExactly(ProblemId.NEEDS_WHOLE_COHORT));
      }
    }
  }

  private static boolean comparesAnybody(Spec spec) {
    return spec.rows().stream()
        .anyMatch(
            row ->
                row.policy().equals("peer-mean")
                    || row.parts().stream().anyMatch(p -> !p.form().comparesAmong().isEmpty()));
  }

  private void compare(
      String as, Population population, List<Submission> blocks, Assessment whole) {
    Map<Entrant, Entrant.Alike> alike = new HashMap<>();
    Map<String, CohortScoring.Entered> subjects = new HashMap<>();
    for (Submission block : blocks) {
      for (CohortScoring.Entered each : population.assess(block).subjects()) {
        subjects.put(each.id(), each);
        alike.merge(each.entrant(), new Entrant.Alike(1, each.id()), Entrant.Alike::and);
      }
    }
    Map<Entrant, Scorecard.Standing> standings = population.standings(alike).of();
    List<Scorecard> cards =
        Stream.concat(whole.units().stream(), whole.coalitions().stream()).toList();
    assertThat(subjects.keySet()).hasSize(cards.size());
    for (Scorecard card : cards) {
      CohortScoring.Entered subject = subjects.get(card.id());
      String who = as + " " + card.id();
      assertThat(subject.results()).as(who).isEqualTo(card.criteria());
      assertThat(subject.total().points()).as(who).isEqualTo(card.total());
      Scorecard.Standing standing = standings.get(subject.entrant());
      assertThat(standing).as(who).isEqualTo(card.standing());
      count(standing, alike.get(subject.entrant()));
    }
  }

  private void count(Scorecard.Standing standing, Entrant.Alike alike) {
    coverage.saw(standing.rank() > 0 ? "rank" : "no rank");
    if (alike.count() > 1) {
      coverage.saw("alike");
    }
    if (alike.count() > 1 && standing.rank() > 0) {
      coverage.saw("tied");
    }
    if (standing.grade() != null && !standing.grade().equals(standing.gradeByTotal())) {
      coverage.saw("lowered");
    }
    if (standing.trace().stream().anyMatch(line -> line.phase().name().equals("QUOTA"))) {
      coverage.saw("quota");
    }
    if (!standing.vetoes().isEmpty()) {
      coverage.saw("veto");
    }
  }

  /** Cohorts whose ids differ, of the same dates. */
  private static List<Submission> blocks(Spec spec, Random random) {
    List<Submission> blocks = new ArrayList<>();
    for (int i = 0; i < BLOCKS; i++) {
      Submission cohort =
          new CohortSubmission(new CohortSource(spec, random).cohort(), random).submission();
      Submission block = renamed(cohort, "b" + i + "-");
      blocks.add(i == 0 ? block : block.asOf(blocks.get(0).asOf()));
    }
    return blocks;
  }

  private static Submission whole(List<Submission> blocks) {
    Submission first = blocks.get(0);
    List<Unit> units = new ArrayList<>();
    List<Coalition> coalitions = new ArrayList<>();
    List<Activity> activities = new ArrayList<>();
    List<ChecklistItem> items = new ArrayList<>();
    List<CaseRecord> records = new ArrayList<>();
    List<Judgement> judgements = new ArrayList<>();
    List<PanelRating> ratings = new ArrayList<>();
    List<EarlierResult> earlier = new ArrayList<>();
    for (Submission block : blocks) {
      units.addAll(block.units());
      coalitions.addAll(block.coalitions());
      activities.addAll(block.activities());
      items.addAll(block.items());
      records.addAll(block.records());
      judgements.addAll(block.opinions().judgements());
      ratings.addAll(block.opinions().ratings());
      earlier.addAll(block.earlier());
    }
    return Submission.builder(first.asOf(), first.from(), first.to())
        .title(first.title())
        .synthetic(true)
        .units(units)
        .coalitions(coalitions)
        .activities(activities)
        .items(items)
        .records(records)
        .judgements(judgements)
        .ratings(ratings)
        .earlier(earlier)
        .build();
  }

  /** Returns the same cohort under other ids; a poll of many is nobody's own and is left out. */
  private static Submission renamed(Submission s, String p) {
    return Submission.builder(s.asOf(), s.from(), s.to())
        .title(s.title())
        .synthetic(true)
        .units(
            s.units().stream()
                .map(u -> new Unit(p + u.id(), u.name(), u.unitClass(), u.facts()))
                .toList())
        .coalitions(s.coalitions().stream().map(c -> renamed(c, p)).toList())
        .activities(
            s.activities().stream()
                .map(
                    a ->
                        new Activity(
                            p + a.id(),
                            a.kind(),
                            a.date(),
                            p + a.organiser(),
                            a.participants().stream().map(id -> p + id).toList(),
                            a.fields(),
                            a.evidence()))
                .toList())
        .items(
            s.items().stream()
                .map(
                    i ->
                        new ChecklistItem(
                            p + i.id(),
                            i.list(),
                            p + i.owner(),
                            i.title(),
                            i.state(),
                            i.raised(),
                            i.due(),
                            i.closed(),
                            i.history(),
                            i.links(),
                            i.fields(),
                            i.evidence()))
                .toList())
        .records(
            s.records().stream()
                .map(
                    r ->
                        new CaseRecord(
                            p + r.id(),
                            r.kind(),
                            p + r.subject(),
                            r.date(),
                            r.reported(),
                            r.key(),
                            r.level(),
                            r.fields(),
                            r.evidence()))
                .toList())
        .judgements(
            s.opinions().judgements().stream()
                .map(
                    j ->
                        new Judgement(
                            j.clause(),
                            p + j.subject(),
                            j.points(),
                            j.reason(),
                            j.assessor(),
                            j.on()))
                .toList())
        .ratings(
            s.opinions().ratings().stream()
                .map(r -> new PanelRating(r.panel(), p + r.subject(), r.group(), r.values()))
                .toList())
        .earlier(
            s.earlier().stream()
                .map(
                    e ->
                        new EarlierResult(
                            p + e.subject(),
                            e.period(),
                            e.total(),
                            e.base(),
                            e.max(),
                            e.rank(),
                            e.grade(),
                            e.digest()))
                .toList())
        .build();
  }

  private static Coalition renamed(Coalition c, String p) {
    return new Coalition(
        p + c.id(),
        c.name(),
        c.kind(),
        c.coalitionClass(),
        c.facts(),
        c.memberships().stream()
            .map(m -> new Membership(p + m.unit(), m.role(), m.from(), m.until()))
            .toList());
  }
}
