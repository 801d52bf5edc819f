package io.kaoping.scoring;

import io.kaoping.scoring.form.StandardForms;
import io.kaoping.spi.CriterionForm;
import io.kaoping.spi.ScoringModel;
import java.util.List;
import org.apiguardian.api.API;

/** The criterion forms and the scoring model that the SDK itself brings. */
@API(status = API.Status.EXPERIMENTAL, since = "0.1")
public final class StandardScoring {
  private StandardScoring() {}

  /** Returns the criterion forms. */
  public static List<CriterionForm> forms() {
    return StandardForms.all();
  }

  /** Returns the model weighted-sum. */
  public static List<ScoringModel> models() {
    return List.of(new WeightedSum());
  }
}
