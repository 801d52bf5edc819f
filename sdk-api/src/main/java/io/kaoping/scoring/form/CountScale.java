package io.kaoping.scoring.form;

import io.kaoping.spi.ClauseScale;

/** A scale on which a finding that was counted is worth what its count says. */
abstract class CountScale implements ClauseScale {
  @Override
  public final boolean countsOnly() {
    return true;
  }
}
