package io.kaoping;

import io.kaoping.assessment.Assessment;
import io.kaoping.assessment.AssessmentChanges;
import io.kaoping.assessment.EngineMode;
import io.kaoping.assessment.Submission;
import io.kaoping.problem.AssessmentException;
import io.kaoping.problem.PackException;
import io.kaoping.problem.Problem;
import io.kaoping.problem.Severity;
import io.kaoping.scoring.CohortScoring;
import io.kaoping.spi.EngineProvider;
import io.kaoping.spi.KeptCohort;
import io.kaoping.spi.PreparedPack;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import org.apiguardian.api.API;

/**
 * A cohort on which changes of the rubric are tried 试算: a threshold, a weight, the points of a
 * clause, a limit, a border of a grade. Immutable: {@link #set} gives another one.
 *
 * <pre>{@code
 * WhatIf stricter = kaoping.whatIf(submission)
 *     .set("Z5.deduct.points", "2")
 *     .set("grades.units.pioneer.from", "92");
 * stricter.run().changes().text(Language.ZH);    // whose points, rank or grade it changes
 * stricter.tailoring();                          // the overlay that makes it so
 * }</pre>
 *
 * <p>The cohort is read, checked and observed once. A trial observes again only what the changed
 * criteria look at otherwise, and scores again. Its assessment is, to the last byte, that of a
 * whole run with the pack under the overlay {@link #tailoring}.
 */
@API(status = API.Status.EXPERIMENTAL, since = "0.1")
public final class WhatIf {
  /** What problems call the changes. */
  private static final String NAME = "what-if";

  private final KeptCohort kept;
  private final AssessedCohort now;
  private final PreparedPack pack;
  private final Function<PreparedPack, Scored> scoring;
  private final Map<String, String> changes;

  /**
   * How a changed pack is scored.
   *
   * @param scoring its phases
   * @param problems why the scoring model that was chosen cannot be used with it
   */
  record Scored(CohortScoring scoring, List<Problem> problems) {}

  private WhatIf(
      KeptCohort kept,
      AssessedCohort now,
      PreparedPack pack,
      Function<PreparedPack, Scored> scoring,
      Map<String, String> changes) {
    this.kept = kept;
    this.now = now;
    this.pack = pack;
    this.scoring = scoring;
    this.changes = changes;
  }

  static WhatIf of(
      PreparedPack pack,
      CohortScoring scoring,
      EngineMode engine,
      Submission submission,
      Function<PreparedPack, Scored> changed) {
    AssessedCohort.check(submission);
    KeptCohort kept = pack.keep(submission, engine);
    AssessedCohort now = AssessedCohort.of(pack, scoring, engine, submission, kept.observations());
    return new WhatIf(kept, now, pack, changed, Map.of());
  }

  /** Returns the cohort as the pack assesses it, without any change. */
  public AssessedCohort now() {
    return now;
  }

  /**
   * Returns the same with one more change of the rubric. Nothing is computed yet.
   *
   * @param path what to change: a criterion and the path in it as in an overlay, such as {@code
   *     Z5.deduct.points}; {@code grades.units.<grade>.from}; {@code includes.<pack>.weight};
   *     {@code total.units}
   * @param value the value as it would stand in the pack, such as {@code 2}
   */
  public WhatIf set(String path, String value) {
    Map<String, String> all = new LinkedHashMap<>(changes);
    all.put(Objects.requireNonNull(path, "path"), Objects.requireNonNull(value, "value"));
    return new WhatIf(kept, now, pack, scoring, all);
  }

  /**
   * Returns the overlay that makes the changes, for {@code Kaoping.Builder.tailoring}: what was
   * tried can be put into force as it was tried.
   */
  public String tailoring() {
    return OverlayText.of(pack, changes);
  }

  /**
   * Assesses the cohort under the changes.
   *
   * @throws PackException with everything that is wrong with them: a path that leads nowhere, a
   *     value that is so already or does not fit, a pack that does not hold together any more
   * @throws AssessmentException if the submission does not fit the changed pack, as in a whole run
   */
  public Trial run() {
    EngineProvider.Prepared prepared = kept.tailored(NAME, tailoring());
    PreparedPack changed = prepared.pack();
    List<Problem> wrong = new ArrayList<>(prepared.problems());
    Scored scored = changed == null ? null : scoring.apply(changed);
    if (scored != null) {
      wrong.addAll(scored.problems());
    }
    wrong.removeIf(problem -> problem.severity() != Severity.ERROR);
    if (changed == null || scored == null || !wrong.isEmpty()) {
      throw new PackException("规则包 " + pack.identity() + " 不能这样调整", wrong);
    }
    AssessedCohort cohort = now.under(changed, scored.scoring(), kept.observations(changed));
    return new Trial(cohort, AssessmentChanges.between(now.assessment(), cohort.assessment()));
  }

  /**
   * What the changes of a rubric would lead to 试算结果.
   *
   * @param cohort the cohort under the changes
   * @param changes what differs from now, and nothing else
   */
  public record Trial(AssessedCohort cohort, AssessmentChanges changes) {
    /** Returns the assessment under the changes. */
    public Assessment assessment() {
      return cohort.assessment();
    }
  }
}
