package io.kaoping.drools.internal.compile;

import io.kaoping.drools.authoring.Activity;
import io.kaoping.drools.authoring.ActivityList;
import io.kaoping.drools.authoring.Belongings;
import io.kaoping.drools.authoring.CaseRecord;
import io.kaoping.drools.authoring.EarlierResult;
import io.kaoping.drools.authoring.Entry;
import io.kaoping.drools.authoring.Item;
import io.kaoping.drools.authoring.ItemList;
import io.kaoping.drools.authoring.Opinion;
import io.kaoping.drools.authoring.Shortfall;
import io.kaoping.drools.authoring.Subject;
import io.kaoping.drools.authoring.Subjects;
import java.lang.reflect.Method;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.Type;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The type of an expression in a rule.
 *
 * @param kind the sort of type
 * @param fact the fact's type; for a list of facts that of its elements
 * @param list the type of a list that has methods of its own, or {@code null}
 */
record ValueType(Kind kind, @Nullable Class<?> fact, @Nullable Class<?> list) {
  /** The sorts of type. */
  enum Kind {
    /** Yes or no. */
    BOOLEAN("true/false"),
    /** An exact decimal. */
    NUMBER("number"),
    /** A whole number. */
    INT("whole number"),
    /** A count. */
    LONG("whole number"),
    /** A text. */
    TEXT("text"),
    /** A day. */
    DATE("date"),
    /** One of the facts. */
    FACT("fact"),
    /** A list of facts. */
    FACTS("list"),
    /** A list of texts. */
    TEXTS("list"),
    /** Nothing: the word null. */
    NULL("null"),
    /** Not known because of an error reported before. */
    UNKNOWN("?");

    private final String word;

    Kind(String word) {
      this.word = word;
    }
  }

  static final ValueType BOOLEAN = new ValueType(Kind.BOOLEAN, null, null);
  static final ValueType NUMBER = new ValueType(Kind.NUMBER, null, null);
  static final ValueType INT = new ValueType(Kind.INT, null, null);
  static final ValueType LONG = new ValueType(Kind.LONG, null, null);
  static final ValueType TEXT = new ValueType(Kind.TEXT, null, null);
  static final ValueType DATE = new ValueType(Kind.DATE, null, null);
  static final ValueType NULL = new ValueType(Kind.NULL, null, null);
  static final ValueType UNKNOWN = new ValueType(Kind.UNKNOWN, null, null);

  /** The facts by the names that rules use. */
  static final Map<String, Class<?>> FACTS = facts();

  /** The lists with methods of their own, and what they hold. */
  private static final Map<Type, Class<?>> LISTS =
      Map.of(ItemList.class, Item.class, ActivityList.class, Activity.class);

  private static final Map<Class<?>, Map<String, List<Method>>> MEMBERS = allMembers();

  private static Map<String, Class<?>> facts() {
    Map<String, Class<?>> facts = new LinkedHashMap<>();
    for (Class<?> fact :
        List.of(
            Subject.class,
            Item.class,
            Activity.class,
            CaseRecord.class,
            Shortfall.class,
            Entry.class,
            Opinion.class,
            EarlierResult.class)) {
      facts.put(fact.getSimpleName(), fact);
    }
    return facts;
  }

  private static Map<Class<?>, Map<String, List<Method>>> allMembers() {
    Map<Class<?>, Map<String, List<Method>>> all = new LinkedHashMap<>();
    List<Class<?>> types = new ArrayList<>(FACTS.values());
    types.add(Subjects.class);
    types.add(ItemList.class);
    types.add(ActivityList.class);
    for (Class<?> type : types) {
      Map<String, List<Method>> members = new TreeMap<>();
      Stream.of(type, Belongings.class)
          .filter(owner -> owner.isAssignableFrom(type))
          .flatMap(owner -> Arrays.stream(owner.getDeclaredMethods()))
          .sorted(Comparator.comparing(Method::getName).thenComparing(Method::getParameterCount))
          .forEach(m -> members.computeIfAbsent(m.getName(), n -> new ArrayList<>()).add(m));
      all.put(type, members);
    }
    return all;
  }

  static ValueType fact(Class<?> fact) {
    return new ValueType(Kind.FACT, fact, null);
  }

  /** Returns the properties and methods that a value of the type has, by name, sorted. */
  Map<String, List<Method>> members() {
    Class<?> owner = kind == Kind.FACTS ? list : fact;
    return owner == null ? Map.of() : MEMBERS.getOrDefault(owner, Map.of());
  }

  /** Tells whether a value of the type may stand where another type is wanted. */
  boolean fits(ValueType wanted) {
    return kind == wanted.kind
        && Objects.equals(fact, wanted.fact)
        && (wanted.list == null || wanted.list.equals(list));
  }

  /** Returns the type of a value of the authoring types. */
  static ValueType of(Type type) {
    if (type == boolean.class) {
      return BOOLEAN;
    } else if (type == BigDecimal.class) {
      return NUMBER;
    } else if (type == int.class) {
      return INT;
    } else if (type == long.class) {
      return LONG;
    } else if (type == String.class) {
      return TEXT;
    } else if (type == LocalDate.class) {
      return DATE;
    } else if (type instanceof ParameterizedType list) {
      Type element = list.getActualTypeArguments()[0];
      return element == String.class
          ? new ValueType(Kind.TEXTS, null, null)
          : listOf((Class<?>) element);
    }
    Class<?> element = LISTS.get(type);
    return element == null
        ? fact((Class<?>) type)
        : new ValueType(Kind.FACTS, element, (Class<?>) type);
  }

  static ValueType listOf(Class<?> fact) {
    return new ValueType(Kind.FACTS, fact, null);
  }

  boolean is(Kind other) {
    return kind == other;
  }

  boolean isUnknown() {
    return kind == Kind.UNKNOWN;
  }

  boolean isNumeric() {
    return kind == Kind.NUMBER || kind == Kind.INT || kind == Kind.LONG;
  }

  boolean isList() {
    return kind == Kind.FACTS || kind == Kind.TEXTS;
  }

  boolean isFact(Class<?> type) {
    return kind == Kind.FACT && fact == type;
  }

  /** Returns it as messages call it. */
  String shown() {
    if (kind == Kind.FACT && fact != null) {
      return fact.getSimpleName();
    }
    return kind == Kind.FACTS && fact != null ? "list of " + fact.getSimpleName() : kind.word;
  }
}
