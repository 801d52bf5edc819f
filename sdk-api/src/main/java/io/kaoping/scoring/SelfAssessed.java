package io.kaoping.scoring;

import io.kaoping.assessment.Scorecard;
import io.kaoping.assessment.Submission;
import io.kaoping.record.SelfAssessment;
import io.kaoping.rubric.Points;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apiguardian.api.API;

/** Puts the points that subjects gave themselves beside the verified ones 自评分与核定分. */
@API(status = API.Status.INTERNAL, since = "0.1")
public final class SelfAssessed {
  private SelfAssessed() {}

  /** Returns scorecards with what their subjects said themselves; nothing else changes. */
  public static List<Scorecard> beside(List<Scorecard> cards, Submission submission) {
    if (submission.opinions().selfAssessed().isEmpty()) {
      return cards;
    }
    Map<String, Map<String, Points>> bySubject = new HashMap<>();
    for (SelfAssessment own : submission.opinions().selfAssessed()) {
      bySubject
          .computeIfAbsent(own.subject(), subject -> new HashMap<>())
          .put(own.criterion(), Points.of(own.points()));
    }
    return cards.stream()
        .map(
            card -> {
              Map<String, Points> own = bySubject.get(card.id());
              return own == null ? card : card.withSelfAssessed(own);
            })
        .toList();
  }
}
