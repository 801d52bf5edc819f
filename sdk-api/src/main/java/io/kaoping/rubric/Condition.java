package io.kaoping.rubric;

import io.kaoping.record.FactValue;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.apiguardian.api.API;

/**
 * A condition as a pack writes it, read once: comparisons joined by and, or and not, in a subset of
 * the constraint syntax of DRL.
 */
@API(status = API.Status.EXPERIMENTAL, since = "0.1")
public sealed interface Condition {
  /** Returns every name that the condition asks for. */
  default Set<String> names() {
    Set<String> names = new LinkedHashSet<>();
    collect(this, names);
    return names;
  }

  private static void collect(Condition condition, Set<String> names) {
    if (condition instanceof All all) {
      all.parts().forEach(p -> collect(p, names));
    } else if (condition instanceof Any any) {
      any.parts().forEach(p -> collect(p, names));
    } else if (condition instanceof Not not) {
      collect(not.part(), names);
    } else if (condition instanceof Is is) {
      names.add(is.name());
    } else if (condition instanceof Compare compare) {
      names.add(compare.name());
    } else if (condition instanceof In in) {
      names.add(in.name());
    }
  }

  /** All parts hold: {@code a && b}. */
  record All(List<Condition> parts) implements Condition {
    /** Copies the parts. */
    public All {
      parts = List.copyOf(parts);
    }
  }

  /** At least one part holds: {@code a || b}. */
  record Any(List<Condition> parts) implements Condition {
    /** Copies the parts. */
    public Any {
      parts = List.copyOf(parts);
    }
  }

  /** The part does not hold: {@code !( a )}. */
  record Not(Condition part) implements Condition {}

  /** A yes-or-no name is yes: {@code overdue}. */
  record Is(String name) implements Condition {}

  /** A name compares with a literal: {@code 党员数 >= 7}. */
  record Compare(String name, Operator operator, FactValue literal) implements Condition {
    /** Refuses nulls. */
    public Compare {
      Objects.requireNonNull(name, "name");
      Objects.requireNonNull(operator, "operator");
      Objects.requireNonNull(literal, "literal");
    }
  }

  /** A name is one of some literals: {@code level in ("市级", "省级")}. */
  record In(String name, List<FactValue> literals) implements Condition {
    /** Copies the literals. */
    public In {
      literals = List.copyOf(literals);
    }
  }

  /** A comparison sign. */
  enum Operator {
    /** Equal. */
    EQ("=="),
    /** Not equal. */
    NE("!="),
    /** Less. */
    LT("<"),
    /** Less or equal. */
    LE("<="),
    /** Greater. */
    GT(">"),
    /** Greater or equal. */
    GE(">=");

    private final String sign;

    Operator(String sign) {
      this.sign = sign;
    }

    /** Returns the sign as written. */
    public String sign() {
      return sign;
    }

    /** Tells whether the sign holds for the outcome of a {@code compareTo}. */
    public boolean holds(int comparison) {
      return switch (this) {
        case EQ -> comparison == 0;
        case NE -> comparison != 0;
        case LT -> comparison < 0;
        case LE -> comparison <= 0;
        case GT -> comparison > 0;
        case GE -> comparison >= 0;
      };
    }
  }
}
