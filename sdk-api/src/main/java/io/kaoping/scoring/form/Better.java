package io.kaoping.scoring.form;

import io.kaoping.finding.Measured;
import io.kaoping.spi.ParameterReader;
import io.kaoping.spi.Peers;
import java.util.LinkedHashMap;
import java.util.Map;

/** Whether more or less is better. */
enum Better {
  /** More is better. */
  HIGH,
  /** Less is better. */
  LOW;

  /** Reads {@code better}, which has no default. */
  static Better of(ParameterReader parameters) {
    Map<String, Better> choices = new LinkedHashMap<>();
    choices.put("high", HIGH);
    choices.put("low", LOW);
    return parameters.decision("better", choices);
  }

  /** Returns the best of some peers. */
  Measured best(Peers.Order order) {
    return this == HIGH ? order.most() : order.least();
  }

  /** Counts the peers that are better than a quantity. */
  int ahead(Peers.Order order, Measured quantity) {
    return this == HIGH ? order.above(quantity) : order.below(quantity);
  }

  /** Counts the peers that are worse than a quantity. */
  int behind(Peers.Order order, Measured quantity) {
    return this == HIGH ? order.below(quantity) : order.above(quantity);
  }
}
