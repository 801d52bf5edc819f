package io.kaoping.spi;

import io.kaoping.assessment.EngineMode;
import io.kaoping.assessment.Observations;
import io.kaoping.assessment.Submission;
import io.kaoping.assessment.SubmissionChange;
import io.kaoping.pack.PackIdentity;
import io.kaoping.rubric.Parameter;
import io.kaoping.rubric.Rubric;
import io.kaoping.rubric.Vocabulary;
import java.util.Map;
import org.apiguardian.api.API;

/** A pack that was read, checked and compiled: immutable and safe for use by many threads. */
@API(status = API.Status.EXPERIMENTAL, since = "0.1")
public interface PreparedPack {
  /** Returns which pack it is. */
  PackIdentity identity();

  /** Returns its rubric, with included packs and tailoring in it. */
  Rubric rubric();

  /** Returns its vocabulary, with those of included packs. */
  Vocabulary vocabulary();

  /**
   * Observes every criterion on every subject of a submission.
   *
   * @throws io.kaoping.problem.AssessmentException if the submission does not fit the vocabulary,
   *     or in mode {@link EngineMode#VERIFY} if the executors differ
   */
  Observations observe(Submission submission, EngineMode mode);

  /**
   * Follows a submission through changes of its data. Usual is to observe everything again after
   * each.
   *
   * @param submission the submission
   * @param observed what was observed of it
   * @param mode the mode in which it was, and is to be observed again
   */
  default FollowedCohort follow(Submission submission, Observations observed, EngineMode mode) {
    return new FollowedCohort() {
      @Override
      public Observations observations() {
        return observed;
      }

      @Override
      public FollowedCohort after(SubmissionChange change) {
        Submission changed = change.after();
        return follow(changed, observe(changed, mode), mode);
      }
    };
  }

  /**
   * Observes a submission and keeps it, to try changes of the pack on it.
   *
   * @throws io.kaoping.problem.AssessmentException as {@link #observe}
   * @throws UnsupportedOperationException if the engine cannot, which is usual
   */
  default KeptCohort keep(Submission submission, EngineMode mode) {
    throw new UnsupportedOperationException("this engine keeps no cohort");
  }

  /** Returns the whole pack as DRL, one text for each criterion id, in the order of the rubric. */
  Map<String, String> drl();

  /**
   * Compiles the rules that an author wrote in DRL to files for the class path, by their paths:
   * where they are on the class path that plugins are taken from, the rules need not be compiled
   * again. Nothing for a pack without such rules.
   *
   * @throws io.kaoping.problem.PackException if a rule does not compile
   */
  default Map<String, byte[]> compiledRules() {
    return Map.of();
  }

  /**
   * Returns why each rule that an author wrote in DRL is as it is, as Markdown, by the name under
   * which a measure names the rule, in the order of the rubric.
   */
  Map<String, String> rationales();

  /**
   * Returns the pack's own files below {@code cases/}, and a workbook of cases that stands beside
   * them, by path, sorted.
   */
  Map<String, byte[]> cases();

  /**
   * Returns the pack's own documents as they are written, without included packs and tailoring, by
   * file: {@code pack.yaml}, {@code vocabulary.yaml}, {@code rubric.yaml}. A rubric that is held in
   * another kind of file is the document for which it stands.
   */
  default Map<String, Parameter.Named> documents() {
    return Map.of();
  }
}
