package io.kaoping.scoring;

import io.kaoping.spi.CriterionForm;
import io.kaoping.spi.ScoringModel;
import java.util.List;
import org.apiguardian.api.API;

/** The criterion forms and the scoring model that the SDK itself brings. */
@API(status = API.Status.EXPERIMENTAL, since = "0.1")
public final class StandardScoring {
  private StandardScoring() {}

  /** Returns the forms once, per and proportion. */
  public static List<CriterionForm> forms() {
    return List.of(new OnceForm(), new PerForm(), new ProportionForm());
  }

  /** Returns the model weighted-sum. */
  public static List<ScoringModel> models() {
    return List.of(new WeightedSum());
  }
}
