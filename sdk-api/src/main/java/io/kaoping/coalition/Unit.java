package io.kaoping.coalition;

import io.kaoping.record.FactValue;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import org.apiguardian.api.API;
import org.jspecify.annotations.Nullable;

/**
 * An organisation that is assessed 单位. It is never a person.
 *
 * @param id the id, free text of at most 64 characters, unique among units and coalitions
 * @param name the name as published
 * @param unitClass the class within which it is ranked, such as 机关; {@code null} when all units
 *     stand in one class
 * @param facts named values that the pack's vocabulary declares
 */
@API(status = API.Status.EXPERIMENTAL, since = "0.1")
public record Unit(
    String id, String name, @Nullable String unitClass, Map<String, FactValue> facts) {
  /** Copies the facts. */
  public Unit {
    Objects.requireNonNull(id, "id");
    Objects.requireNonNull(name, "name");
    facts = Map.copyOf(facts);
  }

  /** Returns it with a fact that it states, in the place of what it stated before. */
  public Unit withFact(String fact, FactValue value) {
    Map<String, FactValue> stated = new HashMap<>(facts);
    stated.put(fact, value);
    return new Unit(id, name, unitClass, stated);
  }
}
