package io.kaoping.scoring.form;

import io.kaoping.spi.CriterionForm;
import io.kaoping.spi.Plugin;

/** A form that the SDK brings, with the id by which packs name it. */
abstract class StandardForm implements CriterionForm {
  private final String id;

  StandardForm(String id) {
    this.id = id;
  }

  @Override
  public final String id() {
    return id;
  }

  @Override
  public final int spiVersion() {
    return Plugin.SPI_VERSION;
  }
}
