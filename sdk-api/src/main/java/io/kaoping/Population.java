package io.kaoping;

import io.kaoping.assessment.EngineMode;
import io.kaoping.assessment.Observations;
import io.kaoping.assessment.Scorecard;
import io.kaoping.assessment.Submission;
import io.kaoping.pack.PackIdentity;
import io.kaoping.problem.AssessmentException;
import io.kaoping.problem.Position;
import io.kaoping.problem.Problem;
import io.kaoping.problem.ProblemId;
import io.kaoping.scoring.CohortScoring;
import io.kaoping.scoring.Entrant;
import io.kaoping.spi.PreparedPack;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.apiguardian.api.API;

/**
 * Assesses a population 全量考评 that does not fit into memory, in two passes. The first takes it block
 * by block, in any order and by any number of threads; a block is a submission that refers to
 * nobody outside it, such as a coalition with its units. The second says where they all stand.
 *
 * <pre>{@code
 * Population population = kaoping.population("qidong");
 * Map<Entrant, Entrant.Alike> alike = new HashMap<>();
 * for (Submission block : blocks) {
 *   for (Entered each : population.assess(block).subjects()) {
 *     alike.merge(each.entrant(), new Entrant.Alike(1, each.id()), Entrant.Alike::and);
 *   }
 * }
 * Standings standings = population.standings(alike); // rank, grade and awards of each entrant
 * }</pre>
 *
 * <p>Everybody comes to what they would come to in one submission of all blocks. Memory is needed
 * for those who differ in what ranks, grades and awards look at, not for each subject. That no
 * subject is in two blocks is for the caller to see to. Safe for use by many threads.
 */
@API(status = API.Status.EXPERIMENTAL, since = "0.1")
public final class Population {
  private final PreparedPack pack;
  private final CohortScoring scoring;
  private final EngineMode engine;

  private Population(PreparedPack pack, CohortScoring scoring, EngineMode engine) {
    this.pack = pack;
    this.scoring = scoring;
    this.engine = engine;
  }

  static Population of(PreparedPack pack, CohortScoring scoring, EngineMode engine) {
    List<String> whole = scoring.looksAtAll();
    if (!whole.isEmpty()) {
      throw new AssessmentException(
          "不能逐块考评",
          List.of(
              Problem.error(
                  ProblemId.NEEDS_WHOLE_COHORT,
                  Position.of(pack.identity().toString()),
                  String.join(", ", whole))));
    }
    return new Population(pack, scoring, engine);
  }

  /** Returns the pack by which it is assessed. */
  public PackIdentity pack() {
    return pack.identity();
  }

  /** Returns the id of the scoring model. */
  public String scoring() {
    return scoring.model();
  }

  /**
   * Assesses a block.
   *
   * @throws AssessmentException if the block is refused
   */
  public CohortScoring.Block assess(Submission block) {
    AssessedCohort.check(block);
    return enter(block);
  }

  /**
   * Assesses a block that comes from a submission with which nothing is wrong, in less time: only
   * what differs from that one is checked.
   *
   * @param sound a submission that was checked, such as every one that a {@link
   *     io.kaoping.spi.SubmissionFormat} returns
   * @throws AssessmentException if the block is refused
   */
  public CohortScoring.Block assess(Submission block, Submission sound) {
    AssessedCohort.check(block, sound);
    return enter(block);
  }

  private CohortScoring.Block enter(Submission block) {
    Observations observations = pack.observe(block, engine);
    CohortScoring.Block assessed = scoring.enter(block, observations);
    List<Problem> notices = new ArrayList<>(assessed.notices());
    AssessedCohort.outsidePeriod(pack.identity(), block).ifPresent(notices::add);
    return new CohortScoring.Block(assessed.subjects(), notices);
  }

  /**
   * Says where everybody stands.
   *
   * @param alike how many subjects of all blocks there are of each
   */
  public Standings standings(Map<Entrant, Entrant.Alike> alike) {
    List<Problem> notices = new ArrayList<>();
    return new Standings(scoring.standings(alike, notices), notices);
  }

  /**
   * Where the subjects of a population stand.
   *
   * @param of rank, grade, awards and marks of each
   * @param notices what somebody should look at; of those who are alike it names one
   */
  public record Standings(Map<Entrant, Scorecard.Standing> of, List<Problem> notices) {
    /** Copies the collections. */
    public Standings {
      of = Map.copyOf(of);
      notices = List.copyOf(notices);
    }
  }
}
