package io.kaoping.plugin.testkit;

import io.kaoping.assessment.Submission;
import io.kaoping.problem.Position;
import java.util.List;

/**
 * A case 用例: a submission and what must come out of it.
 *
 * @param id the id, unique in the pack
 * @param title what it shows
 * @param position where it is written
 * @param submission the fixture with the changes in it
 * @param expectations what is expected of each named unit and coalition
 */
record PackCase(
    String id,
    String title,
    Position position,
    Submission submission,
    List<Expectation> expectations) {
  PackCase {
    expectations = List.copyOf(expectations);
  }
}
