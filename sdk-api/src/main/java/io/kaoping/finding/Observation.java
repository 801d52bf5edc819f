package io.kaoping.finding;

import java.util.List;
import java.util.Objects;
import org.apiguardian.api.API;

/**
 * What was observed about one subject for one criterion.
 *
 * @param status whether it could be observed
 * @param findings one for each clause, in the order of the clauses; empty unless observed
 * @param missing the facts that are missing, sorted; empty unless not assessable
 */
@API(status = API.Status.EXPERIMENTAL, since = "0.1")
public record Observation(Status status, List<Finding> findings, List<String> missing) {
  private static final Observation NOT_APPLICABLE =
      new Observation(Status.NOT_APPLICABLE, List.of(), List.of());

  /** Whether something could be observed. */
  public enum Status {
    /** It was; the findings say what. */
    OBSERVED,
    /** 不适用: the criterion does not apply to the subject. */
    NOT_APPLICABLE,
    /** 无法评定: a fact it needs is missing, or nothing evaluates it. */
    NOT_ASSESSABLE
  }

  /** Copies the lists. */
  public Observation {
    Objects.requireNonNull(status, "status");
    findings = List.copyOf(findings);
    missing = List.copyOf(missing);
  }

  /** Returns an observation with its findings. */
  public static Observation of(List<Finding> findings) {
    return new Observation(Status.OBSERVED, findings, List.of());
  }

  /** Returns the observation that a criterion does not apply. */
  public static Observation notApplicable() {
    return NOT_APPLICABLE;
  }

  /** Returns the observation that facts are missing; none are named when nothing evaluates it. */
  public static Observation notAssessable(List<String> missing) {
    return new Observation(
        Status.NOT_ASSESSABLE, List.of(), missing.stream().sorted().distinct().toList());
  }
}
