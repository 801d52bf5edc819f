package io.kaoping.drools.random;

import io.kaoping.Kaoping;
import io.kaoping.assessment.EngineMode;
import io.kaoping.assessment.Scorecard;
import io.kaoping.assessment.Submission;
import io.kaoping.scoring.CohortScoring;
import io.kaoping.scoring.StandardScoring;
import io.kaoping.spi.CriterionForm;
import io.kaoping.spi.PreparedPack;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Random;
import java.util.function.Function;
import java.util.stream.Collectors;

/** What the SDK makes of a random rubric, without the account of a whole assessment. */
final class SpecScoring {
  private static final Map<String, CriterionForm> FORMS =
      StandardScoring.forms().stream()
          .collect(Collectors.toMap(CriterionForm::id, Function.identity()));

  private final PreparedPack pack;
  private final CohortScoring scoring;

  /**
   * Writes the pack of a rubric and reads it.
   *
   * @param folder a folder that is not there yet
   */
  SpecScoring(Spec spec, Path folder) {
    try {
      new SpecPack(spec).write(folder);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    this.pack = Kaoping.builder().pack(folder).build().pack("random");
    this.scoring = new CohortScoring(pack.rubric(), FORMS, StandardScoring.models().get(0));
  }

  /**
   * Returns the scorecards by the id of whom they are of.
   *
   * @param order in which order the submission says everything
   */
  Map<String, Scorecard> cards(Cohort cohort, Random order, EngineMode mode) {
    Submission submission = new CohortSubmission(cohort, order).submission();
    CohortScoring.Outcome outcome = scoring.score(submission, pack.observe(submission, mode));
    Map<String, Scorecard> cards = new LinkedHashMap<>();
    outcome.units().forEach(card -> cards.put(card.id(), card));
    outcome.coalitions().forEach(card -> cards.put(card.id(), card));
    return cards;
  }
}
