package io.kaoping.plugin.xccdf;

import io.kaoping.plugin.testkit.ScoringModelContract;
import io.kaoping.spi.ScoringModel;

class DefaultContractTest extends ScoringModelContract {
  @Override
  protected ScoringModel model() {
    return new DefaultModel();
  }
}
