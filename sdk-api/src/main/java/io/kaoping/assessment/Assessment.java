package io.kaoping.assessment;

import io.kaoping.pack.PackIdentity;
import io.kaoping.problem.Problem;
import io.kaoping.rubric.Section;
import io.kaoping.rubric.Wording;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import org.apiguardian.api.API;

/**
 * The outcome of one run 考评: every unit and coalition of a submission, judged by one pack as of one
 * date.
 *
 * @param pack the pack, with its digest
 * @param title what the submission is called
 * @param synthetic whether the data is invented
 * @param asOf the last day that counted
 * @param from the first day of the assessment period
 * @param to the last day of the assessment period
 * @param scoring the id of the scoring model that made the totals
 * @param sections the headings of the rubric, in order
 * @param units the scorecards of units, by class, rank, total and id
 * @param coalitions the scorecards of coalitions, in the same order
 * @param execution how it was run; no part of the document's digest
 * @param notices what somebody should look at
 * @param data the digest of the submission, made when it is first asked for
 * @param sdkVersion the version of the SDK
 */
@API(status = API.Status.EXPERIMENTAL, since = "0.1")
public record Assessment(
    PackIdentity pack,
    String title,
    boolean synthetic,
    LocalDate asOf,
    LocalDate from,
    LocalDate to,
    String scoring,
    List<Section> sections,
    List<Scorecard> units,
    List<Scorecard> coalitions,
    Observations.Execution execution,
    List<Problem> notices,
    DataDigest data,
    String sdkVersion) {
  /** Copies the lists. */
  public Assessment {
    sections = List.copyOf(sections);
    units = List.copyOf(units);
    coalitions = List.copyOf(coalitions);
    notices = List.copyOf(notices);
  }

  /**
   * Returns the scorecard of a unit or coalition.
   *
   * @throws IllegalArgumentException if the submission holds no such id
   */
  public Scorecard of(String id) {
    return Stream.concat(units.stream(), coalitions.stream())
        .filter(s -> s.id().equals(id))
        .findFirst()
        .orElseThrow(() -> new IllegalArgumentException("id is no unit or coalition: " + id));
  }

  /** Returns what could not be assessed, and which facts it lacks. */
  public List<NotAssessed> notAssessed() {
    return Stream.concat(units.stream(), coalitions.stream())
        .flatMap(
            card ->
                card.criteria().stream()
                    .filter(c -> c.state() == CriterionState.NOT_ASSESSABLE)
                    .map(c -> new NotAssessed(card.id(), c.criterion(), c.missing())))
        .toList();
  }

  /** Returns the SHA-256 of the canonical submission, in hexadecimal. */
  public String dataDigest() {
    return data.text();
  }

  /** Returns the SHA-256 of the canonical document, in hexadecimal. */
  public String digest() {
    return CanonicalJson.digest(out -> AssessmentDocument.tell(this, out));
  }

  /**
   * A criterion that could not be assessed on a subject.
   *
   * @param subject the subject's id
   * @param criterion the criterion's id
   * @param missing the facts that are missing, or subjects without a total; empty when no executor
   *     ran it
   */
  public record NotAssessed(String subject, String criterion, List<String> missing) {
    /** Copies the list. */
    public NotAssessed {
      missing = List.copyOf(missing);
    }

    /** Returns what is missing, in words. */
    public List<Wording> lacking() {
      return missing.stream().map(Lacking::of).toList();
    }
  }
}
