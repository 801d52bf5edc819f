package io.kaoping.rubric;

import java.math.BigDecimal;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.apiguardian.api.API;

/**
 * What a pack writes for a criterion form or a scoring model to read: a number, text, yes or no, or
 * a list or mapping of these.
 */
@API(status = API.Status.EXPERIMENTAL, since = "0.1")
public sealed interface Parameter {
  /** Nothing: a mapping without keys. */
  Parameter NONE = new Named(Map.of());

  /** Tells whether it is {@link #NONE}: a mapping in which nothing stands. */
  default boolean isNone() {
    return this instanceof Named named && named.values().isEmpty();
  }

  /**
   * A number.
   *
   * @param value its exact value
   */
  record Number(BigDecimal value) implements Parameter {
    /** Drops trailing zeros, so that equal numbers are equal. */
    public Number {
      value = value.signum() == 0 ? BigDecimal.ZERO : value.stripTrailingZeros();
    }
  }

  /**
   * A text.
   *
   * @param value the text
   */
  record Text(String value) implements Parameter {
    /** Refuses null. */
    public Text {
      Objects.requireNonNull(value, "value");
    }
  }

  /**
   * A yes or no.
   *
   * @param value which of the two
   */
  record YesNo(boolean value) implements Parameter {}

  /**
   * A list.
   *
   * @param values its elements, in order
   */
  record Many(List<Parameter> values) implements Parameter {
    /** Copies the elements. */
    public Many {
      values = List.copyOf(values);
    }
  }

  /**
   * A mapping.
   *
   * @param values what stands under each key, in order
   */
  record Named(Map<String, Parameter> values) implements Parameter {
    /** Copies the mapping in its order. */
    public Named {
      values = Collections.unmodifiableMap(new LinkedHashMap<>(values));
    }
  }
}
