package io.kaoping.spi;

import io.kaoping.problem.Nearest;
import io.kaoping.problem.Problem;
import io.kaoping.rubric.Effect;
import io.kaoping.rubric.Parameter;
import io.kaoping.rubric.Points;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.apiguardian.api.API;
import org.jspecify.annotations.Nullable;

/**
 * Reads the parameters of a form by type: what is unknown, missing or of another type is refused
 * with its path, and reading goes on with a stand-in, so that all faults are told at once.
 */
@API(status = API.Status.EXPERIMENTAL, since = "0.1")
public final class ParameterReader {
  private final @Nullable Parameter value;
  private final String path;
  private final ClauseTerms terms;

  /** The keys that a mistyped one most likely stands for; they are not missing as well. */
  private final Set<String> meant = new HashSet<>();

  private ParameterReader(@Nullable Parameter value, String path, ClauseTerms terms) {
    this.value = value;
    this.path = path;
    this.terms = terms;
  }

  /** Returns the reader of all parameters of a clause. */
  public static ParameterReader of(ClauseTerms terms) {
    return new ParameterReader(terms.parameters(), "", terms);
  }

  /** Returns where this part stands, such as {@code [2].from}; empty for all of them. */
  public String path() {
    return path;
  }

  /**
   * Refuses this part.
   *
   * @param key what is wrong, as a key of the SDK's messages without {@code detail.}; a plugin says
   *     it in its own words to {@link ClauseTerms#refuse} with {@link #path}
   * @param arguments what the message names
   */
  public void refuse(String key, String... arguments) {
    terms.refuse(path, Problem.detail(key, arguments));
  }

  /** Refuses whatever is no mapping of these keys. */
  public ParameterReader only(String... known) {
    List<String> keys = List.of(known);
    if (value != null && !isMapping()) {
      refuse("parameter-keys", String.join(", ", keys));
      return this;
    }
    for (String key : named().keySet()) {
      if (!keys.contains(key)) {
        Optional<String> nearest = Nearest.of(key, keys);
        String all = String.join(", ", keys);
        nearest.ifPresent(meant::add);
        terms.refuse(
            inside(key),
            nearest.isPresent()
                ? Problem.detail("parameter-mistyped", key, nearest.get(), all)
                : Problem.detail("parameter-unknown", key, all));
      }
    }
    return this;
  }

  /** Tells whether there is something under a key. */
  public boolean has(String key) {
    return value instanceof Parameter.Named named && named.values().containsKey(key);
  }

  /** Returns what stands under a key, if there is something. */
  public Optional<ParameterReader> optional(String key) {
    return has(key)
        ? Optional.of(new ParameterReader(named().get(key), inside(key), terms))
        : Optional.empty();
  }

  /** Returns what stands under a key; refused when there is nothing. */
  public ParameterReader required(String key) {
    return optional(key)
        .orElseGet(
            () -> {
              if (isMapping() && !meant.contains(key)) {
                refuse("parameter-missing", key);
              }
              return new ParameterReader(null, inside(key), terms);
            });
  }

  /**
   * Returns the choice that a pack makes under a key, one that has no default.
   *
   * @param choices what may be chosen, in order
   */
  public <E> E decision(String key, Map<String, E> choices) {
    if (isMapping() && !has(key) && !meant.contains(key)) {
      refuse("parameter-undecided", key, String.join(" | ", choices.keySet()));
      return choices.values().iterator().next();
    }
    return required(key).choice(choices);
  }

  /** Returns the elements of a list; refused when it is none, or empty. */
  public List<ParameterReader> elements() {
    List<ParameterReader> elements = new ArrayList<>();
    if (value instanceof Parameter.Many many && !many.values().isEmpty()) {
      for (int i = 0; i < many.values().size(); i++) {
        elements.add(new ParameterReader(many.values().get(i), path + "[" + i + "]", terms));
      }
    } else if (value != null) {
      refuse("parameter-list");
    }
    return elements;
  }

  /** Returns what stands under each key of a mapping, in order; refused when it is none. */
  public Map<String, ParameterReader> entries() {
    Map<String, ParameterReader> entries = new LinkedHashMap<>();
    named().forEach((key, v) -> entries.put(key, new ParameterReader(v, inside(key), terms)));
    return entries;
  }

  private boolean isMapping() {
    return value instanceof Parameter.Named named && !named.values().isEmpty();
  }

  private Map<String, Parameter> named() {
    if (value instanceof Parameter.Named named && isMapping()) {
      return named.values();
    }
    if (value != null) {
      refuse("parameter-mapping");
    }
    return Map.of();
  }

  private String inside(String key) {
    return path + "." + key;
  }

  /** Returns a number of at most 12 digits before and 6 after the point. */
  public BigDecimal number() {
    if (value instanceof Parameter.Number number) {
      try {
        return Points.of(number.value()).toBigDecimal();
      } catch (ArithmeticException e) {
        refuse("scale");
        return BigDecimal.ZERO;
      }
    }
    if (value != null) {
      refuse("parameter-number");
    }
    return BigDecimal.ZERO;
  }

  /** Returns a number; whatever else is refused, with the word that may stand there as well. */
  public BigDecimal numberOr(String word) {
    if (value != null && !(value instanceof Parameter.Number)) {
      refuse("parameter-number-or", word);
      return BigDecimal.ZERO;
    }
    return number();
  }

  /** Returns a number above zero. */
  public BigDecimal positive() {
    BigDecimal number = number();
    if (number.signum() <= 0 && value instanceof Parameter.Number) {
      refuse("parameter-positive");
    }
    return number.signum() > 0 ? number : BigDecimal.ONE;
  }

  /**
   * Returns points at the weight of the clause, exactly; {@code all} for those of the criterion.
   */
  public Points points() {
    Points points;
    if (value instanceof Parameter.Text text && text.value().equals("all")) {
      points = terms.criterionPoints();
    } else if (value instanceof Parameter.Number) {
      points = Points.of(number());
      if (points.signum() < 0 && terms.clause().effect() == Effect.DEDUCTION) {
        refuse("parameter-deduction");
      }
    } else {
      if (value != null) {
        refuse("parameter-points");
      }
      return Points.ZERO;
    }
    try {
      return points.weighted(terms.weight());
    } catch (ArithmeticException e) {
      refuse("parameter-weight", points.toString(), terms.weight().toString());
      return Points.ZERO;
    }
  }

  /** Returns points above zero at the weight of the clause, exactly. */
  public Points positivePoints() {
    Points points = points();
    if (points.signum() <= 0
        && (value instanceof Parameter.Text
            || (value instanceof Parameter.Number number && number.value().signum() <= 0))) {
      refuse("parameter-positive");
    }
    return points;
  }

  /** Returns one of some named choices. */
  public <E> E choice(Map<String, E> choices) {
    if (value instanceof Parameter.Text text && choices.containsKey(text.value())) {
      return Objects.requireNonNull(choices.get(text.value()));
    }
    if (value != null) {
      refuse("parameter-choice", String.join(" | ", choices.keySet()));
    }
    return choices.values().iterator().next();
  }

  /** Tells whether it is a text, and which. */
  public boolean says(String text) {
    return value instanceof Parameter.Text written && written.value().equals(text);
  }
}
