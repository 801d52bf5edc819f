package io.kaoping.scoring.form;

import io.kaoping.spi.CriterionForm;
import java.util.List;
import org.apiguardian.api.API;

/** All criterion forms that the SDK brings. */
@API(status = API.Status.INTERNAL, since = "0.1")
public final class StandardForms {
  private StandardForms() {}

  /** Returns the forms, in the order in which the documentation lists them. */
  public static List<CriterionForm> all() {
    return List.of(
        new OnceForm(),
        new PerForm(),
        new ProportionForm(),
        new LadderForm(),
        new BandsForm(),
        new StepForm(),
        new LinearForm(),
        new BestForm(),
        new RanksForm(),
        new PeerMeanForm(),
        new JudgedForm());
  }
}
