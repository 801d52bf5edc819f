package io.kaoping.assessment;

import io.kaoping.finding.Observation;
import io.kaoping.problem.Problem;
import io.kaoping.rubric.SubjectKind;
import java.util.ArrayList;
import java.util.List;
import org.apiguardian.api.API;

/**
 * What an engine observed: for each subject one observation of each criterion of its kind, and how
 * it was run.
 *
 * @param subjects one row for each unit, then for each coalition, in the submission's order
 * @param execution how it was run
 * @param notices what somebody should look at, such as data that no criterion uses
 */
@API(status = API.Status.EXPERIMENTAL, since = "0.1")
public record Observations(List<Row> subjects, Execution execution, List<Problem> notices) {
  /** Copies the lists. */
  public Observations {
    subjects = List.copyOf(subjects);
    notices = List.copyOf(notices);
  }

  /**
   * What was observed of one subject.
   *
   * @param subject its id
   * @param kind what it is
   * @param observations one for each criterion of {@code rubric.criteria(kind)}, in that order; an
   *     observation without findings stands for a members' mean
   */
  public record Row(String subject, SubjectKind kind, List<Observation> observations) {
    /** Copies the list. */
    public Row {
      observations = List.copyOf(observations);
    }

    /**
     * Returns this row with the objects of an equal one in it wherever the same was observed; that
     * row itself where nothing differs.
     */
    public Row keeping(Row before) {
      List<Observation> kept = new ArrayList<>(observations);
      boolean same = subject.equals(before.subject) && kept.size() == before.observations.size();
      for (int i = 0; i < kept.size() && i < before.observations.size(); i++) {
        if (kept.get(i).equals(before.observations.get(i))) {
          kept.set(i, before.observations.get(i));
        } else {
          same = false;
        }
      }
      return same ? before : new Row(subject, kind, kept);
    }
  }

  /**
   * How an assessment was run.
   *
   * @param mode the mode asked for
   * @param planned how many criteria the plan ran
   * @param drools how many criteria Drools ran
   * @param compared how many criteria both ran, with equal findings
   * @param singleExecutor the ids of criteria that only one executor can run, sorted
   */
  public record Execution(
      EngineMode mode, int planned, int drools, int compared, List<String> singleExecutor) {
    /** Copies the list. */
    public Execution {
      singleExecutor = List.copyOf(singleExecutor);
    }
  }
}
